"""The settings, and what they change: a lock, operators, two accounts, a second person, little money."""

from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from smsc_gui.core.verification import State
from smsc_gui.simulator import DEMO_LOGIN, DEMO_PASSWORD
from smsc_gui.tour.album import Album, StepFailed, wait_for
from smsc_gui.tour.stage import Stage
from smsc_gui.ui.by_hand_dialog import ByHandDialog
from smsc_gui.ui.card_face import Act
from smsc_gui.ui.places import SETTINGS_KEY, MenuItem, Page
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.settings_accounts import AccountsPage
from smsc_gui.ui.settings_by_hand import ByHandPage
from smsc_gui.ui.settings_dialog import Group, SettingsDialog
from smsc_gui.ui.settings_parts import SettingsPage

FREE_PLACES: Final = 65.0
"""Seconds after which looks may be made again, however many there were."""
FIRST: Final = "380500000010"
SECOND: Final = "380671112299"
PIN: Final = "2468"

PageT = TypeVar("PageT", bound=SettingsPage)


class SettingsTour:
    """Walks on `stage`, into `album`; leaves the program open, and everything set as before. Main thread."""

    def __init__(self, stage: Stage, album: Album) -> None:
        self._stage = stage
        self._hands = stage.hands
        self._album = album

    def walk(self) -> None:
        """All of it. Raises `StepFailed`."""
        self._open_again({"operators": self._stage.said.operators}, {"keep_days": 30})
        self._operator()
        self._groups()
        self._second_account()
        self._second_person()
        self._forbidden()
        self._little_money()
        self._put_back()

    def _open_again(self, defaults: dict[str, object], locked: dict[str, object]) -> None:
        self._stage.close()
        self._stage.give(defaults, locked)
        self._stage.open()
        if not wait_for(lambda: self._stage.model.status.account):
            raise StepFailed("nobody is signed in")

    def _operator(self) -> None:
        window = self._stage.window
        self._album.step(
            "who-works-here",
            "kindly asked at the top, in nobody’s way",
            lambda: window.header.operator.isVisible() and window.header.bar.isVisible(),
            lambda: window,
        )
        operator = window.header.operator
        self._hands.menu(operator, operator.menu().actions()[0])
        self._album.step(
            "operator-chosen",
            "the name stands at the top, and is not asked for any more",
            lambda: (
                window.header.operator.text() == self._stage.said.operators[0]
                and not window.header.bar.isVisible()
            ),
            lambda: window,
        )

    def _groups(self) -> None:
        dialog = self._dialog()
        for group in Group:
            self._show(dialog, group)
            name = group.name.lower().replace("_", "-")
            locked = group is Group.JOURNAL
            self._album.step(
                f"settings-{name}",
                "a setting of the administrator’s says so" if locked else "a page of the settings",
                dialog.pages[group].isVisible,
                lambda: dialog,
            )
        self._hands.leave(dialog, dialog.close_button)

    def _second_account(self) -> None:
        dialog, page = self._page(Group.ACCOUNTS, AccountsPage)
        self._hands.press(page.add)
        window = self._stage.window
        form = window.sign_in.form
        self._hands.press(form.by_password)
        self._hands.type_into(form.login, DEMO_LOGIN)
        self._hands.type_into(form.password, DEMO_PASSWORD)
        self._hands.press(window.sign_in.test)
        self._album.step(
            "another-account",
            "the sign-in of another account has passed its test",
            lambda: window.sign_in.use.isEnabled() and not window.sign_in.test.isEnabled(),
            lambda: window,
        )
        self._hands.press(window.sign_in.use)
        wait_for(lambda: window.page is Page.WORK)
        dialog, page = self._page(Group.ACCOUNTS, AccountsPage)
        self._album.step(
            "two-accounts",
            "both are in the list, and which one is used",
            lambda: page.list.count() == 2,
            lambda: dialog,
        )
        self._hands.leave(dialog, dialog.close_button)

    def _second_person(self) -> None:
        dialog, page = self._page(Group.BY_HAND, ByHandPage)
        self._pick(page.by_hand.control, "second person")
        self._hands.type_into(page.name, self._stage.said.second)
        self._hands.type_into(page.pin, PIN)
        self._hands.press(page.add)
        self._album.step(
            "second-person-added",
            "the second persons by name; nothing shows of their PINs",
            lambda: self._stage.said.second in page.who.text(),
            lambda: dialog,
        )
        self._hands.leave(dialog, dialog.close_button)
        self._ask(FIRST)
        self._hands.press(self._stage.window.work.card.buttons[Act.BY_HAND])
        wait_for(lambda: self._stage.window.staff.by_hand)
        asked = self._by_hand()
        self._hands.type_into(asked.reason, self._stage.said.reason)
        wait_for(asked.pin.isEnabled)  # the keyring has said who can agree
        self._hands.type_into(asked.pin, "1111")
        self._hands.press(asked.confirm)
        self._album.step("wrong-pin", "a wrong PIN is told", asked.said.isVisible, lambda: asked)
        self._hands.type_into(asked.pin, PIN)
        self._hands.press(asked.confirm)
        self._album.step(
            "second-person-agreed",
            "confirmed by hand, with two names in the journal",
            lambda: self._stage.newest.state is State.BY_HAND,
            lambda: self._stage.window,
        )

    def _forbidden(self) -> None:
        dialog, page = self._page(Group.BY_HAND, ByHandPage)
        self._pick(page.by_hand.control, "forbidden")
        self._hands.leave(dialog, dialog.close_button)
        self._ask(SECOND)
        card = self._stage.window.work.card
        self._album.step(
            "by-hand-forbidden",
            "no button to confirm by hand, and a word that says why",
            lambda: card.buttons[Act.BY_HAND].isHidden() and card.look_hint.isVisible(),
            lambda: self._stage.window,
        )
        self._hands.press(card.buttons[Act.CANCEL])
        stopping = self._stage.window.staff.stopping
        wait_for(lambda: stopping.question)
        assert stopping.question is not None  # noqa: S101 - it was waited for
        self._hands.press(stopping.question.yes)

    def _little_money(self) -> None:
        dialog, page = self._page(Group.ACCOUNTS, AccountsPage)
        line = page.balance_warning.control
        assert isinstance(line, QLineEdit)  # noqa: S101 - a line of text
        self._hands.type_into(line, "100000", enter=True)
        self._hands.leave(dialog, dialog.close_button)
        window = self._stage.window
        self._album.step(
            "little-money",
            "the balance at the top is marked, and the bar leads to the account’s page",
            lambda: window.header.account.property("low") and window.header.bar.act.isVisible(),
            lambda: window,
        )

    def _put_back(self) -> None:
        """The parts of the tour that follow find the program as this one has found it."""
        dialog, accounts = self._page(Group.ACCOUNTS, AccountsPage)
        self._hands.choose(accounts.list, accounts.list.model().index(0, 0))
        self._hands.press(accounts.use)
        self._hands.leave(dialog, dialog.close_button)
        listed = self._preferences.settings.accounts
        self._preferences.change(
            by_hand="allowed", balance_warning="", operator="", accounts=listed[:1], in_use=0
        )
        self._open_again({}, {})

    @property
    def _preferences(self) -> Preferences:
        return self._stage.opened.preferences

    def _ask(self, subscriber: str) -> None:
        self._stage.move(FREE_PLACES)
        window = self._stage.window
        self._hands.clear(window.work.form.number)
        self._hands.type_into(window.work.form.number, f"+{subscriber}", enter=True)
        if not wait_for(lambda: self._stage.newest.state is State.WAITING):
            raise StepFailed("no number came")

    def _by_hand(self) -> ByHandDialog:
        dialog = self._stage.window.staff.by_hand
        if dialog is None:
            raise StepFailed("nothing asks for a reason")
        return dialog

    def _dialog(self) -> SettingsDialog:
        header = self._stage.window.header
        self._hands.menu(header.menu, header.items[MenuItem.SETTINGS], SETTINGS_KEY)
        found: Callable[[], list[SettingsDialog]] = lambda: [  # noqa: E731 - asked twice
            one for one in self._stage.window.findChildren(SettingsDialog) if one.isVisible()
        ]
        if not wait_for(found):
            raise StepFailed("the settings do not open")
        return found()[0]

    def _page(self, group: Group, kind: type[PageT]) -> tuple[SettingsDialog, PageT]:
        dialog = self._dialog()
        self._show(dialog, group)
        page = dialog.pages[group]
        assert isinstance(page, kind)  # noqa: S101 - each group has its own
        return dialog, page

    def _pick(self, control: QWidget, value: str) -> None:
        assert isinstance(control, QComboBox)  # noqa: S101 - a choice
        self._hands.pick(control, control.findData(value))

    def _show(self, dialog: SettingsDialog, group: Group) -> None:
        row = list(Group).index(group)
        self._hands.choose(dialog.list, dialog.list.model().index(row, 0))
