// SPDX-License-Identifier: Apache-2.0
#include "assembly/engineloader.h"

#include <QCoreApplication>
#include <QFile>

namespace likeness::assembly {

namespace {

using namespace Qt::Literals::StringLiterals;

using MakeEngine = engine::Engine *(*)(const char *model, qsizetype size, QString *error);

Error unavailable(const QString &why)
{
    return {.kind = ErrorKind::Internal, .code = u"Engine.Unavailable"_s, .detail = why};
}

} // namespace

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
    QString error;
    m_engine.reset(make(model.constData(), model.size(), &error));
    if (!m_engine)
        return unavailable(error);
    return m_engine.get();
}

} // namespace likeness::assembly
