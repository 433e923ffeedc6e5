// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/compose/composesession.h"

#include <QPointer>
#include <QTimer>
#include <memory>

namespace likeness::gui {

class ComposePresenter;

//! Keeps the session in a file while the program runs, a moment after each change, written beside and renamed in the
//! pool. A clean end removes the file: where it is found at the start, the last session broke off.
class SessionKeeper : public QObject
{
    Q_OBJECT

public:
    //! The presenter outlives it. An empty folder keeps nothing.
    SessionKeeper(ComposePresenter &presenter, const QString &folder, QObject *parent);
    ~SessionKeeper() override;

    const QString &path() const { return m_path; }
    //! Brings a session that broke off back, then tells ready() and begins to keep. Called once.
    void begin();
    void end(); //!< the program ends as it should

signals:
    void ready(bool restored);

private:
    struct File; //!< shared with the pool function that writes
    void take(const Result<ComposeSession> &session);
    void keep();

    ComposePresenter &m_presenter;
    QString m_path;
    std::shared_ptr<File> m_file;
    QTimer m_soon;
    ComposeSession m_kept;
    QPointer<QObject> m_writing;
};

} // namespace likeness::gui
