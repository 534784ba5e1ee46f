"""What the desk has for the subscriber: the second screen, the slip, and the language of both."""

from PySide6.QtCore import QObject, QTimer

from smsc_gui.core.verification import State, Verification
from smsc_gui.ui.announce import announce
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.places import MenuItem
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.second_screen import SecondScreen
from smsc_gui.ui.slips import Slips
from smsc_gui.ui.spoken import spoken
from smsc_gui.ui.subscriber_languages import SubscriberLanguages
from smsc_gui.ui.subscriber_strip import SubscriberStrip
from smsc_gui.ui.theme import Tone


class ForSubscriber(QObject):
    """A companion of the window: `screen`, `slips`, `languages`, and the strip under the card."""

    def __init__(self, model: DeskModel, preferences: Preferences, window: MainWindow) -> None:
        super().__init__(window)
        self._model = model
        self._window = window
        self.languages = SubscriberLanguages(preferences, self)
        self.screen = SecondScreen(model, preferences, self.languages, window)
        self.slips = Slips(model, preferences, self.languages, window)
        self._told: tuple[str, str, Tone] = ("", "", Tone.MUTED)
        self._drawn: tuple[object, ...] = ()
        window.offer(MenuItem.SECOND_SCREEN, self.screen.toggle)
        window.dialogs.put_away_too(self.screen.close_over_work)
        window.staff.show_wanted.connect(self._show)
        window.staff.slip_wanted.connect(self.slips.want)
        self.slips.told.connect(self._tell_of_slip)
        model.changed.connect(self._refresh)
        model.ticked.connect(self._refresh)
        self.screen.changed.connect(self._refresh)
        self.languages.changed.connect(self._refresh)
        window.offer_under_card(self._made_strip)
        self.strip: SubscriberStrip
        # After the first paint: nobody waits for a window that is not staff's own.
        QTimer.singleShot(0, self, self.screen.begin)

    def close(self) -> None:
        """The program ends."""
        self.screen.close()
        self.slips.close()

    def _made_strip(self) -> SubscriberStrip:
        """Made anew for another language of the window."""
        self.strip = SubscriberStrip()
        self.strip.language_chosen.connect(self._choose)
        self.strip.taken_off.connect(self.screen.take_off)
        self._window.work.list.chosen.connect(self._refresh)
        self._refresh()
        return self.strip

    def _show(self, verification: Verification) -> None:
        self.screen.show_number(verification)
        self._refresh()

    def _choose(self, language: str) -> None:
        shown = self._window.work.shown
        if shown is not None:
            self.languages.choose(shown.id, language)

    def _tell_of_slip(self, verification: str, said: str, tone: Tone) -> None:
        self._told = (verification, said, tone)
        self._refresh()
        if said:
            announce(self.strip, said, urgent=tone is Tone.BAD)

    def _refresh(self, _what: object = None) -> None:
        shown = self._window.work.shown
        waits = shown is not None and self._may_call(shown)
        language = self.languages.of(shown.id) if shown and waits else None
        of, said, tone = self._told
        # That there is a slip helps nobody once the request has ended.
        of_use = waits or tone is not Tone.MUTED
        said = said if shown is not None and shown.id == of and of_use else ""
        on_it = self._model.verifications.get(self.screen.of)
        drawn = (
            self.strip,
            shown and shown.id,
            language,
            said,
            self.screen.is_open,
            on_it and on_it.id,
        )
        if drawn == self._drawn:  # as nearly always: this is asked at every change and tick
            return
        self._drawn = drawn
        self.strip.show_language(language)
        self._show_screen(shown, on_it)
        self.strip.show_slip(said, tone)
        self.strip.setVisible(bool(waits or self.screen.is_open or said))

    def _may_call(self, verification: Verification) -> bool:
        """Whether a number is there to be called, or asked for: the card is not to jump when it comes."""
        if verification.state is not State.WAITING:
            return verification.state.is_open
        return verification.time_left(self._model.now()) > 0

    def _show_screen(self, shown: Verification | None, on_it: Verification | None) -> None:
        if not self.screen.is_open:
            text, tone = "", Tone.MUTED
        elif on_it is None:
            text, tone = self.tr("The subscriber’s screen is at rest."), Tone.MUTED
        elif shown is not None and on_it.id == shown.id:
            text, tone = self.tr("This is on the subscriber’s screen."), Tone.ACCENT
        else:
            number = spoken(on_it.subscriber)
            text = self.tr("On the subscriber’s screen: {number}.").format(number=number)
            tone = Tone.WARNING
        self.strip.show_screen(text, tone, can_take_off=on_it is not None)
