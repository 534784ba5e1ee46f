"""The window: the sign-in page and the work page, and what is told around them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from smsc_gui.core.register import Change
from smsc_gui.core.secret_store import Locked, Unavailable
from smsc_gui.core.settings import Settings
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui import glyphs, messages
from smsc_gui.ui.announcer import AGAIN_KEY, Announcer
from smsc_gui.ui.bar import Ribbon
from smsc_gui.ui.closing import Closing
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.dialogs import Dialogs
from smsc_gui.ui.filling import Filling
from smsc_gui.ui.glance import Glance
from smsc_gui.ui.header import Header
from smsc_gui.ui.notes import Notes
from smsc_gui.ui.pages import Pages
from smsc_gui.ui.places import NEXT_WINDOW_KEY, PAGE_KEYS, Aside, MenuItem, Page
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.screens import room_for
from smsc_gui.ui.scroll import VerticalScroll
from smsc_gui.ui.sign_in import Kept, SignIn
from smsc_gui.ui.sign_in_page import SignInPage
from smsc_gui.ui.spoken import spoken
from smsc_gui.ui.staff_actions import StaffActions
from smsc_gui.ui.surfaces import column
from smsc_gui.ui.work_page import WorkPage

LEAST = (420, 320)
FIRST = (1120, 720)
MOST_OF_SCREEN = 0.92
"""The rest is for the frame, which is not known before the window is shown."""


class MainWindow(QMainWindow):
    """See the module.

    `go_on_without_keyring()`: the keyring has not answered, and staff do not want to wait for it.
    `rebuilding()`: another language; its parts are about to go, whoever holds one lets go of it.
    `rebuilt()`: its parts are others now.
    """

    go_on_without_keyring = Signal()
    rebuilding = Signal()
    rebuilt = Signal()

    def __init__(
        self, model: DeskModel, sign_in: SignIn, preferences: Preferences, *, demo: bool = False
    ) -> None:
        super().__init__()
        self._model = model
        self._sign_in = sign_in
        self._preferences = preferences
        self._demo = demo
        self._offered_pages: dict[Page, Callable[[], QWidget]] = {}
        self._offered_items: dict[MenuItem, Callable[[], object]] = {
            MenuItem.SIGN_IN: lambda: self.open(Page.SIGN_IN)
        }
        self._under_card: list[Callable[[], QWidget]] = []
        self._notes = Notes()
        self.glance: Glance | None = None
        self._news = ""  # whose state changed last while another program was in front
        self._may_close = False
        self.aside: Aside | None = None
        self._account_shown = model.status.account
        self.dialogs = Dialogs(self, model.now, lambda: self.work.card)
        self.staff = StaffActions(model, self.dialogs, preferences, self, lambda: self.work)
        self._filling = Filling(self.dialogs, lambda: self.work.form, self)
        self._closing = Closing(self.dialogs, self.close_for_good, self)
        self.announcer = Announcer(self)
        self.setWindowIcon(glyphs.program_icon())
        self.setMinimumSize(*LEAST)
        self.resize(QSize(*FIRST).boundedTo(room_for(self) * MOST_OF_SCREEN))
        self._build()
        self._connect()
        self.open(Page.WORK if model.status.account is not None else Page.SIGN_IN)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._pages.current

    def offer_page(self, page: Page, factory: Callable[[], QWidget]) -> None:
        """A page that is made when it is first opened, and anew for another language."""
        self._offered_pages[page] = factory
        self._pages.offer(page, factory)
        self.header.offer_page(page)

    def offer(self, item: MenuItem, action: Callable[[], object]) -> None:
        """The menu has this item from now on."""
        self._offered_items[item] = action
        self._show_offer(item)

    def show_glance(self, glance: Glance) -> None:
        """Shows what is known of the account in use."""
        self.glance = glance
        self._show_status()

    def offer_under_card(self, factory: Callable[[], QWidget]) -> None:
        """Something under the card of the work page; made anew for another language."""
        self._under_card.append(factory)
        self.work.put_under_card(factory())

    def made_page(self, page: Page) -> QWidget | None:
        """The page, if it has been opened."""
        return self._pages.made(page)

    def open(self, page: Page) -> None:
        """Shows a page, and puts the focus where one begins."""
        self._pages.open(page)
        self.header.show_page(page)
        self._show_title()
        self._show_bar()
        if page is Page.WORK:
            self.work.form.number.setFocus(Qt.FocusReason.OtherFocusReason)
        elif page is Page.SIGN_IN:
            self.sign_in.refresh()
            self.sign_in.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def fill_number(
        self,
        text: str,
        reference: str = "",
        answered: Callable[[bool], object] = lambda _taken: None,
    ) -> None:
        """Puts them into the fields without sending; asks first when something else stands there.

        `answered`: whether staff let it in.
        """
        self._filling.fill(text, reference, answered)

    def forget_erased(self) -> None:
        """Somebody's data was erased: their requests leave the work page, and their number the title."""
        chosen = self.work.list.current
        self.work.take_all()
        self.work.choose(chosen)
        self._show_title()

    @property
    def notice(self) -> str:
        """What staff have not read yet; "" for nothing."""
        return self._notes.first

    def note(self, text: str) -> None:
        """Something staff should know; it stays in the bar until they have read it."""
        self._notes.add(text)
        self._show_bar()

    def forget(self, text: str) -> None:
        """What a note asked for is done."""
        self._notes.forget(text)
        self._show_bar()

    def tell(self, message: messages.Message) -> None:
        """A failure of the program's own start or end."""
        self.dialogs.answer(message, lambda _action: None)

    def close_for_good(self) -> None:
        """Closes without a question."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Says how many still wait, and closes when staff say so. A demonstration has no next start."""
        waiting = sum(one.state.is_open for one in self._model.verifications.values())
        if waiting == 0 or self._may_close or self._demo:
            event.accept()
            return
        event.ignore()
        self._closing.ask(waiting, self.aside)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language: the pages are made anew, with what was typed and chosen."""
        if event.type() is QEvent.Type.LanguageChange:
            self._rebuild()
        elif event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self._news = ""
            self._show_title()
        super().changeEvent(event)

    def _build(self) -> None:
        settings = self._preferences.settings
        self.header = Header()
        self.ribbon = Ribbon() if self._demo else None
        self.work = WorkPage(self._model, settings.default_country)
        self.work.allow_by_hand(allowed=settings.by_hand != "forbidden")
        for factory in self._under_card:
            self.work.put_under_card(factory())
        self.sign_in = SignInPage(self._model, self._sign_in)
        self._pages = Pages()
        self._pages.put(Page.SIGN_IN, VerticalScroll(self.sign_in))
        self._pages.put(Page.WORK, self.work)
        for page, factory in self._offered_pages.items():
            self._pages.offer(page, factory)
            self.header.offer_page(page)
        for item in self._offered_items:
            self._show_offer(item)
        whole = QWidget()
        layout = column(whole, spacing=0)
        if self.ribbon is not None:
            layout.addWidget(self.ribbon)
        layout.addWidget(self.header)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.header.bar)
        self.setCentralWidget(whole)
        self._connect_pages()
        self._show_status()
        self._show_title()

    def _open_first_steps(self) -> None:
        self._offered_items[MenuItem.FIRST_STEPS]()

    def _show_offer(self, item: MenuItem) -> None:
        self.header.offer(item)
        if item is MenuItem.FIRST_STEPS:  # the card that is empty leads there too
            self.work.first_steps.show()

    def _rebuild(self) -> None:
        self.rebuilding.emit()
        form, chosen, page = self.work.form, self.work.list.current, self.page
        sign_in = self.sign_in
        sign_in.disconnect_all()
        self._build()
        self.sign_in.take(sign_in)
        self.work.form.take(form)
        self.work.choose(chosen)
        self.open(page)
        self.rebuilt.emit()

    def _connect(self) -> None:
        model = self._model
        model.changed.connect(self._changed)
        model.status_changed.connect(self._status_changed)
        model.ticked.connect(self._tick)
        self._sign_in.kept.connect(self._kept)
        self._preferences.not_saved.connect(self._not_saved)
        self._preferences.changed.connect(self._follow)
        self.staff.begun.connect(self._begun)
        self.staff.there.connect(self._there)
        self.staff.sign_in_wanted.connect(self._sign_in_wanted)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._escape)
        for page, key in PAGE_KEYS.items():
            QShortcut(QKeySequence(key), self, lambda page=page: self._open_offered(page))
        QShortcut(QKeySequence(AGAIN_KEY), self, self._say_again)
        onwards = QShortcut(QKeySequence(NEXT_WINDOW_KEY), self, self.dialogs.turn)
        onwards.setContext(Qt.ShortcutContext.ApplicationShortcut)

    def _connect_pages(self) -> None:
        self.header.page_wanted.connect(self.open)
        self.header.item_wanted.connect(lambda item: self._offered_items[item]())
        self.header.bar.acted.connect(self.staff.act)
        self.header.bar.dismissed.connect(self._dismiss)
        self.work.form.submitted.connect(self.staff.request)
        self.work.form.typing.connect(self.staff.typing)
        self.work.acted.connect(self.staff.do)
        self.work.list.chosen.connect(lambda _id: self._show_title())
        self.work.first_steps.clicked.connect(self._open_first_steps)
        self.sign_in.accepted.connect(lambda: self.open(Page.WORK))
        self.sign_in.left.connect(self._leave_sign_in)
        self.sign_in.insisted.connect(self._ask_whether_untested)
        self.sign_in.failed.connect(lambda message: self.dialogs.answer(message, self._from_test))
        self.sign_in.go_on_without_keyring.connect(self.go_on_without_keyring)

    def _follow(self, settings: Settings) -> None:
        self.work.form.set_country(settings.default_country)
        self.work.allow_by_hand(allowed=settings.by_hand != "forbidden")

    def _sign_in_wanted(self) -> None:
        """For the account in use; when that one is at work, for those that others still wait for."""
        if self._others_wait():
            self._sign_in.aim_at_missing()
        self.open(Page.SIGN_IN)

    def _others_wait(self) -> bool:
        """Whether it is for another account than the one in use that a sign-in is wanted."""
        status = self._model.status
        return bool(status.left_behind) and status.account is not None and status.stop is None

    def _leave_sign_in(self) -> None:
        self._sign_in.aim_back()
        self.open(Page.WORK)

    def _say_again(self) -> None:
        shown = self.work.card.face
        if self.work.shown is not None and shown is not None:
            self.announcer.repeat(shown)

    def _open_offered(self, page: Page) -> None:
        if page in self._pages.offered:
            self.open(page)

    def _changed(self, change: Change) -> None:
        after, before = change.after, change.before
        self.work.take(change)
        moved = before is None or before.state is not after.state
        if moved and QApplication.activeWindow() is None:
            self._news = after.id
        self._show_title()
        if before is not None and moved:
            self._dialogs_for(after)
        self.announcer.tell(change)  # a change of focus would silence it

    def _dialogs_for(self, after: Verification) -> None:
        """Another state: what it closes, and what it opens."""
        if after.state is not State.WAITING:
            self.staff.close_by_hand(after)
        if after.state in {State.FAILED, State.UNKNOWN}:
            self.staff.tell_failure(after)

    def _begun(self, verification: Verification) -> None:
        self.work.begin_next(verification)
        self.work.choose(verification.id)

    def _there(self, verification: Verification, why: str) -> None:
        if why:
            self.work.begin_next(verification)
        self.work.choose(verification.id)
        self.work.say_of(verification, why)

    def _tick(self) -> None:
        self.work.tick()
        self.sign_in.tick()
        self.announcer.tick(self._model.now(), self._model.verifications)
        self._show_bar()

    def _status_changed(self) -> None:
        account = self._model.status.account
        came = account is not None and self._account_shown is None
        self._account_shown = account
        self._show_status()
        if not came or self.page is not Page.SIGN_IN:
            return
        if self.sign_in.form.holds_secret:
            self.sign_in.refresh()  # the rest of what is being typed would stand in the number field
        else:
            self.open(Page.WORK)

    def _show_status(self) -> None:
        account = self._model.status.account
        if self.glance is None or not account:  # else what watches the account tells more
            self.header.account.show_glance(Glance(account.name if account else ""))
        else:
            self.header.account.show_glance(self.glance)
        self._show_bar()

    def _show_bar(self) -> None:
        text = messages.bar(self._model.status, self._model.now())
        if text is not None and self._leads_here(text.action):
            text = replace(text, action=None)
        note = self._notes.told(self.glance)
        if text is None and note is not None:
            self.header.show_bar(note, dismissable=True)
        else:
            self.header.show_bar(text)

    def _leads_here(self, action: messages.Action | None) -> bool:
        if action is not messages.Action.SIGN_IN or self.page is not Page.SIGN_IN:
            return False
        return not self._others_wait() or self._sign_in.is_aimed_at_missing

    def _dismiss(self) -> None:
        self._notes.dismiss(self.glance)
        self._show_bar()

    def _show_title(self) -> None:
        # Behind it Qt puts the program's name, as behind each dialog's, and with the system's own dash.
        self.setWindowTitle(self._told_in_title() or self.tr("SMSC Call Verify"))

    def _told_in_title(self) -> str:
        """What the window shows, so that the two never name different people; what is new while another
        program is in front, and only the title is seen."""
        told = self._model.verifications.get(self._news)
        if told is None and self.page is Page.WORK:
            told = self.work.shown
        elif told is None:
            offered = self.header.pages.get(self.page)
            return offered.accessibleName() if offered else ""
        return f"{messages.state_name(told.state)}: {spoken(told.subscriber)}" if told else ""

    def _kept(self, answer: Kept) -> None:
        if isinstance(answer, Locked | Unavailable):
            self.note(messages.not_kept_text(answer))

    def _not_saved(self, detail: str) -> None:
        text = self.tr("The settings could not be saved; they hold until the program is closed.")
        self.note(f"{text} ({detail})" if detail else text)

    def _from_test(self, action: messages.Action) -> None:
        if action is messages.Action.TRY_AGAIN:
            self.sign_in.try_again()
        else:
            self.staff.act(action)

    def _ask_whether_untested(self) -> None:
        if not self.sign_in.is_complete():
            return
        self.dialogs.ask(
            self.tr("Use without a test?"),
            self.tr(
                "This sign-in has not been tested. If it is wrong, requests will fail, and after a "
                "few wrong ones the service blocks the address of every desk here."
            ),
            self.tr("&Use it"),
            self.tr("&Back"),
            self._use_untested,
        )

    def _use_untested(self) -> None:
        """On the page that is there by then: another language makes another."""
        self.sign_in.accept()

    def _escape(self) -> None:
        """Leads back: from what stands over the window, from the sign-in page, to the number."""
        if self.dialogs.put_away() or self._pages.escape():
            return
        if self.page is Page.SIGN_IN and self._model.status.account is None:
            return
        if self.page is Page.SIGN_IN:
            self._sign_in.aim_back()
        self.open(Page.WORK)
