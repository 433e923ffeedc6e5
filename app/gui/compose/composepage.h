// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/compose/composeview.h"
#include "gui/forms/textlogo.h"
#include "gui/picture/canvas.h"
#include "gui/picture/filmstrip.h"

class QBoxLayout;
class QComboBox;
class QFormLayout;
class QLabel;
class QMimeData;
class QPushButton;
class QStackedLayout;

namespace likeness::gui {

class AddressLine;
class Checklist;
class EmptyState;
class LabelledSlider;
class MarkBox;
class MetadataEditor;
class PresetBox;
class ProgressLine;
class RecentButton;
class RectTool;
class Section;
class TemplateCanvas;

//! Photo and template side by side, settings at the right, Fuse below them. Shows what it is told and tells what the
//! user does; reads no file.
class ComposePage : public QWidget, public ComposeView
{
    Q_OBJECT

public:
    using Thumbnail = Filmstrip::Thumbnail;

    explicit ComposePage(QWidget *parent = nullptr);

    Canvas *photoCanvas() const { return m_photoCanvas; }
    TemplateCanvas *templateCanvas() const { return m_templateCanvas; }
    RectTool *rectTool() const { return m_rectTool; }
    PresetBox &presetBox() const { return *m_presets; }
    RecentButton &recentPhotos() const { return *m_recentPhotos; }
    RecentButton &recentMaterials() const { return *m_recentMaterials; }
    void setTextLogo(const TextLogo &logo); //!< the one used last
    void setThumbnails(Filmstrip::Thumbnail photo, Filmstrip::Thumbnail material);
    //! Takes files, a picture or addresses, as dropped or pasted. False: there are none.
    bool take(const QMimeData &data);

    void showPhotos(const QList<FilmItem> &photos, const QString &current) override;
    void showPhoto(const QImage &photo) override;
    void showAddress(const QString &address) override;
    void showPhotoFaces(const QList<RectItem> &faces, const QList<QRect> &suggestions) override;
    void showMaterials(const QList<FilmItem> &materials, const QString &current) override;
    void showTemplate(const QImage &picture) override;
    void showTemplateFaces(const QList<RectItem> &faces) override;
    void showFaceLines(const QList<FaceLine> &lines) override;
    void showSettings(const FuseSettings &settings) override;
    void showLogo(const QImage &logo) override;
    void showChecks(const QList<CheckLine> &checks) override;
    void showBlocker(const QString &why) override;
    void showProgress(const QString &text, qint64 done, qint64 total) override;
    void showIdle() override;
    void showMessage(const Message &message) override;
    void clearMessage() override;

signals:
    void openRequested();
    void logoFileWanted();
    void textLogoChosen(const likeness::gui::TextLogo &logo);
    void photosGiven(const QStringList &photos); //!< paths or addresses
    void pictureGiven(const QImage &picture);
    void photoChosen(const QString &path);
    void photoRemoved(const QString &path);
    void materialChosen(const QString &id);
    void rectsEdited(const likeness::gui::RectEdit &edit);
    void rectSelected(int id);
    void acceptRequested();
    void tieRequested(const likeness::gui::PhotoFace &face, const QString &templateFace);
    void tieCurrentRequested(int templateNumber);
    void settingsChanged(const likeness::gui::FuseSettings &settings);
    void markEdited(const likeness::workflow::MarkChoice &mark, bool byKey);
    void mendRequested(int check);
    void fuseRequested();
    void cancelRequested();
    void messageActionChosen(int action);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *photoSide();
    QWidget *templateSide();
    QWidget *settingsSide();
    void buildSettings(QBoxLayout &column);
    void connectParts();
    void retranslate();
    void tellSettings();
    bool placeLogo(); //!< true: it had to be put elsewhere
    void editMark(bool byKey);
    QWidget *faceRow(const FaceLine &line);
    QString templateId(int number) const;

    MessageBar *m_message;
    QStackedLayout *m_photoStack = nullptr;
    EmptyState *m_empty;
    EmptyState *m_away; //!< in place of a photo that is only an address
    Canvas *m_photoCanvas;
    TemplateCanvas *m_templateCanvas;
    RectTool *m_rectTool;
    Filmstrip *m_photos;
    Filmstrip *m_materials;
    QLabel *m_templateHint;
    QPushButton *m_add;
    RecentButton *m_recentPhotos;
    RecentButton *m_recentMaterials;
    QPushButton *m_byAddress;
    AddressLine *m_address;
    QPushButton *m_accept;
    QLabel *m_consent; //!< the note that people have to agree
    Section *m_faces;
    PresetBox *m_presets;
    Section *m_degrees;
    Section *m_markSection;
    Section *m_output;
    QWidget *m_faceLines = nullptr;
    LabelledSlider *m_profile;
    LabelledSlider *m_features;
    MarkBox *m_mark;
    MetadataEditor *m_meta;
    QComboBox *m_form;
    Checklist *m_checks;
    QLabel *m_blocker;
    QPushButton *m_fuse;
    ProgressLine *m_progress;
    QSize m_logoSize;      //!< of the own logo's picture
    bool m_telling = true; //!< false while settings are shown, not made
};

} // namespace likeness::gui
