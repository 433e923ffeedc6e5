// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QToolButton>

namespace likeness::gui {

//! A button that a file can be dragged from into other programs. Without a mouse, saving does the same.
class FileDrag : public QToolButton
{
    Q_OBJECT

public:
    explicit FileDrag(QWidget *parent = nullptr);

    void setFile(const QString &path); //!< empty: nothing to drag

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QString m_path;
    QPoint m_pressed;
};

} // namespace likeness::gui
