// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/client.h"
#include "workflow/library.h"

#include <QPointer>

namespace likeness::workflow {

//! All materials of a project, page by page. Ends early where a page is empty, whatever Count says.
class MaterialsList : public OperationOf<QList<Material>>
{
    Q_OBJECT

public:
    MaterialsList(net::Client client, QString project, QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    void askPage();
    void take(const Result<net::Answer<api::DescribeMaterialListResponse>> &answer);

    net::Client m_client;
    QString m_project;
    QList<Material> m_found;
    QPointer<Operation> m_step;
};

} // namespace likeness::workflow
