// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "store/run.h"

#include <QImage>
#include <QWidget>
#include <array>
#include <functional>

class QButtonGroup;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QToolButton;

namespace likeness::gui {

class Comparer;
class EmptyState;

//! Two past calls beside each other: their pictures, and what differs. The older one stands at the left. A call without
//! a picture says why it has none.
class RunComparison : public QWidget
{
    Q_OBJECT

public:
    //! Makes the operation that loads the picture of a file.
    using Picture = std::function<OperationOf<QImage> *(const QString &path)>;
    using CodeWords = std::function<QString(const QString &code)>;

    explicit RunComparison(QWidget *parent = nullptr);

    void setPicture(Picture picture) { m_picture = std::move(picture); }
    void setCodeWords(CodeWords words) { m_words = std::move(words); }
    void showRuns(const store::Run &one, const store::Run &other);
    void clear(); //!< lets the pictures go
    Comparer *comparer() const { return m_comparer; }

signals:
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Side
    {
        store::Run run{};
        QImage image{};
        bool loading = false;
    };

    QWidget *bar();
    QScrollArea *differences();
    void load(size_t side);
    void retranslate();
    void showPictures();
    QString timeOf(const store::Run &run) const;
    void showNotes(bool waiting, bool any);
    void showDifferences();
    QString whyNone(const store::Run &run) const;

    Picture m_picture;
    CodeWords m_words;
    std::array<Side, 2> m_sides;
    int m_generation = 0; //!< pictures of an earlier pair are not shown
    bool m_isShown = false;
    QPushButton *m_back;
    QButtonGroup *m_modes;
    QToolButton *m_fit;
    QToolButton *m_actual;
    Comparer *m_comparer;
    EmptyState *m_empty;
    QLabel *m_notes;
    QScrollArea *m_list;
    QStackedLayout *m_stack = nullptr;
};

} // namespace likeness::gui
