// SPDX-License-Identifier: Apache-2.0
#include "engine/opencv/smallfusion.h"
#include "engine/opencv/tone.h"

#include <QRegularExpression>
#include <QTest>
#include <opencv2/imgproc.hpp>

using namespace likeness::engine::opencv;

namespace {

constexpr float pupils = 56;
const cv::Size size(200, 220);

cv::Mat textured(const cv::Scalar &bgr, double deviation, uint64_t seed)
{
    cv::Mat noise(size, CV_32F);
    cv::RNG(seed).fill(noise, cv::RNG::NORMAL, 0, deviation);
    cv::GaussianBlur(noise, noise, {}, 2);
    cv::Mat three;
    cv::merge(std::vector<cv::Mat>(3, noise * 4), three);
    return cv::Mat(size, CV_32FC3, bgr) + three;
}

ToneMasks wholeFace()
{
    ToneMasks masks{.hard = cv::Mat::zeros(size, CV_8U)};
    cv::ellipse(masks.hard, {100, 110}, {75, 95}, 0, 0, 360, cv::Scalar(255), cv::FILLED);
    masks.hard.convertTo(masks.skin, CV_32F, 1 / 255.0);
    masks.guarded = cv::Mat::zeros(size, CV_32F);
    return masks;
}

cv::Vec3d labMean(const cv::Mat &bgr, const cv::Mat &mask)
{
    cv::Mat lab;
    bgr.convertTo(lab, CV_32F, 1 / 255.0);
    cv::cvtColor(lab, lab, cv::COLOR_BGR2Lab);
    const cv::Scalar mean = cv::mean(lab, mask);
    return {mean[0], mean[1], mean[2]};
}

double chromaAt(const cv::Mat &bgr, const cv::Rect &where)
{
    const cv::Mat mask(where.size(), CV_8U, cv::Scalar(255));
    const cv::Vec3d lab = labMean(bgr(where), mask);
    return std::hypot(lab[1], lab[2]);
}

const cv::Scalar pale(175, 190, 225);
const cv::Scalar dark(35, 50, 75);

} // namespace

class TestTone : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void skinTakesTheTemplatesColour_data()
    {
        QTest::addColumn<bool>("darker");
        QTest::newRow("pale on dark") << true;
        QTest::newRow("dark on pale") << false;
    }
    void skinTakesTheTemplatesColour()
    {
        QFETCH(bool, darker);
        const ToneMasks masks = wholeFace();
        const cv::Mat target = textured(darker ? dark : pale, 2, 2);
        const cv::Mat face = toned(textured(darker ? pale : dark, 2, 1), target, masks, pupils);
        QVERIFY(cv::norm(labMean(face, masks.hard) - labMean(target, masks.hard)) < 3);
    }

    void onesOwnColourStays()
    {
        const ToneMasks masks = wholeFace();
        const cv::Mat face = textured(pale, 2, 1);
        QVERIFY(cv::norm(labMean(toned(face, face, masks, pupils), masks.hard) - labMean(face, masks.hard)) < 0.5);
    }

    void lessColourIsTakenWhenAskedFor()
    {
        const ToneMasks masks = wholeFace();
        // farther apart than the border may be drawn
        const cv::Mat own = textured(pale, 2, 1);
        const cv::Mat target = textured(cv::Scalar(60, 80, 115), 2, 2);
        Finish half;
        half.colour = 0.3F;
        half.light = 0.2F;
        const cv::Vec3d wanted = labMean(target, masks.hard);
        QVERIFY(cv::norm(labMean(toned(own, target, masks, pupils, half), masks.hard) - wanted) >
                5 + cv::norm(labMean(toned(own, target, masks, pupils), masks.hard) - wanted));
    }

    void greyBrowsStayGrey()
    {
        ToneMasks masks = wholeFace();
        const cv::Rect brow(70, 70, 60, 8);
        cv::Mat own = textured(cv::Scalar(90, 140, 205), 1, 1);
        own(brow).setTo(cv::Scalar(110, 112, 115));
        masks.skin(brow).setTo(0);
        const cv::Mat face = toned(own, textured(cv::Scalar(190, 195, 230), 1, 2), masks, pupils);
        const double chroma = chromaAt(face, cv::Rect(80, 72, 40, 4));
        QVERIFY2(chroma < 12, qPrintable(QString::number(chroma)));
    }

    void whitesStayWhite()
    {
        ToneMasks masks = wholeFace();
        const cv::Rect eye(60, 90, 24, 10);
        cv::Mat own = textured(pale, 1, 1);
        own(eye).setTo(cv::Scalar(225, 226, 228));
        masks.skin(eye).setTo(0);
        masks.guarded(eye).setTo(1);
        const cv::Mat face = toned(own, textured(dark, 1, 2), masks, pupils);
        const cv::Rect core(64, 93, 16, 4);
        QVERIFY(chromaAt(face, core) < 12);
        QVERIFY(cv::mean(face(core))[1] > cv::mean(face, masks.hard)[1] + 50);
    }

    //! A third of the light is left in the shadow: on pale skin that is no hole.
    void shadesOfDarkSkinAreShadesOnPaleSkin()
    {
        ToneMasks masks = wholeFace();
        masks.lit = masks.skin;
        cv::Mat own = textured(dark, 2, 1);
        const cv::Rect shade(80, 120, 40, 30);
        own(shade) -= cv::Scalar(14, 20, 30);
        cv::Mat target = textured(pale, 2, 2);
        target(shade) -= cv::Scalar(40, 40, 40);
        const cv::Mat face = toned(own, target, masks, pupils);
        const cv::Rect core(88, 126, 24, 18);
        const cv::Mat all(core.size(), CV_8U, cv::Scalar(255));
        const double gap = labMean(target(core), all)[0] - labMean(face(core), all)[0];
        QVERIFY2(gap < 12, qPrintable(QString::number(gap)));
        QVERIFY(cv::mean(face(core))[1] < cv::mean(face(cv::Rect(80, 60, 40, 30)))[1] - 15);
    }

    void beardsAreNotBleachedByThePaleBorder()
    {
        ToneMasks masks = wholeFace();
        cv::Mat own = textured(pale, 1, 1);
        const cv::Rect chin(60, 165, 80, 45);
        own(chin).setTo(cv::Scalar(40, 45, 55));
        masks.skin(chin).setTo(0);
        const cv::Mat target = textured(pale, 1, 2);
        const cv::Rect core(85, 180, 30, 20);
        const double bleached = cv::mean(toned(own, target, masks, pupils)(core))[1];
        masks.beard = cv::Mat::zeros(size, CV_32F);
        masks.beard(chin).setTo(1);
        const double kept = cv::mean(toned(own, target, masks, pupils)(core))[1];
        QVERIFY2(kept < 60 && kept < bleached - 10, qPrintable(QString("%1 %2").arg(kept).arg(bleached)));
    }

    //! Strands of dark hair over dark skin that becomes pale: dark and not blue, while skin becomes what was asked for.
    void darkHairIsNotTinted()
    {
        const cv::Vec3f skin(45, 75, 150);
        const cv::Vec3f wanted(160, 185, 225);
        const float growth = (160 + 185 + 225) / 270.0F;
        const cv::Vec3f add = wanted - skin * textureGain(growth);
        const cv::Vec4f field(add[0], add[1], add[2], growth);
        QVERIFY(cv::norm(recoloured(skin, field) - wanted) < 0.01);
        const cv::Vec3f strand = recoloured(cv::Vec3f(16, 18, 20), field);
        QVERIFY2(strand[0] <= strand[2], "blue");
        QVERIFY(strand[0] + strand[1] + strand[2] < 3 * 60);
        // with no more light there is nothing to mend
        const cv::Vec4f same(1, 2, 3, 1);
        QCOMPARE(recoloured(cv::Vec3f(16, 18, 20), same), cv::Vec3f(17, 20, 23));
    }

    //! A shade below the nose of dark skin is skin: it stays as warm as what it becomes, and is not taken for hair.
    void darkShadesOfSkinStayWarm()
    {
        const cv::Vec3f shade(9, 14, 25); // a third of skin
        const cv::Vec3f wanted(95, 110, 140);
        const float growth = (95 + 110 + 140 + growthOffset) / (9 + 14 + 25 + growthOffset);
        const cv::Vec3f add = wanted - shade * textureGain(growth);
        const cv::Vec3f out = recoloured(shade, {add[0], add[1], add[2], growth});
        QVERIFY2(cv::norm(out - wanted) < 0.01, qPrintable(QString::number(cv::norm(out - wanted))));
    }

    //! Strands that differ from dark skin in red most come out brown, and the white of an eye white.
    void browsAreBrownAndEyesWhite()
    {
        const cv::Vec3f skin(30, 50, 110);
        const cv::Vec3f wanted(160, 185, 225);
        const float growth = 570 / 190.0F;
        const cv::Vec3f add = wanted - skin * textureGain(growth);
        const cv::Vec4f field(add[0], add[1], add[2], growth);
        const cv::Vec3f strand = recoloured(cv::Vec3f(22, 26, 30), field);
        QVERIFY2(strand[0] < 0.9F * strand[2], qPrintable(QString("%1 %2").arg(strand[0]).arg(strand[2])));
        const cv::Vec3f white = recoloured(cv::Vec3f(80, 82, 84), {150, 148, 146, 3});
        QVERIFY(cv::norm(white - (cv::Vec3f(80, 82, 84) * textureGain(3) + cv::Vec3f(150, 148, 146))) < 0.01);
    }

    void borderIsDrawnToTheTemplate()
    {
        const ToneMasks masks = wholeFace();
        const cv::Mat target = textured(cv::Scalar(120, 150, 200), 0.5, 2);
        cv::Mat own = textured(cv::Scalar(120, 150, 200), 0.5, 1);
        own.colRange(0, 100) -= cv::Scalar(14, 14, 14);
        const cv::Mat face = toned(own, target, masks, pupils);
        cv::Mat inner;
        cv::erode(masks.hard, inner, cv::Mat::ones(7, 7, CV_8U));
        const cv::Mat ring = masks.hard & ~inner;
        const double before = cv::norm(labMean(own, ring) - labMean(target, ring));
        const double after = cv::norm(labMean(face, ring) - labMean(target, ring));
        QVERIFY2(after < 0.3 * before, qPrintable(QString("%1 of %2").arg(after).arg(before)));
    }

    void softLightOfTheTemplateFalls()
    {
        const ToneMasks masks = wholeFace();
        cv::Mat target = textured(cv::Scalar(120, 150, 200), 0.5, 2);
        for (int x = 0; x < size.width; ++x)
            target.col(x) *= 0.6 + 0.5 * x / size.width;
        const cv::Mat face = toned(textured(cv::Scalar(120, 150, 200), 0.5, 1), target, masks, pupils);
        const double left = cv::mean(face(cv::Rect(45, 90, 20, 40)))[1];
        const double right = cv::mean(face(cv::Rect(135, 90, 20, 40)))[1];
        QVERIFY2(right > left * 1.2, qPrintable(QString("%1 %2").arg(left).arg(right)));
    }
};

QTEST_GUILESS_MAIN(TestTone)
#include "tst_tone.moc"
