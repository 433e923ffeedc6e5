// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace likeness::gui {

//! Where the ID of a cloud's material is typed that the service need not list. Hidden until it is opened; Esc closes
//! it.
class IdLine : public QWidget
{
    Q_OBJECT

public:
    explicit IdLine(QWidget *parent = nullptr);

    void open();
    void close();

signals:
    void given(const QString &id, bool video); //!< never an empty one; the field is empty again, and stays open

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void give();
    void retranslate();

    QLineEdit *m_line;
    QCheckBox *m_video;
    QPushButton *m_keep;
};

} // namespace likeness::gui
