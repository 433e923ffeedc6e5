// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/metadata.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace likeness::gui {

//! One key and value for the result file, with what is left of their lengths, and the AIGC label as a template.
class MetadataEditor : public QWidget
{
    Q_OBJECT

public:
    explicit MetadataEditor(QWidget *parent = nullptr);

    QList<api::MetaData> metaData() const; //!< empty where the key is
    void setMetaData(const QList<api::MetaData> &metaData);

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void count();
    void fillTemplate();

    QLineEdit *m_key;
    QLineEdit *m_value;
    QLabel *m_counter;
    QPushButton *m_template;
};

} // namespace likeness::gui
