// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QPoint>
#include <QProcess>
#include <QTemporaryDir>

namespace likeness::testing {

//! An X server with a window manager, started on a free display, and what a person does there. Home, data and run-time
//! folders are temporary; everything ends with this object. Calls wait for what they start.
class Desktop
{
public:
    ~Desktop();

    void offerTour() { m_tour = true; } //!< before open(): as at the very first start

    void give(const QStringList &photos) { m_photos = photos; } //!< before open(): in place of the samples
    void preload(const QString &module) { m_module = module; }  //!< before open(): into the program
    //! The desktop with the program on Compose, 1280 × 800. Empty: it stands. Else what went wrong.
    QString open();

    //! The program ends at once, as by a failure of power, and is started again. Empty: it stands.
    QString restart();

    QString path(const QString &name) const { return m_home.filePath(name); }
    bool isRunning() const { return m_program.state() == QProcess::Running; }
    //! Asks for the end as the user does, by Ctrl+Q; the exit code, or -1 where it did not end.
    int quit();
    QByteArray programErrors() { return m_program.readAllStandardError(); }
    QByteArray programOutput() { return m_program.readAllStandardOutput(); }
    qint64 programId() const { return m_program.processId(); }

    //! Id of a visible window whose title holds this text; empty: none.
    QByteArray window(const QString &title) const;
    void resizeWindow(const QString &title, const QSize &size) const;
    void key(const QString &combination) const; //!< as "ctrl+o", "Return"
    void type(const QString &text) const;
    void click(const QPoint &at) const;
    void drag(const QPoint &from, const QPoint &to) const;
    //! Takes something up, carries it there and lets it fall, with time for the program to see what is carried.
    void carry(const QPoint &from, const QPoint &to) const;
    //! Whether the Result page is up. Presses Ctrl+Return for it, and again only when a fusion would long have ended:
    //! the button may have been grey, but a second press must not make a second picture.
    bool isFused();
    //! Types a path into a file dialog and presses Return until it closes; false: it has not closed yet, ask again.
    bool answerFileDialog(const QString &title, const QString &path);
    QImage screen() const;

private:
    bool startServer(const QSize &size);
    bool startManager();
    QString start(const QSize &size = {1360, 900});
    //! Starts the program under test in English with a data folder of its own.
    bool launch();
    QString awaitWindow();
    //! The button is held on the way; it pauses at both ends.
    void drag(const QPoint &from, const QPoint &to, const QString &pause) const;
    QByteArray xdotool(const QStringList &arguments) const;
    QProcessEnvironment environment() const;

    QTemporaryDir m_home;
    QProcess m_server;
    QProcess m_manager;
    QProcess m_program;
    QString m_display;
    QString m_typed;
    QStringList m_photos;
    QString m_module;
    bool m_tour = false;
    QElapsedTimer m_pressed;
};

} // namespace likeness::testing
