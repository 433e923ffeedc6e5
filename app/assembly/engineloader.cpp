// SPDX-License-Identifier: Apache-2.0
#include "assembly/engineloader.h"

#include "settings/keys.h"
#include "settings/settings.h"

#include <QCoreApplication>
#include <QFile>

namespace likeness::assembly {

namespace {

using namespace Qt::Literals::StringLiterals;

using MakeEngine = engine::Engine *(*)(const char *model, qsizetype size, const QString (&files)[4], Error *error);

Error unavailable(const QString &why)
{
    return {.kind = ErrorKind::Internal, .code = u"Engine.Unavailable"_s, .detail = why};
}

} // namespace

EngineModels engineModels(const settings::Settings &settings)
{
    return {.finder = settings.get(settings::keys::modelFinder),
            .landmarker = settings.get(settings::keys::modelLandmarker),
            .swapper = settings.get(settings::keys::modelSwapper),
            .embedder = settings.get(settings::keys::modelEmbedder)};
}

Result<const engine::Engine *> EngineLoader::engine()
{
    const QMutexLocker lock(&m_mutex);
    if (m_engine)
        return m_engine.get();
    // The same place in the build folder and where the program is installed.
    m_module.setFileName(QCoreApplication::applicationDirPath() + u"/../lib/likeness/likeness-engine"_s);
    const auto make = reinterpret_cast<MakeEngine>(m_module.resolve("likeness_make_engine"));
    if (!make)
        return unavailable(m_module.errorString());
    QFile file(u":/likeness/models/landmarks.bin"_s);
    if (!file.open(QIODevice::ReadOnly))
        return unavailable(file.errorString());
    const QByteArray model = file.readAll();
    const QString files[4]{m_models.finder, m_models.landmarker, m_models.swapper, m_models.embedder};
    Error error;
    m_engine.reset(make(model.constData(), model.size(), files, &error));
    if (!m_engine && error.subject.isEmpty())
        return unavailable(error.detail);
    if (!m_engine)
        return Error{
            .kind = ErrorKind::File, .code = u"Engine.Model"_s, .detail = error.detail, .subject = error.subject};
    return m_engine.get();
}

} // namespace likeness::assembly
