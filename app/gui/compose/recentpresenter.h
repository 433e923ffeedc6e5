// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "gui/compose/recent.h"
#include "gui/picture/filmstrip.h"

#include <QObject>
#include <functional>

namespace likeness::gui {

class ComposePresenter;
class RecentButton;

//! What the lists of recent things need from elsewhere; functions may be absent.
struct RecentActions
{
    Recent kept{}; //!< of earlier sessions
    std::function<void(const Recent &)> keep{};
    //! Those of the files that are no longer there; handed out unstarted.
    std::function<OperationOf<QStringList> *(const QStringList &paths)> missing{};
    std::function<QString()> profile{}; //!< the one in use; materials of others are not offered
    QString ownFolder{};                //!< files below it are the program's own and not remembered
};

//! Remembers which photos came to Compose and which materials were fused with, and offers them again. Files that are
//! gone are looked for off the loop whenever a list opens, and said to be gone.
class RecentPresenter : public QObject
{
    Q_OBJECT

public:
    //! The buttons and Compose's presenter outlive it.
    struct Buttons
    {
        RecentButton &photos;
        RecentButton &materials;
    };
    RecentPresenter(const Buttons &buttons, ComposePresenter &composing, RecentActions actions,
                    QObject *parent = nullptr);
    ~RecentPresenter() override;

    const Recent &recent() const { return m_recent; }
    void setThumbnail(const Filmstrip::Thumbnail &byPath);

private:
    void usePhotos(const QStringList &paths);
    void useMaterial();
    void takePhoto(const QString &path);
    void takeMaterial(const QString &key);
    void change(const Recent &now);
    void showOpen();
    void showPhotos();
    void showMaterials();
    QString troubleOf(const QString &path) const;
    void lookForMissing();
    QList<RecentMaterial> offered() const; //!< materials of the profile in use
    const RecentMaterial *find(const QString &key) const;

    Buttons m_buttons;
    ComposePresenter &m_composing;
    RecentActions m_actions;
    Recent m_recent;
    QStringList m_missing;
    QPointer<Operation> m_looking;
};

} // namespace likeness::gui
