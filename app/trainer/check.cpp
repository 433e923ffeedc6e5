// SPDX-License-Identifier: Apache-2.0
#include "trainer/check.h"

#include "portrait/dice.h"
#include "trainer/training.h"

#include <QTextStream>
#include <algorithm>
#include <ctime>

namespace likeness::trainer {

namespace {

using engine::opencv::Fit;
using engine::opencv::LandmarkModel;

constexpr double failed = 0.10; // of the outer-eye distance: from this error on a fit has failed
constexpr int wrongStarts = 4;  // for each head

//! Scores of fits that sit and of fits that failed.
struct Scores
{
    std::vector<float> good{};
    std::vector<float> bad{};

    void add(const Fit &fit, const Head &head)
    {
        (errorOf(fit.shape, head.points) < failed ? good : bad).push_back(fit.score);
    }

    static double shareAbove(const std::vector<float> &scores, float threshold)
    {
        const auto above = std::ranges::count_if(scores, [&](float s) { return s >= threshold; });
        return scores.empty() ? 0 : double(above) / double(scores.size());
    }

    //! How often a fit that sits has a higher score than one that failed.
    double area() const
    {
        double wins = 0;
        for (const float g : good) {
            for (const float b : bad)
                wins += g > b ? 1 : g == b ? 0.5 : 0;
        }
        return good.empty() || bad.empty() ? 0 : wins / double(good.size()) / double(bad.size());
    }
};

cv::Rect2f wrongBox(const cv::Rect2f &box, portrait::Dice &dice)
{
    const float scale = std::exp(dice.normal(0.45F));
    const float x = box.x + box.width * (0.5F + dice.normal(0.6F));
    const float y = box.y + box.height * (0.5F + dice.normal(0.6F));
    return {x - box.width * scale / 2, y - box.height * scale / 2, box.width * scale, box.height * scale};
}

QString percent(double part, int digits = 1) { return QString::number(part * 100, 'f', digits); }

//! Mean, median and ninth decile.
QString spreadOf(std::vector<double> errors)
{
    if (errors.empty())
        return QStringLiteral("none");
    std::ranges::sort(errors);
    double sum = 0;
    for (const double error : errors)
        sum += error;
    return QStringLiteral("mean %1 %, median %2 %, p90 %3 % (%4 heads)")
        .arg(percent(sum / double(errors.size()), 2), percent(errors[errors.size() / 2], 2),
             percent(errors[errors.size() * 9 / 10], 2))
        .arg(errors.size());
}

struct Turn
{
    const char *name;
    float from;
    float to;
};

} // namespace

QString report(const LandmarkModel &model, const std::vector<Head> &heads)
{
    std::vector<double> errors;
    Scores scores;
    std::clock_t spent = 0; // of the processor: what else the machine does is not counted
    const int threads = cv::getNumThreads();
    cv::setNumThreads(1);
    portrait::Dice dice(97);
    for (const Head &head : heads) {
        const std::clock_t begin = std::clock();
        const Fit fit = model.fit(head.grey, head.box);
        spent += std::clock() - begin;
        errors.push_back(errorOf(fit.shape, head.points));
        scores.add(fit, head);
        for (int i = 0; i < wrongStarts; ++i)
            scores.add(model.fit(head.grey, wrongBox(head.box, dice)), head);
    }
    cv::setNumThreads(threads);
    QString text;
    QTextStream out(&text);
    out << "error: " << spreadOf(errors) << "\n";
    for (const Turn &turn :
         {Turn{"yaw below 15", 0, 15}, Turn{"yaw 15 to 30", 15, 30}, Turn{"yaw above 30", 30, 180}}) {
        std::vector<double> some;
        for (size_t i = 0; i < heads.size(); ++i) {
            if (std::abs(heads[i].yaw) >= turn.from && std::abs(heads[i].yaw) < turn.to)
                some.push_back(errors[i]);
        }
        out << "  " << turn.name << ": " << spreadOf(some) << "\n";
    }
    out << "time: " << 1e3 * double(spent) / CLOCKS_PER_SEC / double(std::max(size_t(1), heads.size()))
        << " ms of one core a fit\n";
    out << "score: area " << QString::number(scores.area(), 'f', 4) << " of " << scores.good.size()
        << " fits that sit and " << scores.bad.size() << " that failed\n";
    for (const float threshold : {0.2F, 0.3F, 0.4F, 0.5F, 0.6F, 0.7F, 0.8F}) {
        out << "  from " << threshold << ": " << percent(Scores::shareAbove(scores.good, threshold)) << " % sit, "
            << percent(Scores::shareAbove(scores.bad, threshold)) << " % failed\n";
    }
    return text;
}

} // namespace likeness::trainer
