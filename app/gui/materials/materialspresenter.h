// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/materials/materialchoice.h"
#include "gui/materials/materialsview.h"
#include "workflow/allmaterials.h"

#include <QUndoStack>

namespace likeness::gui {

//! What the Materials page needs from elsewhere.
struct MaterialsActions
{
    std::function<workflow::Library *()> library{};                      //!< of the profile in use; outlives the page
    std::function<OperationOf<QImage> *(const QString &path)> picture{}; //!< upright
    std::function<Message(const Error &)> errorWords{};
    std::function<QString(const QString &material)> rights{}; //!< the user's note on what it may be used for
    std::function<void(const QString &material, const QString &note)> keepRights{};
};

//! Shows projects and materials of the profile in use, of one project or of all, and changes them, one change at a
//! time. What cannot be undone is asked for first; names can be undone. Of a cloud it keeps IDs that are typed, own
//! names and own pictures.
class MaterialsPresenter : public QObject
{
    Q_OBJECT

public:
    MaterialsPresenter(MaterialsView &view, MaterialsActions actions, QObject *parent = nullptr);
    ~MaterialsPresenter() override;

    const QString &project() const { return m_project; } //!< empty: none, or all of them
    const workflow::Material *material() const;          //!< the chosen one; null: none
    QString pictureOf(const QString &material) const;
    bool isBusy() const { return !m_working.isNull(); }

    void reload();
    void changeProfile();                  //!< forgets what is shown; the next look at the page fetches anew
    void chooseProject(const QString &id); //!< empty: all of them
    void askForProject();                  //!< what is to be added belongs to one
    void chooseMaterial(const QString &id);
    void choose(const MaterialChoice &choice); //!< the chosen one is another where it is out of sight

    QUndoStack &undoStack() { return m_undo; }
    void undo(); //!< nothing while something else is being changed
    void redo();
    void renameProject(const QString &name); //!< the current one
    void renameMaterial(const QString &id, const QString &name);

    void addProject(const QString &name);
    void askToRemoveProject();
    //! One after the other: materials of the local service; of a cloud, pictures to show for the chosen material or for
    //! those after which the files are named.
    void addFiles(const QStringList &paths);
    void addTyped(const QString &id, bool video); //!< the ID of a cloud's material
    void sayKind(workflow::Material::Kind kind);  //!< of the chosen one, of a cloud
    void removePicture();                         //!< the own one of the chosen material
    void askToRemoveMaterial();
    void actOnMessage(int action);
    void editFaces(const RectEdit &edit);
    void keepFaces();
    void revertFaces();
    void use();
    void noteRights(const QString &note); //!< of the chosen material
    void cancel();                        //!< what is being added stays as far as it came

signals:
    void changed(const QString &project);
    void useWanted(const QString &project, const QString &material);
    void filmWanted(const QString &project, const QString &material); //!< likewise, of a video

private:
    template<typename T>
    void work(OperationOf<T> *operation, std::function<void(const T &)> take);

    void takeProjects(const QList<workflow::Project> &projects);
    void takeMaterials(const QList<workflow::Material> &materials);
    void takeAdded(const workflow::Material &material);
    void fetchMaterials();
    void fetchAll();
    void takeAll(const workflow::GatheredMaterials &all);
    QString nameOfProject(const QString &id) const; //!< its ID where it has none
    static QString fewOf(const QStringList &names); //!< the first of them in a line
    void showFacts();
    void fetchQuota();
    void showListed(); //!< how many a cloud has, for want of a quota
    void nameProject(const QString &id, const QString &name, const std::function<void()> &done);
    void nameMaterial(const workflow::Material &which, const QString &name, const std::function<void()> &done);
    void tellChanged(const QString &material); //!< the project of this one was
    workflow::Library &library() const { return *m_actions.library(); }
    void showMaterials();
    void pick(); //!< the chosen one, or the first in sight
    void addNext();
    void endAdding();
    void attachFiles(const QStringList &paths);
    void attachNext();
    void tellOfAdded();
    void takePicture(const QString &id, const QString &path);
    void fetchKnown(const Error &error);
    void stopAll();
    void tell(const Error &error);

    MaterialsView &m_view;
    MaterialsActions m_actions;
    int m_round = 0; //!< counts profiles; what was begun in another one is not taken
    bool m_isCloud = false;
    QList<workflow::Project> m_projects;
    QList<workflow::Material> m_materials;
    QList<workflow::Material> m_shown; //!< as the choice has it
    MaterialChoice m_choice;
    QString m_project;
    QString m_formerProject; //!< before all were chosen
    bool m_seesAll = false;  //!< projects
    QString m_material;
    QList<RectItem> m_faces;                    //!< as drawn
    QList<std::pair<QString, QString>> m_queue; //!< projects and the files to be added to them
    QStringList m_addedTo;                      //!< projects
    int m_queued = 0;
    QStringList m_refused;                         //!< names of files that did not become materials
    QStringList m_unusable;                        //!< names of those that were added and cannot be used
    bool m_isRefusalTold = false;                  //!< of the last one, by its own error
    QList<std::pair<QString, QString>> m_pictures; //!< materials and the files to show for them
    std::function<void()> m_asked;                 //!< done when the question is answered with yes
    QUndoStack m_undo;
    QPointer<Operation> m_listing;
    QPointer<Operation> m_gathering; //!< of all projects
    QPointer<Operation> m_counting;
    QPointer<Operation> m_loading;
    QPointer<Operation> m_working;
};

template<typename T>
void MaterialsPresenter::work(OperationOf<T> *operation, std::function<void(const T &)> take)
{
    m_working = operation;
    operation->whenDone(this, [this, take = std::move(take)](const Result<T> &result) {
        m_working = nullptr;
        if (result)
            take(*result);
        else
            tell(result.error());
    });
    operation->start();
}

} // namespace likeness::gui
