// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace likeness::gui {

//! A line that says what is being done, how far it is and lets it be cancelled. Hidden while nothing runs.
class ProgressLine : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressLine(QWidget *parent = nullptr);

    //! A total of 0 means that the end is not known.
    void showProgress(const QString &text, qint64 done, qint64 total);
    void finish();

signals:
    void cancelRequested();

private:
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace likeness::gui
