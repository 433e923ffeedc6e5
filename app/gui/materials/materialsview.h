// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/picture/filmmodel.h"
#include "gui/picture/rectitem.h"
#include "gui/widgets/messagebar.h"
#include "workflow/library.h"

#include <QImage>
#include <optional>

namespace likeness::gui {

//! What a MaterialsPresenter asks of whoever shows the materials.
class MaterialsView
{
public:
    virtual ~MaterialsView() = default;

    //! A cloud's materials are not changed here; IDs, names and pictures are remembered instead.
    virtual void showLibrary(bool cloud) = 0;
    //! Current: an id; empty while there are projects: all of them.
    virtual void showProjects(const QList<workflow::Project> &projects, const QString &current) = 0;
    virtual void showQuota(const QString &text) = 0; //!< empty: not known
    //! All: how many there are with those that the choice leaves out.
    virtual void showMaterials(const QList<FilmItem> &materials, int all, const QString &current) = 0;
    //! Nothing: none is chosen. Project: the name of its one where that is not seen elsewhere.
    virtual void showMaterial(const std::optional<workflow::Material> &material, const QString &project) = 0;
    virtual void showRights(const QString &note) = 0; //!< of the chosen one
    virtual void showPicture(const QImage &picture) = 0;
    //! Edited tells that they are not yet kept.
    virtual void showFaces(const QList<RectItem> &faces, bool edited) = 0;
    virtual void showProgress(const QString &text, qint64 done, qint64 total) = 0;
    virtual void showIdle() = 0;
    virtual void showMessage(const Message &message) = 0;
    virtual void clearMessage() = 0;
};

} // namespace likeness::gui
