// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/messagebar.h"

#include <QWidget>

class QVBoxLayout;

namespace likeness::gui {

//! A page whose parts are made when it is seen for the first time, since the window's first paint has no time for them:
//! until then it keeps messages only, and built() asks to be told everything again. Takes files dropped anywhere on it.
class LatePage : public QWidget
{
    Q_OBJECT

public:
    explicit LatePage(QWidget *parent = nullptr);

    void build(); //!< once; later calls do nothing

signals:
    void built();
    void seen();
    void filesGiven(const QStringList &paths); //!< never none
    void messageActionChosen(int action);

protected:
    virtual QLayout *makeParts() = 0; //!< what stands below the message
    MessageBar *messageBar() const { return m_message; }
    //! Tells of those among them that are files of this computer.
    void giveFiles(const QList<QUrl> &files);
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    MessageBar *m_message;
    QVBoxLayout *m_column;
    bool m_built = false;
};

} // namespace likeness::gui
