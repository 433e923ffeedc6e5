// SPDX-License-Identifier: Apache-2.0
#include "gui/inspect/exchangemodel.h"

#include <QCoreApplication>
#include <QLocale>

namespace likeness::gui {

namespace {

struct Column
{
    const char *heading;
    QString (*text)(const net::ExchangeRecord &);
};

QString outcomeText(const net::ExchangeRecord &record)
{
    return record.code.isEmpty() ? QCoreApplication::translate("ExchangeModel", "Done") : record.code;
}

const std::array columns{
    Column{QT_TRANSLATE_NOOP("ExchangeModel", "When"),
           [](const net::ExchangeRecord &record) {
               return QLocale().toString(record.when.toLocalTime().time(), QLocale::ShortFormat);
           }},
    Column{QT_TRANSLATE_NOOP("ExchangeModel", "Action"),
           [](const net::ExchangeRecord &record) { return QString::fromLatin1(record.action); }},
    Column{QT_TRANSLATE_NOOP("ExchangeModel", "Outcome"), outcomeText},
    Column{QT_TRANSLATE_NOOP("ExchangeModel", "Time taken"),
           [](const net::ExchangeRecord &record) {
               //: %1 is a number of milliseconds
               return QCoreApplication::translate("ExchangeModel", "%1 ms").arg(QLocale().toString(record.elapsedMs));
           }},
};

} // namespace

void ExchangeModel::setRecords(const QList<net::ExchangeRecord> &records)
{
    beginResetModel();
    m_records = records;
    endResetModel();
}

const net::ExchangeRecord *ExchangeModel::recordAt(int row) const
{
    return row < 0 || row >= m_records.size() ? nullptr : &m_records.at(row);
}

int ExchangeModel::rowOf(qint64 number) const
{
    const auto at = std::ranges::find(m_records, number, &net::ExchangeRecord::number);
    return at == m_records.end() ? -1 : int(at - m_records.begin());
}

void ExchangeModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_records.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ExchangeModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_records.size()); }

int ExchangeModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(columns.size()); }

QVariant ExchangeModel::data(const QModelIndex &index, int role) const
{
    const net::ExchangeRecord *record = recordAt(index.row());
    if (!record || role != Qt::DisplayRole)
        return {};
    return columns.at(size_t(index.column())).text(*record);
}

QVariant ExchangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return QCoreApplication::translate("ExchangeModel", columns.at(size_t(section)).heading);
}

} // namespace likeness::gui

#include "moc_exchangemodel.cpp"
