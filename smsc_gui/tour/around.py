"""What is around the work: the help's pages, and the question before the window closes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from smsc_gui.tour.album import Album, StepFailed, wait_for
from smsc_gui.tour.stage import Stage
from smsc_gui.ui.help_about import About
from smsc_gui.ui.help_diagnostics import Diagnostics
from smsc_gui.ui.help_first_steps import FirstSteps
from smsc_gui.ui.help_parts import HelpDialog
from smsc_gui.ui.help_shortcuts import Shortcuts
from smsc_gui.ui.places import MenuItem
from smsc_gui.ui.question import Question


class _Area:
    """Stands for the notification area: where the tour walks there is no desktop to have one."""

    can_stay = True

    def __init__(self) -> None:
        self.stays = False

    def stay(self) -> None:
        """The window would be hidden now."""
        self.stays = True


class AroundTour:
    """Walks on `stage`, into `album`; the program is open. Main thread.

    The question needs something that waits; without it that step is left out.
    """

    def __init__(self, stage: Stage, album: Album) -> None:
        self._stage = stage
        self._hands = stage.hands
        self._album = album

    def walk(self) -> None:
        """All of it. Raises `StepFailed`."""
        self._page(
            MenuItem.FIRST_STEPS,
            FirstSteps,
            "first-steps",
            "the five steps, and what does not help",
        )
        self._page(MenuItem.SHORTCUTS, Shortcuts, "shortcuts", "every key that does something")
        self._page(
            MenuItem.DIAGNOSTICS,
            Diagnostics,
            "diagnostics",
            "the report, shown before it is copied, with nothing that is anybody’s own",
            self._is_reported,
        )
        self._page(
            MenuItem.ABOUT,
            About,
            "about",
            "version, where the data is, and the licences in full",
            self._has_licences,
        )
        if any(one.state.is_open for one in self._stage.desk.register.all.values()):
            self._question()

    def _page(
        self,
        item: MenuItem,
        kind: type[HelpDialog],
        name: str,
        expected: str,
        holds: Callable[[HelpDialog], bool] = lambda page: page.isVisible(),
    ) -> None:
        header = self._stage.window.header
        self._hands.menu(header.menu, header.items[item])
        self._album.step(
            name, expected, lambda: holds(self._shown(kind)), lambda: self._shown(kind)
        )
        self._hands.leave(self._shown(kind), self._shown(kind).close_button)

    def _find(self, kind: type[HelpDialog]) -> HelpDialog | None:
        pages = self._stage.window.findChildren(kind)
        return next((page for page in pages if page.isVisible()), None)

    def _shown(self, kind: type[HelpDialog]) -> HelpDialog:
        page = self._find(kind)
        if page is None:
            raise StepFailed(f"{kind.__name__} does not open")
        return page

    def _is_reported(self, page: HelpDialog) -> bool:
        assert isinstance(page, Diagnostics)  # noqa: S101 - the caller asked for one
        return page.copy_button.isEnabled() and "[last errors]" in page.text.toPlainText()

    def _has_licences(self, page: HelpDialog) -> bool:
        assert isinstance(page, About)  # noqa: S101 - the caller asked for one
        return page.list.count() > 0 and bool(page.licence.text())

    def _question(self) -> None:
        """Closing while something waits, as it is where the desktop has a notification area."""
        window, area = self._stage.window, _Area()
        before, window.aside = window.aside, area
        window.close()
        self._album.step(
            "close-while-waiting",
            "three answers: close, stay, or keep waiting in the notification area",
            lambda: len(self._box().buttons()) == 3,
            self._box,
        )
        window.aside = before
        box = self._box()
        words = QCoreApplication.translate("Closing", "Keep &waiting in the notification area")
        [keep] = [one for one in box.buttons() if one.text() == words]
        self._hands.press(keep)
        if not wait_for(lambda: area.stays):
            raise StepFailed("the window does not stay in the notification area")

    def _box(self) -> Question:
        boxes = self._stage.window.findChildren(Question)
        shown = [box for box in boxes if box.isVisible()]
        if not shown:
            raise StepFailed("nothing is asked")
        return shown[0]
