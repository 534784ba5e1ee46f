"""The right of the window's top: who works here, and with which account."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from smsc_gui.ui.elided_button import ElidedButton
from smsc_gui.ui.glance import Glance


class AccountButton(ElidedButton):
    """The account in use, with what is on it; its menu leads to the others.

    `chosen(int)`: the one at this place of the list. `added()`: a new one. `list_wanted()`,
    `page_wanted()`: the list of all, the account's page.
    """

    chosen = Signal(int)
    added = Signal()
    list_wanted = Signal()
    page_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.glance = Glance()
        self._titles: tuple[str, ...] = ()
        self._in_use: int | None = None
        self._can_add = True
        self._fill()
        self.show_glance(Glance())

    def show_glance(self, glance: Glance) -> None:
        """Shows which account is used, and what is on it."""
        page_known = glance.page != self.glance.page
        self.glance = glance
        low = glance.little or glance.refused
        known = glance.amount
        if low:
            known = self.tr("{amount} – low").format(amount=known) if known else self.tr("low")
        amount = f" · {known}" if known else ""
        if glance.name:
            self.say(glance.name, amount, tip="\n".join(filter(None, (glance.name, self._age()))))
            spoken = self.tr("Account: {name}").format(name=f"{glance.name}{amount}")
        else:
            spoken = self.tr("Not signed in")
            self.say(spoken)
        self.setAccessibleName(spoken)
        opens = self.tr("Opens the list of accounts.")
        self.setAccessibleDescription(f"{self._age()} {opens}".strip())
        if low != self.property("low"):
            self.setProperty("low", low)
            self.style().unpolish(self)
            self.style().polish(self)
        if page_known:
            self._fill()

    def _age(self) -> str:
        """Of the balance: it does not follow each request at once."""
        if not self.glance.time:
            return ""
        return self.tr(
            "Balance at {time}. It is asked for after requests, at most once a minute."
        ).format(time=self.glance.time)

    def show_list(self, titles: Sequence[str], in_use: int | None, *, can_add: bool) -> None:
        """The accounts to choose from. `in_use`: the place of the one that is signed in and used."""
        now = (tuple(titles), in_use, can_add)
        if now != (self._titles, self._in_use, self._can_add):
            self._titles, self._in_use, self._can_add = now
            self._fill()

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        group = QActionGroup(menu)
        for place, title in enumerate(self._titles):
            action = _choice(group, title, chosen=place == self._in_use)
            action.triggered.connect(lambda _=False, place=place: self.chosen.emit(place))
            menu.addAction(action)
        menu.addSeparator()
        if self._can_add:
            menu.addAction(self.tr("&Add an account…")).triggered.connect(self.added)
        menu.addAction(self.tr("All a&ccounts…")).triggered.connect(self.list_wanted)
        if self.glance.page:
            words = self.tr("Open the account’s &page")
            menu.addAction(words).triggered.connect(self.page_wanted)


class OperatorButton(ElidedButton):
    """Who works here, where there are several to choose from. `chosen(str)`: it is this one now."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, ...], str] | None = None
        self.show_operators((), "")

    def show_operators(self, names: Sequence[str], now: str) -> None:
        """The names to choose from, and the one that was chosen; none: there is nothing to choose."""
        shown = (tuple(names), now)
        if shown == self._shown:
            return
        self._shown = shown
        self.setVisible(bool(names))
        name = now or self.tr("Who works here?")
        self.say(name, tip=name)
        self.setProperty("low", not now)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleName(
            self.tr("Works here: {name}").format(name=now) if now else self.text()
        )
        menu = self.menu()
        menu.clear()
        group = QActionGroup(menu)
        for name in names:
            action = _choice(group, name, chosen=name == now)
            action.triggered.connect(lambda _=False, name=name: self.chosen.emit(name))
            menu.addAction(action)


def _choice(group: QActionGroup, text: str, *, chosen: bool) -> QAction:
    action = group.addAction(text.replace("&", "&&"))
    action.setCheckable(True)
    action.setChecked(chosen)
    return action
