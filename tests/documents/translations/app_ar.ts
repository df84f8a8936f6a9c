<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en">
<context>
    <name>MainWindow</name>
    <message>
        <location filename="main.cpp" line="12"/>
        <source>&amp;Move to…</source>
        <comment>الى</comment>
        <translation>ا&amp;نقل إلى…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) moved to %1</source>
        <translation>
            <numerusform>لم ينقل شيء إلى %1</numerusform>
            <numerusform>نقل ملف إلى %1</numerusform>
            <numerusform>نقل ملفان إلى %1</numerusform>
            <numerusform>نقلت %n ملفات إلى %1</numerusform>
            <numerusform>نقل %n ملفًا إلى %1</numerusform>
            <numerusform>نقل %n ملف إلى %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old</source>
        <translation type="vanished">الى الماضي</translation>
    </message>
    <message>
        <source>First line
second line</source>
        <translation>السطر الأول
ثم إلى السطر الثاني</translation>
    </message>
</context>
</TS>
