// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QString>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace likeness::gui {

//! A card with a heading, room for small controls beside the heading and a body below.
class Section : public QFrame
{
    Q_OBJECT

public:
    explicit Section(const QString &title, QWidget *parent = nullptr);

    QString title() const;
    void setTitle(const QString &title);
    void setBuddy(QWidget *control);   //!< has the focus after the key that is marked in the heading
    void setHint(const QString &hint); //!< one muted line below the heading; empty: none
    QVBoxLayout *body() const { return m_body; }
    //! Puts a control at the right end of the heading.
    void addHeaderWidget(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_hint;
    QHBoxLayout *m_header;
    QVBoxLayout *m_body;
};

} // namespace likeness::gui
