// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/run.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace likeness::gui {

//! Past calls as a table of columns, newest first, of which only windows of rows are held. Asks for a window when one
//! of its rows is looked at; queries nothing itself and forgets the windows looked at longest ago.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int windowRows = 200;
    static constexpr int mostWindows = 40;

    enum Role { IdRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    //! A new list of so many rows, none of them known yet.
    void reset(int rows);
    //! Rows from one on, as asked for.
    void setWindow(int first, const QList<store::Run> &runs);
    const store::Run *runAt(int row) const; //!< null: not here (yet)
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QStringList headings();

signals:
    void windowWanted(int first) const;

private:
    void want(int first) const;

    int m_rows = 0;
    QHash<int, QList<store::Run>> m_windows; //!< by their first row
    mutable QList<int> m_asked;              //!< first rows, the latest at the end
};

} // namespace likeness::gui
