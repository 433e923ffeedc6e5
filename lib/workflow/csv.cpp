// SPDX-License-Identifier: Apache-2.0
#include "workflow/csv.h"

#include <QStringDecoder>

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

Error badTable(const QString &why) { return {.kind = ErrorKind::Input, .code = u"Input.BadTable"_s, .detail = why}; }

QString cellText(QString text)
{
    static const QString formulaBegins = u"=+-@\t\r"_s;
    if (!text.isEmpty() && formulaBegins.contains(text.front()))
        text.prepend(u'\'');
    const bool quoted = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    return quoted ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

//! Takes a table apart, one character after the other.
class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {}

    Result<QList<CsvRow>> rows()
    {
        while (m_at < m_text.size())
            take(m_text[m_at++]);
        if (m_quoted)
            return badTable(u"line %1: a quote is not closed"_s.arg(m_row.line));
        endRow();
        return m_rows;
    }

private:
    void take(QChar c)
    {
        if (c == u'\r' && m_at < m_text.size() && m_text[m_at] == u'\n' && !m_quoted)
            return; // the line feed ends the row
        const bool isEnd = c == u'\n' || c == u'\r';
        if (isEnd)
            ++m_line;
        if (m_quoted)
            return takeQuoted(c);
        if (isEnd)
            return endRow();
        if (c == u',')
            return endCell();
        if (c == u'"' && m_cell.trimmed().isEmpty()) {
            m_cell.clear();
            m_quoted = m_wasQuoted = true;
            return;
        }
        if (!m_wasQuoted || !c.isSpace())
            m_cell += c;
    }

    void takeQuoted(QChar c)
    {
        if (c != u'"') {
            m_cell += c;
        } else if (m_at < m_text.size() && m_text[m_at] == u'"') {
            m_cell += c;
            ++m_at;
        } else {
            m_quoted = false;
        }
    }

    void endCell()
    {
        m_row.cells.append(m_wasQuoted ? m_cell : m_cell.trimmed());
        m_cell.clear();
        m_wasQuoted = false;
    }

    void endRow()
    {
        const bool isEmpty = m_row.cells.isEmpty() && !m_wasQuoted && m_cell.trimmed().isEmpty();
        endCell();
        if (!isEmpty)
            m_rows.append(m_row);
        m_row = {.line = m_line};
    }

    const QString &m_text;
    qsizetype m_at = 0;
    QList<CsvRow> m_rows;
    CsvRow m_row;
    QString m_cell;
    int m_line = 1;
    bool m_quoted = false;
    bool m_wasQuoted = false;
};

} // namespace

Result<QList<CsvRow>> readCsv(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8); // drops a byte order mark
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return badTable(u"the text is not UTF-8"_s);
    return Reader(text).rows();
}

QByteArray csvLine(const QStringList &cells)
{
    QStringList line;
    for (const QString &each : cells)
        line.append(cellText(each));
    return line.join(u',').toUtf8() + "\r\n";
}

} // namespace likeness::workflow
