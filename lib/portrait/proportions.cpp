// SPDX-License-Identifier: Apache-2.0
#include "portrait/proportions_p.h"

namespace likeness::portrait {

namespace {

// The mean of annotated faces, points 17 to 67, in the unit square that is usual for it.
constexpr std::array<float, 51> meanX = {
    0.000213256F, 0.0752622F, 0.18113F,  0.29077F,  0.393397F, 0.586856F, 0.689483F, 0.799124F, 0.904991F,
    0.98004F,     0.490127F,  0.490127F, 0.490127F, 0.490127F, 0.36688F,  0.426036F, 0.490127F, 0.554217F,
    0.613373F,    0.121737F,  0.187122F, 0.265825F, 0.334606F, 0.260918F, 0.182743F, 0.645647F, 0.714428F,
    0.793132F,    0.858516F,  0.79751F,  0.719335F, 0.254149F, 0.340985F, 0.428858F, 0.490127F, 0.551395F,
    0.639268F,    0.726104F,  0.642159F, 0.556721F, 0.490127F, 0.423532F, 0.338094F, 0.290379F, 0.428096F,
    0.490127F,    0.552157F,  0.689874F, 0.553364F, 0.490127F, 0.42689F};
constexpr std::array<float, 51> meanY = {
    0.106454F, 0.038915F, 0.0187482F, 0.0344891F, 0.0773906F, 0.0773906F, 0.0344891F, 0.0187482F, 0.038915F,
    0.106454F, 0.203352F, 0.307009F,  0.409805F,  0.515625F,  0.587326F,  0.609345F,  0.628106F,  0.609345F,
    0.587326F, 0.216423F, 0.178758F,  0.179852F,  0.231733F,  0.245099F,  0.244077F,  0.231733F,  0.179852F,
    0.178758F, 0.216423F, 0.244077F,  0.245099F,  0.780233F,  0.745405F,  0.727388F,  0.742578F,  0.727388F,
    0.745405F, 0.780233F, 0.864805F,  0.902192F,  0.909281F,  0.902192F,  0.864805F,  0.784792F,  0.778746F,
    0.785343F, 0.778746F, 0.784792F,  0.818568F,  0.824182F,  0.818568F};
// The jaw from the ear to the chin, in inter-pupil distances.
constexpr std::array<float, 9> jawX = {1.16F, 1.145F, 1.10F, 1.02F, 0.89F, 0.70F, 0.48F, 0.245F, 0};
constexpr std::array<float, 9> jawY = {0.02F, 0.33F, 0.64F, 0.94F, 1.22F, 1.47F, 1.67F, 1.81F, 1.86F};

constexpr float gazeShift = 0.0033F; // a degree
constexpr float jawHinge = 0.5F;     // from this height on the jaw drops

float jawDrop(float open) { return open * 0.26F / 1.4F; }

// Turns the mean into one person's face at rest, then into what the face does.
class Shaper
{
public:
    Shaper(const Person &person, const Pose &pose)
        : m_person(person)
        , m_pose(pose)
        , m_dice(person.seed ^ 0xface5ULL)
    {
        for (int i = 0; i < 51; ++i)
            at(17 + i) = cv::Point2f(meanX[size_t(i)] - 0.4901F, meanY[size_t(i)] - 0.2159F) * (1 / 0.5277F);
    }

    Proportions shaped()
    {
        m_face.smile = float(m_pose.smile);
        m_face.open = float(m_pose.mouthOpen);
        m_face.rounded = float(m_pose.rounded);
        m_face.gaze = {float(m_pose.gaze.x()) * gazeShift, float(m_pose.gaze.y()) * gazeShift};
        jaw();
        m_face.restChin = at(8).y;
        eyes();
        brows();
        nose();
        closeMouth();
        moveMouth();
        asymmetry();
        relief();
        return m_face;
    }

private:
    cv::Point2f &at(int i) { return m_face.points[size_t(i)]; }

    void jaw()
    {
        const float width = 1.05F + m_dice.normal(0.06F) + (m_person.female ? -0.015F : 0.015F);
        const float taper = m_dice.normal(0.075F) + (m_person.female ? -0.025F : 0.02F);
        const float chin = m_dice.normal(0.085F) + (m_person.female ? -0.02F : 0.02F);
        const float low = 0.94F + m_dice.normal(0.06F);
        for (int i = 0; i < 9; ++i) {
            const float part = jawY[size_t(i)] / 1.86F;
            const float x = jawX[size_t(i)] * width * (1 + taper * part * 0.98F);
            const float y = jawY[size_t(i)] * low - 0.03F + chin * part * part;
            at(i) = {-x, y};
            at(16 - i) = {x, y};
        }
        for (int i = 17; i < 68; ++i)
            if (at(i).y > 0)
                at(i).y *= low;
    }

    void eyes()
    {
        float height = 1 + m_dice.normal(0.2F) + (m_person.female ? 0.06F : -0.02F);
        const float width = 1 + m_dice.normal(0.08F);
        const float apart = m_dice.normal(0.035F);
        const float tilt = m_dice.normal(0.06F);
        if (m_dice.chance(0.2F))
            height *= m_dice.between(1.1F, 1.35F);
        const auto closed = float(m_pose.eyesClosed);
        for (int side = 0; side < 2; ++side) {
            const int first = 36 + 6 * side;
            const float outwards = side == 0 ? -1 : 1;
            const cv::Point2f centre = m_face.eye(side);
            const float angle = -outwards * tilt;
            for (int i = first; i < first + 6; ++i) {
                const cv::Point2f d((at(i).x - centre.x) * width, (at(i).y - centre.y) * height);
                at(i) = centre + cv::Point2f(d.x * std::cos(angle) - d.y * std::sin(angle) + outwards * apart,
                                             d.x * std::sin(angle) + d.y * std::cos(angle));
            }
            const float rim = (at(first + 4).y + at(first + 5).y) / 2;
            const float middle = (rim + (at(first + 1).y + at(first + 2).y) / 2) / 2;
            // The iris stands on the lower lid; the upper one covers its top.
            m_face.irisHeight[size_t(side)] = std::max(rim - 0.080F, middle - 0.004F);
            for (int upper : {1, 2}) {
                const int lower = upper == 1 ? 5 : 4;
                at(first + lower).y -= 0.016F * std::max(0.0F, m_face.smile) * (1 - closed);
                at(first + upper).y += float(m_pose.gaze.y()) * 0.0022F;
                at(first + upper).y += (at(first + lower).y - at(first + upper).y) * closed * 0.92F;
                at(first + lower).y += closed * 0.01F;
            }
        }
    }

    void brows()
    {
        const float up = m_dice.normal(0.06F) - 0.03F;
        const float inner = m_dice.normal(0.05F);
        const float arch = m_dice.normal(0.035F);
        const float width = 1 + m_dice.normal(0.06F);
        for (int i = 0; i < 10; ++i) {
            const float t = i < 5 ? 1 - float(i) / 4 : float(i - 5) / 4; // 0 at the nose
            at(17 + i).y += up + inner * (1 - t) * 0.8F - arch * (1 - 4 * (t - 0.5F) * (t - 0.5F));
            at(17 + i).x *= width;
            // Raised as a whole; a frown draws the inner ends down and together.
            const auto raised = float(m_pose.browsUp);
            at(17 + i).y -= raised > 0 ? 0.11F * raised : 0.075F * raised * (1 - t);
            if (raised < 0)
                at(17 + i).x *= 1 + 0.10F * raised * (1 - t);
        }
    }

    void nose()
    {
        m_longer = m_dice.normal(0.06F);
        m_face.noseWidth = 1 + m_dice.normal(0.12F) + (m_person.female ? -0.03F : 0.03F);
        const float top = at(27).y;
        const float length = at(33).y - top;
        for (int i = 27; i < 36; ++i) {
            at(i).y += m_longer * (at(i).y - top) / length;
            if (i > 30)
                at(i).x *= m_face.noseWidth;
        }
    }

    // The mean has its lips a little apart: brings them together, fuller or thinner than the mean.
    void closeMouth()
    {
        const float upper = 1 + m_dice.normal(0.3F);
        const float lower = 1 + m_dice.normal(0.25F);
        const float upperLine = at(62).y;
        const float lowerLine = at(66).y;
        const float line = (upperLine + lowerLine) / 2;
        const float thin = 1 - 0.25F * std::max(0.0F, m_face.smile);
        for (int i = 49; i <= 53; ++i)
            at(i).y = line + (at(i).y - upperLine) * upper * 0.95F * thin;
        for (int i = 55; i <= 59; ++i)
            at(i).y = line + (at(i).y - lowerLine) * lower * 1.05F;
        for (int i : {61, 62, 63})
            at(i).y = line;
        for (int i : {65, 66, 67})
            at(i).y = line + 0.005F;
        for (int i : {48, 54, 60, 64})
            at(i).y = line - 0.005F;
    }

    void moveMouth()
    {
        const float open = m_face.open;
        const float smiling = std::max(0.0F, m_face.smile);
        const float down = open * 0.38F;
        const float raised = smiling * m_dice.between(0.02F, 0.09F) * std::clamp(open / 0.12F, 0.0F, 1.0F);
        const float shift = m_dice.normal(0.055F) + m_longer * 0.4F;
        const float width = (1 + m_dice.normal(0.1F)) * (1 + 0.15F * m_face.smile) * (1 - 0.34F * m_face.rounded);
        for (int i : {55, 59})
            at(i).y += down * 0.75F;
        for (int i : {56, 57, 58, 66})
            at(i).y += down;
        for (int i : {65, 67})
            at(i).y += down * 0.88F;
        for (int i : {48, 60, 54, 64})
            at(i).y += down * 0.4F;
        for (int i : {61, 63})
            at(i).y -= open * 0.032F + raised;
        for (int i : {50, 51, 52, 62})
            at(i).y -= open * 0.04F + raised;
        for (int i : {49, 53})
            at(i).y -= open * 0.04F + raised * 0.7F;
        for (int i = 48; i < 68; ++i) {
            const float sideways = std::abs(at(i).x) / 0.45F;
            at(i).x *= width;
            at(i).y += shift - m_face.smile * 0.11F * sideways * sideways;
        }
        for (int i = 1; i < 16; ++i)
            at(i).y += jawDrop(open) * std::max(0.0F, at(i).y - jawHinge);
    }

    void asymmetry()
    {
        const float tilt = m_dice.normal(0.012F);
        for (int i = 17; i < 68; ++i) {
            at(i).x += m_dice.normal(0.006F);
            at(i).y += m_dice.normal(0.006F) + tilt * at(i).x;
        }
    }

    void relief()
    {
        m_face.noseHeight = (m_person.female ? 0.39F : 0.43F) * (1 + m_dice.normal(0.16F));
        m_face.browRidge = (m_person.female ? 0.035F : 0.075F) + m_dice.normal(0.025F);
        m_face.lips = 0.07F * (1 + m_dice.normal(0.3F)) * (1 + 0.8F * m_face.rounded);
        m_face.chin = 0.09F + m_dice.normal(0.045F);
        m_face.cheeks = 0.07F + m_dice.normal(0.03F);
        m_face.sockets = 0.12F + m_dice.normal(0.03F);
        m_face.depth = 1 + m_dice.normal(0.055F);
        m_face.lean = m_dice.normal(0.05F);
        m_face.headTop = 1.86F + m_dice.normal(0.08F);
    }

    const Person &m_person;
    const Pose &m_pose;
    Dice m_dice;
    Proportions m_face;
    float m_longer = 0; // nose
};

} // namespace

float Proportions::atRest(float y) const
{
    const float drop = jawDrop(open);
    return y < jawHinge ? y : (y + drop * jawHinge) / (1 + drop);
}

float Proportions::fromRest(float y) const { return y < jawHinge ? y : y + jawDrop(open) * (y - jawHinge); }

cv::Point2f Proportions::eye(int side) const
{
    cv::Point2f sum(0, 0);
    for (int i = 36 + 6 * side; i < 42 + 6 * side; ++i)
        sum += points[size_t(i)];
    return sum * (1 / 6.0F);
}

Proportions proportionsOf(const Person &person, const Pose &pose) { return Shaper(person, pose).shaped(); }

} // namespace likeness::portrait
