// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/logo.h"
#include "api/metadata.h"
#include "api/responseform.h"
#include "api/warning.h"
#include "engine/engine.h"
#include "service/action.h"
#include "service/engineaccess.h"
#include "service/pictureinput.h"
#include "service/results.h"

namespace likeness::service {

//! What every image action comes down to, once its parameters are judged.
struct FusionOrder
{
    engine::FusionJob job{};
    QByteArray format{}; //!< "jpeg" or "png", of the result
    QList<api::MetaData> metaData{};
    api::ResponseForm form = api::ResponseForm::Base64;
    int urlDays = 7;
};

struct FusionAnswer
{
    QString picture{}; //!< base64 or an address, as asked for
    std::optional<QList<api::LikenessWarning>> warnings{};
};

//! Fuses, labels and hands the result out. Safe from any thread.
class ImageFusion
{
public:
    //! mostAnswerBytes: of a picture as base64.
    ImageFusion(Results &results, EngineAccess engine, QString scratchFolder, qint64 mostAnswerBytes);

    //! Errors of the engine come through as they are.
    Result<FusionAnswer> run(const FusionOrder &order, const Caller &caller) const;
    //! Faces of a photo with their landmarks, for rules of the older actions.
    Result<engine::FacesFound> faces(const QImage &photo) const;
    //! False where the engine has no part for videos.
    bool makesVideos() const;

private:
    Result<QByteArray> labelled(const QImage &picture, const FusionOrder &order, const Caller &caller) const;

    Results &m_results;
    EngineAccess m_engine;
    QString m_scratchFolder;
    qint64 m_mostAnswerBytes = 0;
};

//! The mark of a result: by default the text in the caller's language; none only where LogoAdd is 0.
Result<engine::Mark> markOf(const PictureInput &input, std::optional<int> logoAdd,
                            const std::optional<api::LogoParam> &param, qint64 logoBytes, const Caller &caller);

//! The entries, or ParameterValueError where there are too many (most < 0: any number) or one is too long.
Result<QList<api::MetaData>> checkedMetaData(const std::optional<QList<api::MetaData>> &given, int most);
Result<QList<api::MetaData>> checkedMetaData(const std::optional<api::FuseParam> &param);

//! As words for the answer; nothing where there is nothing to say.
std::optional<QList<api::LikenessWarning>> warningsOf(const QList<engine::FusionWarning> &warnings,
                                                      api::Language language);

} // namespace likeness::service
