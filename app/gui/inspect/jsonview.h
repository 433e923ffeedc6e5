// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QStackedLayout;
class QToolButton;
class QTreeWidget;

namespace likeness::gui {

//! Headers and a JSON body, as a tree to unfold or as text to select; either can be copied whole.
class JsonView : public QWidget
{
    Q_OBJECT

public:
    using Lines = QList<std::pair<QString, QString>>;

    explicit JsonView(QWidget *parent = nullptr);

    void setContent(const Lines &headers, const QJsonObject &body);
    QString text() const;
    void setTreeShown(bool tree);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QTreeWidget *m_tree;
    QPlainTextEdit *m_text;
    QStackedLayout *m_stack;
    QToolButton *m_asText;
    QPushButton *m_copy;
};

} // namespace likeness::gui
