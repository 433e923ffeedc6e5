// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "store/run.h"

#include <QScrollArea>
#include <functional>
#include <optional>

class QPushButton;
class QVBoxLayout;

namespace likeness::gui {

class Section;

//! What is known of one past call, and what can be done with it.
class RunDetails : public QScrollArea
{
    Q_OBJECT

public:
    using CodeWords = std::function<QString(const QString &code)>;
    //! Makes the operation that loads the thumbnail of a file; edge is in device pixels.
    using Thumbnail = std::function<OperationOf<QImage> *(const QString &path, int edge)>;

    explicit RunDetails(QWidget *parent = nullptr);

    void setCodeWords(CodeWords words) { m_words = std::move(words); }
    void setThumbnail(Thumbnail thumbnail) { m_thumbnail = std::move(thumbnail); }
    void showRun(const std::optional<store::Run> &run);
    const std::optional<store::Run> &run() const { return m_run; }

signals:
    void openResultRequested(const likeness::store::Run &run);
    void composeRequested(const likeness::store::Run &run); //!< its inputs on the Compose page
    void againRequested(const likeness::store::Run &run);   //!< the same, and fuse
    void removeRequested(const likeness::store::Run &run);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addFact(Section &section, const QString &name, const QString &value);
    void addFacts(Section &section);
    void addPicture(QVBoxLayout &column);
    void addButtons(QVBoxLayout &column);

    CodeWords m_words;
    Thumbnail m_thumbnail;
    std::optional<store::Run> m_run;
};

} // namespace likeness::gui
