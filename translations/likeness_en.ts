<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Batch</name>
    <message numerus="yes">
        <source>%n picture(s) to make</source>
        <translation>
            <numerusform>%n picture to make</numerusform>
            <numerusform>%n pictures to make</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the last %n call(s)…</source>
        <translation>
            <numerusform>Waiting for the last call…</numerusform>
            <numerusform>Waiting for the last %n calls…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n picture(s) are done</source>
        <translation>
            <numerusform>The picture is done</numerusform>
            <numerusform>All %n pictures are done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) under way end first</source>
        <translation>
            <numerusform>%n call under way ends first</numerusform>
            <numerusform>%n calls under way end first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done earlier</source>
        <translation>
            <numerusform>%n done earlier</numerusform>
            <numerusform>%n done earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) made</source>
        <translation>
            <numerusform>%n call made</numerusform>
            <numerusform>%n calls made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>about %n s left</numerusform>
            <numerusform>about %n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min left</source>
        <translation>
            <numerusform>about %n min left</numerusform>
            <numerusform>about %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h left</source>
        <translation>
            <numerusform>about %n h left</numerusform>
            <numerusform>about %n h left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>about %n s</numerusform>
            <numerusform>about %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>about %n min</numerusform>
            <numerusform>about %n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>A batch is under way. %n picture(s) are not made yet.</source>
        <translation>
            <numerusform>A batch is under way. %n picture is not made yet.</numerusform>
            <numerusform>A batch is under way. %n pictures are not made yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignatureText</name>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n second(s) ahead.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n second ahead.</numerusform>
            <numerusform>This computer&apos;s clock is %n seconds ahead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is %n second(s) behind.</source>
        <translation>
            <numerusform>This computer&apos;s clock is %n second behind.</numerusform>
            <numerusform>This computer&apos;s clock is %n seconds behind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::gui::BatchForm</name>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::gui::BatchPresenter</name>
    <message numerus="yes">
        <source>%n billed call(s) so far</source>
        <translation>
            <numerusform>%n billed call so far</numerusform>
            <numerusform>%n billed calls so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n picture(s) of the batch are done.</source>
        <translation>
            <numerusform>The picture of the batch is done.</numerusform>
            <numerusform>All %n pictures of the batch are done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) of the batch failed.</source>
        <translation>
            <numerusform>%n picture of the batch failed.</numerusform>
            <numerusform>%n pictures of the batch failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::gui::CallsBox</name>
    <message numerus="yes">
        <source>%Ln billed call(s) since %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>%Ln billed call since %1</numerusform>
            <numerusform>%Ln billed calls since %1</numerusform>
        </translation>
    </message>
</context>
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
    <name>likeness::gui::EffectPresenter</name>
    <message numerus="yes">
        <source>%n photo(s) could not be fused. %1: %2</source>
        <extracomment>%1 is the name of a photo, %2 a sentence that says why</extracomment>
        <translation>
            <numerusform>%n photo could not be fused. %1: %2</numerusform>
            <numerusform>%n photos could not be fused. %1: %2</numerusform>
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
    <name>likeness::gui::MaterialsPresenter</name>
    <message numerus="yes">
        <source>It goes with %n material(s). This cannot be undone.</source>
        <translation>
            <numerusform>It goes with %n material. This cannot be undone.</numerusform>
            <numerusform>It goes with %n materials. This cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n material(s) listed; %1 are free</source>
        <extracomment>%n and %1 are counts of materials</extracomment>
        <translation>
            <numerusform>%n material listed; %1 are free</numerusform>
            <numerusform>%n materials listed; %1 are free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) belong to no material here.</source>
        <translation>
            <numerusform>%n picture belongs to no material here.</numerusform>
            <numerusform>%n pictures belong to no material here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n material(s) were added, but cannot be used as they are.</source>
        <translation>
            <numerusform>%n material was added, but cannot be used as it is.</numerusform>
            <numerusform>%n materials were added, but cannot be used as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) did not become materials.</source>
        <translation>
            <numerusform>%n file did not become a material.</numerusform>
            <numerusform>%n files did not become materials.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 materials used; in the cloud %2 are free</source>
        <extracomment>%n, %1 and %2 are counts of materials</extracomment>
        <translation>
            <numerusform>%n of %1 materials used; in the cloud %2 are free</numerusform>
            <numerusform>%n of %1 materials used; in the cloud %2 are free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project(s) could not be listed: %1</source>
        <extracomment>%1 is a list of names or IDs of projects</extracomment>
        <translation>
            <numerusform>%n project could not be listed: %1</numerusform>
            <numerusform>%n projects could not be listed: %1</numerusform>
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
    <name>likeness::gui::Sitting</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
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
<context>
    <name>likeness::gui::VideoPresenter</name>
    <message numerus="yes">
        <source>%n job(s) come before it.</source>
        <translation>
            <numerusform>%n job comes before it.</numerusform>
            <numerusform>%n jobs come before it.</numerusform>
        </translation>
    </message>
</context>
</TS>
