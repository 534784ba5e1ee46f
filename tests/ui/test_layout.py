"""Nothing is cut off, everything has a name, and the keyboard reaches all of it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QWidget,
)

from smsc_gui.core.verification import State
from smsc_gui.tour.focus import together
from smsc_gui.tour.letters import ambiguous
from smsc_gui.ui import appearance, theme, translation
from smsc_gui.ui.by_hand_dialog import ByHandDialog
from smsc_gui.ui.card_face import Act
from smsc_gui.ui.failure_dialog import FailureDialog
from smsc_gui.ui.for_subscriber import ForSubscriber
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.messages import Action, BarText, Message, Severity
from smsc_gui.ui.places import Page
from smsc_gui.ui.slip_orders import Trouble
from smsc_gui.ui.slip_texts import trouble_text
from smsc_gui.ui.surfaces import Text
from smsc_gui.ui.theme import Tone
from tests.support.layout import SIZES, cut_off, overlapping, settle, sideways, visible
from tests.support.shop import Shop


def sign_in_by_password(window: MainWindow, shop: Shop) -> None:
    window.open(Page.SIGN_IN)
    window.sign_in.form.by_password.setChecked(True)
    window.sign_in.form.password.setText("wrong")
    window.sign_in.form.login.setText("demo")
    window.sign_in.use.click()


def empty(window: MainWindow, shop: Shop) -> None:
    window.work.form.fill("+380111234567")
    window.work.form.submit()


def waiting(window: MainWindow, shop: Shop) -> None:
    window.staff.request("380671234567", "Contract 4711")
    shop.wait(2)
    window.work.card.no_call.toggle.setChecked(True)


def told_of_another_number(window: MainWindow, shop: Shop) -> None:
    waiting(window, shop)
    [one] = shop.model.verifications.values()
    shop.call(one, one.other_phones[0])
    shop.simulator.script("get.php", 9)
    shop.wait(60)


def verified(window: MainWindow, shop: Shop) -> None:
    waiting(window, shop)
    [one] = shop.model.verifications.values()
    shop.call(one)
    shop.wait(40)
    assert shop.now(one).state is State.VERIFIED


def expired(window: MainWindow, shop: Shop) -> None:
    waiting(window, shop)
    shop.wait(980, step=5)


def failed(window: MainWindow, shop: Shop) -> None:
    window.staff.request("380500000003", "Contract 4711")
    shop.wait(2)
    window.dialogs.close()


def unknown(window: MainWindow, shop: Shop) -> None:
    window.staff.request("380500000025")
    shop.wait(2)
    window.dialogs.close()


def on_the_subscriber_s_screen(window: MainWindow, shop: Shop) -> None:
    aids = ForSubscriber(shop.model, shop.preferences, window)
    waiting(window, shop)
    status = "On the subscriber’s screen: +380 67 123 45 67."
    aids.strip.show_screen(status, Tone.WARNING, can_take_off=True)
    aids.strip.show_slip(trouble_text(Trouble.GONE, "EPSON TM-T20III Receipt"), Tone.BAD)


SCENES = [
    sign_in_by_password,
    empty,
    waiting,
    told_of_another_number,
    verified,
    expired,
    failed,
    unknown,
    on_the_subscriber_s_screen,
]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scene", SCENES)
def test_texts_twice_as_long_have_their_place(
    doubled: None,
    window: MainWindow,
    shop: Shop,
    scene: Callable[[MainWindow, Shop], None],
    size: tuple[int, int],
) -> None:
    window.resize(*size)
    scene(window, shop)
    window.note("The settings could not be saved; they hold until the program is closed. " * 2)
    settle()
    assert (window.width(), window.height()) == size
    assert cut_off(window) == []
    assert overlapping(window) == []
    assert sideways(window) == []


@pytest.mark.parametrize("scene", SCENES)
def test_nothing_has_to_be_scrolled_sideways(
    window: MainWindow, shop: Shop, scene: Callable[[MainWindow, Shop], None]
) -> None:
    window.resize(*SIZES[0])
    scene(window, shop)
    settle()
    assert cut_off(window) == []
    assert sideways(window) == []


@pytest.mark.parametrize("text", ["x" * 80, "Договір " * 10])
def test_a_long_reference_and_a_long_reason_go_on_in_the_next_line(
    window: MainWindow, shop: Shop, text: str
) -> None:
    window.resize(*SIZES[0])
    window.staff.request("380671234567", text.strip())
    shop.wait(2)
    settle()
    assert sideways(window) == []
    assert cut_off(window) == []
    [one] = shop.model.verifications.values()
    shop.model.confirm_by_hand(one.id, text)
    settle()
    assert sideways(window) == []
    assert cut_off(window) == []


def test_the_dialog_has_room_for_texts_twice_as_long(doubled: None, window: MainWindow) -> None:
    dialog = ByHandDialog("id", "+380 67 123 45 67", window)
    dialog.open()
    settle()
    assert cut_off(dialog) == []
    dialog.close()


def controls(root: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QComboBox, QListView)
    found = [one for one in root.findChildren(QWidget) if isinstance(one, kinds)]
    inner = [one for one in found if isinstance(one.parent(), QComboBox | QListView)]
    hidden = [one for one in found if one.window() is not root.window()]
    return [one for one in found if one not in inner and one not in hidden]


@pytest.mark.parametrize("scene", SCENES)
def test_every_control_has_a_name_and_every_field_a_buddy(
    window: MainWindow, shop: Shop, scene: Callable[[MainWindow, Shop], None]
) -> None:
    scene(window, shop)
    shown = [one for one in controls(window) if one.isVisible()]
    assert len(shown) > 4
    nameless = [
        one
        for one in shown
        if not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
    ]
    assert nameless == []
    buddies = {label.buddy() for label in window.findChildren(QLabel)}
    fields = [one for one in shown if isinstance(one, QLineEdit | QComboBox | QListView)]
    assert [one for one in fields if one not in buddies] == []


@pytest.mark.parametrize("scene", SCENES)
def test_the_keyboard_reaches_everything(
    window: MainWindow, shop: Shop, scene: Callable[[MainWindow, Shop], None]
) -> None:
    scene(window, shop)
    wanted = {
        one
        for one in controls(window)
        if one.isVisible() and one.isEnabled() and not _is_other_choice(one)
    }
    start = QApplication.focusWidget()
    assert start is not None
    reached: set[QObject] = set()
    for _ in range(3 * len(wanted) + 10):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus)
        window.focusNextChild()
    assert wanted - reached == set()


def _is_other_choice(one: QWidget) -> bool:
    """Arrows lead from one choice to the next; Tab stops at the one that holds."""
    exclusive = isinstance(one, QRadioButton) and len(together(one)) > 1
    return exclusive and not one.isChecked()


@pytest.mark.parametrize("scene", SCENES)
def test_mnemonics_do_not_clash(
    window: MainWindow, shop: Shop, scene: Callable[[MainWindow, Shop], None]
) -> None:
    scene(window, shop)
    window.note("Something")
    keys: dict[str, str] = {}
    clashes = []
    for one in visible(window, QLabel) + visible(window, QAbstractButton):
        if isinstance(one, Text) or (isinstance(one, QLabel) and one.buddy() is None):
            continue
        text = one.text()
        at = text.replace("&&", "  ").find("&")
        if at < 0:
            continue
        key = text[at + 1].lower()
        if key in keys:
            clashes.append((keys[key], text))
        keys[key] = text
    assert clashes == []


@pytest.fixture(params=["en", "uk"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    before = QLocale()
    translation.install(qapp, request.param)
    yield request.param
    translation.install(qapp, "en")
    QLocale.setDefault(before)


def without_a_letter(root: QWidget) -> list[str]:
    """The buttons in view that no letter presses."""
    return [
        one.text()
        for one in root.findChildren(QPushButton)
        if one.isVisible() and one.text() and QKeySequence.mnemonic(one.text()).isEmpty()
    ]


@pytest.mark.parametrize("action", Action)
def test_the_bar_has_letters_of_its_own(
    language: str, window: MainWindow, shop: Shop, action: Action
) -> None:
    waiting(window, shop)
    for page in (Page.WORK, Page.SIGN_IN):
        window.open(page)
        window.header.show_bar(BarText("What happened", Severity.WARNING, action), dismissable=True)
        assert without_a_letter(window.header.bar) == []
        assert ambiguous(window) == []


@pytest.mark.parametrize("action", Action)
def test_a_failure_has_letters_of_its_own(
    language: str, window: MainWindow, shop: Shop, action: Action
) -> None:
    details = (("Error code", "9"),)
    message = Message("Title", "What.", ("Step.",), action, details)
    dialog = FailureDialog(message, shop.model.now, window)
    dialog.show()
    for _ in range(2):  # folded, and not
        assert without_a_letter(dialog) == []
        assert ambiguous(dialog) == []
        dialog.unfold.click()
    dialog.close()


def test_the_mnemonics_of_the_work_page_are_all_there(window: MainWindow, shop: Shop) -> None:
    waiting(window, shop)
    for act in (Act.CHECK_NOW, Act.BY_HAND, Act.CANCEL):
        assert "&" in window.work.card.buttons[act].text()
    assert "&" in window.work.card.calling.copy.text()


def test_a_scheme_that_changes_reaches_every_text(
    window: MainWindow, shop: Shop, qapp: QApplication
) -> None:
    waiting(window, shop)
    appearance.apply(qapp, "dark")
    settle()
    for text in visible(window, Text):
        ink = text.palette().windowText().color()
        assert ink == theme.DARK.ink(text.tone), text.text()
    QApplication.sendEvent(window, QEvent(QEvent.Type.PaletteChange))
