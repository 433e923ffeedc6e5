// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/materials/materialsview.h"
#include "gui/picture/filmstrip.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedLayout;

namespace likeness::gui {

class Canvas;
class ChoiceBar;
class EffectPanel;
class EmptyState;
class IdLine;
class MaterialFacts;
class ProgressLine;
class ProjectBox;
class RectTool;

//! Projects and materials at the left, the chosen picture with its faces large in the middle, what is known of it at
//! the right. Shows what it is told; reads no file.
class MaterialsPage : public QWidget, public MaterialsView
{
    Q_OBJECT

public:
    explicit MaterialsPage(QWidget *parent = nullptr);

    Canvas *canvas() const { return m_canvas; }
    Canvas *zoomCanvas() const; //!< the one in sight
    RectTool *rectTool() const { return m_tool; }
    ProjectBox *projects() const { return m_projects; }
    ChoiceBar *choices() const { return m_choices; }
    EffectPanel *effectPanel();    //!< made at the first wish
    void showEffect(bool testing); //!< in place of the picture
    bool isTesting() const { return m_testing; }
    void setThumbnail(Filmstrip::Thumbnail thumbnail);

    void showLibrary(bool cloud) override;
    void showProjects(const QList<workflow::Project> &projects, const QString &current) override;
    void showQuota(const QString &text) override;
    void showMaterials(const QList<FilmItem> &materials, int all, const QString &current) override;
    void showMaterial(const std::optional<workflow::Material> &material, const QString &project) override;
    void showRights(const QString &note) override;
    void showPicture(const QImage &picture) override;
    void showFaces(const QList<RectItem> &faces, bool edited) override;
    void showProgress(const QString &text, qint64 done, qint64 total) override;
    void showIdle() override;
    void showMessage(const Message &message) override;
    void clearMessage() override;

signals:
    void rightsNoted(const QString &note); //!< of the chosen material, when it is finished
    void seen();
    void projectMissed(); //!< something is to be added while all projects are seen
    void materialChosen(const QString &id);
    void materialRenamed(const QString &id, const QString &name);
    void filesGiven(const QStringList &paths);
    void idTyped(const QString &id, bool video);
    void kindSaid(likeness::workflow::Material::Kind kind); //!< of the chosen material
    void pictureRemoveRequested();
    void facesEdited(const likeness::gui::RectEdit &edit);
    void keepFacesRequested();
    void revertFacesRequested();
    void removeRequested();
    void useRequested();
    void effectRequested(); //!< of the chosen material; also when another one is chosen meanwhile
    void cancelRequested();
    void messageActionChosen(int action);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *listSide();
    QWidget *factSide();
    QPushButton *button(const char *name);
    void connectParts();
    void retranslate();
    void writeEmpty();
    void writeDeeds(); //!< what can be done with the chosen one
    void showKind(const std::optional<workflow::Material> &material);
    void sayKind(int kind);
    void showMiddle();
    void add();
    void missProject();
    void askForFiles();
    void askForPicture();
    void give(const QList<QUrl> &urls);

    MessageBar *m_message;
    ProjectBox *m_projects;
    ChoiceBar *m_choices;
    Filmstrip *m_materials;
    QPushButton *m_add;
    IdLine *m_id;
    Canvas *m_canvas;
    RectTool *m_tool;
    EmptyState *m_empty;
    EmptyState *m_nothing; //!< where the choice leaves none
    EmptyState *m_bare;    //!< of a cloud's material without a picture here
    MaterialFacts *m_facts;
    QComboBox *m_kind; //!< of a cloud's material
    QLineEdit *m_rights;
    QLabel *m_hint;
    QPushButton *m_keep;
    QPushButton *m_revert;
    QPushButton *m_choosePicture; //!< to show for a cloud's material
    QPushButton *m_removePicture;
    QPushButton *m_test;
    QPushButton *m_use;
    QPushButton *m_remove;
    ProgressLine *m_progress;
    QStackedLayout *m_stack = nullptr;
    bool m_cloud = false;
    bool m_hasProject = false;
    bool m_seesAll = false; //!< projects
    bool m_testing = false;
    EffectPanel *m_effect = nullptr;
    QString m_material; //!< id of the chosen one
    bool m_isVideo = false;
    int m_kindShown = -1; //!< of the box; -1: nobody said
    int m_seen = 0;
    int m_all = 0;
};

} // namespace likeness::gui
