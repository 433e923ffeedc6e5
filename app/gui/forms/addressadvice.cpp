// SPDX-License-Identifier: Apache-2.0
#include "gui/forms/addressadvice.h"

#include "workflow/photosource.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace likeness::gui {

namespace {

QString told(const char *text) { return QCoreApplication::translate("AddressAdvice", text); }

//! The region of a bucket by its host, such as "photos-125.cos.ap-guangzhou.myqcloud.com"; empty: not COS.
QString cosRegion(const QString &host)
{
    static const QRegularExpression bucket(
        QStringLiteral("\\.cos(?:-internal)?\\.([a-z0-9-]+)\\.(?:myqcloud|tencentcos)\\.c(?:om|n)$"));
    return bucket.match(host).captured(1);
}

bool isCdn(const QString &host)
{
    static const QRegularExpression cdn(QStringLiteral("(?:^|\\.)(?:file\\.myqcloud\\.com|cdn\\.dnsv1\\.com(?:\\.cn)?|"
                                                       "cdn[0-9]*\\..*)$"));
    return cdn.match(host).hasMatch();
}

bool isSigned(const QUrl &url)
{
    const QUrlQuery query(url);
    for (const auto &[name, value] : query.queryItems()) {
        const QString lower = name.toLower();
        if (!value.isEmpty() && (lower.endsWith(QLatin1String("signature")) || lower == QLatin1String("sign")))
            return true;
    }
    return false;
}

QString fetchAdvice(const QUrl &url)
{
    const QString region = cosRegion(url.host());
    if (!region.isEmpty())
        //: %1 is a region such as ap-guangzhou
        return told(QT_TRANSLATE_NOOP("AddressAdvice", "On COS in %1: fastest for calls to the same region. A private "
                                                       "bucket needs a pre-signed address."))
            .arg(region);
    if (isCdn(url.host()))
        return told(QT_TRANSLATE_NOOP("AddressAdvice", "Behind a CDN: refresh its copy when you change the picture, or "
                                                       "the old one is fused."));
    return told(QT_TRANSLATE_NOOP("AddressAdvice",
                                  "The service fetches it itself and gives up on slow addresses: COS in "
                                  "the region of the calls, or a CDN, is the fastest."));
}

QString uploadAdvice(const QUrl &url)
{
    if (isCdn(url.host()))
        return told(
            QT_TRANSLATE_NOOP("AddressAdvice", "A CDN takes no uploads: give the address of the bucket itself."));
    if (!isSigned(url))
        return told(QT_TRANSLATE_NOOP("AddressAdvice",
                                      "This address carries no signature: the upload needs a pre-signed "
                                      "PUT address, as COS makes them."));
    if (cosRegion(url.host()).isEmpty())
        return told(QT_TRANSLATE_NOOP("AddressAdvice", "Not an address of COS: the upload may fail, and the video then "
                                                       "stays at the service's own address."));
    return told(QT_TRANSLATE_NOOP("AddressAdvice", "The signature has to last until the job ends. If the upload fails, "
                                                   "the video stays at the service's own address."));
}

} // namespace

QString addressAdvice(const QString &address, AddressUse use)
{
    if (address.trimmed().isEmpty())
        return {};
    const QUrl url(address.trimmed(), QUrl::StrictMode);
    if (!workflow::isWebAddress(url))
        return told(QT_TRANSLATE_NOOP("AddressAdvice", "An address begins with https:// and the name of a host."));
    return use == AddressUse::Fetch ? fetchAdvice(url) : uploadAdvice(url);
}

} // namespace likeness::gui
