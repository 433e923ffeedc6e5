// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/frame.h"

#include "engine/opencv/align.h"
#include "engine/opencv/shrink.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace likeness::engine::opencv {

namespace {

constexpr float margin = 0.6F; // of the inter-pupil distance around the outline

} // namespace

cv::Point2f Frame::toSmall(cv::Point2f point) const
{
    return {(point.x - float(part.x) + 0.5F) / ratio.x - 0.5F, (point.y - float(part.y) + 0.5F) / ratio.y - 0.5F};
}

cv::Point2f Frame::toPicture(cv::Point2f point) const
{
    return {(point.x + 0.5F) * ratio.x - 0.5F + float(part.x), (point.y + 0.5F) * ratio.y - 0.5F + float(part.y)};
}

std::vector<cv::Point2f> Frame::toSmall(std::vector<cv::Point2f> points) const
{
    for (cv::Point2f &point : points)
        point = toSmall(point);
    return points;
}

Shape Frame::toSmall(const Shape &shape) const
{
    Shape result = shape;
    for (cv::Point2f &point : result)
        point = toSmall(point);
    return result;
}

Frame frameAround(const Shape &shape, cv::Size picture)
{
    const float pupils = interPupil(shape);
    cv::Rect box = outlineOf(shape, 1).box();
    const int pad = cvCeil(margin * pupils) + 4;
    box =
        halvable(cv::Rect(box.x - pad, box.y - pad, box.width + 2 * pad, box.height + 2 * pad) & cv::Rect({}, picture));
    Frame frame{.part = box};
    const float shrink = std::max(1.0F, pupils / Frame::workingPupils);
    frame.small = {std::max(1, cvRound(float(box.width) / shrink)), std::max(1, cvRound(float(box.height) / shrink))};
    frame.ratio = {float(box.width) / float(frame.small.width), float(box.height) / float(frame.small.height)};
    return frame;
}

RowReader::RowReader(const cv::Mat &field, const Frame &frame, cv::Range columns) { start(field, frame, columns); }

void RowReader::start(const cv::Mat &field, const Frame &frame, cv::Range columns)
{
    if (columns == cv::Range::all())
        columns = {0, frame.part.width};
    m_field = &field;
    m_ratioY = frame.ratio.y;
    m_columns.resize(size_t(columns.size()));
    m_mixed.resize(size_t(field.cols) * size_t(field.channels()));
    const auto last = float(field.cols - 1);
    for (int x = columns.start; x < columns.end; ++x) {
        const float at = std::clamp((float(x) + 0.5F) / frame.ratio.x - 0.5F, 0.0F, last);
        const int column = std::max(0, std::min(int(at), field.cols - 2));
        m_columns[size_t(x - columns.start)] = {column * field.channels(), field.cols > 1 ? at - float(column) : 0};
    }
}

template<int channels>
void RowReader::readAs(float *row) const
{
    const int step = m_field->cols > 1 ? channels : 0;
    for (const Column &column : m_columns) {
        const float *left = m_mixed.data() + column.offset;
        const float *right = left + step;
        for (int c = 0; c < channels; ++c)
            row[c] = left[c] + (right[c] - left[c]) * column.next;
        row += channels;
    }
}

void RowReader::read(int y, float *row)
{
    const float at = std::clamp((float(y) + 0.5F) / m_ratioY - 0.5F, 0.0F, float(m_field->rows - 1));
    const int upper = int(at);
    const int lower = std::min(upper + 1, m_field->rows - 1);
    const float share = at - float(upper);
    const auto *above = m_field->ptr<float>(upper);
    const auto *below = m_field->ptr<float>(lower);
    for (size_t i = 0; i < m_mixed.size(); ++i)
        m_mixed[i] = above[i] + (below[i] - above[i]) * share;
    switch (m_field->channels()) {
    case 1:
        return readAs<1>(row);
    case 2:
        return readAs<2>(row);
    case 3:
        return readAs<3>(row);
    default:
        return readAs<4>(row);
    }
}

const float *RowReader::read(int y)
{
    m_row.resize(m_columns.size() * size_t(m_field->channels()));
    read(y, m_row.data());
    return m_row.data();
}

} // namespace likeness::engine::opencv
