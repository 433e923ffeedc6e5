// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/forms/textlogo.h"
#include "gui/picture/filmstrip.h"
#include "gui/video/videoview.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace likeness::gui {

class AddressLine;
class MarkBox;
class MetadataEditor;
class ProgressLine;
class Section;

//! The column in which a job is put together: photo, material, mark and what else goes with it, then Submit.
class VideoForm : public QWidget
{
    Q_OBJECT

public:
    explicit VideoForm(QWidget *parent = nullptr);

    void setThumbnails(const Filmstrip::Thumbnail &photo, const Filmstrip::Thumbnail &material);
    VideoSettings settings() const;
    void setLogo(const QString &path);
    void setLogoPlace(const QRect &place); //!< in pixels of the video
    void offerPlacing(bool offered);       //!< of the logo by eye
    bool isPlacing() const;
    void setPlacing(bool placing);
    void setTextLogo(const TextLogo &logo); //!< the one used last

    void showPhotos(const QList<FilmItem> &photos, const QString &current);
    void showMaterials(const QList<FilmItem> &materials, const QString &current);
    void showTemplateFaces(const QStringList &faces, const QString &current);
    void showBlocker(const QString &why);
    void showProgress(const QString &text, qint64 done, qint64 total);
    void showIdle();

signals:
    void addPhotosRequested();
    void photoChosen(const QString &path);
    void materialChosen(const QString &id);
    void edited(); //!< right before settingsChanged(): whoever owns the form may still correct it
    void settingsChanged(const likeness::gui::VideoSettings &settings);
    void logoFileWanted();
    void placingToggled(bool placing);
    void textLogoChosen(const likeness::gui::TextLogo &logo);
    void submitRequested();
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *parts();
    void connectParts();
    void retranslate();
    void tell();

    Section *m_photoSection;
    Section *m_materialSection;
    Section *m_markSection;
    Section *m_moreSection;
    Filmstrip *m_photos;
    QPushButton *m_add;
    AddressLine *m_address;
    Filmstrip *m_materials;
    QLabel *m_noMaterial;
    QComboBox *m_face;
    MarkBox *m_mark;
    QPushButton *m_place;
    MetadataEditor *m_meta;
    AddressLine *m_upload;
    QLineEdit *m_ip;
    QLabel *m_blocker;
    ProgressLine *m_progress;
    QPushButton *m_submit;
};

} // namespace likeness::gui
