// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "gui/batch/batchview.h"

#include <QImage>
#include <QListWidget>

namespace likeness::gui {

//! Materials with a small picture and a box to tick each; space ticks the current one.
class MaterialChecks : public QListWidget
{
    Q_OBJECT

public:
    //! Makes the operation that loads one thumbnail; edge is in device pixels.
    using Thumbnail = std::function<OperationOf<QImage> *(const QString &id, int edge)>;

    explicit MaterialChecks(QWidget *parent = nullptr);

    void setThumbnail(Thumbnail thumbnail) { m_thumbnail = std::move(thumbnail); }
    void setMaterials(const QList<MaterialCheck> &materials);
    void tickAll(bool tick);
    QStringList chosen() const;
    QSize sizeHint() const override;

signals:
    void chosenChanged(const QStringList &ids);

private:
    void load(const QString &id);

    Thumbnail m_thumbnail;
    QList<MaterialCheck> m_materials;
};

} // namespace likeness::gui
