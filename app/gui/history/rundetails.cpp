// SPDX-License-Identifier: Apache-2.0
#include "gui/history/rundetails.h"

#include "gui/history/runtext.h"
#include "gui/widgets/section.h"
#include "gui/widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>

namespace likeness::gui {

RunDetails::RunDetails(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("runDetails"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(320);
    setFocusPolicy(Qt::NoFocus);
    rebuild();
}

void RunDetails::showRun(const std::optional<store::Run> &run)
{
    m_run = run;
    rebuild();
}

void RunDetails::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QScrollArea::changeEvent(event);
}

void RunDetails::addFact(Section &section, const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *caption = new QLabel(name, &section);
    setTextRole(*caption, TextRole::Caption);
    auto *text = new QLabel(QString(value).replace(QLatin1Char('-'), QStringLiteral("-\u200B")), &section);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(name + QLatin1Char(' ') + value);
    auto *both = new QVBoxLayout;
    both->setSpacing(1);
    both->addWidget(caption);
    both->addWidget(text);
    section.body()->addLayout(both);
}

void RunDetails::addFacts(Section &section)
{
    const store::Run &run = *m_run;
    const QLocale locale;
    addFact(section, tr("When"), locale.toString(run.when.toLocalTime(), QLocale::LongFormat));
    addFact(section, tr("Outcome"), statusText(run.status));
    if (!run.code.isEmpty())
        addFact(section, run.code, m_words ? m_words(run.code) : QString());
    addFact(section, tr("Photos and settings"), inputLines(run).join(QLatin1Char('\n')));
    addFact(section, tr("Material"), run.material);
    addFact(section, tr("Project"), run.project);
    addFact(section, tr("Profile"), run.profile);
    addFact(section, tr("Attempts"), locale.toString(run.attempts));
    addFact(section, tr("Request ID"), run.requestId);
    addFact(section, tr("Saved as"), run.out);
}

void RunDetails::addButtons(QVBoxLayout &column)
{
    using Told = void (RunDetails::*)(const store::Run &);
    const auto add = [&](const char *name, const QString &text, Told told, bool enabled = true) {
        auto *button = new QPushButton(text, widget());
        button->setObjectName(QLatin1String(name));
        button->setEnabled(enabled);
        connect(button, &QPushButton::clicked, this, [this, told] {
            if (const std::optional<store::Run> run = m_run)
                emit(this->*told)(*run);
        });
        column.addWidget(button);
    };
    const bool known = !inputLines(*m_run).isEmpty();
    add("openResult", tr("Open the &result"), &RunDetails::openResultRequested, QFileInfo::exists(m_run->out));
    add("openInCompose", tr("Open in &Compose"), &RunDetails::composeRequested, known);
    add("runAgain", tr("Run a&gain"), &RunDetails::againRequested, known);
    auto *copy = new QPushButton(tr("Cop&y the request ID"), widget());
    copy->setObjectName(QStringLiteral("copyRequestId"));
    copy->setEnabled(!m_run->requestId.isEmpty());
    connect(copy, &QPushButton::clicked, this, [id = m_run->requestId] { QGuiApplication::clipboard()->setText(id); });
    column.addWidget(copy);
    add("removeRun", tr("&Delete the entry…"), &RunDetails::removeRequested);
}

void RunDetails::addPicture(QVBoxLayout &column)
{
    constexpr int edge = 160;
    if (!m_thumbnail || m_run->out.isEmpty())
        return;
    auto *picture = new QLabel(widget());
    picture->setObjectName(QStringLiteral("runThumbnail"));
    picture->setAccessibleName(tr("The result, small"));
    picture->setAlignment(Qt::AlignCenter);
    picture->setMinimumHeight(edge);
    column.addWidget(picture);
    const double ratio = devicePixelRatioF();
    auto *loading = m_thumbnail(m_run->out, int(edge * ratio));
    loading->whenDone(picture, [picture, ratio](const Result<QImage> &image) { // the file may have gone
        picture->setVisible(bool(image));
        if (!image)
            return;
        QPixmap pixmap = QPixmap::fromImage(*image);
        pixmap.setDevicePixelRatio(ratio);
        picture->setPixmap(pixmap);
    });
    loading->start();
}

void RunDetails::rebuild()
{
    auto *content = new QWidget;
    setWidget(content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, spacing::s, 0);
    column->setSpacing(spacing::s);
    if (!m_run) {
        auto *hint = new QLabel(tr("Choose a call to see what is known of it."), content);
        hint->setWordWrap(true);
        setTextRole(*hint, TextRole::Caption);
        column->addWidget(hint);
        column->addStretch();
        return;
    }
    if (!m_run->noMarkReason.isEmpty()) {
        auto *note = new Section(tr("Made without a visible mark"), content);
        note->setObjectName(QStringLiteral("noMarkNote"));
        addFact(*note, tr("The reason that was given"), m_run->noMarkReason);
        column->addWidget(note);
    }
    addPicture(*column);
    auto *facts = new Section(m_run->action, content);
    addFacts(*facts);
    column->addWidget(facts);
    addButtons(*column);
    column->addStretch();
}

} // namespace likeness::gui

#include "moc_rundetails.cpp"
