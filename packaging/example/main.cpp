// SPDX-License-Identifier: Apache-2.0
// list-materials ENDPOINT PROJECT: one signed DescribeMaterialList with the keys of TENCENTCLOUD_SECRET_ID and _KEY;
// prints id, status and name of each material.

#include <net/client.h>
#include <net/manager.h>

#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (arguments.size() != 3) {
        err << "usage: list-materials ENDPOINT PROJECT\n";
        return 2;
    }

    likeness::net::Endpoint endpoint;
    endpoint.url = QUrl(arguments[1]);
    endpoint.credential.secretId = qEnvironmentVariable("TENCENTCLOUD_SECRET_ID");
    endpoint.credential.secretKey = likeness::Secret(qgetenv("TENCENTCLOUD_SECRET_KEY"));

    const likeness::net::Client client(*likeness::net::makeManager(&application), endpoint);
    auto *call = client.describeMaterialList({.activityId = arguments[2]}, &application);
    call->whenDone(&application, [&](const auto &answer) {
        if (!answer) {
            err << answer.error().code << ": " << answer.error().detail << '\n';
            return QCoreApplication::exit(1);
        }
        for (const likeness::api::MaterialInfo &material : answer->response.materialInfos) {
            out << material.materialId << ' ' << material.materialStatus << ' ' << material.materialName.value_or("")
                << '\n';
        }
        QCoreApplication::exit(0);
    });
    call->start();
    return QCoreApplication::exec();
}
