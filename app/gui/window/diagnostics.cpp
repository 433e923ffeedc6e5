// SPDX-License-Identifier: Apache-2.0
#include "gui/window/diagnostics.h"

#include "core/background.h"
#include "net/exchangelog.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QGuiApplication>
#include <QLocale>
#include <QSaveFile>
#include <QScreen>
#include <QStorageInfo>
#include <QSysInfo>

namespace likeness::gui {

namespace {

using namespace Qt::Literals::StringLiterals;

class Report
{
public:
    void title(const QString &text) { m_text += u'\n' + text + u'\n'; }
    void fact(const QString &name, const QString &value) { m_text += u"  %1: %2\n"_s.arg(name, value); }
    void line(const QString &text) { m_text += u"  "_s + text + u'\n'; }
    QByteArray bytes() const { return m_text.toUtf8(); }

private:
    QString m_text = u"Likeness diagnostics. Holds no keys, names, paths or pictures.\n"_s;
};

void addSystem(Report &report)
{
    report.title(u"System"_s);
    report.fact(u"version"_s, QCoreApplication::applicationVersion());
    report.fact(u"Qt"_s, QString::fromLatin1(qVersion()));
    report.fact(u"system"_s, QSysInfo::prettyProductName() + u' ' + QSysInfo::currentCpuArchitecture());
    report.fact(u"kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion());
    report.fact(u"platform"_s, QGuiApplication::platformName());
    report.fact(u"locale"_s, QLocale::system().name() + u", shown "_s + QLocale().name());
    for (const QScreen *each : QGuiApplication::screens())
        report.fact(
            u"screen"_s,
            u"%1 x %2 at %3"_s.arg(each->size().width()).arg(each->size().height()).arg(each->devicePixelRatio()));
}

void addSettings(Report &report, assembly::Assembly &assembly)
{
    namespace keys = settings::keys;
    settings::Settings &kept = assembly.settings();
    report.title(u"Settings"_s);
    report.fact(u"language"_s, kept.get(keys::language));
    report.fact(u"theme"_s, kept.get(keys::theme));
    report.fact(u"proxy"_s, kept.get(keys::proxyKind));
    report.fact(u"timeout"_s, QString::number(kept.get(keys::timeoutSeconds)));
    report.fact(u"retries"_s, QString::number(kept.get(keys::retries)));
    report.fact(u"calls kept"_s, QString::number(kept.get(keys::keepRuns)));
    report.fact(u"days kept"_s, QString::number(kept.get(keys::keepDays)));
    for (const settings::Profile &each : assembly.profiles()) {
        const QString where = each.isLocal() ? u"the local service"_s : QUrl(each.endpoint).host();
        const bool used = each.name == assembly.profile().name;
        report.fact(used ? u"profile in use"_s : u"profile"_s,
                    u"%1, region %2, keys %3"_s.arg(where, each.region.isEmpty() ? u"default"_s : each.region,
                                                    each.isLocal()                ? u"not needed"_s
                                                    : assembly.hasKeys(each.name) ? u"known"_s
                                                                                  : u"missing"_s));
    }
}

void addCalls(Report &report, const QList<net::ExchangeRecord> &calls)
{
    report.title(u"Calls of this session, the latest first"_s);
    for (const net::ExchangeRecord &each : calls) {
        report.line(u"%1 %2 %3 %4: HTTP %5, %6, %7 ms, %8 bytes sent, RequestId %9"_s.arg(
            each.when.toString(Qt::ISODate), QString::fromLatin1(each.action), QString::fromLatin1(each.version),
            each.url.host(), QString::number(each.status), each.code.isEmpty() ? u"good"_s : each.code,
            QString::number(each.elapsedMs), QString::number(each.sentBytes), each.requestId));
        if (const auto ahead = net::clockAhead(each); ahead && *ahead != 0)
            report.line(u"  this computer's clock was %1 s ahead"_s.arg(*ahead));
    }
}

//! Runs in a pool thread: it looks at the disk.
Result<bool> write(Report report, const QString &folder, const QString &path)
{
    report.title(u"Data"_s);
    for (const QString &each : {u"history.sqlite"_s, u"catalog.sqlite"_s, u"likeness.ini"_s})
        report.fact(each, u"%1 bytes"_s.arg(QFileInfo(folder + u'/' + each).size()));
    for (const QString &each : {u"videos"_s, u"session"_s, u"results"_s})
        report.fact(each, u"%1 files"_s.arg(QDir(folder + u'/' + each).entryList(QDir::Files).size()));
    report.fact(u"free"_s, u"%1 MB"_s.arg(QStorageInfo(folder).bytesAvailable() / 1'000'000));
    QSaveFile out(path);
    const QByteArray bytes = report.bytes();
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return Error{
            .kind = ErrorKind::File, .code = u"File.NotWritable"_s, .detail = out.errorString(), .subject = path};
    return true;
}

} // namespace

OperationOf<bool> *writeDiagnostics(assembly::Assembly &assembly, const QString &path)
{
    Report report;
    addSystem(report);
    addSettings(report, assembly);
    addCalls(report, assembly.exchanges().records());
    const std::function<Result<bool>()> work = [report, folder = assembly.dataFolder(), path] {
        return write(report, folder, path);
    };
    return new Background<bool>(work, &assembly);
}

} // namespace likeness::gui
