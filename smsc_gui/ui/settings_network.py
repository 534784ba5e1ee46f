"""Settings of the way to the service: the proxy, and how long an answer is waited for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit

from smsc_gui.api import DEFAULT_TIMEOUT
from smsc_gui.core.credentials import Deleted, Locked, Stored, Unavailable
from smsc_gui.core.settings import Settings
from smsc_gui.core.settings_values import LEAST_TIMEOUT
from smsc_gui.ui.fields import field
from smsc_gui.ui.network import Network, ProxyKept
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.settings_parts import SettingsPage
from smsc_gui.ui.surfaces import button
from smsc_gui.ui.theme import Tone


class NetworkPage(SettingsPage):
    """See the module. The password goes to the keyring and is never shown again."""

    def __init__(self, preferences: Preferences, network: Network) -> None:
        super().__init__(preferences)
        self._network = network
        kinds = {
            "system": self.tr("Same as the system"),
            "none": self.tr("None"),
            "manual": self.tr("Set by hand"),
        }
        hint = self.tr("Takes effect with the next request to the service.")
        self.proxy = self.choice("proxy", self.tr("&Proxy"), kinds, hint)
        self.address = self.line(
            "proxy_address",
            self.tr("&Address"),
            self.tr("Host and port, such as proxy.bank.ua:3128."),
            self.tr(
                "This is not an address: host and port are needed, such as proxy.bank.ua:3128."
            ),
        )
        self.user = self.line(
            "proxy_user",
            self.tr("&User, if the proxy asks for one"),
            "",
            self.tr("This name cannot be used: a colon cannot stand in it."),
        )
        self._add_password()
        self.timeout = self.number(
            "timeout",
            self.tr("Wa&it for an answer"),
            round(LEAST_TIMEOUT),
            round(DEFAULT_TIMEOUT),
            lambda seconds: self.tr("%n second(s)", "", seconds),
            hint,
        )
        preferences.changed.connect(self._enable)
        network.kept.connect(self._kept)
        self.show_now()
        self._enable(preferences.settings)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Who comes next must not find a password that somebody has entered and not kept."""
        self.edit.clear()
        super().hideEvent(event)

    def _add_password(self) -> None:
        edit = QLineEdit()
        edit.setEchoMode(QLineEdit.EchoMode.Password)
        edit.setMaxLength(255)
        self.narrow(edit)
        self.password = field(self.tr("Pass&word"), edit)
        self.edit = edit
        self.keep = button(self.tr("&Keep the password"))
        self.keep.clicked.connect(self._use_password)
        edit.returnPressed.connect(self._use_password)
        self.inside.addWidget(self.password.box)
        self.inside.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)

    def _use_password(self) -> None:
        """An empty one forgets the one that is kept."""
        self._network.use_password(self.edit.text())
        self.edit.clear()

    def _kept(self, answer: ProxyKept) -> None:
        match answer:
            case Stored():
                self.password.hint(
                    self.tr("The password is kept in the system’s keyring."), Tone.GOOD
                )
            case Deleted():
                self.password.hint(self.tr("No password is kept."), Tone.MUTED)
            case Locked():
                self.password.problem(
                    self.tr(
                        "The system’s keyring is locked: the password holds until the program is closed."
                    )
                )
            case Unavailable():
                self.password.problem(
                    self.tr(
                        "The system’s keyring did not keep it: it holds until the program is closed."
                    )
                )

    def _enable(self, settings: Settings) -> None:
        by_hand = settings.proxy == "manual"
        for name, control in (
            ("proxy_address", self.address.control),
            ("proxy_user", self.user.control),
        ):
            control.setEnabled(by_hand and not self.preferences.is_locked(name))
        for one in (self.edit, self.keep):
            one.setEnabled(by_hand and bool(settings.proxy_user))
        if by_hand and not settings.proxy_address:
            self.proxy.problem(self.tr("Enter the proxy’s address: until then nothing is sent."))
        else:
            hint = self.tr("Takes effect with the next request to the service.")
            self.proxy.hint(self.hint_for("proxy", hint))
