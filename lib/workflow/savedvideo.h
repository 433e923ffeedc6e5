// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/videofollow.h"

#include <QByteArrayView>

namespace likeness::workflow {

//! Whether the boxes of an MP4 fill it to its last byte and one of them tells of its tracks: one that was cut anywhere
//! is none.
bool isWholeMp4(QByteArrayView bytes);

//! Judges the bytes of a completed job, writes them beside and renames, and reads the labels back. Without an MD5 of
//! the service their structure has to do. Blocks. Errors, with the state's RequestId: Result.NotAVideo, Result.Md5, and
//! those of saveResult().
Result<VideoOutcome> saveVideo(const VideoState &state, const QByteArray &bytes, const Following &following);

} // namespace likeness::workflow
