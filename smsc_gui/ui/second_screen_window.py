"""The window that the subscriber looks at."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsc_gui.ui import glyphs
from smsc_gui.ui.places import keys_shown
from smsc_gui.ui.second_screen_face import CallCame, Idle, SecondFace, TimeOver, ToCall
from smsc_gui.ui.second_screen_pages import NumberPage, WordPage
from smsc_gui.ui.subscriber_texts import SubscriberTexts
from smsc_gui.ui.surfaces import button
from smsc_gui.ui.theme import Space, colours

ALONE = (800, 500)
"""Its size as an ordinary window."""
MOST_OF_SCREEN = 0.8
LEAST = (320, 240)
LINGERS_MS = 3000
"""How long it keeps the keyboard after somebody clicked on it or touched it."""
_TURNS = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})


class SecondScreenWindow(QWidget):
    """Shows a `SecondFace`. It never takes the keyboard by itself.

    `closed_by_hand()`: Esc, or the window's own button. `typed(QKeyEvent)`: a key that was meant for staff's
    window. `touched()`: somebody has clicked here, and the keyboard is to go back now.
    """

    closed_by_hand = Signal()
    typed = Signal(object)
    touched = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowIcon(glyphs.program_icon())
        self.setMinimumSize(*LEAST)
        self.resize(*ALONE)
        self._number = NumberPage(self)
        self._word = WordPage(self)
        self._face: SecondFace | None = None
        self._shown: tuple[object, ...] = ()
        self.back_to_work = button(self._back_words(), icon="chevron-left")
        self.back_to_work.clicked.connect(self.closed_by_hand)
        self._staffs = self._strip_for_staff()
        self._back = QTimer(self, singleShot=True, interval=LINGERS_MS)
        self._back.timeout.connect(self.touched)
        self._say_title()

    @property
    def number(self) -> NumberPage:
        """The page of the number to call."""
        return self._number

    @property
    def word(self) -> WordPage:
        """The page of a few words."""
        return self._word

    @property
    def face(self) -> SecondFace | None:
        """What it shows now."""
        return self._face

    @property
    def stands_alone(self) -> bool:
        """Whether it is an ordinary window, which may stand beside staff's own."""
        return self.isVisible() and not self._is_full

    def show_face(self, face: SecondFace, texts: SubscriberTexts, idle_text: str) -> None:
        """Shows another face; the same one costs nothing. `idle_text`: the shop's own."""
        shown = (face, texts.language, idle_text)
        if shown == self._shown:
            return
        self._shown, self._face = shown, face
        match face:
            case ToCall():
                self._number.show_number(face, texts)
            case CallCame(subscriber):
                self._word.show_words(texts.confirmed(), subscriber, glyphs.Shape.TICK)
            case TimeOver():
                self._word.show_words(texts.over(), shape=glyphs.Shape.CLOCK)
            case Idle():
                self._word.show_words(idle_text.strip() or texts.welcome())
        self._number.setVisible(isinstance(face, ToCall))
        self._word.setVisible(not isinstance(face, ToCall))

    def fill(self, screen: QScreen) -> None:
        """Covers this screen, without a frame and without taking the keyboard."""
        if self.isVisible() and self._is_full and self.geometry() == screen.geometry():
            return
        self.hide()
        self._staffs.hide()
        self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        # Not showFullScreen(): that activates the window.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def stand_alone(self, screen: QScreen) -> None:
        """An ordinary window on this screen, over the work: there is no other. It says how to get back."""
        if self.stands_alone:
            return
        self.hide()
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setWindowFlags(Qt.WindowType.Window)
        self.setScreen(screen)
        space = screen.availableGeometry()
        self.resize(QSize(*ALONE).boundedTo(space.size() * MOST_OF_SCREEN))
        self.move(space.center() - self.rect().center())
        self._staffs.show()
        # Not on the button: a blank that was meant for staff's window would press it.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show()
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc closes it; whatever else is typed here was meant for staff's window."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed_by_hand.emit()
        elif self.back_to_work.isVisible() and event.key() in _TURNS:
            event.ignore()  # it has led to the button, or has nowhere to lead
        else:
            self.typed.emit(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Its own button was pressed; or the session ends, which is nobody's wish."""
        if event.spontaneous():
            self.closed_by_hand.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another language; or somebody has clicked here."""
        if event.type() is QEvent.Type.LanguageChange:
            self._say_title()
            self.back_to_work.setText(self._back_words())
        elif event.type() is QEvent.Type.ActivationChange:
            if self.isActiveWindow() and self._is_full:
                self._back.start()
            else:
                self._back.stop()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours(self.palette()).surface)
        painter.end()

    def _arrange(self) -> None:
        """The page over all of it, but for what is there for staff."""
        high = 0 if self._staffs.isHidden() else self._staffs.sizeHint().height()
        for page in (self._number, self._word):
            page.setGeometry(0, 0, self.width(), self.height() - high)
        self._staffs.setGeometry(0, self.height() - high, self.width(), high)

    def _strip_for_staff(self) -> QWidget:
        strip = QWidget(self)
        row = QHBoxLayout(strip)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        row.addWidget(self.back_to_work)
        row.addStretch()
        strip.hide()
        return strip

    def _back_words(self) -> str:
        return self.tr("Back to work ({escape})").format(escape=keys_shown("Esc"))

    @property
    def _is_full(self) -> bool:
        return bool(self.windowState() & Qt.WindowState.WindowFullScreen)

    def _say_title(self) -> None:
        self.setWindowTitle(self.tr("For the subscriber"))
