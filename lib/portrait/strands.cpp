// SPDX-License-Identifier: Apache-2.0
#include "portrait/strands_p.h"

#include "portrait/hair_p.h"
#include "portrait/noise_p.h"

namespace likeness::portrait {

namespace {

constexpr float hidden = 0.2F; // so far behind the surface (inter-pupil distances) a strand is not seen

int countOf(const Person &person, float scale)
{
    const float full = person.style == HairStyle::Bald    ? 2500.0F
                       : person.style == HairStyle::Curly ? 11500.0F
                                                          : 9000.0F;
    return int(full * std::clamp(scale / 330, 0.16F, 1.2F));
}

//! Where the surface of the hair faces at a point: out of the crown above, out of the head's axis below. `soft` is how
//! gradually one goes over to the other.
cv::Vec3f outwards(cv::Point3f p, float soft)
{
    const float below = smooth(-0.5F - soft, -0.5F + soft, p.y);
    const cv::Point3f middle = cv::Point3f(0, -0.5F, -0.1F) * (1 - below) + cv::Point3f(0, p.y + 0.15F, -0.25F) * below;
    return cv::normalize(cv::Vec3f(p - middle));
}

//! Kajiya and Kay, with a white highlight towards the root and a coloured one towards the tip.
cv::Vec3f lit(cv::Vec3f hair, cv::Vec3f normal, cv::Vec3f along, const Lamps &lamps, float layer)
{
    const float towards = normal.dot(lamps.towardsKey);
    const float cosine = along.dot(lamps.towardsKey);
    const float sine = std::sqrt(std::max(0.0F, 1 - cosine * cosine));
    const float facing = std::clamp((towards + 0.3F) / 1.3F, 0.0F, 1.0F);
    const float depth = 0.25F + 0.75F * layer;
    cv::Vec3f out =
        times(hair, lamps.around(normal) * depth + lamps.key * (facing * (0.3F + 0.7F * sine) * (0.3F + 0.7F * depth)));
    const cv::Vec3f half = cv::normalize(lamps.towardsKey + cv::Vec3f(0, 0, 1));
    const auto shine = [&](float shift, float power) {
        const float c = cv::normalize(along + normal * shift).dot(half);
        return std::pow(std::sqrt(std::max(0.0F, 1 - c * c)), power);
    };
    const float seen = facing * layer * layer;
    out += lamps.key * (0.075F * seen * shine(-0.12F, 70));
    out += lamps.key * (0.012F * seen * shine(-0.05F, 9));
    out += times(hair, lamps.key) * (0.9F * seen * shine(0.16F, 22));
    const float edge = std::pow(1 - std::clamp(std::abs(normal[2]), 0.0F, 1.0F), 3.0F);
    return out + times(hair + cv::Vec3f(0.05F, 0.05F, 0.05F), lamps.rim) *
                     (0.8F * edge * layer * std::clamp(0.6F - normal[1], 0.0F, 1.0F));
}

//! A line of float width with soft sides.
template<typename Knot>
struct Segment
{
    const Knot &a;
    const Knot &b;
    float width;
};

//! Drawn where rows and depth let it.
template<typename Knot>
void drawSegment(cv::Mat &picture, const Segment<Knot> &segment, const Seen *seen, cv::Range rows)
{
    const auto &[a, b, width] = segment;
    const float dx = b.at.x - a.at.x;
    const float dy = b.at.y - a.at.y;
    const bool steep = std::abs(dy) > std::abs(dx);
    const float length = std::max(std::abs(dx), std::abs(dy));
    if (!(length > 0.05F) || length > 4000)
        return;
    const float start = steep ? std::min(a.at.y, b.at.y) : std::min(a.at.x, b.at.x);
    const float slant = std::hypot(dx, dy) / length; // a slanting line is wider when cut straight
    const float half = std::max(0.5F, width * slant * 0.5F);
    for (int m = int(std::ceil(start)); float(m) < start + length; ++m) {
        if (steep && (m < rows.start || m >= rows.end))
            continue;
        const float t = (float(m) - (steep ? a.at.y : a.at.x)) / (steep ? dy : dx);
        const float middle = steep ? a.at.x + dx * t : a.at.y + dy * t;
        const float z = a.at.z + (b.at.z - a.at.z) * t;
        const float cover = (a.cover + (b.cover - a.cover) * t) * std::min(1.0F, width * slant);
        const cv::Vec3f colour = a.colour * (1 - t) + b.colour * t;
        const int most = steep ? picture.cols - 1 : rows.end - 1;
        const int first = std::max(int(std::ceil(middle - half - 0.5F)), steep ? 0 : rows.start);
        const int last = std::min(int(std::floor(middle + half + 0.5F)), most);
        if (!steep && (m < 0 || m >= picture.cols))
            continue;
        for (int n = first; n <= last; ++n) {
            const cv::Point at = steep ? cv::Point(n, m) : cv::Point(m, n);
            if (seen && seen->area.contains(at) && z < seen->depth.at<float>(at - seen->area.tl()) - hidden)
                continue;
            const float k = cover * std::clamp(half + 0.5F - std::abs(float(n) - middle), 0.0F, 1.0F);
            auto &pixel = picture.at<cv::Vec3f>(at);
            pixel += (colour - pixel) * k;
        }
    }
}

} // namespace

Strands::Strands(const HeadSurface &head, const Person &person, const Camera &camera, const Camera &body)
    : m_camera(camera)
    , m_body(body)
{
    const Hairline line(person);
    const int count = countOf(person, camera.scale());
    std::vector<Strand> all(static_cast<size_t>(count));
    cv::parallel_for_({0, count}, [&](const cv::Range &range) {
        for (int i = range.start; i < range.end; ++i)
            all[size_t(i)] = strandOf(head, person, line, i);
    });
    std::ranges::stable_sort(all, {}, &Strand::layer);
    for (Strand &strand : all) {
        if (strand.points.size() < 2)
            continue;
        // Seen closely, short hairs along the line of long hair would look like scratches.
        if (camera.scale() > detailed && hangs(person.style) && !person.fringe && !strand.hanging)
            continue;
        strand.colour = hairOf(person);
        const bool behind = strand.hanging && strand.points.back().z < -0.62F;
        (behind ? m_behind : m_front).push_back(std::move(strand));
    }
}

void Strands::add(std::vector<Strand> strands)
{
    for (Strand &strand : strands)
        m_front.push_back(std::move(strand));
}

Strands::Line Strands::lineOf(const Strand &strand, const Lamps &lamps) const
{
    Line line;
    const cv::Vec3f hair = strand.colour * strand.bright;
    const auto last = strand.points.size() - 1;
    for (size_t k = 0; k <= last; ++k) {
        const cv::Point3f p = strand.points[k];
        const cv::Point3f d = strand.points[std::min(last, k + 1)] - strand.points[k > 0 ? k - 1 : 0];
        const float along = float(k) / float(last);
        cv::Point3f at = m_camera.seen(p);
        if (strand.hanging) { // below the chin hair lies on the shoulders and does not turn with the head
            const float free = smooth(0.3F, 1.9F, p.y);
            at = at * (1 - free) + m_body.seen(p) * free;
        }
        const cv::Vec3f tangent = cv::normalize(m_camera.turned(cv::Vec3f(d)));
        const cv::Vec3f normal = m_camera.turned(outwards(p, m_camera.scale() > detailed ? 0.6F : 1e-6F));
        const float shade = strand.layer * (0.65F + 0.35F * smooth(0, 0.2F, along));
        const float below =
            strand.hanging ? 1 - 0.35F * smooth(0.3F, 1.2F, p.y) * (std::abs(p.x) < 1 ? 1.0F : 0.3F) : 1;
        const float tip = strand.hanging ? 0.1F : 0.45F;
        line.push_back({.at = at,
                        .colour = lit(hair, normal, tangent, lamps, shade) * below,
                        .cover = strand.cover * smooth(0, tip, 1.001F - along)});
    }
    return line;
}

void Strands::draw(cv::Mat &picture, const std::vector<Strand> &strands, const Lamps &lamps, const Seen *seen) const
{
    std::vector<Line> lines(strands.size());
    cv::parallel_for_({0, int(strands.size())}, [&](const cv::Range &range) {
        for (int i = range.start; i < range.end; ++i)
            lines[size_t(i)] = lineOf(strands[size_t(i)], lamps);
    });
    const float scale = m_camera.scale();
    const float mean = std::max(1.0F, scale * 0.0042F) * (scale < 200 ? 1.5F : 1.0F);
    constexpr int bands = 16; // rows are independent of each other
    cv::parallel_for_({0, bands}, [&](const cv::Range &range) {
        const cv::Range rows(picture.rows * range.start / bands, picture.rows * range.end / bands);
        for (size_t i = 0; i < lines.size(); ++i) {
            const float width = mean * strands[i].width;
            for (size_t k = 1; k < lines[i].size(); ++k) {
                const Knot &a = lines[i][k - 1];
                const Knot &b = lines[i][k];
                if (std::max(a.at.y, b.at.y) + 3 < float(rows.start) || std::min(a.at.y, b.at.y) - 3 > float(rows.end))
                    continue;
                drawSegment(picture, Segment<Knot>{a, b, width}, seen, rows);
            }
        }
    });
}

void Strands::drawBehind(cv::Mat &picture, const Lamps &lamps) const { draw(picture, m_behind, lamps, nullptr); }

void Strands::drawFront(cv::Mat &picture, const Lamps &lamps, const Seen &seen) const
{
    draw(picture, m_front, lamps, &seen);
}

} // namespace likeness::portrait
