// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/result/resultview.h"

#include <QScrollArea>

class QVBoxLayout;

namespace likeness::gui {

//! Lists what is known about a result. Every value can be selected; the copyable ones have a button.
class FactsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit FactsPanel(QWidget *parent = nullptr);

    void setFacts(const ResultFacts &facts);

private:
    QWidget *factSection(const QList<Fact> &facts);
    QWidget *lineSection(const QString &title, const QStringList &lines, const QString &name);
};

} // namespace likeness::gui
