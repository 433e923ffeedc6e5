// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/settings/settingsvalues.h"
#include "gui/widgets/section.h"

#include <array>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace likeness::gui {

//! ONNX files that the embedded service's engine uses in place of its own steps.
class ModelsBox : public Section
{
    Q_OBJECT

public:
    explicit ModelsBox(QWidget *parent = nullptr);

    ModelValues values() const;
    void setValues(const ModelValues &values); //!< emits nothing

signals:
    void changed(const likeness::gui::ModelValues &values);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QLabel *label = nullptr;
        QLineEdit *file = nullptr;
        QPushButton *choose = nullptr;
    };

    void retranslate();
    void askForFile(QLineEdit *file, const QString &title);

    QLabel *m_about;
    std::array<Row, 4> m_rows{};
};

} // namespace likeness::gui
