<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>Announcer</name>
    <message>
        <source>Number to call: {number}</source>
        <translation>Номер для дзвінка: {number}</translation>
    </message>
    <message>
        <source>{subscriber}: one minute is left.</source>
        <translation>{subscriber}: залишилася одна хвилина.</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Dis&amp;miss</source>
        <translation>Сховат&amp;и</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Увійти…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Open the account’s page</source>
        <translation>Відкрити особистий кабінет</translation>
    </message>
</context>
<context>
    <name>ByHandDialog</name>
    <message>
        <source>Confirm by hand</source>
        <translation>Підтвердити вручну</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Причина</translation>
    </message>
    <message>
        <source>Such as: passport shown, number on contract.</source>
        <translation>Наприклад: показано паспорт, номер указано в договорі.</translation>
    </message>
    <message>
        <source>&amp;Confirm by hand</source>
        <translation>Підтвердити &amp;вручну</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>No call verifies this subscriber: you vouch for the number. The journal keeps your name and the reason, and it is marked as confirmed by hand everywhere.</source>
        <translation>Дзвінка від абонента немає: номер підтверджуєте ви. У журналі залишаться ваше ім’я і причина, і всюди буде позначено, що номер підтверджено вручну.</translation>
    </message>
</context>
<context>
    <name>CallingPanel</name>
    <message>
        <source>The subscriber calls this number</source>
        <translation>Абонент телефонує на цей номер</translation>
    </message>
    <message>
        <source>QR code of the number to call</source>
        <translation>QR-код номера для дзвінка</translation>
    </message>
    <message>
        <source>Scan to call</source>
        <translation>Відскануйте, щоб зателефонувати</translation>
    </message>
    <message>
        <source>&amp;Copy number</source>
        <translation>&amp;Копіювати номер</translation>
    </message>
    <message>
        <source>&amp;Copied</source>
        <translation>С&amp;копійовано</translation>
    </message>
    <message>
        <source>To read out</source>
        <translation>Скажіть абонентові</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Reference: {text}</source>
        <translation>Примітка: {text}</translation>
    </message>
    <message>
        <source>Chec&amp;k now</source>
        <translation>П&amp;еревірити зараз</translation>
    </message>
    <message>
        <source>Confirm by &amp;hand…</source>
        <translation>Підтвердити &amp;вручну…</translation>
    </message>
    <message>
        <source>Canc&amp;el</source>
        <translation>&amp;Скасувати</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>&amp;Запитати ще раз</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>Под&amp;робиці…</translation>
    </message>
    <message>
        <source>The service is being asked for a number to call.</source>
        <translation>Запитуємо в сервісу номер для дзвінка.</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>до {time}</translation>
    </message>
    <message>
        <source>“Call {number} from your phone that ends in {ending}, within {minutes}. You will hear a busy tone, or that the number is unavailable: that is how it should be.”</source>
        <translation>«Зателефонуйте на {number} зі свого телефону, номер якого закінчується на {ending}, протягом {minutes}. Ви почуєте короткі гудки або що номер недоступний: так і має бути».</translation>
    </message>
    <message>
        <source>Looking for calls…</source>
        <translation>Перевіряємо дзвінки…</translation>
    </message>
    <message>
        <source>Calls show by themselves.</source>
        <translation>Дзвінки з’являються самі.</translation>
    </message>
    <message>
        <source>The subscriber called {number}. That is another number of the service: the call was for another request, so it verifies nothing here. This card’s own number still waits.</source>
        <translation>Абонент зателефонував на {number}. Це інший номер сервісу: дзвінок стосувався іншого запиту, тож тут він нічого не підтверджує. Номер цієї картки й далі чекає на дзвінок.</translation>
    </message>
    <message>
        <source>There is a call from this subscriber to {number}, but whether it came before the request or after it is not known. Another call now would verify; or confirm by hand.</source>
        <translation>Абонент телефонував на {number}, але невідомо, до запиту чи після нього. Ще один дзвінок зараз підтвердить номер; або підтвердьте вручну.</translation>
    </message>
    <message>
        <source>A call from this subscriber to {number} showed after this had ended. It changes nothing.</source>
        <translation>Дзвінок абонента на {number} з’явився вже після завершення. Він нічого не змінює.</translation>
    </message>
    <message>
        <source>First a look at earlier calls, so that none of them can count.</source>
        <translation>Спершу перевіряємо попередні дзвінки, щоб жоден із них не зарахувався.</translation>
    </message>
    <message>
        <source>The time is over. A last look is due: calls take a moment to show, so one that was made in time still counts.</source>
        <translation>Час вийшов. Попереду остання перевірка: дзвінки з’являються не одразу, тож зроблений вчасно ще зарахується.</translation>
    </message>
    <message>
        <source>The call from {subscriber} was found at {time}.</source>
        <translation>Дзвінок від {subscriber} знайдено о {time}.</translation>
    </message>
    <message>
        <source>It was found after the time had run out.</source>
        <translation>Його знайдено після того, як час вийшов.</translation>
    </message>
    <message>
        <source>Confirmed by a person at {time}; no call was matched.</source>
        <translation>Підтверджено людиною о {time}; дзвінка не зараховано.</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Причина: {reason}</translation>
    </message>
    <message>
        <source>No call came within the fifteen minutes, and the last look found none either.</source>
        <translation>За п’ятнадцять хвилин дзвінка не було, і остання перевірка його теж не знайшла.</translation>
    </message>
    <message>
        <source>The time ran out and the calls could not be checked after it. Whether the subscriber called is not known.</source>
        <translation>Час вийшов, а перевірити дзвінки після цього не вдалося. Чи телефонував абонент, невідомо.</translation>
    </message>
    <message>
        <source>Waiting was stopped at {time}.</source>
        <translation>Очікування зупинено о {time}.</translation>
    </message>
    <message>
        <source>Cause: {cause}.</source>
        <translation>Причина: {cause}.</translation>
    </message>
    <message>
        <source>The request may have reached the service. A number that comes late still shows here; asking again may cost again.</source>
        <translation>Запит міг дійти до сервісу. Якщо номер надійде пізніше, він з’явиться тут; за повторний запит можуть списати кошти ще раз.</translation>
    </message>
</context>
<context>
    <name>CardCounts</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n хвилини</numerusform>
            <numerusform>%n хвилин</numerusform>
            <numerusform>%n хвилин</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next look is possible in %n s.</source>
        <translation>
            <numerusform>Наступна перевірка можлива через %n с.</numerusform>
            <numerusform>Наступна перевірка можлива через %n с.</numerusform>
            <numerusform>Наступна перевірка можлива через %n с.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First a look at earlier calls, so that none of them can count. It is made in %n s; the request then goes out by itself.</source>
        <translation>
            <numerusform>Спершу перевіримо попередні дзвінки, щоб жоден із них не зарахувався: через %n с. Потім запит буде надіслано автоматично.</numerusform>
            <numerusform>Спершу перевіримо попередні дзвінки, щоб жоден із них не зарахувався: через %n с. Потім запит буде надіслано автоматично.</numerusform>
            <numerusform>Спершу перевіримо попередні дзвінки, щоб жоден із них не зарахувався: через %n с. Потім запит буде надіслано автоматично.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n subscriber(s) wait for an account that is not signed in: their calls are found after signing in.</source>
        <translation>
            <numerusform>%n абонент чекає на дзвінок в обліковому записі, до якого не виконано вхід: програма знайде дзвінки після входу.</numerusform>
            <numerusform>%n абоненти чекають на дзвінок в обліковому записі, до якого не виконано вхід: програма знайде дзвінки після входу.</numerusform>
            <numerusform>%n абонентів чекають на дзвінок в обліковому записі, до якого не виконано вхід: програма знайде дзвінки після входу.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Показати подробиці</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Копіювати подробиці</translation>
    </message>
    <message>
        <source>Open sign-in</source>
        <translation>Відкрити вхід</translation>
    </message>
    <message>
        <source>Open the account’s page</source>
        <translation>Відкрити особистий кабінет</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Try again in {seconds} s</source>
        <translation>Спробувати через {seconds} с</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Сховати подробиці</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопійовано</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Call verification</source>
        <translation>Підтвердження дзвінком</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Параметри</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Параметри</translation>
    </message>
    <message>
        <source>Account: {name}</source>
        <translation>Обліковий запис: {name}</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Вхід не виконано</translation>
    </message>
    <message>
        <source>&amp;Sign-in…</source>
        <translation>&amp;Вхід…</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>&amp;Як у системі</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Світле</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Темне</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Мова</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Оформлення</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Another number</source>
        <translation>Інший номер</translation>
    </message>
    <message>
        <source>Replace the number that is being typed with {number}?</source>
        <translation>Замінити номер, який зараз уводять, на {number}?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Замінити</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>З&amp;алишити</translation>
    </message>
    <message>
        <source>Close the program?</source>
        <translation>Закрити програму?</translation>
    </message>
    <message numerus="yes">
        <source>%n verification(s) still wait. Calls that come in the meantime are found at the next start.</source>
        <translation>
            <numerusform>%n підтвердження ще чекає на дзвінок. Дзвінки, що надійдуть тим часом, знайдуться під час наступного запуску.</numerusform>
            <numerusform>%n підтвердження ще чекають на дзвінок. Дзвінки, що надійдуть тим часом, знайдуться під час наступного запуску.</numerusform>
            <numerusform>%n підтверджень ще чекають на дзвінок. Дзвінки, що надійдуть тим часом, знайдуться під час наступного запуску.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрити</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>З&amp;алишитися</translation>
    </message>
    <message>
        <source>SMSC Call Verify</source>
        <translation>SMSC Call Verify</translation>
    </message>
    <message>
        <source>The settings could not be saved; they hold until the program is closed.</source>
        <translation>Налаштування не вдалося зберегти; вони діють, доки програму не закрито.</translation>
    </message>
    <message>
        <source>Use without a test?</source>
        <translation>Використати без перевірки?</translation>
    </message>
    <message>
        <source>Whether the service knows this sign-in is not tested. If it is wrong, requests fail, and a few wrong ones block the address of every desk here.</source>
        <translation>Чи знає сервіс ці дані для входу, не перевірено. Якщо вони хибні, запити не пройдуть, а кілька хибних спроб заблокують адресу для всіх робочих місць тут.</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Використати</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
</context>
<context>
    <name>NoCall</name>
    <message>
        <source>No cal&amp;l?</source>
        <translation>Немає &amp;дзвінка?</translation>
    </message>
    <message>
        <source>A phone with two SIM cards called with the other one: choose the right SIM.</source>
        <translation>Телефон із двома SIM-картами подзвонив з іншої: виберіть потрібну SIM-карту.</translation>
    </message>
    <message>
        <source>The phone hides its number: in its call settings, set “Show my caller ID” to on, or dial *31# in front of the number.</source>
        <translation>Телефон приховує свій номер: у налаштуваннях викликів увімкніть «Показувати мій номер» або наберіть *31# перед номером.</translation>
    </message>
    <message>
        <source>An office exchange shows another number: call from the phone itself.</source>
        <translation>Офісна телефонна станція показує інший номер: зателефонуйте із самого телефону.</translation>
    </message>
    <message>
        <source>The phone is roaming and its number is not passed on: ask again when it is back in its own network, or confirm by hand.</source>
        <translation>Телефон у роумінгу, і його номер не передається: повторіть запит, коли він повернеться до своєї мережі, або підтвердьте вручну.</translation>
    </message>
    <message>
        <source>Another number was called: compare the phone’s call list with this one.</source>
        <translation>Зателефонували на інший номер: звірте список викликів у телефоні з цим номером.</translation>
    </message>
    <message>
        <source>The call was made before the number was given: call once more.</source>
        <translation>Зателефонували до того, як номер було видано: зателефонуйте ще раз.</translation>
    </message>
</context>
<context>
    <name>NumberForm</name>
    <message>
        <source>Subscriber’s &amp;number</source>
        <translation>&amp;Номер абонента</translation>
    </message>
    <message>
        <source>&amp;Reference (optional)</source>
        <translation>При&amp;мітка (необов’язково)</translation>
    </message>
    <message>
        <source>&amp;Get a number to call</source>
        <translation>&amp;Отримати номер для дзвінка</translation>
    </message>
    <message>
        <source>It is right: &amp;use it all the same</source>
        <translation>&amp;Так, номер правильний: надіслати</translation>
    </message>
    <message>
        <source>050 123 45 67</source>
        <translation>050 123 45 67</translation>
    </message>
    <message>
        <source>Ticket or contract</source>
        <translation>Заявка чи договір</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>{number} is not known to be in use. Compare it digit by digit.</source>
        <translation>Невідомо, чи номер {number} використовується. Звірте його цифра за цифрою.</translation>
    </message>
</context>
<context>
    <name>OtherNumbers</name>
    <message>
        <source>Not numbers to call</source>
        <translation>На ці номери телефонувати не треба</translation>
    </message>
    <message>
        <source>If the subscriber called one of these, it was not for this request:</source>
        <translation>Якщо абонент зателефонував на один із них, дзвінок стосувався не цього запиту:</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
</context>
<context>
    <name>Ribbon</name>
    <message>
        <source>This is a demonstration: nothing leaves this computer.</source>
        <translation>Це демонстрація: з комп’ютера нічого не надсилається.</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message numerus="yes">
        <source>Time left: %n minute(s)</source>
        <translation>
            <numerusform>Залишилося: %n хвилина</numerusform>
            <numerusform>Залишилося: %n хвилини</numerusform>
            <numerusform>Залишилося: %n хвилин</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>API &amp;key</source>
        <translation>&amp;Ключ API</translation>
    </message>
    <message>
        <source>Login and &amp;password</source>
        <translation>&amp;Логін і пароль</translation>
    </message>
    <message>
        <source>Keep in the &amp;system’s keyring</source>
        <translation>У сховищі паролів &amp;системи</translation>
    </message>
    <message>
        <source>T&amp;his session only</source>
        <translation>Лише на цей се&amp;анс</translation>
    </message>
    <message>
        <source>Hos&amp;t</source>
        <translation>С&amp;ервер</translation>
    </message>
    <message>
        <source>Key from the account’s settin&amp;gs</source>
        <translation>Ключ із налаштувань о&amp;блікового запису</translation>
    </message>
    <message>
        <source>&amp;Login</source>
        <translation>Логі&amp;н</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Пар&amp;оль</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Це поле треба заповнити.</translation>
    </message>
    <message>
        <source>This is not the name of a host, such as smsc.ua.</source>
        <translation>Це не схоже на назву сервера, як-от smsc.ua.</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Спосіб входу</translation>
    </message>
    <message>
        <source>Where the secret is kept</source>
        <translation>Де зберігати ключ чи пароль</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Go on &amp;without it</source>
        <translation>Продо&amp;вжити без нього</translation>
    </message>
    <message>
        <source>&amp;Ask the keyring again</source>
        <translation>&amp;Звернутися до сховища ще раз</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>По&amp;дробиці…</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>Перев&amp;ірити</translation>
    </message>
    <message>
        <source>Sign &amp;in</source>
        <translation>&amp;Увійти</translation>
    </message>
    <message>
        <source>&amp;Use without a test…</source>
        <translation>Викорис&amp;тати без перевірки…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>На&amp;зад</translation>
    </message>
    <message>
        <source>The service is asked for the balance…</source>
        <translation>Запитуємо в сервісу баланс…</translation>
    </message>
    <message>
        <source>The system’s keyring is being opened. It may ask for its password in a window of its own.</source>
        <translation>Відкриваємо сховище паролів системи. Воно може запитати свій пароль в окремому вікні.</translation>
    </message>
    <message>
        <source>The sign-in was refused three times within half an hour. After one more wrong one no test is possible for half an hour, so that the service does not block the address of every desk here. Compare it letter by letter.</source>
        <translation>За пів години сервіс тричі відхилив вхід. Після ще однієї хибної спроби перевірка буде недоступна пів години, щоб сервіс не заблокував адресу для всіх робочих місць тут. Звірте дані символ за символом.</translation>
    </message>
    <message>
        <source>The service knows this sign-in. Balance: {amount}.</source>
        <translation>Сервіс прийняв ці дані для входу. Баланс: {amount}.</translation>
    </message>
    <message>
        <source>Credit: {amount}.</source>
        <translation>Кредит: {amount}.</translation>
    </message>
    <message>
        <source>Sign in to SMSC</source>
        <translation>Вхід до SMSC</translation>
    </message>
</context>
<context>
    <name>StaffActions</name>
    <message>
        <source>This subscriber’s card is open already: nothing was sent again.</source>
        <translation>Картка цього абонента вже відкрита: повторно нічого не надіслано.</translation>
    </message>
    <message>
        <source>Ask again?</source>
        <translation>Запитати ще раз?</translation>
    </message>
    <message>
        <source>What became of the last request for {subscriber} is not known: its card is shown. Asking again may cost again.</source>
        <translation>Що сталося з останнім запитом для {subscriber}, невідомо: показано його картку. За повторний запит можуть списати кошти ще раз.</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>&amp;Запитати ще раз</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>З&amp;ачекати</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>In &amp;progress and recent</source>
        <translation>&amp;У роботі й нещодавні</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Ніхто не чекає.</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>ще {time}</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message>
        <source>Enter the subscriber’s number and press Enter.</source>
        <translation>Уведіть номер абонента й натисніть Enter.</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>This came up in the check for earlier calls; the request itself was not sent.</source>
        <translation>Це сталося під час перевірки попередніх дзвінків; сам запит не надіслано.</translation>
    </message>
    <message>
        <source>The request may have reached the service all the same: asking again may cost again.</source>
        <translation>Запит усе ж міг дійти до сервісу: за повторний можуть списати кошти ще раз.</translation>
    </message>
    <message>
        <source>No number was assigned.</source>
        <translation>Номер для дзвінка не надано.</translation>
    </message>
    <message>
        <source>The request was not sent.</source>
        <translation>Запит не надіслано.</translation>
    </message>
    <message>
        <source>Whether the sign-in is right could not be found out.</source>
        <translation>З’ясувати, чи правильні дані для входу, не вдалося.</translation>
    </message>
    <message>
        <source>The sign-in was not sent.</source>
        <translation>Дані для входу не надіслано.</translation>
    </message>
    <message>
        <source>The program was closed during the request</source>
        <translation>Програму закрито під час запиту</translation>
    </message>
    <message>
        <source>The program ended before the service’s answer came.</source>
        <translation>Програма завершила роботу раніше, ніж надійшла відповідь сервісу.</translation>
    </message>
    <message>
        <source>Check on the account’s page whether the request is there.</source>
        <translation>Перевірте в особистому кабінеті, чи є там цей запит.</translation>
    </message>
    <message>
        <source>Ask for this subscriber again if the number is still needed.</source>
        <translation>Якщо номер досі потрібен, запитайте для цього абонента ще раз.</translation>
    </message>
    <message>
        <source>The program was closed before the request</source>
        <translation>Програму закрито до надсилання запиту</translation>
    </message>
    <message>
        <source>The program ended while this request was waiting its turn.</source>
        <translation>Програма завершила роботу, поки запит чекав своєї черги.</translation>
    </message>
    <message>
        <source>A web page came instead of an answer</source>
        <translation>Замість відповіді надійшла вебсторінка</translation>
    </message>
    <message>
        <source>Something between this computer and {host} answered with a page of its own: a guest network’s sign-in or a proxy.</source>
        <translation>Щось між цим комп’ютером і {host} відповіло власною сторінкою: вхід до гостьової мережі або проксі.</translation>
    </message>
    <message>
        <source>Open any website in the browser.</source>
        <translation>Відкрийте в браузері будь-який сайт.</translation>
    </message>
    <message>
        <source>If the network asks for a sign-in there, sign in to it.</source>
        <translation>Якщо мережа попросить увійти, увійдіть.</translation>
    </message>
    <message>
        <source>Then try again.</source>
        <translation>Потім спробуйте ще раз.</translation>
    </message>
    <message>
        <source>If no such page shows, ask the administrator whether a proxy stands in the way.</source>
        <translation>Якщо такої сторінки немає, запитайте адміністратора, чи не заважає проксі.</translation>
    </message>
    <message>
        <source>The service is out of order</source>
        <translation>Сервіс тимчасово не працює</translation>
    </message>
    <message>
        <source>{host} answered that it cannot work right now.</source>
        <translation>{host} відповідає, що зараз не може працювати.</translation>
    </message>
    <message>
        <source>Wait a few minutes: this is usually mended on the service’s side.</source>
        <translation>Зачекайте кілька хвилин: зазвичай сервіс усуває це сам.</translation>
    </message>
    <message>
        <source>If it goes on, copy the details and send them to the service’s support.</source>
        <translation>Якщо не мине, скопіюйте подробиці й надішліть їх у підтримку сервісу.</translation>
    </message>
    <message>
        <source>The request was turned away</source>
        <translation>Запит не пропущено</translation>
    </message>
    <message>
        <source>{host} answered, but not as the service does.</source>
        <translation>{host} відповідає, але не так, як має сервіс.</translation>
    </message>
    <message>
        <source>Check the host on the sign-in page for typing mistakes.</source>
        <translation>Перевірте на сторінці входу, чи немає помилки в назві сервера.</translation>
    </message>
    <message>
        <source>Ask the administrator whether a proxy or a filter stands in the way of {host}.</source>
        <translation>Запитайте адміністратора, чи не перекриває проксі або фільтр доступ до {host}.</translation>
    </message>
    <message>
        <source>The answer could not be read</source>
        <translation>Відповідь не вдалося прочитати</translation>
    </message>
    <message>
        <source>An answer came from {host}, but it makes no sense to the program.</source>
        <translation>Від {host} надійшла відповідь, але програма її не розуміє.</translation>
    </message>
    <message>
        <source>Give the service a minute, then try again.</source>
        <translation>Дайте сервісу хвилину й спробуйте ще раз.</translation>
    </message>
    <message>
        <source>If it happens again, copy the details and give them to the administrator.</source>
        <translation>Якщо це повториться, скопіюйте подробиці й передайте їх адміністраторові.</translation>
    </message>
    <message>
        <source>The answer broke off half-way</source>
        <translation>Відповідь обірвалася на півдорозі</translation>
    </message>
    <message>
        <source>The connection to {host} was lost while the answer was coming in.</source>
        <translation>З’єднання з {host} обірвалося, поки надходила відповідь.</translation>
    </message>
    <message>
        <source>Check the network: is the connection weak or overloaded?</source>
        <translation>Перевірте мережу: чи зв’язок не слабкий і не перевантажений?</translation>
    </message>
    <message>
        <source>The program is not signed in</source>
        <translation>Вхід не виконано</translation>
    </message>
    <message>
        <source>There was no sign-in to ask the service with.</source>
        <translation>Програма не мала даних для входу, щоб звернутися до сервісу.</translation>
    </message>
    <message>
        <source>Open the sign-in page and sign in.</source>
        <translation>Відкрийте сторінку входу й увійдіть.</translation>
    </message>
    <message>
        <source>Then ask for this subscriber again.</source>
        <translation>Потім запитайте для цього абонента ще раз.</translation>
    </message>
    <message>
        <source>The service could not be reached in time</source>
        <translation>Не вдалося вчасно з’єднатися із сервісом</translation>
    </message>
    <message>
        <source>The connection to {host} took too long.</source>
        <translation>З’єднання з {host} тривало надто довго.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Відповідь не надійшла вчасно</translation>
    </message>
    <message>
        <source>{host} was asked, but did not answer in time.</source>
        <translation>Запит до {host} надіслано, але вчасної відповіді немає.</translation>
    </message>
    <message>
        <source>The connection is not safe</source>
        <translation>З’єднання ненадійне</translation>
    </message>
    <message>
        <source>The other side could not prove that it is {host}.</source>
        <translation>Інша сторона не змогла довести, що вона — {host}.</translation>
    </message>
    <message>
        <source>Check this computer’s date and time.</source>
        <translation>Перевірте дату й час на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>In a public or guest network, open any website and sign in to the network first.</source>
        <translation>Якщо це публічна чи гостьова мережа, спершу відкрийте будь-який сайт і увійдіть до мережі.</translation>
    </message>
    <message>
        <source>Otherwise ask the administrator whether the company’s certificate is installed on this computer.</source>
        <translation>В іншому разі запитайте адміністратора, чи встановлено на цьому комп’ютері сертифікат компанії.</translation>
    </message>
    <message>
        <source>No connection to the service</source>
        <translation>Немає зв’язку із сервісом</translation>
    </message>
    <message>
        <source>This computer could not connect to {host}.</source>
        <translation>Комп’ютер не зміг з’єднатися з {host}.</translation>
    </message>
    <message>
        <source>Check the network cable or the Wi-Fi.</source>
        <translation>Перевірте мережевий кабель або Wi-Fi.</translation>
    </message>
    <message>
        <source>The service was not found</source>
        <translation>Сервіс не знайдено</translation>
    </message>
    <message>
        <source>The network does not know the name {host}.</source>
        <translation>Мережа не знає назви {host}.</translation>
    </message>
    <message>
        <source>The service takes no connections</source>
        <translation>Сервіс не приймає з’єднань</translation>
    </message>
    <message>
        <source>{host} was reached, but turned the connection away.</source>
        <translation>З {host} вдалося зв’язатися, але з’єднання відхилено.</translation>
    </message>
    <message>
        <source>Wait a few minutes: the service may be starting anew.</source>
        <translation>Зачекайте кілька хвилин: можливо, сервіс перезапускається.</translation>
    </message>
    <message>
        <source>If it goes on, ask the administrator whether a firewall stands in the way.</source>
        <translation>Якщо не мине, запитайте адміністратора, чи не заважає мережевий екран.</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>Немає захищеного з’єднання</translation>
    </message>
    <message>
        <source>{host} was reached, but the connection could not be made secure.</source>
        <translation>З {host} вдалося зв’язатися, але захистити з’єднання не вийшло.</translation>
    </message>
    <message>
        <source>If it goes on, ask the administrator whether a filter or an antivirus program inspects connections.</source>
        <translation>Якщо не мине, запитайте адміністратора, чи не перевіряє з’єднання фільтр або антивірус.</translation>
    </message>
    <message>
        <source>The proxy does not connect</source>
        <translation>Проксі не з’єднує із сервісом</translation>
    </message>
    <message>
        <source>The company’s proxy made no connection to {host}.</source>
        <translation>Проксі компанії не встановив з’єднання з {host}.</translation>
    </message>
    <message>
        <source>Ask the administrator whether the proxy allows {host}.</source>
        <translation>Запитайте адміністратора, чи дозволяє проксі доступ до {host}.</translation>
    </message>
    <message>
        <source>Ask whether the proxy’s address in this computer’s settings is right.</source>
        <translation>Уточніть, чи правильна адреса проксі в налаштуваннях цього комп’ютера.</translation>
    </message>
    <message>
        <source>The proxy asks for a sign-in</source>
        <translation>Проксі вимагає входу</translation>
    </message>
    <message>
        <source>The company’s proxy lets connections to {host} through only after a sign-in of its own.</source>
        <translation>Проксі компанії пропускає з’єднання з {host} лише після власного входу.</translation>
    </message>
    <message>
        <source>Ask the administrator to let {host} through without it, or to enter the proxy’s sign-in in this computer’s settings.</source>
        <translation>Попросіть адміністратора пропускати {host} без входу або вказати дані для входу до проксі в налаштуваннях комп’ютера.</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>Зв’язок обірвався</translation>
    </message>
    <message>
        <source>The connection to {host} broke off before the answer came.</source>
        <translation>З’єднання з {host} обірвалося раніше, ніж надійшла відповідь.</translation>
    </message>
    <message>
        <source>Open any website to see whether this computer is online.</source>
        <translation>Відкрийте будь-який сайт, щоб перевірити, чи є інтернет.</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Код помилки</translation>
    </message>
    <message>
        <source>The service’s words</source>
        <translation>Пояснення сервісу</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>Стан HTTP</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запит</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>Абонент</translation>
    </message>
    <message>
        <source>number to call</source>
        <translation>номер для дзвінка</translation>
    </message>
    <message>
        <source>calls before the request</source>
        <translation>дзвінки до запиту</translation>
    </message>
    <message>
        <source>balance, to test the sign-in</source>
        <translation>баланс, для перевірки входу</translation>
    </message>
    <message>
        <source>error reported by the service</source>
        <translation>помилка, про яку повідомив сервіс</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>немає зв’язку</translation>
    </message>
    <message>
        <source>time-out</source>
        <translation>час очікування вийшов</translation>
    </message>
    <message>
        <source>TLS certificate not trusted</source>
        <translation>сертифікат TLS не є довіреним</translation>
    </message>
    <message>
        <source>HTML page instead of a reply</source>
        <translation>сторінка HTML замість відповіді</translation>
    </message>
    <message>
        <source>unreadable reply</source>
        <translation>нечитабельна відповідь</translation>
    </message>
    <message>
        <source>program ended</source>
        <translation>програма завершила роботу</translation>
    </message>
    <message>
        <source>may have reached the service</source>
        <translation>міг дійти до сервісу</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не надіслано</translation>
    </message>
    <message>
        <source>The journal was damaged, so a new one was begun. The damaged one is kept as {name}: ask the administrator to look at it.</source>
        <translation>Журнал було пошкоджено, тому розпочато новий. Пошкоджений збережено як {name}: попросіть адміністратора його переглянути.</translation>
    </message>
    <message>
        <source>The settings file was damaged, so the usual settings are used. The damaged file is kept as {name}.</source>
        <translation>Файл налаштувань було пошкоджено, тому діють типові налаштування. Пошкоджений файл збережено як {name}.</translation>
    </message>
    <message>
        <source>The settings file is damaged, so the usual settings are used.</source>
        <translation>Файл налаштувань пошкоджено, тому діють типові налаштування.</translation>
    </message>
    <message>
        <source>The settings are from a newer version of the program: the usual ones are used, and changes are not saved.</source>
        <translation>Налаштування створено новішою версією програми: діють типові, а зміни не зберігаються.</translation>
    </message>
    <message>
        <source>This user may not read the settings file: the usual settings are used, and changes are not saved. The administrator can allow it.</source>
        <translation>Цей користувач не має права читати файл налаштувань: діють типові налаштування, а зміни не зберігаються. Дозвіл може надати адміністратор.</translation>
    </message>
    <message>
        <source>The settings file cannot be read now: the usual settings are used, and changes are not saved. Check the disk or the network folder.</source>
        <translation>Файл налаштувань зараз не читається: діють типові налаштування, а зміни не зберігаються. Перевірте диск або мережеву теку.</translation>
    </message>
    <message>
        <source>The program is running already</source>
        <translation>Програму вже запущено</translation>
    </message>
    <message>
        <source>Another window of the program is using the same data folder.</source>
        <translation>Ту саму теку даних використовує інше вікно програми.</translation>
    </message>
    <message>
        <source>Look for its window in the taskbar.</source>
        <translation>Знайдіть її вікно на панелі завдань.</translation>
    </message>
    <message>
        <source>If there is none, another person may have left the program open on this computer: have it closed there.</source>
        <translation>Якщо його немає, програму міг залишити відкритою інший користувач цього комп’ютера: нехай її там закриють.</translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation>Тека даних недоступна</translation>
    </message>
    <message>
        <source>The program could not make its data folder, or not write to it.</source>
        <translation>Програма не змогла створити свою теку даних або записати до неї.</translation>
    </message>
    <message>
        <source>Check that the disk has room and is connected.</source>
        <translation>Перевірте, чи підключено диск і чи є на ньому місце.</translation>
    </message>
    <message>
        <source>Ask the administrator to allow this user to write to the program’s data folder.</source>
        <translation>Попросіть адміністратора дозволити цьому користувачеві запис до теки даних програми.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>На диску немає місця</translation>
    </message>
    <message>
        <source>The journal cannot be written because the disk is full, so nothing is sent.</source>
        <translation>Журнал неможливо записати, бо на диску немає місця, тому нічого не надсилається.</translation>
    </message>
    <message>
        <source>Delete what is not needed, or empty the recycle bin.</source>
        <translation>Видаліть непотрібне або очистьте кошик.</translation>
    </message>
    <message>
        <source>Then ask again: what is waiting is not lost.</source>
        <translation>Потім запитайте ще раз: те, що чекає на дзвінок, не втрачено.</translation>
    </message>
    <message>
        <source>The journal is write-protected</source>
        <translation>Журнал захищено від запису</translation>
    </message>
    <message>
        <source>The program is not allowed to write its journal, so nothing is sent.</source>
        <translation>Програмі не дозволено записувати журнал, тому нічого не надсилається.</translation>
    </message>
    <message>
        <source>The journal is damaged</source>
        <translation>Журнал пошкоджено</translation>
    </message>
    <message>
        <source>The journal’s file cannot be read any more, so nothing is sent.</source>
        <translation>Файл журналу більше не читається, тому нічого не надсилається.</translation>
    </message>
    <message>
        <source>Close the program and leave the file as it is.</source>
        <translation>Закрийте програму й залиште файл таким, як він є.</translation>
    </message>
    <message>
        <source>Ask the administrator to bring it back from a backup copy.</source>
        <translation>Попросіть адміністратора відновити його з резервної копії.</translation>
    </message>
    <message>
        <source>The journal is from a newer version</source>
        <translation>Журнал створено новішою версією</translation>
    </message>
    <message>
        <source>A newer version of the program has written the journal; this one cannot use it, so nothing is sent.</source>
        <translation>Журнал записала новіша версія програми; ця не може з ним працювати, тому нічого не надсилається.</translation>
    </message>
    <message>
        <source>Ask the administrator to install the newest version here.</source>
        <translation>Попросіть адміністратора встановити тут найновішу версію.</translation>
    </message>
    <message>
        <source>The journal does not answer</source>
        <translation>Журнал не відповідає</translation>
    </message>
    <message>
        <source>The journal’s file cannot be used right now, so nothing is sent.</source>
        <translation>Файл журналу зараз недоступний, тому нічого не надсилається.</translation>
    </message>
    <message>
        <source>Check that the disk or the network folder is connected.</source>
        <translation>Перевірте, чи підключено диск або мережеву теку.</translation>
    </message>
    <message>
        <source>Start the program anew.</source>
        <translation>Запустіть програму заново.</translation>
    </message>
    <message>
        <source>The sign-in was found in the system’s keyring.</source>
        <translation>Дані для входу знайдено у сховищі паролів системи.</translation>
    </message>
    <message>
        <source>The system’s keyring holds no sign-in yet: enter one here.</source>
        <translation>У сховищі паролів системи ще немає даних для входу: уведіть їх тут.</translation>
    </message>
    <message>
        <source>The system’s keyring is locked. Unlock it and try again, or use the sign-in for this session only.</source>
        <translation>Сховище паролів системи заблоковано. Розблокуйте його і спробуйте ще раз або увійдіть лише на цей сеанс.</translation>
    </message>
    <message>
        <source>The sign-in is kept in the system’s keyring.</source>
        <translation>Дані для входу збережено у сховищі паролів системи.</translation>
    </message>
    <message>
        <source>The sign-in is not kept in the system’s keyring: it holds for this session only.</source>
        <translation>У сховищі паролів системи даних для входу немає: вони діють лише протягом цього сеансу.</translation>
    </message>
    <message>
        <source>Enter the subscriber’s number.</source>
        <translation>Уведіть номер абонента.</translation>
    </message>
    <message>
        <source>There are no digits in this text.</source>
        <translation>У цьому тексті немає цифр.</translation>
    </message>
    <message>
        <source>There is a letter or another sign among the digits, such as O for 0.</source>
        <translation>Серед цифр є літера чи інший знак, як-от О замість 0.</translation>
    </message>
    <message>
        <source>Digits are missing.</source>
        <translation>Бракує цифр.</translation>
    </message>
    <message>
        <source>There are too many digits.</source>
        <translation>Цифр забагато.</translation>
    </message>
    <message>
        <source>The code of the town or operator is missing.</source>
        <translation>Бракує коду міста чи оператора.</translation>
    </message>
    <message>
        <source>No country has this code.</source>
        <translation>Країни з таким кодом немає.</translation>
    </message>
    <message>
        <source>There is no such number: check its digits and the plus sign.</source>
        <translation>Такого номера немає: перевірте цифри та знак «плюс».</translation>
    </message>
    <message>
        <source>These are several numbers: leave one.</source>
        <translation>Тут кілька номерів: залиште один.</translation>
    </message>
    <message>
        <source>A number with an extension cannot be verified: its calls do not show the extension.</source>
        <translation>Номер із додатковим підтвердити не можна: під час дзвінка додатковий не видно.</translation>
    </message>
    <message>
        <source>This is a short number of a service: nobody calls from it.</source>
        <translation>Це короткий службовий номер: з нього ніхто не телефонує.</translation>
    </message>
    <message>
        <source>The text is too long: leave the number only.</source>
        <translation>Текст задовгий: залиште лише номер.</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Підготовка</translation>
    </message>
    <message>
        <source>Asking for a number</source>
        <translation>Запит номера</translation>
    </message>
    <message>
        <source>Waiting for the call</source>
        <translation>Очікування дзвінка</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Підтверджено</translation>
    </message>
    <message>
        <source>Confirmed by hand</source>
        <translation>Підтверджено вручну</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>Час вийшов</translation>
    </message>
    <message>
        <source>Time is over, not checked</source>
        <translation>Час вийшов, не перевірено</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Скасовано</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не вдалося</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Результат невідомий</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>мобільний</translation>
    </message>
    <message>
        <source>landline</source>
        <translation>стаціонарний</translation>
    </message>
    <message>
        <source>mobile or landline</source>
        <translation>мобільний або стаціонарний</translation>
    </message>
    <message>
        <source>toll-free</source>
        <translation>безкоштовний</translation>
    </message>
    <message>
        <source>premium rate</source>
        <translation>платний</translation>
    </message>
    <message>
        <source>shared cost</source>
        <translation>зі спільною оплатою</translation>
    </message>
    <message>
        <source>internet telephony</source>
        <translation>інтернет-телефонія</translation>
    </message>
    <message>
        <source>other kind</source>
        <translation>інший вид</translation>
    </message>
    <message>
        <source>This computer has no keyring that the program trusts. Ask the administrator to set one up, or use the sign-in for this session only.</source>
        <translation>На цьому комп’ютері немає сховища паролів, якому довіряє програма. Попросіть адміністратора налаштувати його або увійдіть лише на цей сеанс.</translation>
    </message>
    <message>
        <source>The system’s keyring does not hold secrets this long. Check that it is the right one, or use it for this session only.</source>
        <translation>Сховище паролів системи не приймає таких довгих ключів і паролів. Перевірте, чи вказано правильний, або увійдіть лише на цей сеанс.</translation>
    </message>
    <message>
        <source>The system’s keyring took the sign-in but did not give it back. The sign-in holds for this session only.</source>
        <translation>Сховище паролів системи прийняло дані для входу, але не повернуло їх. Вони діють лише протягом цього сеансу.</translation>
    </message>
    <message>
        <source>What the system’s keyring holds for this program was changed by something else. Enter the sign-in anew, or use it for this session only.</source>
        <translation>Те, що сховище паролів системи зберігає для цієї програми, змінило щось інше. Уведіть дані для входу заново або увійдіть лише на цей сеанс.</translation>
    </message>
    <message>
        <source>The system’s keyring reported a failure. Try again, or use the sign-in for this session only.</source>
        <translation>Сховище паролів системи повідомило про збій. Спробуйте ще раз або увійдіть лише на цей сеанс.</translation>
    </message>
    <message>
        <source>The service did not accept the number</source>
        <translation>Сервіс не прийняв номер</translation>
    </message>
    <message>
        <source>The service found a mistake in the request, most likely in the subscriber’s number.</source>
        <translation>Сервіс знайшов помилку в запиті, найімовірніше в номері абонента.</translation>
    </message>
    <message>
        <source>Check the number together with the subscriber.</source>
        <translation>Звірте номер разом з абонентом.</translation>
    </message>
    <message>
        <source>Enter it again with its country code.</source>
        <translation>Уведіть його ще раз із кодом країни.</translation>
    </message>
    <message>
        <source>If the number is right, copy the details and give them to the administrator.</source>
        <translation>Якщо номер правильний, скопіюйте подробиці й передайте їх адміністраторові.</translation>
    </message>
    <message>
        <source>The service did not accept the question</source>
        <translation>Сервіс не прийняв звернення</translation>
    </message>
    <message>
        <source>The service found a mistake in what the program asked.</source>
        <translation>Сервіс знайшов помилку в зверненні програми.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Спробуйте ще раз за хвилину.</translation>
    </message>
    <message>
        <source>The service refused the sign-in</source>
        <translation>Сервіс відхилив вхід</translation>
    </message>
    <message>
        <source>The service does not take this sign-in from this computer.</source>
        <translation>Сервіс не приймає цих даних для входу із цього комп’ютера.</translation>
    </message>
    <message>
        <source>The API key or the password may be wrong: open the sign-in page and enter it anew.</source>
        <translation>Ключ API або пароль може бути хибним: відкрийте сторінку входу й уведіть його заново.</translation>
    </message>
    <message>
        <source>The account may live on another host: choose the one where it was opened.</source>
        <translation>Обліковий запис може бути на іншому сервері: виберіть той, де його відкрито.</translation>
    </message>
    <message>
        <source>This computer’s address may be missing from the account’s list of allowed addresses: ask whoever looks after the account to add it.</source>
        <translation>Адреси цього комп’ютера може не бути в списку дозволених адрес облікового запису: попросіть відповідального за нього додати її.</translation>
    </message>
    <message>
        <source>Test the sign-in once after each change: after five wrong ones the service blocks this address for half an hour.</source>
        <translation>Після кожної зміни перевіряйте вхід один раз: після п’яти хибних спроб сервіс блокує цю адресу на пів години.</translation>
    </message>
    <message>
        <source>Not enough money on the account</source>
        <translation>Недостатньо коштів на рахунку</translation>
    </message>
    <message>
        <source>The account’s balance does not cover this request.</source>
        <translation>На цей запит не вистачає балансу облікового запису.</translation>
    </message>
    <message>
        <source>Top up the account on its page, or ask whoever looks after it.</source>
        <translation>Поповніть рахунок в особистому кабінеті або попросіть про це відповідального.</translation>
    </message>
    <message>
        <source>The service has blocked this address</source>
        <translation>Сервіс заблокував цю адресу</translation>
    </message>
    <message>
        <source>The service takes no requests from this computer’s address until {time} at the latest.</source>
        <translation>Сервіс не приймає запитів з адреси цього комп’ютера щонайдовше до {time}.</translation>
    </message>
    <message>
        <source>Wait until then: the program goes on by itself.</source>
        <translation>Зачекайте до цього часу: далі програма продовжить сама.</translation>
    </message>
    <message>
        <source>Check the sign-in at every desk and in every program that shares this address: five wrong ones within half an hour lead to the block.</source>
        <translation>Перевірте дані для входу на всіх робочих місцях і в усіх програмах із цією адресою: блокування настає після п’яти хибних спроб за пів години.</translation>
    </message>
    <message>
        <source>The number is on the account’s blacklist</source>
        <translation>Номер у чорному списку облікового запису</translation>
    </message>
    <message>
        <source>The account does not allow requests for this subscriber’s number.</source>
        <translation>Обліковий запис не дозволяє запитів для номера цього абонента.</translation>
    </message>
    <message>
        <source>Check that the number was typed correctly.</source>
        <translation>Перевірте, чи правильно введено номер.</translation>
    </message>
    <message>
        <source>If it is right, have it taken off the blacklist on the account’s page.</source>
        <translation>Якщо правильно, номер треба вилучити з чорного списку в особистому кабінеті.</translation>
    </message>
    <message>
        <source>The account’s settings do not allow this request</source>
        <translation>Налаштування облікового запису не дозволяють цього запиту</translation>
    </message>
    <message>
        <source>The service found no price for this number because of the account’s settings.</source>
        <translation>Через налаштування облікового запису сервіс не зміг визначити ціну для цього номера.</translation>
    </message>
    <message>
        <source>Check on the account’s page which numbers are allowed.</source>
        <translation>Перевірте в особистому кабінеті, які номери дозволено.</translation>
    </message>
    <message>
        <source>Check there at which hours requests are allowed.</source>
        <translation>Перевірте там, у які години дозволено запити.</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <translation>Забагато запитів</translation>
    </message>
    <message>
        <source>Wait until the countdown on the button is over, then try again.</source>
        <translation>Дочекайтеся кінця відліку на кнопці й спробуйте ще раз.</translation>
    </message>
    <message>
        <source>The account’s balance was asked for too often in one minute.</source>
        <translation>Баланс облікового запису запитували надто часто за одну хвилину.</translation>
    </message>
    <message>
        <source>The account’s calls were looked up too often in one minute.</source>
        <translation>Дзвінки облікового запису перевіряли надто часто за одну хвилину.</translation>
    </message>
    <message>
        <source>The account sent more requests than the service takes at once.</source>
        <translation>З облікового запису надійшло більше запитів, ніж сервіс приймає водночас.</translation>
    </message>
    <message>
        <source>If it happens often, ask the administrator which other desks or programs use this account.</source>
        <translation>Якщо це трапляється часто, запитайте адміністратора, які ще робочі місця чи програми користуються цим обліковим записом.</translation>
    </message>
    <message>
        <source>The service answered with error {code}</source>
        <translation>Сервіс відповів помилкою {code}</translation>
    </message>
    <message>
        <source>The service does not say in its description what this error means.</source>
        <translation>В описі сервісу не сказано, що означає ця помилка.</translation>
    </message>
    <message>
        <source>Unfold the details and read what the service says about it.</source>
        <translation>Розгорніть подробиці й прочитайте, що про неї каже сервіс.</translation>
    </message>
    <message>
        <source>If it happens again, copy the details and send them to the service’s support.</source>
        <translation>Якщо це повториться, скопіюйте подробиці й надішліть їх у підтримку сервісу.</translation>
    </message>
    <message>
        <source>error {code} of the service</source>
        <translation>помилка сервісу {code}</translation>
    </message>
    <message>
        <source>request not accepted</source>
        <translation>запит не прийнято</translation>
    </message>
    <message>
        <source>sign-in refused</source>
        <translation>вхід відхилено</translation>
    </message>
    <message>
        <source>not enough money on the account</source>
        <translation>недостатньо коштів на рахунку</translation>
    </message>
    <message>
        <source>address blocked</source>
        <translation>адресу заблоковано</translation>
    </message>
    <message>
        <source>number on the account’s blacklist</source>
        <translation>номер у чорному списку облікового запису</translation>
    </message>
    <message>
        <source>not allowed by the account’s settings</source>
        <translation>заборонено налаштуваннями облікового запису</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>забагато запитів</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>відповідь не надійшла вчасно</translation>
    </message>
    <message>
        <source>service not reached in time</source>
        <translation>не вдалося вчасно з’єднатися із сервісом</translation>
    </message>
    <message>
        <source>service out of order</source>
        <translation>сервіс тимчасово не працює</translation>
    </message>
    <message>
        <source>web page instead of an answer</source>
        <translation>вебсторінка замість відповіді</translation>
    </message>
    <message>
        <source>answer broken off</source>
        <translation>відповідь обірвалася</translation>
    </message>
    <message>
        <source>unreadable answer</source>
        <translation>відповідь не вдалося прочитати</translation>
    </message>
    <message>
        <source>program closed during the request</source>
        <translation>програму закрито під час запиту</translation>
    </message>
    <message>
        <source>program closed before the request</source>
        <translation>програму закрито до надсилання запиту</translation>
    </message>
    <message>
        <source>connection not safe</source>
        <translation>ненадійне з’єднання</translation>
    </message>
    <message>
        <source>The sign-in has to be tested first</source>
        <translation>Спершу треба перевірити вхід</translation>
    </message>
    <message>
        <source>The service refused the sign-in, so nothing more is sent until the sign-in passes its test.</source>
        <translation>Сервіс відхилив вхід, тому нічого не надсилається, доки перевірка входу не буде успішною.</translation>
    </message>
    <message>
        <source>Open the sign-in page.</source>
        <translation>Відкрийте сторінку входу.</translation>
    </message>
    <message>
        <source>Check the host, and the API key or the login and password.</source>
        <translation>Перевірте сервер і ключ API або логін і пароль.</translation>
    </message>
    <message>
        <source>Press Test: when it passes, everything goes on by itself.</source>
        <translation>Натисніть «Перевірити»: якщо все гаразд, робота продовжиться сама.</translation>
    </message>
    <message>
        <source>The service has blocked this computer’s address; the program tries again at {time}.</source>
        <translation>Сервіс заблокував адресу цього комп’ютера; програма спробує ще раз о {time}.</translation>
    </message>
    <message>
        <source>The service had blocked this computer’s address; the program is trying whether it still does.</source>
        <translation>Сервіс блокував адресу цього комп’ютера; програма перевіряє, чи блокування ще діє.</translation>
    </message>
    <message>
        <source>Four sign-ins within half an hour were refused or got no answer; the next test is possible at {time}.</source>
        <translation>За пів години чотири спроби входу відхилено або вони лишилися без відповіді; наступна перевірка можлива о {time}.</translation>
    </message>
    <message>
        <source>Four sign-ins within half an hour were refused or got no answer; the next test is possible now.</source>
        <translation>За пів години чотири спроби входу відхилено або вони лишилися без відповіді; наступна перевірка можлива вже зараз.</translation>
    </message>
    <message>
        <source>A break before the next sign-in</source>
        <translation>Пауза перед наступною спробою входу</translation>
    </message>
    <message>
        <source>Wait until then: one more wrong sign-in would block the address of every desk here.</source>
        <translation>Зачекайте до цього часу: ще одна хибна спроба заблокувала б адресу для всіх робочих місць тут.</translation>
    </message>
    <message>
        <source>Use the time to find out the right API key or password and the account’s host.</source>
        <translation>Тим часом з’ясуйте правильний ключ API або пароль і сервер облікового запису.</translation>
    </message>
    <message>
        <source>One moment before the test</source>
        <translation>Трохи зачекайте з перевіркою</translation>
    </message>
    <message>
        <source>Answers to earlier requests are still on their way; the test has to wait for them.</source>
        <translation>Відповіді на попередні запити ще не надійшли; перевірка має їх дочекатися.</translation>
    </message>
    <message>
        <source>Wait about fifteen seconds, then press Test again.</source>
        <translation>Зачекайте секунд п’ятнадцять і знову натисніть «Перевірити».</translation>
    </message>
    <message>
        <source>Another desk or program is using this account to look for calls, so calls show later here.</source>
        <translation>Дзвінки цього облікового запису перевіряє ще одне робоче місце чи програма, тож тут вони з’являються пізніше.</translation>
    </message>
    <message>
        <source>The last check for calls failed ({cause}); the program checks again by itself.</source>
        <translation>Остання перевірка дзвінків не вдалася ({cause}); програма перевірить ще раз сама.</translation>
    </message>
</context>
</TS>
