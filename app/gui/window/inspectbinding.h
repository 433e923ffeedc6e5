// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/inspect/inspectpage.h"
#include "gui/window/services.h"

namespace likeness::gui {

//! Which files went into the calls of this session, so that code made of a call can name them.
class SentFiles : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    QStringList of(const QString &requestId) const { return m_files.value(requestId); }
    void follow(const ComposePresenter &presenter);

private:
    QHash<QString, QStringList> m_files; //!< by request id
};

//! What the inspector asks for. Services and files outlive it.
InspectActions inspectActions(const Services &services, const SentFiles &sent);

} // namespace likeness::gui
