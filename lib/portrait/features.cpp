// SPDX-License-Identifier: Apache-2.0
#include "portrait/features_p.h"

#include "portrait/skin_p.h"

#include <opencv2/imgproc.hpp>

namespace likeness::portrait {

void confine(Patch &patch, const Patch &to)
{
    const cv::Rect common = patch.area & to.area;
    if (common.empty()) {
        patch = {};
        return;
    }
    const cv::Mat own = patch.mask(common - patch.area.tl());
    cv::Mat both;
    cv::multiply(own, to.mask(common - to.area.tl()), both);
    patch = {.area = common, .mask = both};
}

void paintNostrils(Chart &chart)
{
    const auto &p = chart.head().face().points;
    for (size_t i : {size_t(32), size_t(34)}) {
        const float outwards = i == 32 ? -1 : 1;
        const cv::Point2f at = p[i] + cv::Point2f(outwards * 0.025F, -0.012F);
        chart.tint(chart.spot(at, 0.056F, 0.027F, 0.013F), {0.14F, 0.07F, 0.06F}, 0.96F);
        const cv::Point2f wing = p[i == 32 ? 31 : 35];
        chart.tint(
            chart.line({wing + cv::Point2f(outwards * 0.035F, -0.13F), wing + cv::Point2f(outwards * 0.045F, -0.05F),
                        wing + cv::Point2f(outwards * 0.01F, 0.01F)},
                       0.018F, 0.016F),
            {0.62F, 0.48F, 0.46F}, 0.6F);
    }
    chart.tint(chart.line(spline({p[31], p[32], p[33], p[34], p[35]}, false), 0.03F, 0.03F), {0.7F, 0.58F, 0.56F},
               0.5F);
}

} // namespace likeness::portrait
