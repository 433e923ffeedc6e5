// SPDX-License-Identifier: Apache-2.0
#include "workflow/photosource.h"

#include <QFileInfo>

namespace likeness::workflow {

using namespace Qt::Literals::StringLiterals;

bool isAddress(const QString &photo)
{
    return photo.startsWith("http://"_L1, Qt::CaseInsensitive) || photo.startsWith("https://"_L1, Qt::CaseInsensitive);
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

QStringList webAddressesIn(const QString &text)
{
    QStringList found;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString each = line.trimmed();
        if (isWebAddress(QUrl(each, QUrl::StrictMode)))
            found.append(each);
    }
    return found;
}

FaceChoice faceOf(const QString &photo)
{
    return isAddress(photo) ? FaceChoice{.photoUrl = QUrl(photo)} : FaceChoice{.photoPath = photo};
}

QString photoOf(const FaceChoice &face)
{
    return face.photoPath.isEmpty() ? face.photoUrl.toString(QUrl::FullyEncoded) : face.photoPath;
}

QString photoName(const QString &photo)
{
    if (!isAddress(photo))
        return QFileInfo(photo).fileName();
    const QUrl url(photo);
    return url.fileName().isEmpty() ? url.host() : url.fileName();
}

QString shownAddress(const QUrl &url) { return url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo); }

} // namespace likeness::workflow
