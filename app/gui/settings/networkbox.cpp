// SPDX-License-Identifier: Apache-2.0
#include "gui/settings/networkbox.h"

#include "gui/widgets/formline.h"
#include "gui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace likeness::gui {

NetworkBox::NetworkBox(QWidget *parent)
    : Section({}, parent)
    , m_form(new QFormLayout)
    , m_kind(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_timeout(new QSpinBox(this))
    , m_retries(new QSpinBox(this))
{
    m_kind->setObjectName(QStringLiteral("proxyKind"));
    m_host->setObjectName(QStringLiteral("proxyHost"));
    m_user->setObjectName(QStringLiteral("proxyUser"));
    m_password->setObjectName(QStringLiteral("proxyPassword"));
    m_timeout->setObjectName(QStringLiteral("timeout"));
    for (const char *each : {"system", "none", "http", "socks5"})
        m_kind->addItem(QString(), QLatin1String(each));
    m_port->setRange(1, 65535);
    m_password->setEchoMode(QLineEdit::Password);
    m_timeout->setRange(1, 600);
    m_retries->setRange(0, 10);
    setUpLines(*m_form);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_kind, m_host, m_port, m_user, m_password, m_timeout, m_retries})
        addLine(*m_form, each);
    body()->addLayout(m_form);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NetworkBox::tell);
    for (QLineEdit *each : {m_host, m_user, m_password})
        connect(each, &QLineEdit::editingFinished, this, &NetworkBox::tell);
    for (QSpinBox *each : {m_port, m_timeout, m_retries})
        connect(each, &QSpinBox::valueChanged, this, &NetworkBox::tell);
    retranslate();
    showProxyFields();
}

void NetworkBox::retranslate()
{
    setTitle(tr("Network"));
    const QStringList kinds{tr("The system's proxy"), tr("No proxy"), tr("HTTP proxy"), tr("SOCKS5 proxy")};
    for (int i = 0; i < kinds.size(); ++i)
        m_kind->setItemText(i, kinds.at(i));
    const QList<std::pair<QWidget *, QString>> names{
        {m_kind, tr("Proxy")},      {m_host, tr("Proxy address")},      {m_port, tr("Proxy port")},
        {m_user, tr("Proxy user")}, {m_password, tr("Proxy password")}, {m_timeout, tr("Longest wait")},
        {m_retries, tr("Retries")}};
    for (const auto &[widget, name] : names) {
        qobject_cast<QLabel *>(m_form->labelForField(widget))->setText(name);
        widget->setAccessibleName(name);
    }
    showKnown();
    //: after a number of seconds
    m_timeout->setSuffix(tr(" s"));
    m_timeout->setToolTip(tr("How long nothing may move before a call is given up"));
}

void NetworkBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Section::changeEvent(event);
}

void NetworkBox::showProxyFields()
{
    const QString kind = m_kind->currentData().toString();
    const bool own = kind == QLatin1String("http") || kind == QLatin1String("socks5");
    for (QWidget *each : std::initializer_list<QWidget *>{m_host, m_port, m_user, m_password})
        m_form->setRowVisible(each, own);
}

NetworkValues NetworkBox::values() const
{
    return {.proxyKind = m_kind->currentData().toString(),
            .proxyHost = m_host->text().trimmed(),
            .proxyPort = m_port->value(),
            .proxyUser = m_user->text().trimmed(),
            .proxyPassword = Secret(m_password->text().toUtf8()),
            .hasPassword = m_hasPassword,
            .timeoutSeconds = m_timeout->value(),
            .retries = m_retries->value()};
}

void NetworkBox::setValues(const NetworkValues &values)
{
    m_telling = false;
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(values.proxyKind)));
    m_host->setText(values.proxyHost);
    m_port->setValue(values.proxyPort);
    m_user->setText(values.proxyUser);
    wipeShared(m_password->text()); // the line would keep its room, with what was typed in it
    m_password->clear();
    m_hasPassword = values.hasPassword;
    showKnown();
    m_timeout->setValue(values.timeoutSeconds);
    m_retries->setValue(values.retries);
    m_telling = true;
    showProxyFields();
}

void NetworkBox::showKnown()
{
    m_password->setPlaceholderText(m_hasPassword ? tr("known; type to change it")
                                                 : tr("kept in the system's key store, where there is one"));
}

void NetworkBox::tell()
{
    showProxyFields();
    if (m_telling)
        emit changed(values());
}

} // namespace likeness::gui

#include "moc_networkbox.cpp"
