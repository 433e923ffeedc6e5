// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/section.h"
#include "workflow/library.h"

#include <optional>

namespace likeness::gui {

//! What is known of one material: whether it can be used and why not, its id, size and faces.
class MaterialFacts : public Section
{
    Q_OBJECT

public:
    explicit MaterialFacts(QWidget *parent = nullptr);

    void showMaterial(const std::optional<workflow::Material> &material, const QString &project);

    static QString statusText(int status);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    std::optional<workflow::Material> m_material;
    QString m_project;
    QWidget *m_lines = nullptr;
};

} // namespace likeness::gui
