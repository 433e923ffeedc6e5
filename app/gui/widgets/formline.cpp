// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/formline.h"

#include "gui/widgets/theme.h"

#include <QFormLayout>
#include <QLabel>

namespace likeness::gui {

namespace {

template<typename Field>
QLabel *addFormLine(QFormLayout &form, Field *field)
{
    auto *label = new QLabel;
    label->setMinimumHeight(field->sizeHint().height());
    form.addRow(label, field);
    return label;
}

} // namespace

void setUpLines(QFormLayout &form)
{
    form.setSpacing(spacing::s);
    form.setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form.setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
}

QLabel *addLine(QFormLayout &form, QWidget *field) { return addFormLine(form, field); }

QLabel *addLine(QFormLayout &form, QLayout *field) { return addFormLine(form, field); }

} // namespace likeness::gui
