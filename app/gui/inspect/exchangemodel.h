// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/exchangelog.h"

#include <QAbstractTableModel>

namespace likeness::gui {

//! The exchanges of this session as a table of columns, the latest first.
class ExchangeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRecords(const QList<net::ExchangeRecord> &records);
    const net::ExchangeRecord *recordAt(int row) const; //!< null: none
    int rowOf(qint64 number) const;                     //!< -1: none
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<net::ExchangeRecord> m_records;
};

} // namespace likeness::gui
