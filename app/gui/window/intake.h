// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/window/services.h"

#include <QObject>

namespace likeness::gui {

//! The ways by which pictures come in besides a drop: file dialogs, the clipboard, a result to be used again.
class Intake : public QObject
{
    Q_OBJECT

public:
    //! Page and presenter outlive it.
    Intake(const Services &services, ComposePage &page, ComposePresenter &presenter, QObject *parent);

    void askForPhotos();
    void askForLogo();
    //! Keeps the text as the last one and gives the path of its picture.
    void makeLogo(const TextLogo &logo, const std::function<void(const Result<QString> &path)> &take);
    void useTextLogo(const TextLogo &logo); //!< as the mark of Compose
    void paste();
    void takePicture(const QImage &picture);

signals:
    void taken(); //!< photos came: they are to be seen
    void clipboardEmpty();

private:
    void useLogo(const QString &path);

    const Services &m_services;
    ComposePage &m_page;
    ComposePresenter &m_presenter;
};

} // namespace likeness::gui
