// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/exchangelog.h"
#include "workflow/snippets.h"

#include <QWidget>
#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace likeness::gui {

//! Code that makes the same call, in a language to choose.
class CodePane : public QWidget
{
    Q_OBJECT

public:
    using Code = std::function<QString(const net::ExchangeRecord &, workflow::CodeLanguage)>;

    explicit CodePane(QWidget *parent = nullptr);

    void setCode(Code code) { m_code = std::move(code); }
    void showRecord(const std::optional<net::ExchangeRecord> &record);
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void write();

    Code m_code;
    std::optional<net::ExchangeRecord> m_record;
    QComboBox *m_language;
    QPushButton *m_copy;
    QLabel *m_note;
    QPlainTextEdit *m_text;
};

} // namespace likeness::gui
