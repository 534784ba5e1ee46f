<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>SMSC Call Verify</source>
        <translation>SMSC Call Verify</translation>
    </message>
    <message>
        <source>Where the data is</source>
        <translation>Де зберігаються дані</translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation>З чого зроблено програму</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Версія {version}</translation>
    </message>
    <message>
        <source>Makes sure that a phone number really is the subscriber’s, by a call that the subscriber makes.</source>
        <translation>Допомагає пересвідчитися, що номер справді належить абонентові: він сам телефонує із цього номера.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Set by the administrator</source>
        <translation>Задав адміністратор</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Протокол роботи</translation>
    </message>
    <message>
        <source>API keys and passwords are in the system’s keyring alone.</source>
        <translation>Ключі API й паролі – лише у сховищі паролів системи.</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Бібліотеки</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Ліцензія</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Хвилинку…</translation>
    </message>
    <message>
        <source>Its authors gave no text along with it.</source>
        <translation>Автори не додали тексту ліцензії.</translation>
    </message>
</context>
<context>
    <name>AccountButton</name>
    <message>
        <source>{amount} – low</source>
        <translation>{amount} – мало</translation>
    </message>
    <message>
        <source>low</source>
        <translation>мало коштів</translation>
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
        <source>Opens the list of accounts.</source>
        <translation>Відкриває список облікових записів.</translation>
    </message>
    <message>
        <source>Balance at {time}. It is asked for after requests, at most once a minute.</source>
        <translation>Баланс станом на {time}. Програма питає його після запитів, не частіше ніж раз на хвилину.</translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation>&amp;Додати обліковий запис…</translation>
    </message>
    <message>
        <source>All a&amp;ccounts…</source>
        <translation>&amp;Усі облікові записи…</translation>
    </message>
    <message>
        <source>Open the account’s &amp;page</source>
        <translation>Відкрити &amp;особистий кабінет</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>&amp;Use this one</source>
        <translation>&amp;Працювати з ним</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Додати…</translation>
    </message>
    <message>
        <source>&amp;Sign-in…</source>
        <translation>Дані для в&amp;ходу…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Вилу&amp;чити…</translation>
    </message>
    <message>
        <source>&amp;Warn when less than this is left</source>
        <translation>Попереджати, коли ли&amp;шається менше ніж</translation>
    </message>
    <message>
        <source>In the account’s currency, such as 100. Leave empty for no warning.</source>
        <translation>У валюті облікового запису, наприклад 100. Щоб не попереджати, залиште порожнім.</translation>
    </message>
    <message>
        <source>If left empty: login and host.</source>
        <translation>Якщо порожньо – логін і сервер.</translation>
    </message>
    <message>
        <source>&amp;Display name</source>
        <translation>&amp;Назва у вікні</translation>
    </message>
    <message>
        <source>There is no account yet: press Add to enter the first one.</source>
        <translation>Облікових записів ще немає: натисніть «Додати», щоб увести перший.</translation>
    </message>
    <message>
        <source>This name cannot be used: leave out unusual characters.</source>
        <translation>Така назва не підходить: приберіть незвичні символи.</translation>
    </message>
    <message>
        <source>{name} will be taken off the list, and its key or password out of the system’s keyring.</source>
        <translation>{name} зникне зі списку, а його ключ чи пароль – зі сховища паролів системи.</translation>
    </message>
    <message numerus="yes">
        <source>%n subscriber(s) are waiting on this account: their calls will no longer be found.</source>
        <translation>
            <numerusform>У цьому обліковому записі на дзвінок чекає %n абонент: його дзвінка програма вже не знайде.</numerusform>
            <numerusform>У цьому обліковому записі на дзвінок чекають %n абоненти: їхніх дзвінків програма вже не знайде.</numerusform>
            <numerusform>У цьому обліковому записі на дзвінок чекають %n абонентів: їхніх дзвінків програма вже не знайде.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is removed, and its key or password is gone from the system’s keyring.</source>
        <translation>{name} вилучено, його ключа чи пароля в сховищі паролів системи більше немає.</translation>
    </message>
    <message>
        <source>{name} is off the list; its key or password may still be in the keyring.</source>
        <translation>{name} прибрано зі списку; його ключ чи пароль, можливо, досі в сховищі.</translation>
    </message>
    <message>
        <source>The system’s keyring is locked, so the key or password is still in it.</source>
        <translation>Сховище паролів системи заблоковане, тож ключ чи пароль лишився в ньому.</translation>
    </message>
    <message>
        <source>The system’s keyring did not delete the key or password, or cannot be reached.</source>
        <translation>Сховище паролів системи не видалило ключа чи пароля або недоступне.</translation>
    </message>
    <message>
        <source>Its key or password may stay in the keyring.</source>
        <translation>Його ключ чи пароль може лишитися в сховищі.</translation>
    </message>
    <message>
        <source>This is not an amount: digits only, such as 100 or 99.50.</source>
        <translation>Це не сума: лише цифри, наприклад 100 або 99,50.</translation>
    </message>
    <message>
        <source>A&amp;ccounts</source>
        <translation>&amp;Облікові записи</translation>
    </message>
    <message>
        <source>{name} – in use</source>
        <translation>{name} – у роботі</translation>
    </message>
    <message>
        <source>Remove the account?</source>
        <translation>Вилучити обліковий запис?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Вилучити</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>Unlock it and remove the account again.</source>
        <translation>Розблокуйте його та вилучіть обліковий запис ще раз.</translation>
    </message>
    <message>
        <source>{name} is still in the list.</source>
        <translation>{name} лишається в списку.</translation>
    </message>
    <message>
        <source>Remove it from the list all the same?</source>
        <translation>Усе одно прибрати зі списку?</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>&amp;Прибрати зі списку</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Лишити</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>{subscriber}: one minute is left.</source>
        <translation>{subscriber}: залишилася одна хвилина.</translation>
    </message>
    <message numerus="yes">
        <source>Time left: %n minute(s), {until}.</source>
        <translation>
            <numerusform>Залишилася %n хвилина, {until}.</numerusform>
            <numerusform>Залишилося %n хвилини, {until}.</numerusform>
            <numerusform>Залишилося %n хвилин, {until}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Number to call: {number}. Subscriber: {subscriber}.</source>
        <translation>Номер для дзвінка: {number}. Абонент: {subscriber}.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>І ще %n.</numerusform>
            <numerusform>І ще %n.</numerusform>
            <numerusform>І ще %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AtRest</name>
    <message>
        <source>First steps</source>
        <translation>Перші кроки</translation>
    </message>
    <message>
        <source>Ready for the next subscriber</source>
        <translation>Усе готово для наступного абонента</translation>
    </message>
    <message>
        <source>Type the subscriber’s number above and press Enter.</source>
        <translation>Уведіть угорі номер абонента й натисніть Enter.</translation>
    </message>
    <message>
        <source>The subscriber calls the number that shows here.</source>
        <translation>Абонент телефонує на номер, який з’явиться тут.</translation>
    </message>
    <message>
        <source>“Verified” appears by itself: there is nothing to press.</source>
        <translation>«Підтверджено» з’явиться само: натискати нічого не треба.</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Dis&amp;miss</source>
        <translation>Сховат&amp;и</translation>
    </message>
    <message>
        <source>Go &amp;to the sign-in…</source>
        <translation>Уві&amp;йти…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Спробувати &amp;ще раз</translation>
    </message>
    <message>
        <source>Open &amp;the account’s page</source>
        <translation>Відкрити особисти&amp;й кабінет</translation>
    </message>
</context>
<context>
    <name>ByHandDialog</name>
    <message>
        <source>Confirm by hand</source>
        <translation>Підтвердити вручну</translation>
    </message>
    <message>
        <source>No call verifies this subscriber: you vouch for the number. The journal keeps your name and the reason, and the request counts as confirmed by hand, not as verified.</source>
        <translation>Цього абонента не підтверджено дзвінком: за номер ручаєтеся ви. Журнал збереже ваше ім’я та причину, а запит вважатиметься підтвердженим вручну, а не дзвінком.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Причина</translation>
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
        <source>Such as: passport shown, number on contract.</source>
        <translation>Наприклад: показано паспорт, номер указано в договорі.</translation>
    </message>
    <message>
        <source>Somebody else has to agree; the journal keeps that name as well.</source>
        <translation>Має погодитися ще хтось; це ім’я теж лишиться в журналі.</translation>
    </message>
    <message>
        <source>Asking the keyring who can agree…</source>
        <translation>Дізнаємося зі сховища паролів системи, хто може погодитися…</translation>
    </message>
    <message>
        <source>&amp;Second person</source>
        <translation>&amp;Друга особа</translation>
    </message>
    <message>
        <source>That person’s &amp;PIN</source>
        <translation>&amp;PIN-код цієї людини</translation>
    </message>
</context>
<context>
    <name>ByHandPage</name>
    <message>
        <source>Allowed, with a reason</source>
        <translation>Дозволено, з причиною</translation>
    </message>
    <message>
        <source>Only with a second person’s PIN</source>
        <translation>Лише з PIN-кодом другої особи</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Не дозволено</translation>
    </message>
    <message>
        <source>&amp;Confirming by hand</source>
        <translation>&amp;Підтвердження вручну</translation>
    </message>
    <message>
        <source>Someone who is already on the list has to agree to every change of it.</source>
        <translation>Кожну зміну списку має схвалити той, хто в ньому вже є.</translation>
    </message>
    <message>
        <source>Second persons</source>
        <translation>Другі особи</translation>
    </message>
    <message>
        <source>That person enters it.</source>
        <translation>Його вводить сама ця людина.</translation>
    </message>
    <message>
        <source>On the list: {names}.</source>
        <translation>У списку: {names}.</translation>
    </message>
    <message>
        <source>The list has been changed.</source>
        <translation>Список змінено.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Додати</translation>
    </message>
    <message>
        <source>Whatever is chosen, a number confirmed by hand is marked as such in the journal and everywhere else.</source>
        <translation>У будь-якому разі такий номер позначається в журналі й усюди як підтверджений вручну.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Вилучити</translation>
    </message>
    <message>
        <source>A&amp;pproved by</source>
        <translation>&amp;Хто схвалює</translation>
    </message>
    <message>
        <source>PIN of &amp;the one who approves</source>
        <translation>PIN-код т&amp;ого, хто схвалює</translation>
    </message>
    <message>
        <source>&amp;Name of a second person</source>
        <translation>&amp;Ім’я другої особи</translation>
    </message>
    <message>
        <source>P&amp;IN of 4 to 12 digits</source>
        <translation>PIN-код із 4–12 &amp;цифр</translation>
    </message>
    <message>
        <source>There is no second person yet: add the first one here.</source>
        <translation>Другої особи ще немає: додайте тут першу.</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>Play a &amp;sound</source>
        <translation>Відтворювати &amp;звук</translation>
    </message>
    <message>
        <source>&amp;Play it</source>
        <translation>&amp;Послухати</translation>
    </message>
    <message>
        <source>Show a &amp;notification</source>
        <translation>Показувати &amp;сповіщення</translation>
    </message>
    <message>
        <source>When the window is not in front.</source>
        <translation>Коли вікно програми не попереду.</translation>
    </message>
    <message>
        <source>Stay in the notification &amp;area</source>
        <translation>Лишатися в &amp;області сповіщень</translation>
    </message>
    <message>
        <source>When the window is closed while somebody waits, their call is still noticed.</source>
        <translation>Якщо закрити вікно, поки хтось чекає, дзвінок усе одно буде помічено.</translation>
    </message>
</context>
<context>
    <name>CallingAids</name>
    <message>
        <source>QR code of the number to call</source>
        <translation>QR-код номера для дзвінка</translation>
    </message>
    <message>
        <source>To read out</source>
        <translation>Скажіть абонентові</translation>
    </message>
    <message>
        <source>Scan to call</source>
        <translation>Відскануйте, щоб зателефонувати</translation>
    </message>
</context>
<context>
    <name>CallingPanel</name>
    <message>
        <source>The subscriber calls this number</source>
        <translation>Абонент телефонує на цей номер</translation>
    </message>
    <message>
        <source>&amp;Copy number</source>
        <translation>&amp;Копіювати номер</translation>
    </message>
    <message>
        <source>&amp;Copied</source>
        <translation>С&amp;копійовано</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Reference: {text}</source>
        <translation>Примітка: {text}</translation>
    </message>
    <message>
        <source>Sho&amp;w to subscriber</source>
        <translation>Пока&amp;зати абонентові</translation>
    </message>
    <message>
        <source>Print sl&amp;ip</source>
        <translation>Надрукувати та&amp;лон</translation>
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
        <source>&amp;Correct the number</source>
        <translation>&amp;Виправити номер</translation>
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
        <source>A call from this subscriber to {number} showed up after this had ended. It changes nothing.</source>
        <translation>Дзвінок абонента на {number} з’явився вже після завершення. Він нічого не змінює.</translation>
    </message>
    <message>
        <source>{state} at {time}: nothing was sent. Clear the fields to ask again.</source>
        <translation>{state} ({time}): нічого не надіслано. Щоб запитати ще раз, очистьте поля.</translation>
    </message>
    <message>
        <source>Earlier calls are checked first, so that none of them can count.</source>
        <translation>Спершу перевіряємо попередні дзвінки, щоб жоден із них не зарахувався.</translation>
    </message>
    <message>
        <source>It was found after time had run out.</source>
        <translation>Його знайдено, коли час уже вийшов.</translation>
    </message>
    <message>
        <source>No call came within the fifteen minutes, and the last check found none either.</source>
        <translation>За п’ятнадцять хвилин дзвінка не було, і остання перевірка його теж не знайшла.</translation>
    </message>
    <message>
        <source>Time ran out, and the calls could not be checked afterwards. Whether the subscriber called is not known.</source>
        <translation>Час вийшов, а перевірити дзвінки після цього не вдалося. Чи телефонував абонент, невідомо.</translation>
    </message>
    <message>
        <source>The request may have reached the service. If a number comes late, it will show here; asking again may cost again.</source>
        <translation>Запит міг дійти до сервісу. Якщо номер надійде пізніше, він з’явиться тут; за повторний запит можуть списати кошти ще раз.</translation>
    </message>
    <message>
        <source>Confirming by hand is not allowed at this desk.</source>
        <translation>На цьому робочому місці підтверджувати вручну не дозволено.</translation>
    </message>
    <message>
        <source>One last check</source>
        <translation>Остання перевірка</translation>
    </message>
    <message>
        <source>Only a request that still waits for its call can be confirmed by hand.</source>
        <translation>Підтвердити вручну можна лише запит, який ще очікує дзвінка.</translation>
    </message>
    <message>
        <source>Number to call: {number} · requested at {time} · verified after {duration}</source>
        <translation>Номер для дзвінка: {number} · запит: {time} · підтверджено через {duration}</translation>
    </message>
    <message>
        <source>The call appears here by itself.</source>
        <translation>Дзвінок з’явиться тут сам.</translation>
    </message>
    <message>
        <source>Ask for one more call, to the number on this card.</source>
        <translation>Попросіть зателефонувати ще раз – на номер із цієї картки.</translation>
    </message>
    <message>
        <source>The subscriber called {number}, another number of the service. That call was for another request, so it verifies nothing here.</source>
        <translation>Абонент зателефонував на {number}, а це інший номер сервісу. Той дзвінок стосувався іншого запиту, тож тут нічого не підтверджує.</translation>
    </message>
    <message>
        <source>The subscriber called {number}, but whether before the request or after it is not known.</source>
        <translation>Абонент телефонував на {number}, але невідомо, до запиту чи після нього.</translation>
    </message>
    <message>
        <source>{state} at {time}. Enter once more asks again.</source>
        <translation>{state} ({time}). Enter ще раз – новий запит.</translation>
    </message>
    <message>
        <source>Called another number</source>
        <translation>Дзвінок на інший номер</translation>
    </message>
    <message>
        <source>Perhaps called too early</source>
        <translation>Можливо, дзвінок до запиту</translation>
    </message>
    <message>
        <source>Time is up. Calls take a moment to show, so one that was made in time still counts.</source>
        <translation>Час вийшов. Дзвінки з’являються не одразу, тож зроблений вчасно ще зарахується.</translation>
    </message>
    <message>
        <source>The call from {subscriber} was found at {time}.</source>
        <translation>Дзвінок від {subscriber} знайдено ({time}).</translation>
    </message>
    <message>
        <source>Confirmed by {name} at {time}; no call was matched.</source>
        <translation>Хто підтвердив: {name}, {time}; дзвінка не зараховано.</translation>
    </message>
    <message>
        <source>Confirmed by a person at {time}; no call was matched.</source>
        <translation>Підтверджено людиною ({time}); дзвінка не зараховано.</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Причина: {reason}</translation>
    </message>
    <message>
        <source>Agreed to by {name}.</source>
        <translation>Погоджено: {name}.</translation>
    </message>
    <message>
        <source>Most often the call came from the phone’s other SIM card, or with its number hidden: check that before asking again.</source>
        <translation>Найчастіше телефонують з іншої SIM-картки або з прихованим номером: перевірте це, перш ніж запитувати ще раз.</translation>
    </message>
    <message>
        <source>Waiting was stopped at {time}.</source>
        <translation>Очікування зупинено ({time}).</translation>
    </message>
    <message>
        <source>Cause: {cause}.</source>
        <translation>Причина: {cause}.</translation>
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
        <source>The next check comes in %n s.</source>
        <translation>
            <numerusform>Наступна перевірка – через %n с.</numerusform>
            <numerusform>Наступна перевірка – через %n с.</numerusform>
            <numerusform>Наступна перевірка – через %n с.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked %n s ago: the call is not there yet.</source>
        <translation>
            <numerusform>Перевірено %n с тому: дзвінка ще немає.</numerusform>
            <numerusform>Перевірено %n с тому: дзвінка ще немає.</numerusform>
            <numerusform>Перевірено %n с тому: дзвінка ще немає.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s more: earlier calls are checked, so that none of them counts. Then the request goes out by itself, and the number to call shows here.</source>
        <translation>
            <numerusform>Ще %n с: перевіряємо попередні дзвінки, щоб не зарахувати жодного з них. Потім програма сама надішле запит, і тут з’явиться номер для дзвінка.</numerusform>
            <numerusform>Ще %n с: перевіряємо попередні дзвінки, щоб не зарахувати жодного з них. Потім програма сама надішле запит, і тут з’явиться номер для дзвінка.</numerusform>
            <numerusform>Ще %n с: перевіряємо попередні дзвінки, щоб не зарахувати жодного з них. Потім програма сама надішле запит, і тут з’явиться номер для дзвінка.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>Show as a table</source>
        <translation>Показати таблицею</translation>
    </message>
    <message>
        <source>Show as a table: {title}</source>
        <translation>Показати таблицею: {title}</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Підтверджено</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Запитів</translation>
    </message>
    <message>
        <source>Point at a bar, or choose it with the arrow keys.</source>
        <translation>Наведіть на стовпчик або виберіть його клавішами зі стрілками.</translation>
    </message>
    <message>
        <source>Hide the table</source>
        <translation>Сховати таблицю</translation>
    </message>
    <message>
        <source>verified by the call</source>
        <translation>підтверджено дзвінком</translation>
    </message>
</context>
<context>
    <name>CheckCounted</name>
    <message numerus="yes">
        <source>The journal is whole: %n event(s) checked.</source>
        <translation>
            <numerusform>Журнал цілий: перевірено %n подію.</numerusform>
            <numerusform>Журнал цілий: перевірено %n події.</numerusform>
            <numerusform>Журнал цілий: перевірено %n подій.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal was changed outside the program: %n finding(s).</source>
        <translation>
            <numerusform>Журнал змінено поза програмою: %n знахідка.</numerusform>
            <numerusform>Журнал змінено поза програмою: %n знахідки.</numerusform>
            <numerusform>Журнал змінено поза програмою: %n знахідок.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What could be checked is whole. %n event(s) could not be checked against forgery: the keyring with the journal’s key cannot be asked.</source>
        <translation>
            <numerusform>Що можна було перевірити, ціле. На підробку не перевірено %n подію: сховище паролів із ключем журналу не відповідає.</numerusform>
            <numerusform>Що можна було перевірити, ціле. На підробку не перевірено %n події: сховище паролів із ключем журналу не відповідає.</numerusform>
            <numerusform>Що можна було перевірити, ціле. На підробку не перевірено %n подій: сховище паролів із ключем журналу не відповідає.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The journal is whole: %n event(s) checked. Part of it proves less.</source>
        <translation>
            <numerusform>Журнал цілий: перевірено %n подію. Частину його захищено слабше.</numerusform>
            <numerusform>Журнал цілий: перевірено %n події. Частину його захищено слабше.</numerusform>
            <numerusform>Журнал цілий: перевірено %n подій. Частину його захищено слабше.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s) are not listed.</source>
        <translation>
            <numerusform>Ще %n знахідки в переліку немає.</numerusform>
            <numerusform>Ще %n знахідок у переліку немає.</numerusform>
            <numerusform>Ще %n знахідок у переліку немає.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in all were written without the keyring.</source>
        <translation>
            <numerusform>Усього без сховища паролів записано %n подію.</numerusform>
            <numerusform>Усього без сховища паролів записано %n події.</numerusform>
            <numerusform>Усього без сховища паролів записано %n подій.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Keep &amp;waiting in the notification area</source>
        <translation>Чекати &amp;далі в області сповіщень</translation>
    </message>
    <message>
        <source>Close the program?</source>
        <translation>Закрити програму?</translation>
    </message>
    <message numerus="yes">
        <source>%n subscriber(s) are still waiting. Calls made in the meantime will be found at the next start.</source>
        <translation>
            <numerusform>Ще чекає %n абонент. Якщо він тим часом зателефонує, програма знайде дзвінок після наступного запуску.</numerusform>
            <numerusform>Ще чекають %n абоненти. Якщо вони тим часом зателефонують, програма знайде дзвінки після наступного запуску.</numerusform>
            <numerusform>Ще чекають %n абонентів. Якщо вони тим часом зателефонують, програма знайде дзвінки після наступного запуску.</numerusform>
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
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>Too many wrong PINs: the next try is possible in %n minute(s).</source>
        <translation>
            <numerusform>Забагато хибних PIN-кодів: наступна спроба – за %n хвилину.</numerusform>
            <numerusform>Забагато хибних PIN-кодів: наступна спроба – за %n хвилини.</numerusform>
            <numerusform>Забагато хибних PIN-кодів: наступна спроба – за %n хвилин.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subscriber(s) are waiting on an account that is not signed in: their calls will be found after signing in.</source>
        <translation>
            <numerusform>%n абонент чекає на дзвінок в обліковому записі, до якого не виконано вхід: програма знайде дзвінок після входу.</numerusform>
            <numerusform>%n абоненти чекають на дзвінок в обліковому записі, до якого не виконано вхід: програма знайде дзвінки після входу.</numerusform>
            <numerusform>%n абонентів чекають на дзвінок в обліковому записі, до якого не виконано вхід: програма знайде дзвінки після входу.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete this subscriber’s data</source>
        <translation>Видалити дані цього абонента</translation>
    </message>
    <message>
        <source>&amp;Type the last four digits of the number to confirm</source>
        <translation>Щоб підтвердити, уведіть останні &amp;чотири цифри номера</translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation>&amp;Видалити назавжди</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Залишити</translation>
    </message>
    <message>
        <source>Data deleted</source>
        <translation>Дані видалено</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Закрити</translation>
    </message>
    <message numerus="yes">
        <source>The number, the references and the reasons of %n request(s) will be deleted for good.</source>
        <translation>
            <numerusform>Номер, примітку й причину з %n запиту буде видалено назавжди.</numerusform>
            <numerusform>Номер, примітки й причини з %n запитів буде видалено назавжди.</numerusform>
            <numerusform>Номер, примітки й причини з %n запитів буде видалено назавжди.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not deleted: exported files, printed lists and slips, copies of the journal, and what the service itself keeps. See to these yourself.</source>
        <translation>Не буде видалено: експортовані файли, роздруки й талони, копії журналу й те, що зберігає сам сервіс. Про них подбайте окремо.</translation>
    </message>
    <message numerus="yes">
        <source>The data of %n request(s) has been deleted.</source>
        <translation>
            <numerusform>Дані %n запиту видалено.</numerusform>
            <numerusform>Дані %n запитів видалено.</numerusform>
            <numerusform>Дані %n запитів видалено.</numerusform>
        </translation>
    </message>
    <message>
        <source>What stays: when each request was made, how it ended, at which desk and by whom. The figures stay as they are.</source>
        <translation>Залишиться: коли зроблено кожен запит, чим він закінчився, на якому робочому місці та хто його зробив. Підсумкові числа не зміняться.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Цього не можна скасувати.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are left because they have not ended yet: delete again when they have.</source>
        <translation>
            <numerusform>Залишився %n запит, бо його ще не завершено: повторіть видалення, коли він завершиться.</numerusform>
            <numerusform>Залишилося %n запити, бо їх ще не завершено: повторіть видалення, коли вони завершаться.</numerusform>
            <numerusform>Залишилося %n запитів, бо їх ще не завершено: повторіть видалення, коли вони завершаться.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are left because they were changed outside the program: check the journal.</source>
        <translation>
            <numerusform>Залишився %n запит, бо його змінено поза програмою: перевірте журнал.</numerusform>
            <numerusform>Залишилося %n запити, бо їх змінено поза програмою: перевірте журнал.</numerusform>
            <numerusform>Залишилося %n запитів, бо їх змінено поза програмою: перевірте журнал.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPlace</name>
    <message>
        <source>The journal notes that {name} works here. Somebody else? Choose at the top.</source>
        <translation>У журналі зазначається, що тут працює {name}. Працює хтось інший? Виберіть ім’я вгорі.</translation>
    </message>
    <message>
        <source>Choose at the top who works here: the journal notes it with each request.</source>
        <translation>Виберіть угорі, хто тут працює: журнал зазначає це біля кожного запиту.</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Diagnostics</source>
        <translation>Діагностика</translation>
    </message>
    <message>
        <source>For whoever helps you. Numbers are masked; names, sign-ins and secrets are left out. Read it through before you pass it on.</source>
        <translation>Для того, хто вам допомагає. Номери приховано; імен, даних для входу й паролів тут немає. Перегляньте, перш ніж передавати.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Хвилинку…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копіювати</translation>
    </message>
    <message>
        <source>&amp;Copied</source>
        <translation>С&amp;копійовано</translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Закрити</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>Показати &amp;подробиці</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Копіювати подробиці</translation>
    </message>
    <message>
        <source>You can go on typing. {key} leads to this message, {escape} closes it.</source>
        <translation>Можна працювати далі. {key} переносить до цього повідомлення, {escape} закриває його.</translation>
    </message>
    <message>
        <source>Open &amp;sign-in</source>
        <translation>Перейти до в&amp;ходу</translation>
    </message>
    <message>
        <source>Open &amp;the account’s page</source>
        <translation>Відкрити &amp;особистий кабінет</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Спробувати ще раз</translation>
    </message>
    <message>
        <source>&amp;Try again in {seconds} s</source>
        <translation>&amp;Спробувати через {seconds} с</translation>
    </message>
    <message>
        <source>Hide &amp;details</source>
        <translation>Сховати &amp;подробиці</translation>
    </message>
    <message>
        <source>&amp;Copied</source>
        <translation>С&amp;копійовано</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The file is a copy outside the program: whoever has it can read it, and nothing is deleted from it when the journal’s data is deleted.</source>
        <translation>Файл – це копія поза програмою: його прочитає кожен, до кого він потрапить, і коли дані видаляють із журналу, у файлі вони лишаються.</translation>
    </message>
    <message>
        <source>There is not enough room for the file. Make room, or choose another place.</source>
        <translation>Для файлу бракує місця. Звільніть місце або виберіть інше.</translation>
    </message>
    <message>
        <source>You may not write into the folder {folder}. Choose another one.</source>
        <translation>Записувати в папку {folder} не дозволено. Виберіть іншу.</translation>
    </message>
    <message>
        <source>{name} cannot be replaced: it is open in another program, or protected. Close it there, or choose another name.</source>
        <translation>Не вдається замінити {name}: файл відкрито в іншій програмі або захищено. Закрийте його там або виберіть іншу назву.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there any more: a drive may have been taken out. Choose another one.</source>
        <translation>Папки {folder} більше немає: можливо, від’єднано диск. Виберіть іншу.</translation>
    </message>
    <message>
        <source>The file cannot be written there ({detail}). Choose another place.</source>
        <translation>Файл там не записується ({detail}). Виберіть інше місце.</translation>
    </message>
</context>
<context>
    <name>Filling</name>
    <message>
        <source>Another number</source>
        <translation>Інший номер</translation>
    </message>
    <message>
        <source>Another program has sent {number}. Replace what is being typed?</source>
        <translation>Інша програма передала {number}. Замінити введене?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Замінити</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>За&amp;лишити</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>First steps</source>
        <translation>Перші кроки</translation>
    </message>
    <message>
        <source>What does not help</source>
        <translation>Що не допоможе</translation>
    </message>
    <message>
        <source>Enter the subscriber’s number</source>
        <translation>Уведіть номер абонента</translation>
    </message>
    <message>
        <source>As it comes: with or without +380, with spaces, or pasted. The line below the field says what was understood. A reference, such as a contract, is optional.</source>
        <translation>Як завгодно: з +380 чи без, з пробілами або вставлений. Рядок під полем покаже, як програма його зрозуміла. Примітка, наприклад договір, не обов’язкова.</translation>
    </message>
    <message>
        <source>Press Enter</source>
        <translation>Натисніть Enter</translation>
    </message>
    <message>
        <source>The service is asked for a number to call. Each request costs the account.</source>
        <translation>Програма запитає у сервісу номер для дзвінка. Кожен запит платний.</translation>
    </message>
    <message>
        <source>Read out the number to call</source>
        <translation>Продиктуйте номер для дзвінка</translation>
    </message>
    <message>
        <source>The subscriber calls it from the phone that is being verified. The line sounds busy or unavailable: that is normal, and the call can be ended.</source>
        <translation>Абонент телефонує на нього з того телефону, номер якого підтверджують. Почує короткі гудки або «недоступний»: так і має бути, можна класти слухавку.</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Зачекайте</translation>
    </message>
    <message>
        <source>There is nothing to press. Meanwhile enter the next subscriber’s number: the list shows everyone who waits.</source>
        <translation>Натискати нічого не треба. Тим часом уведіть номер наступного абонента: у списку видно всіх, хто чекає.</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Підтверджено</translation>
    </message>
    <message>
        <source>The card turns green, and a sound says so: the number really is this subscriber’s.</source>
        <translation>Картка стане зеленою, пролунає звук: номер справді належить цьому абонентові.</translation>
    </message>
    <message>
        <source>Calling from another phone, or with the phone’s other SIM card.</source>
        <translation>Телефонувати з іншого телефону або з іншої SIM-карти.</translation>
    </message>
    <message>
        <source>Calling before the number is on the screen.</source>
        <translation>Телефонувати раніше, ніж номер з’явився на екрані.</translation>
    </message>
    <message>
        <source>Asking again while the subscriber still waits: “No call?” on the card tells why a call may not come.</source>
        <translation>Запитувати номер ще раз, поки абонент чекає: кнопка «Немає дзвінка?» на картці пояснить, чому дзвінка може не бути.</translation>
    </message>
    <message>
        <source>Confirming by hand because it is quicker: it is marked as such everywhere, with your name.</source>
        <translation>Підтверджувати вручну, бо так швидше: це всюди буде позначено, з вашим іменем.</translation>
    </message>
</context>
<context>
    <name>ForSubscriber</name>
    <message>
        <source>The subscriber’s screen is at rest.</source>
        <translation>Екран абонента вільний.</translation>
    </message>
    <message>
        <source>This is on the subscriber’s screen.</source>
        <translation>Цей номер на екрані абонента.</translation>
    </message>
    <message>
        <source>On the subscriber’s screen: {number}.</source>
        <translation>На екрані абонента: {number}.</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Another program filled this in. Compare it with the subscriber, then press Enter.</source>
        <translation>Заповнила інша програма. Звірте з абонентом і натисніть Enter.</translation>
    </message>
    <message>
        <source>Another program filled in a number under “Verification”, and nothing was sent. Finish here first, then compare it with the subscriber.</source>
        <translation>Інша програма заповнила номер у розділі «Підтвердження», але нічого не надіслано. Закінчіть тут, а тоді звірте номер з абонентом.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>&amp;Options</source>
        <translation>Мен&amp;ю</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>&amp;Verification</source>
        <translation>&amp;Підтвердження</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>&amp;Журнал</translation>
    </message>
    <message>
        <source>Toda&amp;y</source>
        <translation>Сьо&amp;годні</translation>
    </message>
    <message>
        <source>This page is open.</source>
        <translation>Ця сторінка відкрита.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Довідка</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Налаштування…</translation>
    </message>
    <message>
        <source>Subscriber’s s&amp;creen</source>
        <translation>Екран а&amp;бонента</translation>
    </message>
    <message>
        <source>Check the &amp;journal’s integrity…</source>
        <translation>Перевірити цілість &amp;журналу…</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>П&amp;ерші кроки</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Клавіші</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics…</source>
        <translation>&amp;Скопіювати діагностику…</translation>
    </message>
    <message>
        <source>&amp;Open log folder</source>
        <translation>&amp;Відкрити папку протоколу роботи</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Про програму</translation>
    </message>
    <message>
        <source>&amp;Sign-in…</source>
        <translation>&amp;Вхід…</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>The folder could not be opened. It is here: {folder}</source>
        <translation>Папку не вдалося відкрити. Ось вона: {folder}</translation>
    </message>
    <message>
        <source>This could not be put together. The log says why.</source>
        <translation>Зібрати ці дані не вдалося. Причину записано в протоколі роботи.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Закрити</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Time</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>Абонент</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Примітка</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Number to call</source>
        <translation>Номер для дзвінка</translation>
    </message>
    <message>
        <source>Call after</source>
        <translation>Дзвінок через</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Як підтверджено</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Оператор</translation>
    </message>
    <message>
        <source>by the call</source>
        <translation>дзвінком</translation>
    </message>
    <message>
        <source>by a late call</source>
        <translation>пізнім дзвінком</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручну</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>видалено</translation>
    </message>
</context>
<context>
    <name>JournalBar</name>
    <message>
        <source>Show &amp;numbers</source>
        <translation>Показати &amp;номери</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Експорт…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Д&amp;рук…</translation>
    </message>
    <message>
        <source>Mor&amp;e</source>
        <translation>&amp;Ще</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ще</translation>
    </message>
    <message>
        <source>&amp;Open its story</source>
        <translation>Відкрити &amp;історію</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копіювати</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>&amp;Запитати ще раз</translation>
    </message>
    <message>
        <source>&amp;Delete this subscriber’s data…</source>
        <translation>&amp;Видалити дані цього абонента…</translation>
    </message>
    <message>
        <source>Check the &amp;journal’s integrity…</source>
        <translation>Перевірити цілість &amp;журналу…</translation>
    </message>
    <message>
        <source>Choose a row first</source>
        <translation>Спершу виберіть рядок</translation>
    </message>
</context>
<context>
    <name>JournalCheckDialog</name>
    <message>
        <source>The journal’s integrity</source>
        <translation>Цілість журналу</translation>
    </message>
    <message>
        <source>Every event, number and text is compared with what the program wrote. You can go on working meanwhile.</source>
        <translation>Кожну подію, номер і текст програма порівнює з тим, що записала. Працювати можна далі.</translation>
    </message>
    <message>
        <source>Events checked</source>
        <translation>Перевірено подій</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Що знайдено</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копіювати</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Скасувати</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Закрити</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопійовано</translation>
    </message>
</context>
<context>
    <name>JournalExport</name>
    <message>
        <source>Export the journal</source>
        <translation>Експорт журналу</translation>
    </message>
    <message>
        <source>Export what was searched for</source>
        <translation>Експорт знайденого</translation>
    </message>
    <message>
        <source>Table for spreadsheets (CSV)</source>
        <translation>Таблиця (CSV)</translation>
    </message>
    <message>
        <source>Journal {date}</source>
        <translation>Журнал {date}</translation>
    </message>
    <message>
        <source>Call after, seconds</source>
        <translation>Дзвінок через, секунд</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Хто вирішив</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Робоче місце</translation>
    </message>
</context>
<context>
    <name>JournalExportDialog</name>
    <message>
        <source>The journal is being exported</source>
        <translation>Журнал експортується</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Записано рядків</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Скасувати</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Відкрити папку</translation>
    </message>
    <message>
        <source>Choose &amp;another place…</source>
        <translation>Вибрати &amp;інше місце…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Закрити</translation>
    </message>
    <message>
        <source>The export was cancelled</source>
        <translation>Експорт скасовано</translation>
    </message>
    <message>
        <source>The file is in this folder: {folder}</source>
        <translation>Файл лежить у папці {folder}</translation>
    </message>
    <message>
        <source>Subscribers’ numbers are masked in it, as on the page.</source>
        <translation>Номери абонентів у ньому приховано, як і на сторінці.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Скасування…</translation>
    </message>
    <message>
        <source>Counting what is found…</source>
        <translation>Підрахунок знайденого…</translation>
    </message>
    <message>
        <source>Rows written: {done} of {total}</source>
        <translation>Записано рядків: {done} із {total}</translation>
    </message>
    <message numerus="yes">
        <source>Only what was searched for: the journal has %Ln row(s).</source>
        <translation>
            <numerusform>Лише те, що шукали: усього в журналі %Ln рядок.</numerusform>
            <numerusform>Лише те, що шукали: усього в журналі %Ln рядки.</numerusform>
            <numerusform>Лише те, що шукали: усього в журналі %Ln рядків.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in {path}.</source>
        <translation>
            <numerusform>%n рядок записано у {path}.</numerusform>
            <numerusform>%n рядки записано у {path}.</numerusform>
            <numerusform>%n рядків записано у {path}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Spreadsheets show only the first {most}: export fewer days at a time.</source>
        <translation>Табличні програми покажуть лише перші {most}: експортуйте за менше днів.</translation>
    </message>
    <message>
        <source>The journal was exported</source>
        <translation>Журнал експортовано</translation>
    </message>
    <message>
        <source>{name} is as it was before.</source>
        <translation>Файл {name} лишився, яким був.</translation>
    </message>
    <message>
        <source>No file was left behind.</source>
        <translation>Жодного файлу не залишилося.</translation>
    </message>
    <message>
        <source>The journal could not be read to its end. Try again in a moment.</source>
        <translation>Журнал не вдалося прочитати до кінця. Спробуйте ще раз за мить.</translation>
    </message>
    <message>
        <source>The journal was not exported</source>
        <translation>Журнал не експортовано</translation>
    </message>
</context>
<context>
    <name>JournalFilters</name>
    <message>
        <source>Part of a number, or a reference</source>
        <translation>Частина номера або примітки</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>У роботі</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Усі</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Учора</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Цей тиждень</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>З … до …</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;З</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>Д&amp;о</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>Зн&amp;айти</translation>
    </message>
    <message>
        <source>St&amp;ate</source>
        <translation>С&amp;тан</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Дні</translation>
    </message>
</context>
<context>
    <name>JournalHeader</name>
    <message>
        <source>Columns: arrows choose one, Space sorts by it</source>
        <translation>Стовпці: стрілки вибирають, пробіл упорядковує за вибраним</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>&amp;Look in numbers</source>
        <translation>&amp;Шукати в номерах</translation>
    </message>
    <message>
        <source>&amp;Look in references</source>
        <translation>&amp;Шукати в примітках</translation>
    </message>
    <message numerus="yes">
        <source>Counting… the first %Ln are shown.</source>
        <translation>
            <numerusform>Підрахунок… показано перший %Ln.</numerusform>
            <numerusform>Підрахунок… показано перші %Ln.</numerusform>
            <numerusform>Підрахунок… показано перші %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No number has these digits; %Ln reference(s) have.</source>
        <translation>
            <numerusform>Серед номерів таких цифр немає; є в %Ln примітці.</numerusform>
            <numerusform>Серед номерів таких цифр немає; є в %Ln примітках.</numerusform>
            <numerusform>Серед номерів таких цифр немає; є в %Ln примітках.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln запит</numerusform>
            <numerusform>%Ln запити</numerusform>
            <numerusform>%Ln запитів</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>Знайдено %Ln</numerusform>
            <numerusform>Знайдено %Ln</numerusform>
            <numerusform>Знайдено %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
</context>
<context>
    <name>JournalPrint</name>
    <message>
        <source>The journal cannot be read now. Try again in a moment.</source>
        <translation>Журнал зараз не читається. Спробуйте ще раз за мить.</translation>
    </message>
    <message>
        <source>Journal {date}</source>
        <translation>Журнал {date}</translation>
    </message>
</context>
<context>
    <name>JournalSettingsPage</name>
    <message>
        <source>&amp;Keep numbers and references for</source>
        <translation>&amp;Зберігати номери та примітки</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дні</numerusform>
            <numerusform>%n днів</numerusform>
        </translation>
    </message>
    <message>
        <source>After that they are deleted from the journal for good, a little at a time while the program runs. How many were verified, when, and by whom stays for the statistics. Exports, prints and copies of the journal outside the program stay as they are.</source>
        <translation>Потім їх буде видалено з журналу назавжди, потроху, поки програма працює. Скільки підтверджено, коли та ким, лишається для статистики. Експортовані файли, роздруки та копії журналу поза програмою лишаються як є.</translation>
    </message>
    <message>
        <source>The page shows only the last four digits, until “Show numbers” is pressed.</source>
        <translation>На сторінці журналу видно лише чотири останні цифри, доки не натиснути «Показати номери».</translation>
    </message>
    <message>
        <source>&amp;Mask numbers in the journal</source>
        <translation>&amp;Приховувати номери в журналі</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Subscribers’ numbers are masked.</source>
        <translation>Номери абонентів приховано.</translation>
    </message>
    <message>
        <source>Journal of call verifications</source>
        <translation>Журнал підтверджень номерів</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Сторінка {page} з {pages}</translation>
    </message>
    <message>
        <source>number with {digits}</source>
        <translation>номер із {digits}</translation>
    </message>
    <message>
        <source>reference with “{text}”</source>
        <translation>примітка з «{text}»</translation>
    </message>
    <message>
        <source>state: {names}</source>
        <translation>стан: {names}</translation>
    </message>
    <message>
        <source>Everything in the journal.</source>
        <translation>Усе, що є в журналі.</translation>
    </message>
    <message>
        <source>Looked for: {what}.</source>
        <translation>Шукали: {what}.</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>до {date}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>з {date}</translation>
    </message>
    <message>
        <source>Rows: {count}.</source>
        <translation>Рядків: {count}.</translation>
    </message>
    <message>
        <source>The first {most} of {total} rows. For the others, narrow the search or export the journal.</source>
        <translation>Перші {most} із {total} рядків. Щоб отримати решту, звузьте пошук або експортуйте журнал.</translation>
    </message>
    <message>
        <source>Made {time} at the desk “{desk}” by {operator}.</source>
        <translation>Складено {time}, робоче місце «{desk}», оператор {operator}.</translation>
    </message>
    <message>
        <source>Made {time} at the desk “{desk}”.</source>
        <translation>Складено {time}, робоче місце «{desk}».</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
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
        <source>This sign-in has not been tested. If it is wrong, requests will fail, and after a few wrong ones the service blocks the address of every desk here.</source>
        <translation>Ці дані для входу не перевірено. Якщо вони хибні, запити не пройдуть, а після кількох хибних спроб сервіс заблокує адресу для всіх робочих місць тут.</translation>
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
    <name>NetworkPage</name>
    <message>
        <source>Same as the system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Без проксі</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Указати вручну</translation>
    </message>
    <message>
        <source>Takes effect with the next request to the service.</source>
        <translation>Діє з наступного звернення до сервісу.</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Проксі</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Адреса</translation>
    </message>
    <message>
        <source>Host and port, such as proxy.bank.ua:3128.</source>
        <translation>Сервер і порт, наприклад proxy.bank.ua:3128.</translation>
    </message>
    <message>
        <source>This is not an address: host and port are needed, such as proxy.bank.ua:3128.</source>
        <translation>Це не адреса: потрібні сервер і порт, наприклад proxy.bank.ua:3128.</translation>
    </message>
    <message>
        <source>&amp;User, if the proxy asks for one</source>
        <translation>&amp;Користувач (якщо проксі вимагає входу)</translation>
    </message>
    <message>
        <source>This name cannot be used: a colon cannot stand in it.</source>
        <translation>Таке ім’я не підходить: у ньому не може бути двокрапки.</translation>
    </message>
    <message>
        <source>Wa&amp;it for an answer</source>
        <translation>&amp;Чекати на відповідь</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n секунду</numerusform>
            <numerusform>%n секунди</numerusform>
            <numerusform>%n секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Паро&amp;ль</translation>
    </message>
    <message>
        <source>&amp;Keep the password</source>
        <translation>&amp;Зберегти пароль</translation>
    </message>
    <message>
        <source>The password is kept in the system’s keyring.</source>
        <translation>Пароль зберігається в сховищі паролів системи.</translation>
    </message>
    <message>
        <source>No password is kept.</source>
        <translation>Пароля не збережено.</translation>
    </message>
    <message>
        <source>The system’s keyring is locked: the password holds until the program is closed.</source>
        <translation>Сховище паролів системи заблоковане: пароль діє, доки програму не закрито.</translation>
    </message>
    <message>
        <source>The system’s keyring did not keep it: it holds until the program is closed.</source>
        <translation>Сховище паролів системи його не зберегло: він діє, доки програму не закрито.</translation>
    </message>
    <message>
        <source>Enter the proxy’s address: until then nothing is sent.</source>
        <translation>Уведіть адресу проксі: доти нічого не надсилається.</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>The number ending in {digits} called. The card says why it is not enough.</source>
        <translation>Телефонували з номера, що закінчується на {digits}. Чому цього не досить – на картці.</translation>
    </message>
    <message>
        <source>A call that does not verify</source>
        <translation>Дзвінок, який не підтверджує номер</translation>
    </message>
    <message>
        <source>The number ending in {digits} called; the call was found after time ran out.</source>
        <translation>Телефонували з номера, що закінчується на {digits}; дзвінок знайдено, коли час уже вийшов.</translation>
    </message>
    <message>
        <source>The number ending in {digits} called.</source>
        <translation>Телефонували з номера, що закінчується на {digits}.</translation>
    </message>
    <message>
        <source>The request for the number ending in {digits} failed.</source>
        <translation>Запит для номера, що закінчується на {digits}, не вдався.</translation>
    </message>
    <message>
        <source>What became of the request for the number ending in {digits} is not known.</source>
        <translation>Що сталося із запитом для номера, що закінчується на {digits}, невідомо.</translation>
    </message>
    <message>
        <source>The number ending in {digits} did not call.</source>
        <translation>З номера, що закінчується на {digits}, не телефонували.</translation>
    </message>
    <message>
        <source>Whether the number ending in {digits} called is not known.</source>
        <translation>Чи телефонували з номера, що закінчується на {digits}, невідомо.</translation>
    </message>
</context>
<context>
    <name>NoCall</name>
    <message>
        <source>No cal&amp;l?</source>
        <translation>Немає &amp;дзвінка?</translation>
    </message>
    <message>
        <source>The call came from the phone’s other SIM card: choose the right one.</source>
        <translation>Дзвінок був з іншої SIM-картки телефону: виберіть потрібну.</translation>
    </message>
    <message>
        <source>An office exchange shows another number: call from the phone itself.</source>
        <translation>Дзвінок іде через офісну АТС, і вона показує інший номер: зателефонуйте із самого телефону.</translation>
    </message>
    <message>
        <source>The phone hides its number: turn on “Show my caller ID” in its call settings, or dial *31# in front of the number.</source>
        <translation>Телефон приховує свій номер: у налаштуваннях викликів увімкніть «Показувати мій номер» або наберіть *31# перед номером.</translation>
    </message>
    <message>
        <source>The phone is roaming and its number is not passed on: ask again when it is back in its own network.</source>
        <translation>Телефон у роумінгу, і його номер не передається: повторіть запит, коли телефон повернеться до своєї мережі.</translation>
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
    <name>NothingShown</name>
    <message>
        <source>The journal is empty.</source>
        <translation>Журнал порожній.</translation>
    </message>
    <message>
        <source>Every request stands here from the moment before it is sent.</source>
        <translation>Тут з’явиться кожен запит – ще до того, як його надіслано.</translation>
    </message>
    <message>
        <source>&amp;Go to the number</source>
        <translation>Перейти до но&amp;мера</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Нічого не знайдено.</translation>
    </message>
    <message>
        <source>Check what is typed, or choose another state or other days.</source>
        <translation>Перевірте, що введено, або виберіть інший стан чи інші дні.</translation>
    </message>
    <message>
        <source>&amp;Clear the search</source>
        <translation>О&amp;чистити пошук</translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation>Журнал не читається.</translation>
    </message>
    <message>
        <source>Another program may hold its file just now, or the file is damaged. If it stays so, tell the administrator.</source>
        <translation>Можливо, його файл саме зайняла інша програма або його пошкоджено. Якщо так і далі, скажіть адміністраторові.</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Спроб&amp;увати ще раз</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>І ще %n.</numerusform>
            <numerusform>І ще %n.</numerusform>
            <numerusform>І ще %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показати</translation>
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
        <source>e.g. {number}</source>
        <translation>напр. {number}</translation>
    </message>
    <message>
        <source>Ticket or contract</source>
        <translation>Заявка чи договір</translation>
    </message>
    <message>
        <source>for example {number}</source>
        <translation>наприклад, {number}</translation>
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
    <name>OperatorButton</name>
    <message>
        <source>Who works here?</source>
        <translation>Хто тут працює?</translation>
    </message>
    <message>
        <source>Works here: {name}</source>
        <translation>Тут працює: {name}</translation>
    </message>
</context>
<context>
    <name>OperatorsPage</name>
    <message>
        <source>Where several people share one user of the computer, each chooses their name at the top of the window, and the journal notes it. Without names the journal notes the user of the computer: {user}.</source>
        <translation>Якщо кілька людей працюють під одним користувачем комп’ютера, кожен вибирає вгорі вікна своє ім’я, і журнал його зазначає. Без імен журнал зазначає користувача комп’ютера: {user}.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Додати</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Вилучити</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Імена</translation>
    </message>
    <message>
        <source>Ne&amp;w name</source>
        <translation>&amp;Нове ім’я</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Потрібне ім’я.</translation>
    </message>
    <message>
        <source>This name is there already.</source>
        <translation>Таке ім’я вже є.</translation>
    </message>
    <message>
        <source>This name cannot be used: leave out unusual characters.</source>
        <translation>Таке ім’я не підходить: приберіть незвичні символи.</translation>
    </message>
    <message>
        <source>Nobody is listed yet: type a name below, then press Add.</source>
        <translation>Тут ще нікого немає: уведіть ім’я нижче й натисніть «Додати».</translation>
    </message>
</context>
<context>
    <name>OtherNumbers</name>
    <message>
        <source>Not numbers to call. If the subscriber called one of these, it was not for this request:</source>
        <translation>На ці номери телефонувати не треба. Якщо абонент зателефонував на один із них, то це був дзвінок за іншим запитом:</translation>
    </message>
</context>
<context>
    <name>PrintJob</name>
    <message>
        <source>No printer is set up on this computer. Save the list as a PDF file, or ask the administrator for a printer.</source>
        <translation>На цьому комп’ютері не налаштовано жодного принтера. Збережіть список у файл PDF або зверніться по принтер до адміністратора.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Зберегти як PDF</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Друк…</translation>
    </message>
    <message>
        <source>The list was given to the printer.</source>
        <translation>Список передано на принтер.</translation>
    </message>
    <message>
        <source>Cancelled. Pages that the printer has taken already may still come out.</source>
        <translation>Скасовано. Сторінки, які принтер уже отримав, ще можуть надрукуватися.</translation>
    </message>
    <message>
        <source>The printer takes no more pages. Check that it is on, connected and has paper, then print again.</source>
        <translation>Принтер більше не приймає сторінок. Перевірте, чи його ввімкнено й під’єднано, чи є папір, і надрукуйте ще раз.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Збереження…</translation>
    </message>
    <message>
        <source>Cancelled: no file was written.</source>
        <translation>Скасовано: файл не записано.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Збережено: {path}.</translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source>Print the journal</source>
        <translation>Друк журналу</translation>
    </message>
    <message>
        <source>Pages printed</source>
        <translation>Надруковано сторінок</translation>
    </message>
    <message>
        <source>P&amp;revious page</source>
        <translation>&amp;Попередня сторінка</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>&amp;Наступна сторінка</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Скасувати</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Закрити</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>З&amp;берегти як PDF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Друкувати…</translation>
    </message>
    <message>
        <source>Reading the journal…</source>
        <translation>Читання журналу…</translation>
    </message>
    <message>
        <source>of {pages}</source>
        <translation>із {pages}</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Сторінка {page} з {pages}</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>С&amp;торінка</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>П&amp;апка:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Тип файлів:</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Скасувати дію</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Pages</source>
        <translation>Сторінки</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation>&amp;Які сторінки:</translation>
    </message>
    <message>
        <source>Double Sided Printing</source>
        <translation>Двосторонній друк</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Вимкнено</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Перегортати по довгому краю</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Перегортати по короткому краю</translation>
    </message>
    <message>
        <source>Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.</source>
        <translation>Сторінки або проміжки через кому. Проміжок – це два числа через дефіс. Наприклад, за «3,5-7,9» надрукуються сторінки 3, 5, 6, 7 і 9.</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Скасувати дію</translation>
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
    <name>SecondScreenWindow</name>
    <message>
        <source>Back to work ({escape})</source>
        <translation>Назад до роботи ({escape})</translation>
    </message>
    <message>
        <source>For the subscriber</source>
        <translation>Для абонента</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Розділи</translation>
    </message>
    <message>
        <source>Clos&amp;e</source>
        <translation>Закр&amp;ити</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Вікно</translation>
    </message>
    <message>
        <source>When a call comes</source>
        <translation>Коли надходить дзвінок</translation>
    </message>
    <message>
        <source>For the subscriber</source>
        <translation>Для абонента</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Confirming by hand</source>
        <translation>Підтвердження вручну</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Хто тут працює</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Облікові записи</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Мережа</translation>
    </message>
    <message>
        <source>The settings could not be saved; they hold until the program is closed.</source>
        <translation>Налаштування не вдалося зберегти; вони діють, доки програму не закрито.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Set by the administrator for this computer.</source>
        <translation>Так налаштував адміністратор цього комп’ютера.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сполучення клавіш</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Усюди в програмі</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Підтвердження</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Перегляд перед друком</translation>
    </message>
    <message>
        <source>A button with an underlined letter is also pressed by Alt and that letter.</source>
        <translation>Кнопку з підкресленою літерою можна натиснути й так: Alt і ця літера.</translation>
    </message>
    <message>
        <source>Closes what is open, and leads back to the number</source>
        <translation>Закриває відкрите й повертає до номера</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Перші кроки</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сьогодні</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>Chooses the account that is used</source>
        <translation>Вибирає обліковий запис для роботи</translation>
    </message>
    <message>
        <source>Chooses who works here</source>
        <translation>Вибирає, хто тут працює</translation>
    </message>
    <message>
        <source>To the next open window of the program, and back</source>
        <translation>Перехід до наступного відкритого вікна програми й назад</translation>
    </message>
    <message>
        <source>In the number field: asks for a number to call</source>
        <translation>У полі номера: запитує номер для дзвінка</translation>
    </message>
    <message>
        <source>With a screen reader: says again what is on the chosen card</source>
        <translation>Із програмою читання з екрана: повторює, що на вибраній картці</translation>
    </message>
    <message>
        <source>In the list: the card above</source>
        <translation>У списку: попередня картка</translation>
    </message>
    <message>
        <source>In the list: the card below</source>
        <translation>У списку: наступна картка</translation>
    </message>
    <message>
        <source>To the search field</source>
        <translation>Перехід до поля пошуку</translation>
    </message>
    <message>
        <source>In the table: opens the whole story</source>
        <translation>У таблиці: відкриває всю історію</translation>
    </message>
    <message>
        <source>In the table: to the first row</source>
        <translation>У таблиці: до першого рядка</translation>
    </message>
    <message>
        <source>In the table: to the last row</source>
        <translation>У таблиці: до останнього рядка</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>Попередня сторінка</translation>
    </message>
    <message>
        <source>The next page</source>
        <translation>Наступна сторінка</translation>
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
        <source>This sessio&amp;n only</source>
        <translation>Лише на цей с&amp;еанс</translation>
    </message>
    <message>
        <source>Open in the b&amp;rowser</source>
        <translation>Відкрити в &amp;браузері</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>Се&amp;рвер</translation>
    </message>
    <message>
        <source>Key from the &amp;account’s settings</source>
        <translation>Ключ із н&amp;алаштувань облікового запису</translation>
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
        <source>Set by the administrator for this computer: only the key or password is missing.</source>
        <translation>Це задав адміністратор цього комп’ютера: потрібен лише ключ або пароль.</translation>
    </message>
    <message>
        <source>Enter the API key.</source>
        <translation>Уведіть ключ API.</translation>
    </message>
    <message>
        <source>Enter the login.</source>
        <translation>Уведіть логін.</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>Уведіть пароль.</translation>
    </message>
    <message>
        <source>This does not look like the name of a host, such as smsc.ua.</source>
        <translation>Це не схоже на назву сервера, як-от smsc.ua.</translation>
    </message>
    <message>
        <source>This looks like a phone number, not a key. Subscribers’ numbers are entered on the verification page, after signing in.</source>
        <translation>Це схоже на номер телефону, а не на ключ. Номери абонентів уводять на сторінці «Підтвердження», після входу.</translation>
    </message>
    <message>
        <source>Copy the API key from the settings of your account at {host}.</source>
        <translation>Скопіюйте його з налаштувань облікового запису на {host}.</translation>
    </message>
    <message>
        <source>Encrypted: no sign-in at the next start.</source>
        <translation>Зашифровано. Надалі входити не треба.</translation>
    </message>
    <message>
        <source>This system has no keyring for it.</source>
        <translation>У цій системі немає для цього сховища.</translation>
    </message>
    <message>
        <source>Asked for at every start.</source>
        <translation>Питатиме під час кожного запуску.</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Спосіб входу</translation>
    </message>
    <message>
        <source>Where to keep the key or password</source>
        <translation>Де зберігати ключ чи пароль</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>&amp;Details…</source>
        <translation>По&amp;дробиці…</translation>
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
        <source>Asking the service for the balance…</source>
        <translation>Запитуємо в сервісу баланс…</translation>
    </message>
    <message>
        <source>For the account {name}.</source>
        <translation>Для облікового запису {name}.</translation>
    </message>
    <message>
        <source>The sign-in was refused three times within half an hour. After one more wrong one nobody can sign in for half an hour, so that the service does not block the address of every desk here. Compare it letter by letter.</source>
        <translation>За пів години сервіс тричі відхилив вхід. Після ще однієї хибної спроби ввійти не вийде пів години, щоб сервіс не заблокував адресу для всіх робочих місць тут. Звірте дані символ за символом.</translation>
    </message>
    <message>
        <source>&amp;Continue without it</source>
        <translation>Продо&amp;вжити без нього</translation>
    </message>
    <message>
        <source>Try the keyring a&amp;gain</source>
        <translation>Звернутися до с&amp;ховища ще раз</translation>
    </message>
    <message>
        <source>T&amp;est only</source>
        <translation>Лише перев&amp;ірити</translation>
    </message>
    <message>
        <source>For another account.</source>
        <translation>Для іншого облікового запису.</translation>
    </message>
    <message>
        <source>The system’s keyring is being opened. It may ask for its password in a window of its own.</source>
        <translation>Відкриваємо сховище паролів системи. Воно може запитати свій пароль в окремому вікні.</translation>
    </message>
    <message>
        <source>The sign-in works. Balance: {amount}.</source>
        <translation>Дані для входу правильні. Баланс: {amount}.</translation>
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
    <name>Slip</name>
    <message>
        <source>This number is not to be called any more, so there is no slip for it.</source>
        <translation>На цей номер уже не треба телефонувати, тому талона для нього немає.</translation>
    </message>
    <message>
        <source>the default printer</source>
        <translation>типовий принтер</translation>
    </message>
    <message>
        <source>The computer has no default printer. Choose one, or save the slip as a PDF.</source>
        <translation>На комп’ютері не вибрано типового принтера. Виберіть принтер або збережіть талон як PDF.</translation>
    </message>
    <message>
        <source>The printer {printer} is not there any more. Check its cable and that it is switched on, choose another one, or save the slip as a PDF.</source>
        <translation>Принтера {printer} більше немає. Перевірте кабель і чи він увімкнений, виберіть інший або збережіть талон як PDF.</translation>
    </message>
    <message>
        <source>The computer says that {printer} is stopped. Check its paper and its lid, switch it off and on, and print again.</source>
        <translation>Комп’ютер повідомляє, що {printer} зупинено. Перевірте папір і кришку, вимкніть принтер, увімкніть і надрукуйте ще раз.</translation>
    </message>
    <message>
        <source>{printer} did not take the slip. Check that it is switched on and has paper, then print again; if that does not help, tell the administrator.</source>
        <translation>{printer} не прийняв талон. Перевірте, чи принтер увімкнений і чи є папір, і надрукуйте ще раз; якщо не допоможе, скажіть адміністраторові.</translation>
    </message>
    <message>
        <source>The printer has not answered. The slip may still come: look at the printer before you print again.</source>
        <translation>Принтер не відповів. Талон ще може вийти: гляньте на принтер, перш ніж друкувати знову.</translation>
    </message>
    <message>
        <source>The printer’s own software has failed. Print again; if it happens once more, tell the administrator. The number can be read from the card.</source>
        <translation>Підвела програма самого принтера. Надрукуйте ще раз; якщо це повториться, скажіть адміністраторові. Номер можна прочитати з картки.</translation>
    </message>
</context>
<context>
    <name>SlipDialog</name>
    <message>
        <source>Slip for the subscriber</source>
        <translation>Талон для абонента</translation>
    </message>
    <message>
        <source>Receipt, 80 mm</source>
        <translation>Чекова стрічка, 80 мм</translation>
    </message>
    <message>
        <source>Print at &amp;once from now on</source>
        <translation>Відтепер друкувати &amp;одразу</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>На&amp;друкувати</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Зберегти як PDF…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Н&amp;азад</translation>
    </message>
    <message>
        <source>A5 sheet</source>
        <translation>Аркуш A5</translation>
    </message>
    <message>
        <source>The computer’s default printer</source>
        <translation>Типовий принтер комп’ютера</translation>
    </message>
    <message>
        <source>The computer’s default printer ({name})</source>
        <translation>Типовий принтер комп’ютера ({name})</translation>
    </message>
    <message>
        <source>{name} (not there)</source>
        <translation>{name} (немає)</translation>
    </message>
    <message>
        <source>Set by the administrator.</source>
        <translation>Задав адміністратор.</translation>
    </message>
    <message>
        <source>Subscriber’s &amp;language</source>
        <translation>&amp;Мова абонента</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>Па&amp;пір</translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation>При&amp;нтер</translation>
    </message>
</context>
<context>
    <name>Slips</name>
    <message>
        <source>The slip is saved as {name} in {folder}.</source>
        <translation>Талон збережено: {name}, папка {folder}.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Друкується…</translation>
    </message>
    <message>
        <source>The slip is being printed.</source>
        <translation>Талон друкується.</translation>
    </message>
    <message>
        <source>The slip went to the printer at {time}.</source>
        <translation>Талон надіслано на принтер ({time}).</translation>
    </message>
    <message>
        <source>Save the slip as a PDF</source>
        <translation>Зберегти талон як PDF</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>талон</translation>
    </message>
    <message>
        <source>Slip for the subscriber</source>
        <translation>Талон для абонента</translation>
    </message>
</context>
<context>
    <name>StaffActions</name>
    <message>
        <source>Correct the number?</source>
        <translation>Виправити номер?</translation>
    </message>
    <message>
        <source>Replace what is being typed with {number}?</source>
        <translation>Замінити введене на {number}?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Замінити</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>За&amp;лишити</translation>
    </message>
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
    <name>Stopping</name>
    <message>
        <source>Cancel the request?</source>
        <translation>Скасувати запит?</translation>
    </message>
    <message>
        <source>A call from {subscriber} would not count any more, and asking again may cost again.</source>
        <translation>Дзвінок від {subscriber} уже не зарахується, а за новий запит можуть знову списати кошти.</translation>
    </message>
    <message>
        <source>&amp;Cancel the request</source>
        <translation>&amp;Скасувати запит</translation>
    </message>
    <message>
        <source>&amp;Keep waiting</source>
        <translation>&amp;Чекати далі</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>Data deleted</source>
        <translation>Дані видалено</translation>
    </message>
    <message>
        <source>Request prepared</source>
        <translation>Запит підготовлено</translation>
    </message>
    <message>
        <source>No check of earlier calls had succeeded, so the first calls found afterwards prove nothing by themselves.</source>
        <translation>Попередні дзвінки перевірити не вдалося, тому перші знайдені після цього дзвінки самі нічого не доводять.</translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>Запит надіслано</translation>
    </message>
    <message>
        <source>Calls that come from now on verify.</source>
        <translation>Дзвінки, що надійдуть відтепер, підтверджують номер.</translation>
    </message>
    <message>
        <source>Earlier calls are known</source>
        <translation>Попередні дзвінки відомі</translation>
    </message>
    <message>
        <source>The last check found no call.</source>
        <translation>Остання перевірка дзвінка не знайшла.</translation>
    </message>
    <message>
        <source>Calls could not be checked: whether one came is not known.</source>
        <translation>Дзвінки перевірити не вдалося: чи був дзвінок, невідомо.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Скасовано</translation>
    </message>
    <message>
        <source>The subscriber had another card by then: it was not used.</source>
        <translation>Абонент тоді вже мав іншу картку: цей номер не використано.</translation>
    </message>
    <message>
        <source>A number came too late: {number}</source>
        <translation>Номер надійшов запізно: {number}</translation>
    </message>
    <message>
        <source>The service’s other numbers: {numbers}</source>
        <translation>Інші номери сервісу: {numbers}</translation>
    </message>
    <message>
        <source>Number to call: {number}</source>
        <translation>Номер для дзвінка: {number}</translation>
    </message>
    <message>
        <source>To {number}.</source>
        <translation>На {number}.</translation>
    </message>
    <message>
        <source>It came to light only after this request had ended.</source>
        <translation>Про нього стало відомо, коли цей запит уже завершився.</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Час вийшов</translation>
    </message>
    <message>
        <source>{host}, API key {mark}</source>
        <translation>{host}, ключ API {mark}</translation>
    </message>
    <message>
        <source>Time is up, not checked</source>
        <translation>Час вийшов, не перевірено</translation>
    </message>
    <message>
        <source>A call that does not count</source>
        <translation>Дзвінок, який не зараховано</translation>
    </message>
    <message>
        <source>It was found after time had run out.</source>
        <translation>Його знайдено, коли час уже вийшов.</translation>
    </message>
    <message>
        <source>The subscriber’s call</source>
        <translation>Абонент зателефонував</translation>
    </message>
    <message>
        <source>It went to another of the service’s numbers: it was for another request.</source>
        <translation>Він надійшов на інший номер сервісу, тож стосувався іншого запиту.</translation>
    </message>
    <message>
        <source>Whether it came before the request or after it is not known.</source>
        <translation>Чи був він до запиту, чи після, невідомо.</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Причина: {reason}</translation>
    </message>
    <message>
        <source>The reason is deleted.</source>
        <translation>Причину видалено.</translation>
    </message>
    <message>
        <source>Agreed to by {name}.</source>
        <translation>Погоджено: {name}.</translation>
    </message>
    <message>
        <source>Confirmed by hand</source>
        <translation>Підтверджено вручну</translation>
    </message>
    <message>
        <source>The number and what was written were kept for the set number of days.</source>
        <translation>Номер і записане зберігали стільки днів, скільки визначено налаштуваннями.</translation>
    </message>
    <message>
        <source>Someone had the number and what was written deleted for good.</source>
        <translation>Номер і записане видалено назавжди за вказівкою людини.</translation>
    </message>
    <message>
        <source>Error code: {code}</source>
        <translation>Код помилки: {code}</translation>
    </message>
    <message>
        <source>The service’s words: {words}</source>
        <translation>Пояснення сервісу: {words}</translation>
    </message>
</context>
<context>
    <name>StoryDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копіювати</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>З&amp;акрити</translation>
    </message>
    <message>
        <source>&amp;Show its card</source>
        <translation>&amp;Показати картку</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>&amp;Запитати ще раз</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Обліковий запис</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопійовано</translation>
    </message>
</context>
<context>
    <name>SubscriberPage</name>
    <message>
        <source>Text &amp;while nobody is waiting</source>
        <translation>&amp;Текст, поки ніхто не чекає</translation>
    </message>
    <message>
        <source>The shop’s own words, such as a greeting.</source>
        <translation>Власні слова закладу, наприклад вітання.</translation>
    </message>
    <message>
        <source>This text is too long: 500 characters at most.</source>
        <translation>Текст задовгий: щонайбільше 500 символів.</translation>
    </message>
    <message>
        <source>For the next request. Choosing another one on a card changes it here too.</source>
        <translation>Для наступного запиту. Якщо на картці вибрати іншу, вона зміниться й тут.</translation>
    </message>
    <message>
        <source>The computer’s default printer</source>
        <translation>Типовий принтер комп’ютера</translation>
    </message>
    <message>
        <source>The one that staff do not use</source>
        <translation>Той, що не перед працівником</translation>
    </message>
    <message>
        <source>The computer’s default printer ({name})</source>
        <translation>Типовий принтер комп’ютера ({name})</translation>
    </message>
    <message>
        <source>As the window</source>
        <translation>Як у вікні</translation>
    </message>
    <message>
        <source>Subscriber’s screen</source>
        <translation>Екран абонента</translation>
    </message>
    <message>
        <source>&amp;Use the subscriber’s screen</source>
        <translation>&amp;Показувати номер на екрані абонента</translation>
    </message>
    <message>
        <source>The number shows there by itself while nobody else is waiting; otherwise “Show to subscriber” on the card puts it there.</source>
        <translation>Номер з’являється там сам, якщо більше ніхто не чекає; інакше його виводить кнопка «Показати абонентові» на картці.</translation>
    </message>
    <message>
        <source>Whic&amp;h screen</source>
        <translation>На якому &amp;екрані</translation>
    </message>
    <message>
        <source>Subscriber’s &amp;language</source>
        <translation>&amp;Мова абонента</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>Талон</translation>
    </message>
    <message>
        <source>A5 sheet</source>
        <translation>Аркуш A5</translation>
    </message>
    <message>
        <source>Receipt, 80 mm</source>
        <translation>Чекова стрічка, 80 мм</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>П&amp;апір</translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation>П&amp;ринтер</translation>
    </message>
    <message>
        <source>Print at &amp;once</source>
        <translation>&amp;Друкувати одразу</translation>
    </message>
    <message>
        <source>Without showing a preview first.</source>
        <translation>Без попереднього перегляду.</translation>
    </message>
    <message>
        <source>{name} (not there)</source>
        <translation>{name} (немає)</translation>
    </message>
</context>
<context>
    <name>SubscriberStrip</name>
    <message>
        <source>&amp;Subscriber’s language</source>
        <translation>Мова &amp;абонента</translation>
    </message>
    <message>
        <source>Take o&amp;ff</source>
        <translation>При&amp;брати</translation>
    </message>
    <message>
        <source>Takes the number off the subscriber’s screen.</source>
        <translation>Прибирає номер з екрана абонента.</translation>
    </message>
</context>
<context>
    <name>SubscriberTexts</name>
    <message>
        <source>From your phone {number}, call:</source>
        <translation>Зі свого телефону {number} наберіть:</translation>
    </message>
    <message>
        <source>Dial the number, or scan the code.</source>
        <translation>Наберіть номер або відскануйте код.</translation>
    </message>
    <message>
        <source>You will hear a busy tone, or “unavailable”: that is how it should be.</source>
        <translation>Почуєте короткі гудки або «недоступний»: так і має бути.</translation>
    </message>
    <message>
        <source>Hang up. We will see your call.</source>
        <translation>Покладіть слухавку. Ваш дзвінок ми побачимо самі.</translation>
    </message>
    <message>
        <source>left to call</source>
        <translation>залишилося</translation>
    </message>
    <message>
        <source>Thank you. Your number is confirmed.</source>
        <translation>Дякуємо. Ваш номер підтверджено.</translation>
    </message>
    <message>
        <source>Time is up. We will tell you what comes next.</source>
        <translation>Час для дзвінка вийшов. Ми підкажемо, що робити далі.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Вітаємо</translation>
    </message>
    <message>
        <source>Call before {time} ({date})</source>
        <translation>Зателефонуйте до {time} ({date})</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>of these not checked: {count}</source>
        <translation>з них не перевірено: {count}</translation>
    </message>
    <message>
        <source>{count} cancelled</source>
        <translation>скасовано – {count}</translation>
    </message>
    <message>
        <source>{count} with an unknown outcome</source>
        <translation>результат невідомий – {count}</translation>
    </message>
    <message>
        <source>Besides: {others}.</source>
        <translation>Крім того: {others}.</translation>
    </message>
    <message>
        <source>9 of 10 within {time}</source>
        <translation>9 з 10 – за {time}</translation>
    </message>
    <message>
        <source>Usual time to the call</source>
        <translation>Звичайний час до дзвінка</translation>
    </message>
    <message>
        <source>Verified by the call</source>
        <translation>Підтверджено дзвінком</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} хв {seconds} с</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} с</translation>
    </message>
    <message>
        <source>{when}: requested {asked}, verified {verified}.</source>
        <translation>{when}: запитів {asked}, підтверджено {verified}.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>By hour, today</source>
        <translation>Сьогодні за годинами</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Година</translation>
    </message>
    <message>
        <source>No requests today yet.</source>
        <translation>Сьогодні запитів ще не було.</translation>
    </message>
    <message>
        <source>No requests in these days.</source>
        <translation>За ці дні запитів не було.</translation>
    </message>
    <message>
        <source>A quiet start: no requests today yet.</source>
        <translation>Спокійний початок: сьогодні запитів ще не було.</translation>
    </message>
    <message>
        <source>By day, the last two weeks</source>
        <translation>За днями, останні два тижні</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>The journal cannot be read now, so the figures may be old.</source>
        <translation>Журнал зараз не читається, тож показники можуть бути застарілими.</translation>
    </message>
    <message>
        <source>Today at a glance</source>
        <translation>Підсумки дня</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Show</source>
        <translation>&amp;Показати</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Вийти</translation>
    </message>
    <message>
        <source>SMSC Call Verify</source>
        <translation>SMSC Call Verify</translation>
    </message>
    <message numerus="yes">
        <source>%n subscriber(s) are waiting for the call.</source>
        <translation>
            <numerusform>Чекає %n абонент.</numerusform>
            <numerusform>Чекають %n абоненти.</numerusform>
            <numerusform>Чекають %n абонентів.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Ніхто не чекає.</translation>
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
    <name>WaitingModel</name>
    <message>
        <source>number to call {number}</source>
        <translation>номер для дзвінка {number}</translation>
    </message>
</context>
<context>
    <name>WindowPage</name>
    <message>
        <source>Same as the system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світлий</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темний</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Високий контраст, світлий</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Високий контраст, темний</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Мова</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Вигляд</translation>
    </message>
    <message>
        <source>C&amp;ountry of numbers without a country code</source>
        <translation>&amp;Країна для номерів без коду країни</translation>
    </message>
    <message>
        <source>Na&amp;me of this desk</source>
        <translation>&amp;Назва цього робочого місця</translation>
    </message>
    <message>
        <source>The journal notes it from the next request on. Leave empty for the computer’s name.</source>
        <translation>З цією назвою записуватимуться в журнал наступні запити. Якщо порожньо – з іменем комп’ютера.</translation>
    </message>
    <message>
        <source>This name cannot be used: shorten it, or leave out unusual characters.</source>
        <translation>Така назва не підходить: скоротіть її або приберіть незвичні символи.</translation>
    </message>
</context>
<context>
    <name>_FindField</name>
    <message>
        <source>Clear</source>
        <translation>Очистити</translation>
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
        <source>The account was left before the request</source>
        <translation>З облікового запису вийшли до запиту</translation>
    </message>
    <message>
        <source>The request’s account was signed out while the request waited its turn.</source>
        <translation>Поки запит чекав на чергу, з його облікового запису вийшли.</translation>
    </message>
    <message>
        <source>Check at the top of the window which account is used.</source>
        <translation>Перевірте вгорі вікна, який обліковий запис зараз у роботі.</translation>
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
        <source>An answer came from {host}, but the program cannot make sense of it.</source>
        <translation>Від {host} надійшла відповідь, але програма її не розуміє.</translation>
    </message>
    <message>
        <source>The answer was cut off</source>
        <translation>Відповідь обірвалася</translation>
    </message>
    <message>
        <source>The program had no API key and no password to ask the service with.</source>
        <translation>Програма не мала ні ключа API, ні пароля, щоб звернутися до сервісу.</translation>
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
        <translation>Інша сторона не змогла довести, що вона – {host}.</translation>
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
        <source>Ask whether the proxy’s address is right: in Settings, under Network, or in this computer’s own settings.</source>
        <translation>Запитайте, чи правильна адреса проксі: у налаштуваннях програми, в розділі «Мережа», або в налаштуваннях комп’ютера.</translation>
    </message>
    <message>
        <source>The company’s proxy lets connections to {host} through only after a sign-in of its own, and did not accept one. It has nothing to do with the sign-in to the service.</source>
        <translation>Проксі компанії пропускає з’єднання з {host} лише після власного входу, і цей вхід не прийнято. Даних для входу до сервісу це не стосується.</translation>
    </message>
    <message>
        <source>Check the proxy’s user and password in Settings, under Network.</source>
        <translation>Перевірте ім’я користувача й пароль проксі в налаштуваннях, у розділі «Мережа».</translation>
    </message>
    <message>
        <source>Or ask the administrator to let {host} through without a sign-in.</source>
        <translation>Або попросіть адміністратора пропускати {host} без входу.</translation>
    </message>
    <message>
        <source>The proxy asks for a sign-in</source>
        <translation>Проксі вимагає входу</translation>
    </message>
    <message>
        <source>Wait a few minutes: the service may be restarting.</source>
        <translation>Зачекайте кілька хвилин: можливо, сервіс перезапускається.</translation>
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
        <source>signed out</source>
        <translation>здійснено вихід</translation>
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
        <source>The journal is not the same as before: it was emptied, or an older copy was put back. Tell the supervisor; “Check the journal’s integrity” says more.</source>
        <translation>Журнал не той, що був: його спорожнили або повернули давнішу копію. Повідомте керівника; докладніше – «Перевірити цілість журналу».</translation>
    </message>
    <message>
        <source>The program is running already</source>
        <translation>Програму вже запущено</translation>
    </message>
    <message>
        <source>Another window of the program is using the same data folder.</source>
        <translation>Ту саму папку даних використовує інше вікно програми.</translation>
    </message>
    <message>
        <source>Look for its window in the taskbar.</source>
        <translation>Знайдіть її вікно на панелі завдань.</translation>
    </message>
    <message>
        <source>The data folder cannot be used</source>
        <translation>Папка даних недоступна</translation>
    </message>
    <message>
        <source>The settings file was damaged, so the default settings are used. The damaged file is kept as {name}.</source>
        <translation>Файл налаштувань було пошкоджено, тому діють типові налаштування. Пошкоджений файл збережено як {name}.</translation>
    </message>
    <message>
        <source>The administrator’s settings for this computer cannot be read, so nobody can confirm by hand or sign in. Tell the administrator: {path} ({problem}).</source>
        <translation>Не вдалося прочитати налаштування адміністратора для цього комп’ютера, тому підтвердити вручну чи увійти не можна. Скажіть адміністраторові: {path} ({problem}).</translation>
    </message>
    <message>
        <source>The administrator’s settings for this computer cannot be read, and they may say which accounts are used here. Tell the administrator. Once that is mended, start the program again.</source>
        <translation>Не вдалося прочитати налаштування адміністратора для цього комп’ютера, а в них може бути сказано, з якими обліковими записами тут працюють. Скажіть адміністраторові. Коли він це виправить, запустіть програму знову.</translation>
    </message>
    <message>
        <source>The settings file is damaged, so the default settings are used.</source>
        <translation>Файл налаштувань пошкоджено, тому діють типові налаштування.</translation>
    </message>
    <message>
        <source>The settings are from a newer version of the program: the default ones are used, and changes are not saved.</source>
        <translation>Налаштування створено новішою версією програми: діють типові, а зміни не зберігаються.</translation>
    </message>
    <message>
        <source>This user may not read the settings file: the default settings are used, and changes are not saved. The administrator can allow it.</source>
        <translation>Цей користувач не має права читати файл налаштувань: діють типові налаштування, а зміни не зберігаються. Дозвіл може надати адміністратор.</translation>
    </message>
    <message>
        <source>The settings file cannot be read now: the default settings are used, and changes are not saved. Check the disk or the network folder.</source>
        <translation>Файл налаштувань зараз не читається: діють типові налаштування, а зміни не зберігаються. Перевірте диск або мережеву папку.</translation>
    </message>
    <message>
        <source>If there is none, another person may have left the program open on this computer: it has to be closed there.</source>
        <translation>Якщо його немає, програму міг залишити відкритою інший користувач цього комп’ютера: її треба закрити там.</translation>
    </message>
    <message>
        <source>The program could not create its data folder, or cannot write to it.</source>
        <translation>Програма не змогла створити свою папку даних або записати до неї.</translation>
    </message>
    <message>
        <source>Check that the disk has room and is connected.</source>
        <translation>Перевірте, чи підключено диск і чи є на ньому місце.</translation>
    </message>
    <message>
        <source>Ask the administrator to allow this user to write to the program’s data folder.</source>
        <translation>Попросіть адміністратора дозволити цьому користувачеві запис до папки даних програми.</translation>
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
        <translation>Перевірте, чи підключено диск або мережеву папку.</translation>
    </message>
    <message>
        <source>Restart the program.</source>
        <translation>Перезапустіть програму.</translation>
    </message>
    <message>
        <source>The sign-in was found in the system’s keyring.</source>
        <translation>Дані для входу знайдено у сховищі паролів системи.</translation>
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
        <source>The sign-in holds until the program is closed: this system has no keyring that the program trusts. The administrator can set one up.</source>
        <translation>Вхід діє, доки програму не закрито: у цій системі немає сховища ключів, якому довіряє програма. Його може налаштувати адміністратор.</translation>
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
        <source>There is a letter or another character among the digits, such as O for 0.</source>
        <translation>Серед цифр є літера чи інший символ, як-от О замість 0.</translation>
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
        <source>Time is up</source>
        <translation>Час вийшов</translation>
    </message>
    <message>
        <source>Time is up, not checked</source>
        <translation>Час вийшов, не перевірено</translation>
    </message>
    <message>
        <source>The system’s keyring cannot keep a key or password this long. Check that it is the right one, or use it for this session only.</source>
        <translation>Сховище паролів системи не приймає таких довгих ключів і паролів. Перевірте, чи введено правильний, або увійдіть лише на цей сеанс.</translation>
    </message>
    <message>
        <source>What the system’s keyring holds for this program was changed by something else. Enter the sign-in again, or use it for this session only.</source>
        <translation>Те, що сховище паролів системи зберігає для цієї програми, змінила інша програма. Уведіть дані для входу ще раз або увійдіть лише на цей сеанс.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Скасовано</translation>
    </message>
    <message>
        <source>Nothing is kept in the system’s keyring yet: enter the API key, or the login and password.</source>
        <translation>У сховищі паролів системи ще нічого немає: уведіть ключ API або логін і пароль.</translation>
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
        <source>The system’s keyring took the sign-in but did not give it back. The sign-in holds for this session only.</source>
        <translation>Сховище паролів системи прийняло дані для входу, але не повернуло їх. Вони діють лише протягом цього сеансу.</translation>
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
        <source>The API key, or the login and password, may be wrong: check it and try again. After five wrong ones the service blocks this address for half an hour.</source>
        <translation>Можливо, ключ API або логін і пароль неправильні: звірте їх і спробуйте ще раз. Після п’яти хибних спроб сервіс блокує цю адресу на пів години.</translation>
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
        <source>Try it once after each change: each wrong one counts.</source>
        <translation>Після кожної зміни пробуйте лише раз: рахується кожна хибна спроба.</translation>
    </message>
    <message>
        <source>Not enough money on the account</source>
        <translation>Недостатньо коштів на рахунку</translation>
    </message>
    <message>
        <source>The account’s balance does not cover this request.</source>
        <translation>На рахунку не вистачає коштів для цього запиту.</translation>
    </message>
    <message>
        <source>Top up the account on its page, or ask whoever looks after it.</source>
        <translation>Поповніть рахунок в особистому кабінеті або попросіть про це відповідального.</translation>
    </message>
    <message>
        <source>The service takes no requests from this computer’s address until {time} at the latest.</source>
        <translation>Сервіс не приймає запитів з адреси цього комп’ютера щонайдовше до {time}.</translation>
    </message>
    <message>
        <source>Wait until then: the program goes on by itself.</source>
        <translation>Зачекайте до цього часу: далі програма працюватиме сама.</translation>
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
        <source>Wait for the countdown on the button to end, then try again.</source>
        <translation>Дочекайтеся кінця відліку на кнопці й спробуйте ще раз.</translation>
    </message>
    <message>
        <source>Show the details and read what the service says about it.</source>
        <translation>Відкрийте подробиці й прочитайте, що про неї каже сервіс.</translation>
    </message>
    <message>
        <source>The account’s balance was asked for too often in one minute.</source>
        <translation>Баланс облікового запису запитували надто часто за одну хвилину.</translation>
    </message>
    <message>
        <source>Open the sign-in page and enter the API key or the password again, letter by letter.</source>
        <translation>Відкрийте сторінку входу і введіть ключ API або пароль ще раз, звіряючи кожен знак.</translation>
    </message>
    <message>
        <source>The service has blocked this computer’s address</source>
        <translation>Сервіс заблокував адресу цього комп’ютера</translation>
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
        <source>answer cut off</source>
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
        <source>account signed out before the request</source>
        <translation>вихід з облікового запису до запиту</translation>
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
        <source>The service has blocked this computer’s address; the program tries again at {time}.</source>
        <translation>Сервіс заблокував адресу цього комп’ютера; програма спробує ще раз після {time}.</translation>
    </message>
    <message>
        <source>The service had blocked this computer’s address; the program is finding out whether it still does.</source>
        <translation>Сервіс блокував адресу цього комп’ютера; програма перевіряє, чи блокування ще діє.</translation>
    </message>
    <message>
        <source>A new sign-in is needed first</source>
        <translation>Спершу треба ввійти знову</translation>
    </message>
    <message>
        <source>The service refused the sign-in, so nothing more is sent until it accepts one.</source>
        <translation>Сервіс відхилив вхід, тому нічого не надсилається, доки він не прийме дані для входу.</translation>
    </message>
    <message>
        <source>Press Sign in: once the service accepts it, everything goes on by itself.</source>
        <translation>Натисніть «Увійти»: щойно сервіс прийме дані, робота піде далі сама.</translation>
    </message>
    <message>
        <source>Four sign-ins within half an hour were refused or got no answer; the next try is possible at {time}.</source>
        <translation>За пів години чотири спроби входу відхилено або вони лишилися без відповіді; наступна спроба можлива після {time}.</translation>
    </message>
    <message>
        <source>Four sign-ins within half an hour were refused or got no answer; the next try is possible now.</source>
        <translation>За пів години чотири спроби входу відхилено або вони лишилися без відповіді; наступна спроба можлива вже зараз.</translation>
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
        <source>One moment before the sign-in</source>
        <translation>Трохи зачекайте зі входом</translation>
    </message>
    <message>
        <source>Answers to earlier requests are still on their way; the sign-in has to wait for them.</source>
        <translation>Відповіді на попередні запити ще не надійшли; вхід має їх дочекатися.</translation>
    </message>
    <message>
        <source>Wait about fifteen seconds, then press Sign in again.</source>
        <translation>Зачекайте секунд п’ятнадцять і знову натисніть «Увійти».</translation>
    </message>
    <message>
        <source>Another desk or program is checking this account for calls too, so calls show later here.</source>
        <translation>Дзвінки цього облікового запису перевіряє ще одне робоче місце чи програма, тож тут вони з’являються пізніше.</translation>
    </message>
    <message>
        <source>The last check for calls failed ({cause}); the program checks again by itself.</source>
        <translation>Остання перевірка дзвінків не вдалася ({cause}); програма перевірить ще раз сама.</translation>
    </message>
    <message>
        <source>The last request failed for lack of money: requests go on once the account is topped up.</source>
        <translation>Останній запит не вдався, бо бракує коштів: поповніть рахунок, і можна буде працювати далі.</translation>
    </message>
    <message>
        <source>{amount} is left on the account: top it up soon.</source>
        <translation>На рахунку лишилося {amount}: поповніть його найближчим часом.</translation>
    </message>
    <message>
        <source>The keyring has no note of the journal’s end yet, so an older copy put back would not show. The program makes the note within a minute of work.</source>
        <translation>У сховищі паролів ще немає позначки про кінець журналу, тому повернуту давнішу копію не видно. Програма робить цю позначку за хвилину роботи.</translation>
    </message>
    <message>
        <source>The keyring could not be asked where the journal ends, so an older copy put back would not show.</source>
        <translation>Сховище паролів не відповіло, де кінець журналу, тому повернуту давнішу копію не видно.</translation>
    </message>
    <message>
        <source>No event fits the key in the keyring: most likely it is another key, of another user or computer.</source>
        <translation>Жодна подія не відповідає ключеві зі сховища паролів: найімовірніше, це інший ключ – іншого користувача чи комп’ютера.</translation>
    </message>
    <message>
        <source>Events {number} to {last} were removed.</source>
        <translation>Події з {number} до {last} вилучено.</translation>
    </message>
    <message>
        <source>All events were removed, or the journal’s note of its end was changed.</source>
        <translation>Усі події вилучено, або змінено позначку кінця в самому журналі.</translation>
    </message>
    <message>
        <source>Data was put in that belongs to no event ({what}).</source>
        <translation>Додано дані, що не належать до жодної події ({what}).</translation>
    </message>
    <message>
        <source>subscriber …{digits}</source>
        <translation>абонент …{digits}</translation>
    </message>
    <message>
        <source>request prepared</source>
        <translation>запит підготовлено</translation>
    </message>
    <message>
        <source>request sent</source>
        <translation>запит надіслано</translation>
    </message>
    <message>
        <source>number received</source>
        <translation>номер отримано</translation>
    </message>
    <message>
        <source>request failed</source>
        <translation>запит не вдався</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>результат невідомий</translation>
    </message>
    <message>
        <source>calls count from here</source>
        <translation>відси дзвінки враховуються</translation>
    </message>
    <message>
        <source>verified by the call</source>
        <translation>підтверджено дзвінком</translation>
    </message>
    <message>
        <source>call seen</source>
        <translation>помічено дзвінок</translation>
    </message>
    <message>
        <source>number came late</source>
        <translation>номер надійшов запізно</translation>
    </message>
    <message>
        <source>time up</source>
        <translation>час вийшов</translation>
    </message>
    <message>
        <source>time up, not checked</source>
        <translation>час вийшов, не перевірено</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>скасовано</translation>
    </message>
    <message>
        <source>confirmed by hand</source>
        <translation>підтверджено вручну</translation>
    </message>
    <message>
        <source>data deleted</source>
        <translation>дані видалено</translation>
    </message>
    <message>
        <source>Events {first} to {last} were written without the keyring’s key: they show accidents, but not a forger who knows the program.</source>
        <translation>Події з {first} до {last} записано без ключа зі сховища паролів: випадкові зміни в них видно, а підробку, зроблену зі знанням програми, – ні.</translation>
    </message>
    <message>
        <source>Event {number} was changed, or the program did not write it.</source>
        <translation>Подію {number} змінено, або її записала не ця програма.</translation>
    </message>
    <message>
        <source>Event {number} was removed.</source>
        <translation>Подію {number} вилучено.</translation>
    </message>
    <message>
        <source>The events after event {number} were removed, or the journal’s note of its end was changed.</source>
        <translation>Події після {number} вилучено, або змінено позначку кінця в самому журналі.</translation>
    </message>
    <message>
        <source>The keyring knows event {number}, and the journal has another one or none: an older copy was put back, the journal was emptied, or its end was rewritten.</source>
        <translation>Сховище паролів знає подію {number}, а в журналі на її місці інша або жодної: повернули давнішу копію, спорожнили журнал чи переписали його кінець.</translation>
    </message>
    <message>
        <source>Event {number} cannot be read, or cannot have happened.</source>
        <translation>Подію {number} не прочитати, або статися вона не могла.</translation>
    </message>
    <message>
        <source>Data of event {number} was changed ({what}).</source>
        <translation>Дані події {number} змінено ({what}).</translation>
    </message>
    <message>
        <source>Data of event {number} was removed, but not by deleting it in the program ({what}).</source>
        <translation>Дані події {number} вилучено, але не засобами програми ({what}).</translation>
    </message>
    <message>
        <source>Data was put in at event {number} that does not belong there ({what}).</source>
        <translation>До події {number} додано дані, яким там не місце ({what}).</translation>
    </message>
    <message>
        <source>The list shows the request of event {number} otherwise than it happened ({what}).</source>
        <translation>Запит події {number} показано в списку не так, як було ({what}).</translation>
    </message>
    <message>
        <source>The list does not show the request of event {number}.</source>
        <translation>Запиту події {number} немає в списку.</translation>
    </message>
    <message>
        <source>The list shows a request that never was ({what}).</source>
        <translation>У списку є запит, якого не було ({what}).</translation>
    </message>
    <message>
        <source>The note that the call of event {number} is used up was changed or removed.</source>
        <translation>Змінено або вилучено позначку, що дзвінок події {number} уже враховано.</translation>
    </message>
    <message>
        <source>A call is noted as used up that no event knows ({what}).</source>
        <translation>Дзвінок позначено врахованим, але про нього немає жодної події ({what}).</translation>
    </message>
    <message>
        <source>A link from another program cannot be read, so nothing was filled in. Enter the number by hand.</source>
        <translation>Посилання з іншої програми не вдалося прочитати, тож поля не заповнено. Уведіть номер вручну.</translation>
    </message>
    <message>
        <source>What another program handed over is too long for a number, so nothing was filled in. Enter the number by hand.</source>
        <translation>Те, що передала інша програма, задовге для номера, тож поля не заповнено. Уведіть номер вручну.</translation>
    </message>
    <message>
        <source>What another program handed over is not a phone number, so nothing was filled in. Enter the number by hand.</source>
        <translation>Те, що передала інша програма, не є номером телефону, тож поля не заповнено. Уведіть номер вручну.</translation>
    </message>
    <message>
        <source>Another program handed over several numbers at once, so nothing was filled in. Enter the right one by hand.</source>
        <translation>Інша програма передала кілька номерів одразу, тож поля не заповнено. Уведіть потрібний вручну.</translation>
    </message>
    <message>
        <source>Another program handed over a reference of more than {most} characters, so nothing was filled in. Enter number and reference by hand.</source>
        <translation>Інша програма передала примітку, довшу за {most} символів, тож поля не заповнено. Уведіть номер і примітку вручну.</translation>
    </message>
    <message>
        <source>The system’s keyring is locked: unlock it, then try again.</source>
        <translation>Сховище паролів системи заблоковане: розблокуйте його та спробуйте ще раз.</translation>
    </message>
    <message>
        <source>The system’s keyring, where the PINs are kept, cannot be used: ask the administrator.</source>
        <translation>Сховище паролів системи, де зберігаються PIN-коди, недоступне: зверніться до адміністратора.</translation>
    </message>
    <message>
        <source>This is not this person’s PIN.</source>
        <translation>Це не PIN-код цієї людини.</translation>
    </message>
    <message>
        <source>There is no second person with this name.</source>
        <translation>Другої особи з таким ім’ям немає.</translation>
    </message>
    <message>
        <source>This name is on the list already.</source>
        <translation>Це ім’я вже є в списку.</translation>
    </message>
    <message>
        <source>A name is needed, {most} characters at most.</source>
        <translation>Потрібне ім’я, щонайбільше {most} символів.</translation>
    </message>
    <message>
        <source>Confirming by hand needs someone else’s PIN, and nobody has one yet.</source>
        <translation>Щоб підтвердити вручну, потрібен PIN-код іншої людини, а його ще ніхто не має.</translation>
    </message>
    <message>
        <source>Confirming by hand needs someone else’s PIN, and the system’s keyring does not say who has one.</source>
        <translation>Щоб підтвердити вручну, потрібен PIN-код іншої людини, а сховище паролів системи не каже, у кого він є.</translation>
    </message>
    <message>
        <source>The settings of this desk do not allow confirming by hand.</source>
        <translation>Налаштування цього робочого місця не дозволяють підтверджувати вручну.</translation>
    </message>
    <message>
        <source>A PIN has {least} to {most} digits.</source>
        <translation>PIN-код має від {least} до {most} цифр.</translation>
    </message>
    <message>
        <source>A second person is needed</source>
        <translation>Потрібна друга особа</translation>
    </message>
    <message>
        <source>Add a second person in the settings, under Confirming by hand.</source>
        <translation>Додайте другу особу в налаштуваннях, у розділі «Підтвердження вручну».</translation>
    </message>
    <message>
        <source>Then confirm again: the request goes on waiting meanwhile.</source>
        <translation>Потім підтвердьте ще раз: запит тим часом чекає далі.</translation>
    </message>
    <message>
        <source>The second persons are not known</source>
        <translation>Другі особи невідомі</translation>
    </message>
    <message>
        <source>Unlock the system’s keyring.</source>
        <translation>Розблокуйте сховище паролів системи.</translation>
    </message>
    <message>
        <source>Confirming by hand is not allowed</source>
        <translation>Підтверджувати вручну не дозволено</translation>
    </message>
    <message>
        <source>Let the subscriber call the number, or ask the administrator.</source>
        <translation>Нехай абонент зателефонує на номер, або зверніться до адміністратора.</translation>
    </message>
    <message>
        <source>{account}: signed in, and the sign-in is kept in the keyring.</source>
        <translation>{account}: вхід виконано, дані для входу зберігає сховище паролів.</translation>
    </message>
    <message>
        <source>{account}: {title}. {what} Nothing was stored.</source>
        <translation>{account}: {title}. {what} Нічого не збережено.</translation>
    </message>
    <message>
        <source>The program is open on this data folder, or another sign-in is under way (process {pid}). Close the window, or sign in there. Nothing was sent or stored.</source>
        <translation>Програму з цією папкою даних відкрито, або саме триває інший вхід (процес {pid}). Закрийте вікно або ввійдіть у ньому. Нічого не надіслано й не збережено.</translation>
    </message>
    <message>
        <source>The keyring is locked, so nothing was stored. Run this as the person who will work here, while they are signed in to the computer and their keyring is open.</source>
        <translation>Сховище паролів заблоковане, тому нічого не збережено. Запустіть це від імені того, хто тут працюватиме, доки ця особа працює за комп’ютером і її сховище відкрите.</translation>
    </message>
    <message>
        <source>There is no keyring that the program trusts, so nothing was stored. Run this inside the session of the person who will work here, or set a keyring up.</source>
        <translation>Сховища паролів, якому довіряє програма, немає, тому нічого не збережено. Запустіть це в сеансі того, хто тут працюватиме, або налаштуйте сховище.</translation>
    </message>
    <message>
        <source>The keyring cannot keep a key or password this long, so nothing was stored.</source>
        <translation>Такого довгого ключа чи пароля сховище не вміщує, тому нічого не збережено.</translation>
    </message>
    <message>
        <source>The keyring took the sign-in but did not give it back: it does not count as stored.</source>
        <translation>Сховище паролів прийняло дані для входу, але не повернуло їх: вони не вважаються збереженими.</translation>
    </message>
    <message>
        <source>{account} is not in the list of accounts that the administrator has set for this computer. Nothing was sent or stored.</source>
        <translation>{account} немає в списку облікових записів, який адміністратор задав для цього комп’ютера. Нічого не надіслано й не збережено.</translation>
    </message>
    <message>
        <source>{account} is set for the session only in the administrator’s settings for this computer, so it is not kept. Nothing was sent or stored.</source>
        <translation>{account}: у налаштуваннях адміністратора для цього комп’ютера вказано «лише на цей сеанс», тому дані для входу не зберігаються. Нічого не надіслано й не збережено.</translation>
    </message>
    <message>
        <source>The administrator’s settings for this computer cannot be read: {path} ({problem}). They may forbid this account, so nothing was sent or stored.</source>
        <translation>Не вдалося прочитати налаштування адміністратора для цього комп’ютера: {path} ({problem}). Вони можуть забороняти цей обліковий запис, тому нічого не надіслано й не збережено.</translation>
    </message>
    <message>
        <source>The list has several accounts with an API key at {host}: say which one with name=… Nothing was sent or stored.</source>
        <translation>У списку кілька облікових записів із ключем API на {host}: укажіть, який саме, рядком name=… Нічого не надіслано й не збережено.</translation>
    </message>
    <message>
        <source>{problem} Nothing was sent or stored.</source>
        <translation>{problem} Нічого не надіслано й не збережено.</translation>
    </message>
    <message>
        <source>{account}: the settings could not be saved ({cause}), so the keyring is as it was before.</source>
        <translation>{account}: не вдалося зберегти налаштування ({cause}), тому в сховищі паролів усе як було.</translation>
    </message>
    <message>
        <source>Line {line} of standard input repeats a name of an earlier line.</source>
        <translation>Рядок {line} стандартного введення повторює назву з попереднього рядка.</translation>
    </message>
    <message>
        <source>The program failed ({kind}); its log in the data folder says where.</source>
        <translation>У програмі стався збій ({kind}); де саме, сказано в протоколі роботи в папці даних.</translation>
    </message>
    <message>
        <source>{account}: signed in, and the sign-in and the proxy’s password are kept in the keyring.</source>
        <translation>{account}: вхід виконано, дані для входу й пароль проксі зберігає сховище паролів.</translation>
    </message>
    <message>
        <source>{account}: {title}. {what} The next try is possible at {time}. Nothing was stored.</source>
        <translation>{account}: {title}. {what} Наступна спроба можлива після {time}. Нічого не збережено.</translation>
    </message>
    <message>
        <source>The proxy’s password came alone, but no sign-in is kept here that it could be tested with: give the account’s lines, too. Nothing was sent or stored.</source>
        <translation>Надійшов лише пароль проксі, а збережених даних для входу, з якими його можна перевірити, тут немає: додайте рядки облікового запису. Нічого не надіслано й не збережено.</translation>
    </message>
    <message>
        <source>{account}: the settings could not be saved ({cause}).</source>
        <translation>{account}: не вдалося зберегти налаштування ({cause}).</translation>
    </message>
    <message>
        <source>This terminal cannot hide what is typed: give the sign-in on standard input instead.</source>
        <translation>Цей термінал не може приховати введене: подайте дані для входу через стандартне введення.</translation>
    </message>
    <message>
        <source>Host [{host}]:</source>
        <translation>Сервер [{host}]:</translation>
    </message>
    <message>
        <source>Login (empty for an API key):</source>
        <translation>Логін (порожньо – вхід за ключем API):</translation>
    </message>
    <message>
        <source>Password (it does not show):</source>
        <translation>Пароль (його не видно):</translation>
    </message>
    <message>
        <source>API key (it does not show):</source>
        <translation>Ключ API (його не видно):</translation>
    </message>
    <message>
        <source>The proxy’s password (it does not show):</source>
        <translation>Пароль проксі (його не видно):</translation>
    </message>
    <message>
        <source>The keyring could not be put back as it was. Remove from it what is new: {entries}.</source>
        <translation>Повернути сховище паролів до попереднього стану не вдалося. Видаліть із нього нові записи: {entries}.</translation>
    </message>
    <message>
        <source>The keyring reported a failure, so the sign-in does not count as stored.</source>
        <translation>Сховище паролів повідомило про збій, тому дані для входу не вважаються збереженими.</translation>
    </message>
    <message>
        <source>Nothing came on standard input. It takes lines: host=… and key=…, or host=…, login=… and password=…</source>
        <translation>Стандартне введення порожнє. Потрібні рядки: host=… і key=… або host=…, login=… і password=…</translation>
    </message>
    <message>
        <source>More than {most} KiB came on standard input: that is no sign-in.</source>
        <translation>На стандартне введення надійшло понад {most} КіБ: це не дані для входу.</translation>
    </message>
    <message>
        <source>What came on standard input is not UTF-8, nor UTF-16 with a byte order mark.</source>
        <translation>На стандартне введення надійшло не UTF-8 і не UTF-16 з міткою порядку байтів.</translation>
    </message>
    <message>
        <source>There is a NUL in what came on standard input: without a byte order mark it has to be UTF-8.</source>
        <translation>У стандартному введенні є нульовий байт: без мітки порядку байтів має бути UTF-8.</translation>
    </message>
    <message>
        <source>Line {line} of standard input begins with none of host=, login=, password=, key=, name=, proxy_password=.</source>
        <translation>Рядок {line} стандартного введення не починається з host=, login=, password=, key=, name= чи proxy_password=.</translation>
    </message>
    <message>
        <source>The proxy’s password has more than {longest} characters.</source>
        <translation>Пароль проксі довший за {longest} символів.</translation>
    </message>
    <message>
        <source>The host is missing, such as host=smsc.ua.</source>
        <translation>Не вказано сервер, наприклад host=smsc.ua.</translation>
    </message>
    <message>
        <source>There is a proxy’s password, but no proxy with a user is set by hand. Nothing was sent or stored.</source>
        <translation>Є пароль проксі, але в налаштуваннях немає проксі, заданого вручну з ім’ям користувача. Нічого не надіслано й не збережено.</translation>
    </message>
    <message>
        <source>The host does not look like the name of one, such as smsc.ua.</source>
        <translation>Це не схоже на назву сервера, такого як smsc.ua.</translation>
    </message>
    <message>
        <source>There is a password, but the login is missing.</source>
        <translation>Пароль є, а логіна немає.</translation>
    </message>
    <message>
        <source>The login has more than {longest} characters.</source>
        <translation>Логін довший за {longest} символів.</translation>
    </message>
    <message>
        <source>The API key is missing, or the password.</source>
        <translation>Немає ні ключа API, ні пароля.</translation>
    </message>
    <message>
        <source>There is an API key beside a login or a password: leave one way to sign in.</source>
        <translation>Ключ API стоїть поруч із логіном чи паролем: залиште один спосіб входу.</translation>
    </message>
    <message>
        <source>The API key looks like a phone number, so it was not tried.</source>
        <translation>Ключ API схожий на номер телефону, тому його не перевіряли.</translation>
    </message>
    <message>
        <source>The name has more than {longest} characters.</source>
        <translation>Назва довша за {longest} символів.</translation>
    </message>
</context>
</TS>
