// SPDX-License-Identifier: Apache-2.0
#include "gui/settings/profilebox.h"

#include "gui/widgets/formline.h"
#include "gui/widgets/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>

namespace likeness::gui {

namespace {

const QStringList regions{QString(),
                          QStringLiteral("ap-guangzhou"),
                          QStringLiteral("ap-beijing"),
                          QStringLiteral("ap-shanghai"),
                          QStringLiteral("ap-chengdu"),
                          QStringLiteral("ap-hongkong")};
const QString cloudEndpoint = QStringLiteral("https://facefusion.tencentcloudapi.com");

Secret secretOf(const QLineEdit *line)
{
    const QString text = line->text();
    return Secret(QStringView(text).trimmed().toUtf8());
}

} // namespace

ProfileBox::ProfileBox(QWidget *parent)
    : Section({}, parent)
    , m_chosen(new QComboBox(this))
    , m_name(field("profileName"))
    , m_endpoint(field("profileEndpoint"))
    , m_region(new QComboBox(this))
    , m_project(field("profileProject"))
    , m_authorities(field("profileAuthorities"))
    , m_forwardedFor(field("profileForwardedFor"))
    , m_rate(new QDoubleSpinBox(this))
    , m_id(field("secretId"))
    , m_key(field("secretKey", true))
    , m_token(field("token", true))
    , m_note(new QLabel(this))
    , m_new(button("newProfile"))
    , m_import(button("importProfiles"))
    , m_use(button("useProfile"))
    , m_test(button("testProfile"))
    , m_save(button("saveProfile"))
    , m_remove(button("removeProfile"))
{
    m_chosen->setObjectName(QStringLiteral("profiles"));
    m_region->setObjectName(QStringLiteral("profileRegion"));
    m_region->setEditable(true);
    m_region->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_region->addItems(regions);
    m_rate->setObjectName(QStringLiteral("profileRate"));
    m_rate->setRange(0, 1000);
    m_rate->setDecimals(3);
    m_rate->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // what the service allows is a long text
    setTextRole(*m_note, TextRole::Caption);
    m_note->setWordWrap(true);
    layOut();
    connect(m_chosen, &QComboBox::currentIndexChanged, this, &ProfileBox::showChosen);
    connect(m_new, &QPushButton::clicked, this, &ProfileBox::begin);
    connect(m_import, &QPushButton::clicked, this, &ProfileBox::importRequested);
    connect(m_use, &QPushButton::clicked, this, [this] { emit useRequested(m_chosen->currentData().toString()); });
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(edit()); });
    connect(m_remove, &QPushButton::clicked, this,
            [this] { emit removeRequested(m_chosen->currentData().toString()); });
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (m_testing)
            emit cancelRequested();
        else
            emit testRequested(edit());
    });
    retranslate();
    showChosen();
}

QLineEdit *ProfileBox::field(const char *name, bool secret)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(QLatin1String(name));
    if (secret)
        line->setEchoMode(QLineEdit::Password);
    return line;
}

QPushButton *ProfileBox::button(const char *name)
{
    auto *made = new QPushButton(this);
    made->setObjectName(QLatin1String(name));
    return made;
}

void ProfileBox::layOut()
{
    const auto rowOf = [](std::initializer_list<QWidget *> widgets, bool first) {
        auto *row = new QHBoxLayout;
        row->setSpacing(spacing::s);
        for (QWidget *each : widgets)
            row->addWidget(each, first && each == *widgets.begin() ? 1 : 0);
        if (!first)
            row->addStretch();
        return row;
    };
    body()->addLayout(rowOf({m_chosen, m_new, m_import}, true));
    m_form = new QFormLayout;
    setUpLines(*m_form);
    for (QWidget *each : std::initializer_list<QWidget *>{m_name, m_endpoint, m_region, m_project, m_authorities,
                                                          m_forwardedFor, m_rate, m_id, m_key, m_token})
        addLine(*m_form, each);
    body()->addLayout(m_form);
    body()->addWidget(m_note);
    body()->addLayout(rowOf({m_use, m_test, m_save, m_remove}, false));
}

void ProfileBox::retranslate()
{
    setTitle(tr("Profiles"));
    setHint(tr("A profile says where calls go and as whom."));
    m_chosen->setAccessibleName(tr("Profile"));
    const QList<std::pair<QWidget *, QString>> names{
        {m_name, tr("Name")},           {m_endpoint, tr("Address")},    {m_region, tr("Region")},
        {m_project, tr("Project ID")},  {m_authorities, tr("CA file")}, {m_forwardedFor, tr("End user's address")},
        {m_rate, tr("Calls a second")}, {m_id, tr("SecretId")},         {m_key, tr("SecretKey")},
        {m_token, tr("Token")}};
    for (const auto &[widget, name] : names) {
        qobject_cast<QLabel *>(m_form->labelForField(widget))->setText(name);
        widget->setAccessibleName(name);
    }
    m_project->setPlaceholderText(tr("whose materials are shown first"));
    m_authorities->setPlaceholderText(tr("trusted besides the system's, in PEM form"));
    m_forwardedFor->setPlaceholderText(tr("only on servers: whom results are served near"));
    m_token->setPlaceholderText(tr("only with temporary keys"));
    m_region->lineEdit()->setPlaceholderText(tr("the default of the service"));
    m_new->setText(tr("&New profile"));
    m_import->setText(tr("&Import keys"));
    m_import->setToolTip(tr("Makes profiles of the keys in the environment and in the files of tccli (~/.tccli)."));
    m_use->setText(tr("&Use this profile"));
    m_save->setText(tr("&Save"));
    m_remove->setText(tr("&Delete…"));
    for (int i = 0; i < m_chosen->count(); ++i)
        m_chosen->setItemText(i, titleOf(m_rows.at(i).profile));
    showTesting(m_testing);
    showRates();
    showKnown(); // what is typed stays
}

void ProfileBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Section::changeEvent(event);
}

void ProfileBox::showProfiles(const QList<ProfileRow> &profiles, const QString &inUse, const QString &shown)
{
    m_rows = profiles;
    m_inUse = inUse;
    const QSignalBlocker quiet(m_chosen);
    m_chosen->clear();
    for (const ProfileRow &each : profiles)
        m_chosen->addItem(titleOf(each.profile), each.profile.name);
    m_chosen->setCurrentIndex(std::max(0, m_chosen->findData(shown)));
    showChosen();
}

QString ProfileBox::titleOf(const settings::Profile &profile) const
{
    if (profile.name.isEmpty())
        return tr("New profile");
    const QString name = profile.isLocal() ? tr("Local service") : profile.name;
    //: %1 is the name of a profile
    return profile.name == m_inUse ? tr("%1 (in use)").arg(name) : name;
}

void ProfileBox::showChosen()
{
    const int at = m_chosen->currentIndex();
    const ProfileRow row = at >= 0 && at < m_rows.size() ? m_rows.at(at) : ProfileRow{};
    const bool local = row.profile.isLocal();
    m_name->setText(local ? QString() : row.profile.name);
    m_endpoint->setText(row.profile.endpoint);
    m_region->setCurrentText(row.profile.region);
    m_project->setText(row.profile.project.value_or(QString()));
    m_authorities->setText(row.profile.caFile.value_or(QString()));
    m_forwardedFor->setText(row.profile.forwardedFor.value_or(QString()));
    m_rate->setValue(row.profile.callsPerSecond.value_or(0));
    for (const QLineEdit *each : {m_key, m_token})
        wipeShared(each->text()); // the line would keep its room, with what was typed in it
    for (QLineEdit *each : {m_id, m_key, m_token})
        each->clear();
    for (int i = 0; i < m_form->rowCount(); ++i)
        m_form->setRowVisible(i, !local);
    showKnown();
    m_use->setEnabled(row.profile.name != m_inUse);
    m_save->setVisible(!local);
    m_remove->setVisible(!local);
}

void ProfileBox::setServiceRates(const QList<std::pair<QString, double>> &rates)
{
    m_serviceRates = rates;
    showRates();
}

void ProfileBox::showRates()
{
    const QLocale locale;
    QStringList each;
    for (const auto &[action, perSecond] : m_serviceRates)
        each.append(action + QLatin1Char(' ') + locale.toString(perSecond));
    //: %1 is a list of actions, each with a number
    m_rate->setSpecialValueText(tr("the service's own: %1").arg(locale.createSeparatedList(each)));
    m_rate->setToolTip(tr("At most so many of each action, by all programs on this data folder together"));
}

void ProfileBox::showKnown()
{
    const ProfileRow row = m_rows.value(m_chosen->currentIndex());
    for (QLineEdit *each : {m_id, m_key})
        each->setPlaceholderText(row.hasKeys ? tr("known; type to change it") : QString());
    m_note->setText(noteOf(row.profile));
}

QString ProfileBox::noteOf(const settings::Profile &profile)
{
    if (profile.isLocal())
        return tr("The service inside this program: no account, no network, nothing leaves this computer.");
    if (profile.keyEntry)
        return tr("The keys are in this system's key store and are read when they are needed.");
    return tr("Keys go into this system's key store. Where there is none, they stay in memory and are forgotten when "
              "the program ends; none is written to a file. To have them each time there, set "
              "TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY.");
}

void ProfileBox::begin()
{
    const QSignalBlocker quiet(m_chosen);
    m_rows.append(ProfileRow{.profile = {.endpoint = cloudEndpoint}});
    m_chosen->addItem(titleOf(m_rows.last().profile), QString());
    m_chosen->setCurrentIndex(m_chosen->count() - 1);
    showChosen();
    m_use->setEnabled(false); // until it is saved
    m_remove->hide();
    m_name->setFocus();
}

ProfileEdit ProfileBox::edit() const
{
    const int at = m_chosen->currentIndex();
    if (at >= 0 && at < m_rows.size() && m_rows.at(at).profile.isLocal())
        return {.profile = m_rows.at(at).profile};
    const auto given = [](const QLineEdit *line) {
        const QString text = line->text().trimmed();
        return text.isEmpty() ? std::nullopt : std::optional(text);
    };
    // What is not shown here stays as it is.
    settings::Profile profile = at >= 0 && at < m_rows.size() ? m_rows.at(at).profile : settings::Profile{};
    profile.name = m_name->text().trimmed();
    profile.endpoint = m_endpoint->text().trimmed();
    profile.region = m_region->currentText().trimmed();
    profile.project = given(m_project);
    profile.caFile = given(m_authorities);
    profile.forwardedFor = given(m_forwardedFor);
    if (std::abs(m_rate->value() - profile.callsPerSecond.value_or(0)) > 0.0005) // a finer number stays
        profile.callsPerSecond = m_rate->value() > 0 ? std::optional(m_rate->value()) : std::nullopt;
    return {.profile = profile,
            .keys = {.secretId = m_id->text().trimmed(), .secretKey = secretOf(m_key), .token = secretOf(m_token)}};
}

void ProfileBox::showTesting(bool running)
{
    m_testing = running;
    m_test->setText(running ? tr("S&top the test") : tr("&Test connection"));
}

} // namespace likeness::gui

#include "moc_profilebox.cpp"
