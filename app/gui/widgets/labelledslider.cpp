// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/labelledslider.h"

#include "gui/widgets/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>

namespace likeness::gui {

namespace {

QLabel *caption(Qt::Alignment alignment, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setAlignment(alignment);
    label->setTextFormat(Qt::PlainText);
    setTextRole(*label, TextRole::Caption);
    return label;
}

} // namespace

LabelledSlider::LabelledSlider(QWidget *parent)
    : QWidget(parent)
    , m_given(new QCheckBox(this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_number(new QSpinBox(this))
    , m_left(caption(Qt::AlignLeft, this))
    , m_right(caption(Qt::AlignRight, this))
{
    m_given->setObjectName(QStringLiteral("given"));
    m_slider->setObjectName(QStringLiteral("slider"));
    m_number->setObjectName(QStringLiteral("number"));
    m_slider->setPageStep(10);
    m_number->setMinimumHeight(m_number->sizeHint().height());
    auto *head = new QHBoxLayout;
    head->addWidget(m_given, 1);
    head->addWidget(m_number);
    auto *ends = new QHBoxLayout;
    ends->addWidget(m_left, 1);
    ends->addWidget(m_right, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::xs);
    column->addLayout(head);
    column->addWidget(m_slider);
    column->addLayout(ends);
    setRange(0, 100);
    setValue(std::nullopt);

    connect(m_given, &QCheckBox::toggled, this, &LabelledSlider::enable);
    connect(m_slider, &QSlider::valueChanged, m_number, &QSpinBox::setValue);
    connect(m_number, &QSpinBox::valueChanged, m_slider, &QSlider::setValue);
    connect(m_slider, &QSlider::valueChanged, this, &LabelledSlider::tell);
}

std::optional<int> LabelledSlider::value() const
{
    return m_given->isChecked() ? std::optional(m_slider->value()) : std::nullopt;
}

void LabelledSlider::setValue(std::optional<int> value)
{
    const QSignalBlocker given(m_given);
    const QSignalBlocker slider(m_slider);
    m_given->setChecked(value.has_value());
    if (value) {
        m_slider->setValue(*value);
        m_number->setValue(*value);
    }
    m_slider->setEnabled(value.has_value());
    m_number->setEnabled(value.has_value());
}

void LabelledSlider::setRange(int least, int most)
{
    const QSignalBlocker slider(m_slider);
    const QSignalBlocker number(m_number);
    m_slider->setRange(least, most);
    m_number->setRange(least, most);
    m_slider->setValue((least + most) / 2);
    m_number->setValue((least + most) / 2);
}

void LabelledSlider::setTexts(const QString &title, const QString &leftEnd, const QString &rightEnd)
{
    m_given->setText(title);
    m_given->setToolTip(tr("Without a tick this is left out of the request and the service decides."));
    m_left->setText(leftEnd);
    m_right->setText(rightEnd);
    //: %1 and %2 are the meanings of a slider's two ends.
    const QString ends = tr("Left end: %1. Right end: %2.").arg(leftEnd, rightEnd);
    QString plain = title;
    plain.remove(QLatin1Char('&'));
    m_slider->setAccessibleName(plain);
    m_slider->setAccessibleDescription(ends);
    m_number->setAccessibleName(plain);
    m_number->setAccessibleDescription(ends);
}

void LabelledSlider::enable(bool on)
{
    m_slider->setEnabled(on);
    m_number->setEnabled(on);
    emit valueChanged(value());
}

void LabelledSlider::tell()
{
    if (m_given->isChecked())
        emit valueChanged(value());
}

} // namespace likeness::gui

#include "moc_labelledslider.cpp"
