// SPDX-License-Identifier: Apache-2.0
#include "gui/settings/modelsbox.h"

#include "gui/widgets/formline.h"
#include "gui/widgets/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace likeness::gui {

ModelsBox::ModelsBox(QWidget *parent)
    : Section({}, parent)
    , m_about(new QLabel(this))
{
    m_about->setWordWrap(true);
    body()->addWidget(m_about);
    auto *form = new QFormLayout;
    setUpLines(*form);
    constexpr std::array names{"modelFinder", "modelLandmarker", "modelSwapper", "modelEmbedder"};
    for (size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row = {nullptr, new QLineEdit(this), new QPushButton(this)};
        row.file->setObjectName(QLatin1StringView(names[i]));
        row.file->setClearButtonEnabled(true);
        auto *line = new QHBoxLayout;
        line->setSpacing(spacing::s);
        line->addWidget(row.file, 1);
        line->addWidget(row.choose);
        row.label = addLine(*form, line);
        connect(row.file, &QLineEdit::editingFinished, this, [this] { emit changed(values()); });
        connect(row.choose, &QPushButton::clicked, this,
                [this, file = row.file, label = row.label] { askForFile(file, label->text()); });
    }
    body()->addLayout(form);
    retranslate();
}

void ModelsBox::retranslate()
{
    setTitle(tr("Fusion engine"));
    m_about->setText(tr("ONNX files can take the place of the embedded service's own steps. Leave a field empty to use "
                        "what is built in."));
    const std::array labels{tr("Face finder"), tr("Face points"), tr("Face swapper"), tr("Face identity")};
    const std::array hints{tr("A face detector of the kind of YuNet."),
                           tr("A network that gives the 68 points of a face."),
                           tr("A network that puts one face into the pose of another."),
                           tr("A face embedding, for swappers that take an identity instead of a picture.")};
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        row.label->setText(labels[i]);
        row.file->setAccessibleName(labels[i]);
        row.file->setPlaceholderText(tr("built in"));
        row.file->setToolTip(hints[i]);
        row.choose->setText(tr("Choose…"));
        //: %1 is what the model is for, as "Face finder"
        row.choose->setAccessibleName(tr("Choose a file: %1").arg(labels[i]));
    }
}

void ModelsBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Section::changeEvent(event);
}

ModelValues ModelsBox::values() const
{
    const auto file = [this](size_t i) { return m_rows[i].file->text().trimmed(); };
    return {.finder = file(0), .landmarker = file(1), .swapper = file(2), .embedder = file(3)};
}

void ModelsBox::setValues(const ModelValues &values)
{
    const std::array files{values.finder, values.landmarker, values.swapper, values.embedder};
    for (size_t i = 0; i < files.size(); ++i)
        m_rows[i].file->setText(files[i]);
}

void ModelsBox::askForFile(QLineEdit *file, const QString &title)
{
    auto *dialog = new QFileDialog(this, title, file->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("ONNX models (*.onnx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this, file](const QString &path) {
        file->setText(path);
        emit changed(values());
    });
    dialog->open();
}

} // namespace likeness::gui

#include "moc_modelsbox.cpp"
