"""The top of the window: the bar's place, the account in use, and the menu."""

from html import escape

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from smsc_gui.core.settings import Settings
from smsc_gui.ui.bar import Bar
from smsc_gui.ui.messages import BarText
from smsc_gui.ui.surfaces import Text
from smsc_gui.ui.theme import Space, Tone, Type

_LONGEST_NAME = 34


class Header(QWidget):
    """`sign_in_wanted()`, `language_chosen(str)`, `theme_chosen(str)` as in `Settings`."""

    sign_in_wanted = Signal()
    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text(self.tr("Call verification"), size=Type.TITLE, strong=True, wrap=False)
        self.bar = Bar()
        self.account = Text("", Tone.MUTED, Type.SMALL, wrap=False)
        self.menu = QToolButton()
        self.menu.setText(self.tr("&Options"))
        self.menu.setAccessibleName(self.tr("Options"))
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.menu.setMenu(self._menu(settings))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        layout.setSpacing(Space.MEDIUM)
        layout.addWidget(self.title)
        layout.addWidget(self.bar, 1)
        layout.addStretch()
        layout.addWidget(self.account)
        layout.addWidget(self.menu)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_account(self, name: str) -> None:
        """Shows which account is used; an empty name: none."""
        text = self.tr("Account: {name}").format(name=_shortened(name)) if name else ""
        self.account.say(text or self.tr("Not signed in"))
        # Qt takes a tool tip with a < in it for HTML, so it gets what shows as the name.
        self.account.setToolTip(f"<p>{escape(name)}</p>" if name else "")

    def show_bar(self, text: BarText | None, *, dismissable: bool = False) -> None:
        """The bar in the title's place, or the title when there is nothing to tell."""
        self.bar.show_text(text, dismissable=dismissable)
        self.title.setVisible(text is None)

    def _menu(self, settings: Settings) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("&Sign-in…"), self.sign_in_wanted.emit)
        languages = {
            "": self.tr("&As the system"),
            "uk": "&Українська",
            "en": "&English",
        }
        themes = {
            "system": self.tr("&As the system"),
            "light": self.tr("&Light"),
            "dark": self.tr("&Dark"),
        }
        self._choice(menu, self.tr("&Language"), languages, settings.language, self.language_chosen)
        self._choice(menu, self.tr("&Appearance"), themes, settings.theme, self.theme_chosen)
        return menu

    def _choice(
        self, menu: QMenu, title: str, names: dict[str, str], now: str, chosen: SignalInstance
    ) -> None:
        inside = menu.addMenu(title)
        group = QActionGroup(inside)
        for value, name in names.items():
            action = QAction(name, group)
            action.setCheckable(True)
            action.setChecked(value == now)
            action.triggered.connect(lambda _=False, value=value: chosen.emit(value))
            inside.addAction(action)


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
