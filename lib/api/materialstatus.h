// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace likeness::api {

//! MaterialStatus on the wire.
enum MaterialStatus {
    InReview = 0,
    PassedByPerson = 1,
    RefusedByPerson = 2,
    AppealOpen = 3,
    AppealWon = 11,
    AppealLost = 12,
    PassedByMachine = 21,
    RefusedByMachine = 22,
    VideoReady = 31,
    VideoFailed = 32,
    PersonNotInVideo = 33,
};

constexpr bool isUsable(int status)
{
    return status == PassedByPerson || status == AppealWon || status == PassedByMachine || status == VideoReady;
}

//! States that only a video has; any may have the others.
constexpr bool tellsVideo(int status)
{
    return status == VideoReady || status == VideoFailed || status == PersonNotInVideo;
}

} // namespace likeness::api
