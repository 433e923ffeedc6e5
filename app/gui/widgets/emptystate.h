// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QList>
#include <QUrl>
#include <QWidget>

class QLabel;
class QPushButton;

namespace likeness::gui {

//! What an empty area says about itself: icon, title, hint and the button that fills it. With setAcceptsFiles() it
//! takes dropped files and pictures too.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);
    void setTexts(const QString &title, const QString &hint);
    void setButton(const QString &caption); //!< empty: no button
    void setAcceptsFiles(bool accepts);

signals:
    void buttonClicked();
    void filesDropped(const QList<QUrl> &files);
    void imageDropped(const QImage &image);

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showIcon();

    QIcon m_icon;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_hint;
    QPushButton *m_button;
    bool m_hovered = false;
};

} // namespace likeness::gui
