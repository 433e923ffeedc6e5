// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <optional>

class QCheckBox;
class QLabel;
class QSlider;
class QSpinBox;

namespace likeness::gui {

//! An optional whole number between two meanings: 0 … 100 by default. Without a value it is left out of the request,
//! which the box before the title says.
class LabelledSlider : public QWidget
{
    Q_OBJECT

public:
    explicit LabelledSlider(QWidget *parent = nullptr);

    std::optional<int> value() const;
    void setValue(std::optional<int> value);
    void setRange(int least, int most);
    void setTexts(const QString &title, const QString &leftEnd, const QString &rightEnd);

signals:
    void valueChanged(std::optional<int> value);

private:
    void enable(bool on);
    void tell();

    QCheckBox *m_given;
    QSlider *m_slider;
    QSpinBox *m_number;
    QLabel *m_left;
    QLabel *m_right;
};

} // namespace likeness::gui
