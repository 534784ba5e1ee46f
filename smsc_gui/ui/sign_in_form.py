"""The fields of a sign-in: host, API key or login and password, and where the secret is kept."""

from typing import Final

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from smsc_gui.api import HOSTS, Account, ApiKey, Password
from smsc_gui.core.settings import AccountSettings
from smsc_gui.core.sign_in_input import LONGEST, cleaned, is_phone
from smsc_gui.ui.choices import choice_group, with_hint
from smsc_gui.ui.even_rows import EvenRows
from smsc_gui.ui.fields import Field, field
from smsc_gui.ui.flow import Flow
from smsc_gui.ui.held_enter import HeldEnter
from smsc_gui.ui.messages import account_page
from smsc_gui.ui.surfaces import Text, button, column
from smsc_gui.ui.theme import Space, Tone, Type

_BESIDE: Final = 29
"""Letters' widths that a part needs to stand beside another: the whole form shows in a small window."""


class SignInForm(QWidget):
    """`edited()`: anything that makes it another sign-in. `entered()`: Enter in a field."""

    edited = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.host = QComboBox()
        self.host.setEditable(True)
        self.host.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.host.addItems(HOSTS)
        self.by_key = QRadioButton(self.tr("API &key"))
        self.by_password = QRadioButton(self.tr("Login and &password"))
        self.key = _secret()
        self.login = QLineEdit()
        self.login.setMaxLength(LONGEST)
        self.password = _secret()
        self.keep = QRadioButton(self.tr("Keep in the &system’s keyring"))
        self.this_session = QRadioButton(self.tr("This sessio&n only"))
        self.to_key = button(self.tr("Open in the b&rowser"), quiet=True, icon="external-link")
        self._host_row = field(self.tr("&Host"), self.host)
        self._key_row = field(self.tr("Key from the &account’s settings"), self.key)
        self._login_row = field(self.tr("&Login"), self.login)
        self._password_row = field(self.tr("Pass&word"), self.password)
        self._by_password = QWidget()
        self._key_row.hint(self._hint(self._key_row))
        self._can_keep = True
        self._lay_out()
        self.by_key.setChecked(True)
        self.keep.setChecked(True)
        self._connect()
        self._show_kind()

    def fill(self, known: AccountSettings) -> None:
        """Puts in what is known of an account; its secret is not."""
        self.host.setCurrentText(known.host)
        self.by_password.setChecked(known.login is not None)
        self.by_key.setChecked(known.login is None)
        self.login.setText(known.login or "")
        self._choose_place(keep=known.keep)

    def begin_anew(self) -> None:
        """Empties it, for another account."""
        self.host.setCurrentText(HOSTS[0])
        self.by_key.setChecked(True)
        self.login.clear()
        self._choose_place(keep=True)

    def allow_keep(self, *, allowed: bool) -> None:
        """Whether there is a keyring; where there is none, only this session is left, and why is said."""
        if allowed is self._can_keep:
            return
        self._can_keep = allowed
        self.keep.setEnabled(allowed)
        hint = self._kept() if allowed else self._no_keyring()
        self._keep_hint.say(hint)
        self.keep.setAccessibleDescription(hint)
        self._choose_place(keep=allowed)

    def _choose_place(self, *, keep: bool) -> None:
        (self.keep if keep and self._can_keep else self.this_session).setChecked(True)

    def fix(self, *, fixed: bool) -> None:
        """All but the secret is the administrator's, or (not `fixed`) can be entered."""
        for one in (self.host, self.by_key, self.by_password, self.login):
            one.setEnabled(not fixed)
        self._host_row.hint(self._hint(self._host_row))

    def take(self, other: "SignInForm") -> None:
        """Takes over what was entered in another form."""
        self.host.setCurrentText(other.host.currentText())
        self.by_password.setChecked(other.by_password.isChecked())
        for mine, theirs in zip(self._lines(), other._lines(), strict=True):  # noqa: SLF001
            mine.setText(theirs.text())
        self._choose_place(keep=other.keep.isChecked())

    def account(self, *, tell: bool) -> Account | None:
        """The sign-in as it stands; None when something is missing or wrong, with `tell` said below it."""
        missing = {row: self._problem(row) for row in self._rows()}
        if tell:
            for row, problem in missing.items():
                if problem:
                    row.problem(problem)
                else:
                    row.hint(self._hint(row))
            first = next((row for row, problem in missing.items() if problem), None)
            if first is not None:
                first.control.setFocus()
        if any(missing.values()):
            return None
        return Account(self._host(), self._sign_in())

    def first_field(self) -> QWidget:
        """The field in which a newcomer begins: the host is most often right."""
        if self.by_key.isChecked():
            return self.key
        return self.password if self.login.text() else self.login

    @property
    def holds_secret(self) -> bool:
        """Whether a key or a password stands in it, a part of one perhaps."""
        return bool(self.key.text() or self.password.text())

    def forget_secrets(self) -> None:
        """Empties the fields that hold a secret: they are not needed once they are accepted."""
        self.key.clear()
        self.password.clear()

    def _why_fixed(self) -> str:
        return self.tr(
            "Set by the administrator for this computer: only the key or password is missing."
        )

    def _lines(self) -> tuple[QLineEdit, ...]:
        return self.key, self.login, self.password

    def _rows(self) -> tuple[Field, ...]:
        if self.by_key.isChecked():
            return (self._host_row, self._key_row)
        return (self._host_row, self._login_row, self._password_row)

    def _wanted(self, row: Field) -> str:
        if row is self._key_row:
            return self.tr("Enter the API key.")
        if row is self._login_row:
            return self.tr("Enter the login.")
        return self.tr("Enter the password.")

    def _problem(self, row: Field) -> str:
        if row is not self._host_row:
            control = row.control
            entered = cleaned(control.text()) if isinstance(control, QLineEdit) else ""
            if row is self._key_row and is_phone(entered):
                return self._phone_instead()
            return "" if entered else self._wanted(row)
        try:
            Account(self._host(), ApiKey("-"))
        except ValueError:
            return self.tr("This does not look like the name of a host, such as smsc.ua.")
        return ""

    def _phone_instead(self) -> str:
        return self.tr(
            "This looks like a phone number, not a key. Subscribers’ numbers are entered on the "
            "verification page, after signing in."
        )

    def _host(self) -> str:
        text = self.host.currentText().strip().lower()
        return text.removeprefix("https://").removeprefix("http://").rstrip("/")

    def _sign_in(self) -> ApiKey | Password:
        if self.by_key.isChecked():
            return ApiKey(cleaned(self.key.text()))
        return Password(cleaned(self.login.text()), self.password.text())

    def _edited(self) -> None:
        for row in self._rows():
            row.hint(self._hint(row))
        self.edited.emit()

    def _hint(self, row: Field) -> str:
        if row is self._key_row:
            text = self.tr("Copy the API key from the settings of your account at {host}.")
            return text.format(host=self._host() or HOSTS[0])
        return "" if row.control.isEnabled() else self._why_fixed()

    def _open_account(self) -> None:
        page = account_page(self._host())
        if page is not None:
            QDesktopServices.openUrl(QUrl(page))

    def _show_kind(self) -> None:
        by_key = self.by_key.isChecked()
        self.to_key.setVisible(by_key and account_page(self._host()) is not None)
        self._key_row.box.setVisible(by_key)
        self._by_password.setVisible(not by_key)

    def _connect(self) -> None:
        self.host.currentTextChanged.connect(self._edited)
        self.host.currentTextChanged.connect(self._show_kind)
        self.to_key.clicked.connect(self._open_account)
        for line in self._lines():
            line.textChanged.connect(self._edited)
            line.returnPressed.connect(self.entered)
            HeldEnter(line)
        self.by_key.toggled.connect(self._show_kind)
        self.by_key.toggled.connect(self._edited)

    def _lay_out(self) -> None:
        kinds = Flow(Space.LARGE)
        for one in (self.by_key, self.by_password):
            kinds.addWidget(one)
        sign_in_with = choice_group(
            self, self.tr("Sign in with"), (self.by_key, self.by_password), kinds
        )
        self._by_password.setLayout(self._beside(self._login_row.box, self._password_row.box))
        self._put_beside_hint()
        layout = column(self, spacing=Space.MEDIUM)
        layout.addLayout(self._beside(self._host_row.box, sign_in_with))
        layout.addWidget(self._key_row.box)
        layout.addWidget(self._by_password)
        layout.addWidget(self._places())

    def _put_beside_hint(self) -> None:
        """The way to the key stands beside the words about it."""
        inside = self._key_row.box.layout()
        assert isinstance(inside, QVBoxLayout)  # noqa: S101 - as `field` makes it
        inside.removeWidget(self._key_row.line)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self._key_row.line, 1)
        row.addWidget(self.to_key)
        inside.addLayout(row)

    def _beside(self, *parts: QWidget) -> EvenRows:
        """Beside each other where there is room, else one below the other."""
        layout = EvenRows(Space.MEDIUM, self.fontMetrics().averageCharWidth() * _BESIDE)
        for part in parts:
            at_top = QWidget()
            inside = column(at_top, spacing=0)
            inside.addWidget(part)
            inside.addStretch(1)
            layout.addWidget(at_top)
        return layout

    def _kept(self) -> str:
        return self.tr("Encrypted: no sign-in at the next start.")

    def _no_keyring(self) -> str:
        return self.tr("This system has no keyring for it.")

    def _places(self) -> QGroupBox:
        self._keep_hint = Text(self._kept(), Tone.MUTED, Type.SMALL)
        gone = Text(self.tr("Asked for at every start."), Tone.MUTED, Type.SMALL)
        places = {self.keep: self._keep_hint, self.this_session: gone}
        inside = self._beside(*(with_hint(*one) for one in places.items()))
        return choice_group(
            self, self.tr("Where to keep the key or password"), tuple(places), inside
        )


def _secret() -> QLineEdit:
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    return made
