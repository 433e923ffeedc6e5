// SPDX-License-Identifier: Apache-2.0
#include "gui/inspect/signaturetext.h"

#include <QCoreApplication>

namespace likeness::gui {

namespace {

QString translated(const char *text) { return QCoreApplication::translate("SignatureText", text); }

} // namespace

QString signatureText(const net::ExchangeRecord &record)
{
    const sign::Tc3Trace &trace = record.trace;
    const QList<QByteArray> scope = trace.scope.split('/');
    QString text;
    const auto step = [&text](const QString &title, const QString &body) {
        text += title + QStringLiteral("\n\n") + body + QStringLiteral("\n\n\n");
    };
    step(translated(QT_TRANSLATE_NOOP("SignatureText", "1. The canonical request")),
         QString::fromUtf8(trace.canonicalRequest));
    step(translated(QT_TRANSLATE_NOOP("SignatureText", "2. Its SHA-256")), QString::fromLatin1(trace.canonicalHash));
    step(translated(QT_TRANSLATE_NOOP("SignatureText", "3. The string to sign")),
         QString::fromUtf8(trace.stringToSign));
    step(translated(QT_TRANSLATE_NOOP("SignatureText", "4. The signing key (never shown)")),
         QStringLiteral("date    = HMAC-SHA256(\"TC3\" + SecretKey, \"%1\")\n"
                        "service = HMAC-SHA256(date, \"%2\")\n"
                        "signing = HMAC-SHA256(service, \"%3\")")
             .arg(QString::fromLatin1(scope.value(0)), QString::fromLatin1(scope.value(1)),
                  QString::fromLatin1(scope.value(2))));
    step(translated(QT_TRANSLATE_NOOP("SignatureText", "5. The signature")),
         QStringLiteral("hex(HMAC-SHA256(signing, string to sign))"));
    step(translated(QT_TRANSLATE_NOOP("SignatureText", "6. The Authorization header")),
         QString::fromUtf8(trace.authorization));
    return text.trimmed();
}

QString clockText(const net::ExchangeRecord &record)
{
    const std::optional<qint64> ahead = net::clockAhead(record);
    if (!ahead)
        return {};
    if (qAbs(*ahead) <= 2)
        return translated(QT_TRANSLATE_NOOP("SignatureText", "This computer's clock agrees with the service's."));
    const char *words = *ahead > 0
                            ? QT_TRANSLATE_N_NOOP("SignatureText", "This computer's clock is %n second(s) ahead.")
                            : QT_TRANSLATE_N_NOOP("SignatureText", "This computer's clock is %n second(s) behind.");
    return QCoreApplication::translate("SignatureText", words, nullptr, int(qAbs(*ahead)));
}

} // namespace likeness::gui
