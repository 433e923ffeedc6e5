<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>likeness::gui::ComposePresenter</name>
    <message numerus="yes">
        <source>%1, %n face(s)</source>
        <translation>
            <numerusform>%1, %n face</numerusform>
            <numerusform>%1, %n faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::gui::HistoryPage</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::gui::HistoryPresenter</name>
    <message numerus="yes">
        <source>%n row(s) were written to %1.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>
            <numerusform>%n row was written to %1.</numerusform>
            <numerusform>%n rows were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::gui::RectTool</name>
    <message numerus="yes">
        <source>%n suggestion(s) can be accepted with Enter.</source>
        <translation>
            <numerusform>%n suggestion can be accepted with Enter.</numerusform>
            <numerusform>%n suggestions can be accepted with Enter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::gui::TemplateTool</name>
    <message numerus="yes">
        <source>%n template face(s).</source>
        <translation>
            <numerusform>%n template face.</numerusform>
            <numerusform>%n template faces.</numerusform>
        </translation>
    </message>
</context>
</TS>
