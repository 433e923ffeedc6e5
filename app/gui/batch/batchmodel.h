// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/batch/batchtext.h"

#include <QAbstractTableModel>

namespace likeness::gui {

//! The rows of a batch as a table of columns, in the order of the plan.
class BatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Photo, MaterialName, State, File, Answer };
    enum Role { StateRole = Qt::UserRole + 1 }; //!< a workflow::RowState as a number

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(const QList<BatchLine> &lines);
    void setLine(int row, const BatchLine &line);
    const QList<BatchLine> &lines() const { return m_lines; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<BatchLine> m_lines;
};

} // namespace likeness::gui
