// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/service.h"
#include "support/fakeengine.h"
#include "support/imagefactory.h"
#include "support/signedcall.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <memory>

namespace likeness::testing {

//! A running service with the fake engine, one project "p1" and one material "m1" (a JPEG of 400 × 300 with one face),
//! on a free port and a folder of its own. Header only: only tests of the service link it.
struct ServiceFixture
{
    QTemporaryDir folder{};
    FakeEngine engine{};
    std::unique_ptr<service::Service> service{};
    SignedCall call{};

    service::ServiceOptions options{};
    QList<sign::Credential> others{}; //!< whose calls are taken too

    //! On the same folder, with what is there.
    Status startAgain()
    {
        const sign::Credential who{.secretId = "AKIDTEST", .secretKey = Secret("a key for tests")};
        options.credentials = others + QList{who};
        options.parts.dataFolder = folder.path();
        options.parts.engine = [this]() -> Result<const engine::Engine *> { return &engine; };
        options.parts.quota = 5;
        auto started = service::Service::start(options);
        if (!started)
            return started.error();
        service = std::move(*started);
        call = {.port = quint16(service->url().port()), .who = who};
        return {};
    }

    Status start()
    {
        if (Status started = startAgain(); !started)
            return started;
        if (const auto project = service->library().addProject("p1", "One"); !project)
            return project.error();
        const auto material = service->library().addMaterial(
            {.project = "p1", .bytes = jpeg(corners({400, 300})), .id = "m1", .name = "模板"});
        return material ? Status() : Status(material.error());
    }

    static QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }

    //! A right request; change what is to be wrong.
    static QJsonObject fuse(const QByteArray &photo = jpeg(corners({200, 200})))
    {
        return {{"ProjectId", "p1"},
                {"ModelId", "m1"},
                {"RspImgType", "base64"},
                {"MergeInfos", QJsonArray{QJsonObject{{"Image", base64(photo)}}}}};
    }
};

} // namespace likeness::testing
