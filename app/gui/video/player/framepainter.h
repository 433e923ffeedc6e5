// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QVideoFrame>
#include <memory>

struct SwsContext;

namespace likeness::gui {

//! Turns decoded frames into pictures of a given size, in one pass and without a graphics card: Qt's own way asks for
//! one first and stalls the loop while it does.
class FramePainter
{
public:
    FramePainter();
    ~FramePainter();

    //! Null where the frame cannot be read.
    QImage picture(const QVideoFrame &frame, const QSize &size);

private:
    struct Freeing
    {
        void operator()(SwsContext *context) const;
    };
    bool convert(const QVideoFrame &mapped, QImage &picture);

    std::unique_ptr<SwsContext, Freeing> m_scaler;
};

} // namespace likeness::gui
