<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountsPage</name>
    <message numerus="yes">
        <source>%n subscriber(s) are waiting on this account: their calls will no longer be found.</source>
        <translation>
            <numerusform>%n subscriber is waiting on this account: the call will no longer be found.</numerusform>
            <numerusform>%n subscribers are waiting on this account: their calls will no longer be found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>Time left: %n minute(s), {until}.</source>
        <translation>
            <numerusform>Time left: %n minute, {until}.</numerusform>
            <numerusform>Time left: %n minutes, {until}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
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
        <source>The next check comes in %n s.</source>
        <translation>
            <numerusform>The next check comes in %n s.</numerusform>
            <numerusform>The next check comes in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked %n s ago: the call is not there yet.</source>
        <translation>
            <numerusform>Checked %n s ago: the call is not there yet.</numerusform>
            <numerusform>Checked %n s ago: the call is not there yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s more: earlier calls are checked, so that none of them counts. Then the request goes out by itself, and the number to call shows here.</source>
        <translation>
            <numerusform>%n s more: earlier calls are checked, so that none of them counts. Then the request goes out by itself, and the number to call shows here.</numerusform>
            <numerusform>%n s more: earlier calls are checked, so that none of them counts. Then the request goes out by itself, and the number to call shows here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckCounted</name>
    <message numerus="yes">
        <source>The journal is whole: %n event(s) checked.</source>
        <translation>
            <numerusform>The journal is whole: %n event checked.</numerusform>
            <numerusform>The journal is whole: %n events checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal was changed outside the program: %n finding(s).</source>
        <translation>
            <numerusform>The journal was changed outside the program: %n finding.</numerusform>
            <numerusform>The journal was changed outside the program: %n findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What could be checked is whole. %n event(s) could not be checked against forgery: the keyring with the journal’s key cannot be asked.</source>
        <translation>
            <numerusform>What could be checked is whole. %n event could not be checked against forgery: the keyring with the journal’s key cannot be asked.</numerusform>
            <numerusform>What could be checked is whole. %n events could not be checked against forgery: the keyring with the journal’s key cannot be asked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is whole: %n event(s) checked. Part of it proves less.</source>
        <translation>
            <numerusform>The journal is whole: %n event checked. Part of it proves less.</numerusform>
            <numerusform>The journal is whole: %n events checked. Part of it proves less.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s) are not listed.</source>
        <translation>
            <numerusform>%n more finding is not listed.</numerusform>
            <numerusform>%n more findings are not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in all were written without the keyring.</source>
        <translation>
            <numerusform>%n event in all was written without the keyring.</numerusform>
            <numerusform>%n events in all were written without the keyring.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>%n subscriber(s) are still waiting. Calls made in the meantime will be found at the next start.</source>
        <translation>
            <numerusform>%n subscriber is still waiting. A call made in the meantime will be found at the next start.</numerusform>
            <numerusform>%n subscribers are still waiting. Calls made in the meantime will be found at the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>Too many wrong PINs: the next try is possible in %n minute(s).</source>
        <translation>
            <numerusform>Too many wrong PINs: the next try is possible in %n minute.</numerusform>
            <numerusform>Too many wrong PINs: the next try is possible in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriber(s) are waiting on an account that is not signed in: their calls will be found after signing in.</source>
        <translation>
            <numerusform>%n subscriber is waiting on an account that is not signed in: the call will be found after signing in.</numerusform>
            <numerusform>%n subscribers are waiting on an account that is not signed in: their calls will be found after signing in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message numerus="yes">
        <source>The number, the references and the reasons of %n request(s) will be deleted for good.</source>
        <translation>
            <numerusform>The number, the reference and the reason of %n request will be deleted for good.</numerusform>
            <numerusform>The number, the references and the reasons of %n requests will be deleted for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data of %n request(s) has been deleted.</source>
        <translation>
            <numerusform>The data of %n request has been deleted.</numerusform>
            <numerusform>The data of %n requests has been deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are left because they have not ended yet: delete again when they have.</source>
        <translation>
            <numerusform>%n request is left because it has not ended yet: delete again when it has.</numerusform>
            <numerusform>%n requests are left because they have not ended yet: delete again when they have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are left because they were changed outside the program: check the journal.</source>
        <translation>
            <numerusform>%n request is left because it was changed outside the program: check the journal.</numerusform>
            <numerusform>%n requests are left because they were changed outside the program: check the journal.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalExportDialog</name>
    <message numerus="yes">
        <source>Only what was searched for: the journal has %Ln row(s).</source>
        <translation>
            <numerusform>Only what was searched for: the journal has %Ln row.</numerusform>
            <numerusform>Only what was searched for: the journal has %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in {path}.</source>
        <translation>
            <numerusform>%n row is in {path}.</numerusform>
            <numerusform>%n rows are in {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message numerus="yes">
        <source>Counting… the first %Ln are shown.</source>
        <translation>
            <numerusform>Counting… the first %Ln is shown.</numerusform>
            <numerusform>Counting… the first %Ln are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No number has these digits; %Ln reference(s) have.</source>
        <translation>
            <numerusform>No number has these digits; %Ln reference has.</numerusform>
            <numerusform>No number has these digits; %Ln references have.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalSettingsPage</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
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
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n subscriber(s) are waiting for the call.</source>
        <translation>
            <numerusform>%n subscriber is waiting for the call.</numerusform>
            <numerusform>%n subscribers are waiting for the call.</numerusform>
        </translation>
    </message>
</context>
</TS>
