// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/batchform.h"

#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/formline.h"
#include "gui/widgets/scrollcolumn.h"
#include "gui/widgets/section.h"
#include "gui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace likeness::gui {

BatchForm::BatchForm(QWidget *parent)
    : QWidget(parent)
    , m_source(new Section({}, this))
    , m_materialSection(new Section({}, this))
    , m_target(new Section({}, this))
    , m_pace(new Section({}, this))
    , m_parts(new QWidget)
    , m_kind(new QComboBox(this))
    , m_photos(new Filmstrip(this))
    , m_count(new QLabel(this))
    , m_add(new QPushButton(this))
    , m_addFolder(new QPushButton(this))
    , m_clear(new QPushButton(this))
    , m_tableName(new ElidedLabel({}, this))
    , m_chooseTable(new QPushButton(this))
    , m_all(new QCheckBox(this))
    , m_materials(new MaterialChecks(this))
    , m_folder(new QLineEdit(this))
    , m_browse(new QPushButton(this))
    , m_pattern(new QLineEdit(this))
    , m_example(new QLabel(this))
    , m_replace(new QCheckBox(this))
    , m_paceLines(new QFormLayout)
    , m_jobs(new QSpinBox(this))
    , m_rate(new QDoubleSpinBox(this))
    , m_budget(new QSpinBox(this))
    , m_blocker(new QLabel(this))
    , m_start(new QPushButton(this))
    , m_pause(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setFixedWidth(340);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::s);
    column->addWidget(scrollColumn(parts(), this), 1);
    column->addWidget(m_blocker);
    column->addWidget(buttons());
    connectParts();
    retranslate();
    showChoices({});
    showPhotos({});
    showStatus({});
}

QWidget *BatchForm::parts()
{
    const auto name = [](QWidget *widget, const char *text) { widget->setObjectName(QLatin1String(text)); };
    name(m_kind, "batchKind");
    name(m_photos, "batchPhotos");
    name(m_add, "addBatchPhotos");
    name(m_addFolder, "addBatchFolder");
    name(m_clear, "clearBatchPhotos");
    name(m_chooseTable, "chooseTable");
    name(m_all, "allMaterials");
    name(m_materials, "batchMaterials");
    name(m_folder, "batchFolder");
    name(m_browse, "browseFolder");
    name(m_pattern, "batchPattern");
    name(m_example, "batchExample");
    name(m_replace, "batchReplace");
    name(m_jobs, "batchJobs");
    name(m_rate, "batchRate");
    name(m_budget, "batchBudget");
    fillSource();
    m_materialSection->addHeaderWidget(m_all);
    m_materialSection->body()->addWidget(m_materials);
    fillTarget();
    fillPace();
    auto *column = new QVBoxLayout(m_parts);
    column->setContentsMargins(0, 0, spacing::xs, 0);
    column->setSpacing(spacing::s);
    for (QWidget *each : {m_source, m_materialSection, m_target, m_pace})
        column->addWidget(each);
    column->addStretch();
    return m_parts;
}

void BatchForm::fillSource()
{
    m_kind->addItems({{}, {}});
    setTextRole(*m_count, TextRole::Caption);
    m_source->addHeaderWidget(m_count);
    m_source->addHeaderWidget(m_kind);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::s);
    for (QWidget *each : {m_add, m_addFolder})
        row->addWidget(each);
    row->addStretch();
    row->addWidget(m_clear);
    m_tableName->setElideMode(Qt::ElideMiddle);
    m_source->body()->addWidget(m_photos);
    m_source->body()->addLayout(row);
    m_source->body()->addWidget(m_tableName);
    m_source->body()->addWidget(m_chooseTable);
}

void BatchForm::fillTarget()
{
    setTextRole(*m_example, TextRole::Caption);
    m_example->setTextFormat(Qt::PlainText);
    m_example->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::s);
    row->addWidget(m_folder, 1);
    row->addWidget(m_browse);
    m_target->body()->addLayout(row);
    m_target->body()->addWidget(m_pattern);
    m_target->body()->addWidget(m_example);
    m_target->body()->addWidget(m_replace);
}

void BatchForm::fillPace()
{
    m_jobs->setRange(1, 16);
    m_rate->setRange(0, 100);
    m_rate->setDecimals(1);
    m_rate->setSingleStep(0.5);
    m_budget->setRange(0, 1'000'000);
    m_budget->setSingleStep(10);
    m_paceLines->setContentsMargins({});
    m_paceLines->setSpacing(spacing::s);
    m_paceLines->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QWidget *each : QList<QWidget *>{m_jobs, m_rate, m_budget})
        addLine(*m_paceLines, each);
    m_pace->body()->addLayout(m_paceLines);
}

QWidget *BatchForm::buttons()
{
    setTextRole(*m_blocker, TextRole::Caption);
    m_blocker->setObjectName(QStringLiteral("batchBlocker"));
    m_blocker->setTextFormat(Qt::PlainText);
    m_blocker->setWordWrap(true);
    m_start->setObjectName(QStringLiteral("startBatch"));
    m_pause->setObjectName(QStringLiteral("pauseBatch"));
    m_cancel->setObjectName(QStringLiteral("cancelBatch"));
    setPrimary(*m_start);
    setPrimary(*m_pause);
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(spacing::s);
    for (QWidget *each : {m_start, m_pause, m_cancel})
        row->addWidget(each, 1);
    return bar;
}

void BatchForm::connectParts()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        showSource();
        tell();
    });
    connect(m_photos, &Filmstrip::removeRequested, this, &BatchForm::removeRequested);
    connect(m_add, &QPushButton::clicked, this, &BatchForm::addPhotosRequested);
    connect(m_addFolder, &QPushButton::clicked, this, &BatchForm::addFolderRequested);
    connect(m_clear, &QPushButton::clicked, this, &BatchForm::clearRequested);
    connect(m_chooseTable, &QPushButton::clicked, this, &BatchForm::tableWanted);
    connect(m_all, &QCheckBox::clicked, m_materials, &MaterialChecks::tickAll);
    connect(m_materials, &MaterialChecks::chosenChanged, this, &BatchForm::materialsChosen);
    connect(m_browse, &QPushButton::clicked, this, &BatchForm::folderWanted);
    for (const QLineEdit *each : {m_folder, m_pattern})
        connect(each, &QLineEdit::textChanged, this, &BatchForm::tell);
    connect(m_replace, &QCheckBox::toggled, this, &BatchForm::tell);
    for (const QSpinBox *each : {m_jobs, m_budget})
        connect(each, &QSpinBox::valueChanged, this, &BatchForm::tell);
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &BatchForm::tell);
    connect(m_start, &QPushButton::clicked, this, &BatchForm::startRequested);
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_status.phase == BatchPhase::Paused)
            emit resumeRequested();
        else
            emit pauseRequested();
    });
    connect(m_cancel, &QPushButton::clicked, this, &BatchForm::cancelRequested);
}

void BatchForm::setThumbnails(const Filmstrip::Thumbnail &photo, const MaterialChecks::Thumbnail &material)
{
    m_photos->setThumbnail(photo);
    m_materials->setThumbnail(material);
}

void BatchForm::tell()
{
    if (!m_telling)
        return;
    emit choicesChanged({.fromTable = m_kind->currentIndex() == 1,
                         .table = m_table,
                         .folder = m_folder->text().trimmed(),
                         .pattern = m_pattern->text().trimmed(),
                         .jobs = m_jobs->value(),
                         .rate = m_rate->value(),
                         .budget = m_budget->value(),
                         .replace = m_replace->isChecked()});
}

void BatchForm::setFolder(const QString &folder) { m_folder->setText(folder); }

void BatchForm::setTable(const QString &path)
{
    m_table = path;
    showSource();
    tell();
}

} // namespace likeness::gui

#include "moc_batchform.cpp"
