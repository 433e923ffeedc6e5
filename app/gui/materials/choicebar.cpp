// SPDX-License-Identifier: Apache-2.0
#include "gui/materials/choicebar.h"

#include "gui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

namespace likeness::gui {

namespace {

void setTexts(QComboBox &box, const QString &name, const QStringList &texts)
{
    box.setAccessibleName(name);
    box.setToolTip(name);
    for (int i = 0; i < texts.size(); ++i)
        box.setItemText(i, texts.at(i));
}

} // namespace

ChoiceBar::ChoiceBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_order(box("materialOrder", 3))
    , m_kind(box("materialKind", 3))
    , m_state(box("materialState", 4))
    , m_count(new QLabel(this))
{
    m_search->setObjectName(QStringLiteral("materialSearch"));
    m_search->setClearButtonEnabled(true);
    m_count->setObjectName(QStringLiteral("materialCount"));
    setTextRole(*m_count, TextRole::Caption);
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(spacing::s);
    for (QComboBox *each : {m_order, m_kind, m_state})
        boxes->addWidget(each, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::s);
    column->addWidget(m_search);
    column->addLayout(boxes);
    column->addWidget(m_count);
    connect(m_search, &QLineEdit::textChanged, this, &ChoiceBar::tell);
    retranslate();
    showCount(0, 0);
}

QComboBox *ChoiceBar::box(const char *name, int entries)
{
    auto *made = new QComboBox(this);
    made->setObjectName(QLatin1String(name));
    made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    made->setMinimumContentsLength(3);
    for (int i = 0; i < entries; ++i)
        made->addItem({});
    connect(made, &QComboBox::currentIndexChanged, this, &ChoiceBar::tell);
    return made;
}

void ChoiceBar::tell()
{
    const MaterialChoice now{.text = m_search->text(),
                             .order = MaterialChoice::Order(m_order->currentIndex()),
                             .kind = MaterialChoice::Kind(m_kind->currentIndex()),
                             .state = MaterialChoice::State(m_state->currentIndex())};
    if (now == m_choice)
        return;
    m_choice = now;
    emit chosen(m_choice);
}

void ChoiceBar::clear()
{
    const QSignalBlocker silent(m_search); // one choice, told once
    const QSignalBlocker alsoSilent(m_kind);
    m_search->clear();
    m_kind->setCurrentIndex(0);
    m_state->setCurrentIndex(0);
    tell();
}

void ChoiceBar::beginSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ChoiceBar::showCount(int seen, int all)
{
    m_seen = seen;
    m_all = all;
    //: of materials; %1 and %2 are counts
    m_count->setText(tr("%1 of %2 shown").arg(QLocale().toString(seen), QLocale().toString(all)));
    m_count->setVisible(seen < all);
}

void ChoiceBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty())
        m_search->clear();
    else
        QWidget::keyPressEvent(event);
}

void ChoiceBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search name or ID"));
    m_search->setAccessibleName(m_search->placeholderText());
    setTexts(*m_order, tr("Order"), {tr("Newest"), tr("Name"), tr("Faces")});
    setTexts(*m_kind, tr("Kind"), {tr("All kinds"), tr("Images"), tr("Videos")});
    setTexts(*m_state, tr("State"), {tr("Any state"), tr("Ready"), tr("In review"), tr("Refused")});
    showCount(m_seen, m_all);
}

void ChoiceBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_choicebar.cpp"
