// SPDX-License-Identifier: Apache-2.0
#pragma once

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

    explicit RunDetails(QWidget *parent = nullptr);

    void setCodeWords(CodeWords words) { m_words = std::move(words); }
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
    void addButtons(QVBoxLayout &column);

    CodeWords m_words;
    std::optional<store::Run> m_run;
};

} // namespace likeness::gui
