"""Settings of the confirmation by hand: whether it is allowed, and who agrees as the second person."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from smsc_gui.core.journal import JournalError
from smsc_gui.core.second_person import LONGEST_NAME, Approval, Names
from smsc_gui.core.secret_store import Found, Stored
from smsc_gui.core.settings import Settings
from smsc_gui.ui import messages
from smsc_gui.ui.fields import Field, field
from smsc_gui.ui.flow import Flow
from smsc_gui.ui.messages_second import second_person_text
from smsc_gui.ui.notice import Notice
from smsc_gui.ui.pin_field import pin_field
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.second_person_desk import Done, SecondPersonDesk
from smsc_gui.ui.settings_parts import SHORT, WIDE, SettingsPage
from smsc_gui.ui.surfaces import Text, button, column
from smsc_gui.ui.theme import Space, Tone, Type


class ByHandPage(SettingsPage):
    """See the module."""

    def __init__(self, preferences: Preferences, people: SecondPersonDesk) -> None:
        super().__init__(preferences)
        self._people = people
        self._names: tuple[str, ...] = ()
        options = {
            "allowed": self.tr("Allowed, with a reason"),
            "second person": self.tr("Only with a second person’s PIN"),
            "forbidden": self.tr("Not allowed"),
        }
        self.by_hand = self.choice(
            "by_hand",
            self.tr("&Confirming by hand"),
            options,
            self.tr(
                "Whatever is chosen, a number confirmed by hand is marked as such in the "
                "journal and everywhere else."
            ),
        )
        self._add_people()
        self.show_now()
        preferences.changed.connect(self._show_people)
        self._show_people(preferences.settings)
        people.names(self.while_here(self._names_came))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Who comes next must not find a PIN that somebody has entered."""
        self._clear_pins()
        super().hideEvent(event)

    def _clear_pins(self) -> None:
        self.pin.clear()
        self.approval.clear()

    def _add_people(self) -> None:
        self.people = QWidget()
        inside = column(self.people, spacing=Space.MEDIUM)
        self.who = Text("")
        self.name = QLineEdit()
        self.name.setMaxLength(LONGEST_NAME)
        self.pin = pin_field()
        self.approver = QComboBox()
        self.approval = pin_field()
        self.add = button(self.tr("&Add"), icon="plus")
        self.remove = button(self.tr("&Remove"), icon="trash-2")
        self.said = Notice()
        self._approver_field = field(
            self.tr("A&pproved by"),
            self.approver,
            self.tr("Someone who is already on the list has to agree to every change of it."),
        )
        self._approval_field = field(self.tr("PIN of &the one who approves"), self.approval)
        inside.addWidget(Text(self.tr("Second persons"), size=Type.LEAD, strong=True))
        inside.addWidget(self.who)
        for one in self._fields():
            inside.addWidget(one.box)
        self._connect()
        buttons = Flow(Space.SMALL)
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        inside.addLayout(buttons)
        inside.addWidget(self.said)
        self.inside.addWidget(self.people)

    def _connect(self) -> None:
        for control, letters in (
            (self.name, WIDE),
            (self.approver, WIDE),
            (self.pin, SHORT),
            (self.approval, SHORT),
        ):
            self.narrow(control, letters)
        for last in (self.name, self.pin, self.approval):
            last.returnPressed.connect(self._add_if_whole)
        self.add.clicked.connect(self._add_person)
        self.remove.clicked.connect(self._remove_person)

    def _add_if_whole(self) -> None:
        """Enter in a field: the next that is empty, else it is added."""
        fields = [one for one in (self.name, self.pin, self.approval) if one.isVisibleTo(self)]
        empty = next((one for one in fields if not one.text()), None)
        if empty is None:
            self._add_person()
        else:
            empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fields(self) -> tuple[Field, ...]:
        return (
            field(self.tr("&Name of a second person"), self.name),
            field(self.tr("P&IN of 4 to 12 digits"), self.pin, self.tr("That person enters it.")),
            self._approver_field,
            self._approval_field,
        )

    def _show_people(self, settings: Settings) -> None:
        self.people.setVisible(settings.by_hand == "second person")

    def _names_came(self, names: Names) -> None:
        if not isinstance(names, Found):
            self.who.say(second_person_text(names), Tone.BAD)
            return
        self._names = names.value
        listed = ", ".join(names.value)
        self.who.say(
            self.tr("On the list: {names}.").format(names=listed)
            if listed
            else self.tr("There is no second person yet: add the first one here."),
            Tone.PLAIN,
        )
        self.approver.clear()
        self.approver.addItems(names.value)
        for one in (self._approver_field.box, self._approval_field.box, self.remove):
            one.setVisible(bool(names.value))

    def _approval(self) -> Approval | None:
        if not self._names:
            return None
        return Approval(self.approver.currentText(), self.approval.text())

    def _add_person(self) -> None:
        self.said.say("")  # the same refusal is a new one
        try:
            self._people.add(
                self.name.text(), self.pin.text(), self._approval(), self.while_here(self._done)
            )
        except JournalError as error:
            self._clear_pins()
            self._tell(messages.for_journal(error).what)

    def _remove_person(self) -> None:
        approval = self._approval()
        if approval is None:
            return
        self.said.say("")
        try:
            self._people.remove(self.name.text(), approval, self.while_here(self._done))
        except JournalError as error:
            self._clear_pins()
            self._tell(messages.for_journal(error).what)

    def _done(self, answer: Done) -> None:
        self._clear_pins()
        if not isinstance(answer, Stored):
            self._tell(second_person_text(answer))
            return
        self.name.clear()
        self.said.say(self.tr("The list has been changed."), Tone.GOOD)
        self._people.names(self.while_here(self._names_came))

    def _tell(self, text: str) -> None:
        self.said.say(text, Tone.BAD)
