// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "gui/result/resultview.h"
#include "workflow/fuseinput.h"

#include <QObject>
#include <functional>

namespace likeness::gui {

//! What the result page needs from elsewhere; every function may be called at any time on the page's thread.
struct ResultWords
{
    std::function<QString(const api::LikenessWarning &)> warning{};
    std::function<QString(const Error &)> error{};
    //! Mark and labels found in the file's bytes, in words; runs in a pool thread.
    std::function<QStringList(const QByteArray &)> marks{};
    std::function<QString()> folder{}; //!< where results are saved; empty: nowhere in particular
};

//! Turns an outcome into pictures, facts and saved files. Decodes and writes off the loop; never re-encodes: a saved
//! file holds the bytes as received.
class ResultPresenter : public QObject
{
    Q_OBJECT

public:
    ResultPresenter(ResultView &view, ResultWords words, QObject *parent = nullptr);
    ~ResultPresenter() override;

    bool hasResult() const { return !m_outcome.picture.isEmpty(); }
    const workflow::FuseOutcome &outcome() const { return m_outcome; }
    const QString &savedAs() const { return m_savedAs; }
    QString suggestedName() const;

    //! Shows an outcome beside the template picture it was made from (may be null) and, in its pixels, the face that
    //! was put in.
    void show(const workflow::FuseOutcome &outcome, const QImage &before, const QRect &face = {});
    void clear();
    void chooseFile();
    void save(const QString &path);
    void dismissMessage();

signals:
    void saved(qint64 runId, const QString &path);

private:
    struct Opened
    {
        QImage image{};
        QStringList marks{};
    };

    void showOpened(const Result<Opened> &opened);
    void showSaved(const QString &path, const Status &status);
    void tell(const Error &error);
    ResultFacts facts(const QStringList &marks) const;

    ResultView &m_view;
    ResultWords m_words;
    workflow::FuseOutcome m_outcome;
    QImage m_before;
    QRect m_face;
    QString m_savedAs;
    QPointer<Operation> m_opening;
    QPointer<Operation> m_saving;
};

} // namespace likeness::gui
