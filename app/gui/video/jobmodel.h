// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/video/jobrow.h"

#include <QAbstractTableModel>
#include <QList>

namespace likeness::gui {

//! Video jobs as a table of columns, in the order given. Asks nobody.
class JobModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, ShareRole };
    enum Column { Material, State, Share, Left, Submitted };

    using QAbstractTableModel::QAbstractTableModel;

    //! Rows whose job stays keep their place in the view.
    void setRows(const QList<JobRow> &rows);
    int rowOf(const QString &id) const; //!< -1: not there
    void retranslate();
    void refreshTimes(); //!< what is left of the waiting has changed

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<JobRow> m_rows;
};

} // namespace likeness::gui
