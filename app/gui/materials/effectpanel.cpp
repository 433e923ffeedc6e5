// SPDX-License-Identifier: Apache-2.0
#include "gui/materials/effectpanel.h"

#include "gui/picture/comparer.h"
#include "gui/picture/photodialog.h"
#include "gui/widgets/dragging.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/icon.h"
#include "gui/widgets/progressline.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/wraplayout.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMimeData>
#include <QStackedLayout>

namespace likeness::gui {

namespace {

constexpr int resultEdge = 132; // logical pixels

//! There is something to see of it by now.
bool isOpen(const FilmItem &result) { return !result.picture.isEmpty() || !result.trouble.isEmpty(); }

} // namespace

EffectPanel::EffectPanel(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageBar(this))
    , m_title(new QLabel(this))
    , m_cost(new QLabel(this))
    , m_close(button("closeEffect"))
    , m_photos(new Filmstrip(this))
    , m_add(button("addEffectPhotos"))
    , m_run(button("runEffect"))
    , m_progress(new ProgressLine(this))
    , m_empty(new EmptyState(this))
    , m_results(new Filmstrip(this))
    , m_comparer(new Comparer(this))
    , m_caption(new ElidedLabel({}, this))
    , m_earlier(button("earlierResult"))
    , m_later(button("laterResult"))
    , m_all(button("allResults"))
    , m_tally(new QLabel(this))
    , m_compare(button("compareResult"))
{
    setAcceptDrops(true);
    auto *middle = new QWidget(this);
    m_stack = new QStackedLayout(middle);
    m_large = largeSide();
    for (QWidget *each : QList<QWidget *>{m_empty, m_results, m_large})
        m_stack->addWidget(each);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::s);
    column->addWidget(m_message);
    column->addLayout(head());
    column->addWidget(m_progress);
    column->addWidget(middle, 1);
    column->addWidget(bar({m_tally}, {m_compare}));
    connectParts();
    retranslate();
    showPhotos({});
    showResults({}, {});
}

QPushButton *EffectPanel::button(const char *name)
{
    auto *made = new QPushButton(this);
    made->setObjectName(QLatin1String(name));
    return made;
}

QLayout *EffectPanel::head()
{
    setTextRole(*m_title, TextRole::Heading);
    setTextRole(*m_cost, TextRole::Caption);
    setPrimary(*m_run);
    m_title->setObjectName(QStringLiteral("effectTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_cost->setObjectName(QStringLiteral("effectCost"));
    m_cost->setWordWrap(true);
    m_photos->setObjectName(QStringLiteral("effectPhotos"));
    auto *column = new QVBoxLayout;
    column->setSpacing(spacing::s);
    column->addWidget(m_title);
    column->addWidget(m_cost);
    column->addWidget(bar({m_add, m_run}, {m_close}));
    column->addWidget(m_photos);
    return column;
}

//! Goes on in another line where there is no room.
QWidget *EffectPanel::bar(const QList<QWidget *> &left, const QList<QWidget *> &right)
{
    auto *bar = new QWidget(this);
    auto *row = new WrapLayout(bar, spacing::s);
    for (QWidget *each : left)
        row->addWidget(each);
    row->addGap();
    for (QWidget *each : right)
        row->addWidget(each);
    return bar;
}

QWidget *EffectPanel::largeSide()
{
    auto *side = new QWidget(this);
    m_earlier->setIcon(themeIcon(QStringLiteral("go-previous")));
    m_later->setIcon(themeIcon(QStringLiteral("go-next")));
    m_caption->setObjectName(QStringLiteral("effectCaption"));
    m_caption->setFont(fontOf(TextRole::Strong, font()));
    m_caption->setElideMode(Qt::ElideMiddle);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(spacing::s);
    column->addWidget(m_caption);
    column->addWidget(bar({m_all}, {m_earlier, m_later}));
    column->addWidget(m_comparer, 1);
    return side;
}

void EffectPanel::connectParts()
{
    m_results->setObjectName(QStringLiteral("effectResults"));
    m_results->setWrapped(true);
    m_results->setRemovable(false);
    m_results->setEdge(resultEdge);
    m_results->setMinimumHeight(resultEdge / 2); // it scrolls
    m_empty->setIcon(themeIcon(QStringLiteral("image-x-generic")));
    m_empty->setAcceptsFiles(true);
    m_tally->setObjectName(QStringLiteral("effectTally"));
    setTextRole(*m_tally, TextRole::Caption);
    connect(m_close, &QPushButton::clicked, this, &EffectPanel::closeRequested);
    connect(m_add, &QPushButton::clicked, this, &EffectPanel::askForPhotos);
    connect(m_empty, &EmptyState::buttonClicked, this, &EffectPanel::askForPhotos);
    connect(m_empty, &EmptyState::filesDropped, this, &EffectPanel::give);
    connect(m_photos, &Filmstrip::removeRequested, this, &EffectPanel::photoRemoved);
    connect(m_run, &QPushButton::clicked, this, &EffectPanel::runRequested);
    connect(m_progress, &ProgressLine::cancelRequested, this, &EffectPanel::cancelRequested);
    connect(m_results, &Filmstrip::currentChosen, this, &EffectPanel::showCurrent);
    connect(m_results, &Filmstrip::activatedItem, this, &EffectPanel::resultChosen);
    connect(m_compare, &QPushButton::clicked, this, [this] { emit resultChosen(m_results->current()); });
    connect(m_earlier, &QPushButton::clicked, this, [this] { emit stepRequested(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { emit stepRequested(1); });
    connect(m_all, &QPushButton::clicked, this, &EffectPanel::showGrid);
}

void EffectPanel::retranslate()
{
    //: %1 is the name of a material
    m_title->setText(tr("Try %1 on photos").arg(m_name));
    m_cost->setText(m_billed ? tr("Every photo is one call that the service bills. Results stay while they are shown.")
                             : tr("On this computer, as often as you like. Results stay while they are shown."));
    m_close->setText(tr("Back to the p&icture"));
    m_photos->setAccessibleName(tr("Photos to try it on"));
    m_add->setText(tr("Add photo&s…"));
    m_run->setText(tr("Tr&y it"));
    writeEmpty();
    m_results->setAccessibleName(tr("Results"));
    m_comparer->setCaptions(tr("Material"), tr("Result"));
    m_all->setText(tr("All results"));
    m_earlier->setAccessibleName(tr("Earlier result"));
    m_later->setAccessibleName(tr("Later result"));
    m_compare->setText(tr("Sho&w large"));
}

void EffectPanel::writeEmpty()
{
    const bool any = !m_photos->items().isEmpty();
    m_empty->setTexts(tr("No result yet"),
                      any ? tr("Try the material: every photo above gives a result here. More can be dropped.")
                          : tr("Drop photos here or choose some, then try the material on all of them."));
    m_empty->setButton(any ? QString() : tr("Choose photos…"));
}

void EffectPanel::setThumbnails(Filmstrip::Thumbnail photo, Filmstrip::Thumbnail result)
{
    m_photos->setThumbnail(std::move(photo));
    m_results->setThumbnail(std::move(result));
}

bool EffectPanel::isLarge() const { return m_stack->currentWidget() == m_large; }

void EffectPanel::showMaterial(const QString &name, bool billed)
{
    m_name = name;
    m_billed = billed;
    retranslate();
}

void EffectPanel::showPhotos(const QList<FilmItem> &photos)
{
    m_photos->setItems(photos);
    writeEmpty();
    showCurrent();
}

void EffectPanel::showResults(const QList<FilmItem> &results, const QString &tally)
{
    m_results->setItems(results);
    m_tally->setText(tally);
    const auto first = std::ranges::find_if(results, isOpen);
    if (m_results->current().isEmpty() && first != results.end())
        m_results->setCurrent(first->id);
    if (!isLarge() || results.isEmpty())
        showGrid();
    showCurrent();
}

void EffectPanel::showReady(bool ready) { m_run->setEnabled(ready); }

void EffectPanel::showPair(const QImage &before, const QImage &after, const QString &title)
{
    m_caption->setText(title);
    m_comparer->setPictures(before, after);
    m_comparer->setMode(before.isNull() ? CompareMode::Wipe : CompareMode::SideBySide);
    m_stack->setCurrentWidget(m_large);
    showCurrent();
}

void EffectPanel::showGrid()
{
    m_stack->setCurrentWidget(m_results->items().isEmpty() ? static_cast<QWidget *>(m_empty) : m_results);
    showCurrent();
}

void EffectPanel::showCurrent()
{
    const auto &items = m_results->items();
    const auto at = std::ranges::find(items, m_results->current(), &FilmItem::id);
    m_compare->setEnabled(at != items.end() && isOpen(*at));
    m_compare->setVisible(!items.isEmpty() && !isLarge());
    m_photos->setVisible(!m_photos->items().isEmpty() && !isLarge()); // its room is the picture's
}

void EffectPanel::showProgress(const QString &text, qint64 done, qint64 total)
{
    m_progress->showProgress(text, done, total);
}

void EffectPanel::showIdle() { m_progress->finish(); }

void EffectPanel::showMessage(const Message &message) { m_message->showMessage(message); }

void EffectPanel::clearMessage() { m_message->dismiss(); }

void EffectPanel::askForPhotos()
{
    QFileDialog *dialog = photoDialog(this, tr("Choose photos"));
    connect(dialog, &QFileDialog::filesSelected, this, &EffectPanel::photosGiven);
    dialog->open();
}

void EffectPanel::give(const QList<QUrl> &urls)
{
    if (const QStringList paths = localFilesOf(urls); !paths.isEmpty())
        emit photosGiven(paths);
}

void EffectPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void EffectPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void EffectPanel::dropEvent(QDropEvent *event)
{
    give(event->mimeData()->urls());
    event->acceptProposedAction();
}

void EffectPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isLarge())
        showGrid();
    else if (event->key() == Qt::Key_Escape)
        emit closeRequested();
    else if (isLarge() && (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown))
        emit stepRequested(event->key() == Qt::Key_PageUp ? -1 : 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace likeness::gui

#include "moc_effectpanel.cpp"
