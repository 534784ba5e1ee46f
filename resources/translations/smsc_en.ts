<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CardCounts</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next look is possible in %n s.</source>
        <translation>
            <numerusform>The next look is possible in %n s.</numerusform>
            <numerusform>The next look is possible in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First a look at earlier calls, so that none of them can count. It is made in %n s; the request then goes out by itself.</source>
        <translation>
            <numerusform>First a look at earlier calls, so that none of them can count. It is made in %n s; the request then goes out by itself.</numerusform>
            <numerusform>First a look at earlier calls, so that none of them can count. It is made in %n s; the request then goes out by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n subscriber(s) wait for an account that is not signed in: their calls are found after signing in.</source>
        <translation>
            <numerusform>%n subscriber waits for an account that is not signed in: the call is found after signing in.</numerusform>
            <numerusform>%n subscribers wait for an account that is not signed in: their calls are found after signing in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n verification(s) still wait. Calls that come in the meantime are found at the next start.</source>
        <translation>
            <numerusform>%n verification still waits. Calls that come in the meantime are found at the next start.</numerusform>
            <numerusform>%n verifications still wait. Calls that come in the meantime are found at the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message numerus="yes">
        <source>Time left: %n minute(s)</source>
        <translation>
            <numerusform>Time left: %n minute</numerusform>
            <numerusform>Time left: %n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
