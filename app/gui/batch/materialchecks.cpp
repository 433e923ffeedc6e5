// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/materialchecks.h"

#include "gui/widgets/theme.h"

#include <QSignalBlocker>

namespace likeness::gui {

namespace {

constexpr int edge = 32;
constexpr int shownRows = 3;

} // namespace

MaterialChecks::MaterialChecks(QWidget *parent)
    : QListWidget(parent)
{
    setIconSize({edge, edge});
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListWidget::itemChanged, this, [this] {
        for (MaterialCheck &each : m_materials)
            each.chosen = false;
        const QStringList ids = chosen();
        for (MaterialCheck &each : m_materials)
            each.chosen = ids.contains(each.id);
        emit chosenChanged(ids);
    });
}

QSize MaterialChecks::sizeHint() const
{
    const int rows = std::clamp(count(), 2, shownRows);
    return {QListWidget::sizeHint().width(), rows * (edge + spacing::s) + 2 * frameWidth()};
}

void MaterialChecks::setMaterials(const QList<MaterialCheck> &materials)
{
    if (m_materials == materials)
        return;
    const QSignalBlocker silent(this);
    const bool same = std::ranges::equal(m_materials, materials, {}, &MaterialCheck::id, &MaterialCheck::id);
    m_materials = materials;
    if (!same)
        clear();
    for (int i = 0; i < materials.size(); ++i) {
        const MaterialCheck &each = materials.at(i);
        QListWidgetItem *entry = same ? item(i) : new QListWidgetItem(this);
        entry->setText(each.name);
        entry->setToolTip(each.trouble.isEmpty() ? each.id : each.trouble);
        entry->setData(Qt::UserRole, each.id);
        entry->setSizeHint({0, edge + spacing::s});
        entry->setFlags(each.trouble.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                                               : Qt::ItemIsSelectable);
        entry->setCheckState(each.chosen ? Qt::Checked : Qt::Unchecked);
        if (!same)
            load(each.id);
    }
    updateGeometry();
}

void MaterialChecks::load(const QString &id)
{
    if (!m_thumbnail)
        return;
    const double ratio = devicePixelRatioF();
    auto *loading = m_thumbnail(id, int(edge * ratio));
    loading->whenDone(this, [this, id, ratio](const Result<QImage> &image) { // not every material has a picture
        if (!image)
            return;
        QPixmap pixmap = QPixmap::fromImage(*image);
        pixmap.setDevicePixelRatio(ratio);
        const QSignalBlocker silent(this);
        for (int i = 0; i < count(); ++i) {
            if (item(i)->data(Qt::UserRole).toString() == id)
                item(i)->setIcon(QIcon(pixmap));
        }
        viewport()->update();
    });
    loading->start();
}

void MaterialChecks::tickAll(bool tick)
{
    for (int i = 0; i < count(); ++i) {
        if (item(i)->flags().testFlag(Qt::ItemIsUserCheckable))
            item(i)->setCheckState(tick ? Qt::Checked : Qt::Unchecked);
    }
}

QStringList MaterialChecks::chosen() const
{
    QStringList ids;
    for (int i = 0; i < count(); ++i) {
        if (item(i)->checkState() == Qt::Checked)
            ids.append(item(i)->data(Qt::UserRole).toString());
    }
    return ids;
}

} // namespace likeness::gui

#include "moc_materialchecks.cpp"
