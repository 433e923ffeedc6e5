// SPDX-License-Identifier: Apache-2.0
#include "gui/materials/materialchoice.h"

#include "api/materialstatus.h"

#include <QCollator>
#include <algorithm>

namespace likeness::gui {

namespace {

using workflow::Material;

bool isOfKind(const Material &material, MaterialChoice::Kind kind)
{
    const bool video = material.kind == Material::Kind::Video;
    return kind == MaterialChoice::Kind::All || (kind == MaterialChoice::Kind::Videos) == video;
}

bool isInState(const Material &material, MaterialChoice::State state)
{
    const bool waiting = material.status == api::InReview || material.status == api::AppealOpen;
    switch (state) {
    case MaterialChoice::State::All:
        return true;
    case MaterialChoice::State::Usable:
        return material.isUsable();
    case MaterialChoice::State::Waiting:
        return waiting && !material.isUsable();
    case MaterialChoice::State::Refused:
        return !waiting && !material.isUsable();
    }
    return true;
}

bool hasWords(const Material &material, const QStringList &words)
{
    return std::ranges::all_of(words, [&](const QString &word) {
        return material.name.contains(word, Qt::CaseInsensitive) || material.id.contains(word, Qt::CaseInsensitive);
    });
}

void sortByName(QList<Material> &materials)
{
    // "Face 2" before "Face 10", and by the sounds of Chinese names where the system knows them. Without a language
    // only the letters' numbers would count.
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(materials, [&collator](const Material &one, const Material &other) {
        const QString &first = one.name.isEmpty() ? one.id : one.name;
        return collator.compare(first, other.name.isEmpty() ? other.id : other.name) < 0;
    });
}

} // namespace

QList<Material> chosenMaterials(QList<Material> materials, const MaterialChoice &choice)
{
    const QStringList words = choice.text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    materials.removeIf([&](const Material &each) {
        return !isOfKind(each, choice.kind) || !isInState(each, choice.state) || !hasWords(each, words);
    });
    if (choice.order == MaterialChoice::Order::Name) {
        sortByName(materials);
    } else if (choice.order == MaterialChoice::Order::Faces) {
        std::ranges::stable_sort(materials, std::ranges::greater(),
                                 [](const Material &each) { return each.faces.size(); });
    } else {
        std::ranges::stable_sort(materials, std::ranges::greater(), [](const Material &each) {
            return each.created.isValid() ? each.created.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
        });
    }
    return materials;
}

} // namespace likeness::gui
