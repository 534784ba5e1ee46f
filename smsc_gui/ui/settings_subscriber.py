"""Settings of what the subscriber gets to see: the second screen and the slip."""

from typing import cast

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox

from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.second_screen_place import place_of, read_place
from smsc_gui.ui.settings_parts import SettingsPage, choose
from smsc_gui.ui.slip_orders import Printers, Trouble
from smsc_gui.ui.slip_sender import SlipSender
from smsc_gui.ui.subscriber_texts import spoken


class SubscriberPage(SettingsPage):
    """See the module. The printers are asked for in a process of their own: that can take its time."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(preferences)
        self._screen_settings()
        self._slip_settings()
        self._sender = SlipSender(self)
        self._sender.send(None, self.while_here(self._printers_came))
        self.show_now()

    def put_away(self) -> None:
        """Waits for no printer any more."""
        self._sender.close()

    def _screen_settings(self) -> None:
        self.heading(self.tr("Subscriber’s screen"))
        self.second_screen = self.switch(
            "second_screen",
            self.tr("&Use the subscriber’s screen"),
            self.tr(
                "The number shows there by itself while nobody else is waiting; otherwise “Show to "
                "subscriber” on the card puts it there."
            ),
        )
        self.place = self.choice("second_screen_place", self.tr("Whic&h screen"), self._screens())
        self.idle = self.text(
            "idle_text",
            self.tr("Text &while nobody is waiting"),
            self.tr("The shop’s own words, such as a greeting."),
            self.tr("This text is too long: 500 characters at most."),
        )
        languages = {"": self.tr("As the window"), **spoken()}
        self.language = self.choice(
            "subscriber_language",
            self.tr("Subscriber’s &language"),
            languages,
            self.tr("For the next request. Choosing another one on a card changes it here too."),
        )

    def _slip_settings(self) -> None:
        self.heading(self.tr("Slip"))
        papers = {"80mm": self.tr("Receipt, 80 mm"), "a5": self.tr("A5 sheet")}
        self.paper = self.choice("slip_paper", self.tr("Pa&per"), papers)
        self.printer = self.choice(
            "slip_printer", self.tr("P&rinter"), {"": self.tr("The computer’s default printer")}
        )
        self.at_once = self.switch(
            "slip_at_once",
            self.tr("Print at &once"),
            self.tr("Without showing a preview first."),
        )

    def _screens(self) -> dict[str, str]:
        found = {"": self.tr("The one that staff do not use")}
        for screen in QGuiApplication.screens():
            size = screen.geometry().size()
            name = f"{screen.name()} · {screen.model()}".strip(" ·")
            found[place_of(screen)] = f"{name} · {size.width()} × {size.height()}"
        remembered = self.preferences.settings.second_screen_place
        seen = read_place(remembered)
        if remembered and remembered not in found:
            name = f"{seen.name} · {seen.model}".strip(" ·") if seen else remembered
            found[remembered] = self.tr("{name} (not there)").format(name=name)
        return found

    def _printers_came(self, answer: Printers | Trouble | None) -> None:
        if not isinstance(answer, Printers):
            return
        box = cast("QComboBox", self.printer.control)
        for name in answer.names:
            if box.findData(name) < 0:
                box.addItem(name, name)
        if answer.usual:
            words = self.tr("The computer’s default printer ({name})")
            box.setItemText(0, words.format(name=answer.usual))
        choose(box, self.preferences.settings.slip_printer)
