// SPDX-License-Identifier: Apache-2.0
#include "gui/window/inspectbinding.h"

#include "gui/compose/composepresenter.h"

namespace likeness::gui {

void SentFiles::follow(const ComposePresenter &presenter)
{
    connect(&presenter, &ComposePresenter::fused, this, [this, &presenter](const workflow::FuseOutcome &outcome) {
        const workflow::FuseInput input = inputOf(presenter.state());
        QStringList files;
        for (const workflow::FaceChoice &each : input.faces)
            files.append(each.photoPath);
        if (!input.mark.logoPath.isEmpty())
            files.append(input.mark.logoPath);
        m_files.insert(outcome.requestId, files);
    });
}

InspectActions inspectActions(const Services &services, const SentFiles &sent)
{
    const auto code = [&services, &sent](const net::ExchangeRecord &record, workflow::CodeLanguage language) {
        if (!services.code)
            return QString();
        return services.code({.action = QString::fromLatin1(record.action),
                              .version = QString::fromLatin1(record.version),
                              .url = record.url,
                              .region = QString::fromLatin1(record.region),
                              .request = record.request,
                              .pictures = sent.of(record.requestId)},
                             language);
    };
    return {.records = services.exchanges, .clear = services.clearExchanges, .code = code};
}

} // namespace likeness::gui

#include "moc_inspectbinding.cpp"
