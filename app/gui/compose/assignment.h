// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace likeness::gui {

//! A face of a photo: a drawn rectangle by its id, or the photo's largest face where the id is 0.
struct PhotoFace
{
    QString photo{};
    int rect = 0;

    bool operator==(const PhotoFace &) const = default;
};

//! Which photo face goes to which template face.
struct Tie
{
    PhotoFace face{};
    QString templateFace{};

    bool operator==(const Tie &) const = default;
};

//! Ties of photo faces to template faces: every end has at most one tie, and there are six at most. An empty list means
//! "largest to largest".
struct Assignment
{
    QList<Tie> ties{};

    //! Ties both ends and loosens what either of them was tied to. False: there are six already.
    bool tie(const PhotoFace &face, const QString &templateFace);
    void loosen(const PhotoFace &face);
    void loosenPhoto(const QString &photo);
    //! Keeps only ties whose template face is one of these.
    void keepTemplateFaces(const QStringList &ids);
    QString templateFaceOf(const PhotoFace &face) const; //!< empty: none

    bool operator==(const Assignment &) const = default;
};

} // namespace likeness::gui
