"""An export while it is written, and what became of it. The window can be used meanwhile."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from smsc_gui.core.journal_errors import JournalError
from smsc_gui.core.whole_file import FileError
from smsc_gui.ui.announce import announce
from smsc_gui.ui.copying import Copying
from smsc_gui.ui.dialog import Dialog
from smsc_gui.ui.failure_parts import breakable
from smsc_gui.ui.file_words import copy_warning, not_written
from smsc_gui.ui.surfaces import Text, button
from smsc_gui.ui.theme import Tone, Type

MOST_ROWS: Final = 1_048_575
"""Rows below the column names that spreadsheets can show."""
_LOOK_MS: Final = 100
_LINE: Final = 58


class JournalExportDialog(Dialog):
    """`another_place_wanted()`, `folder_wanted(Path)`. Closing it while it is written cancels the writing."""

    another_place_wanted = Signal()
    folder_wanted = Signal(object)

    def __init__(
        self, path: Path, copying: Copying, *, masked: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, letters=_LINE)
        self._path = path
        self._copying = copying
        self.say_head(self.tr("The journal is being exported"), "download")
        self.text = Text()
        self.hint = Text(self._warning(masked=masked), Tone.MUTED, Type.SMALL)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Rows written"))
        self.cancel = button(self.tr("&Cancel"))
        self.folder = button(self.tr("&Open folder"), icon="folder-open")
        self.elsewhere = button(self.tr("Choose &another place…"))
        self.leave = button(self.tr("C&lose"), primary=True)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._show_progress)
        self._connect()
        self._lay_out()
        self._show_progress()
        self._look.start()

    def end(self, outcome: int | Exception | None) -> None:
        """It has ended: with so many rows, with a failure, or (None) because it was cancelled."""
        self._look.stop()
        self.bar.hide()
        self.cancel.hide()
        self.leave.show()
        written = isinstance(outcome, int)
        self.folder.setVisible(written)
        self.hint.setVisible(written)
        if isinstance(outcome, int):
            self._tell_written(outcome)
        elif outcome is None:
            words = self._nothing_left()
            self._tell(self.tr("The export was cancelled"), words, "x", Tone.MUTED)
        else:
            self._tell_failure(outcome)
        self.leave.setDefault(True)
        self.leave.setFocus()
        self.fit()

    def tell_folder(self, folder: str) -> None:
        """No program here shows folders: where the file is, in words."""
        self.text.say(self.tr("The file is in this folder: {folder}").format(folder=folder))
        self.fit()

    def reject(self) -> None:
        """Esc, or closing: cancels what is being written; the dialog says so, and closes the next time."""
        if self._look.isActive():
            self._stop()
        else:
            super().reject()

    def _connect(self) -> None:
        self.cancel.clicked.connect(self._stop)
        self.leave.clicked.connect(self.accept)
        self.folder.clicked.connect(lambda: self.folder_wanted.emit(self._path.parent))
        self.elsewhere.clicked.connect(self.accept)
        self.elsewhere.clicked.connect(self.another_place_wanted)
        self.finished.connect(self.deleteLater)

    def _lay_out(self) -> None:
        for part in (self.bar, self.text, self.hint):
            self.page.addWidget(part)
        self.page.addStretch(1)
        for later in (self.elsewhere, self.folder, self.leave):
            later.hide()
        self.add_buttons(self.cancel, self.elsewhere, self.folder, self.leave)

    def _warning(self, *, masked: bool) -> str:
        hidden = self.tr("Subscribers’ numbers are masked in it, as on the page.")
        return f"{copy_warning()} {hidden}" if masked else copy_warning()

    def _stop(self) -> None:
        self._copying.cancel()
        self.cancel.setEnabled(False)
        self.text.say(self.tr("Cancelling…"))

    def _show_progress(self) -> None:
        if self._copying.cancelled:
            return
        total, done = self._copying.total, self._copying.done
        self.bar.setRange(0, total or 0)
        self.bar.setValue(done)
        if total is None:
            self.text.say(self.tr("Counting what is found…"))
        else:
            words = self.tr("Rows written: {done} of {total}")
            number = self.locale().toString
            told = words.format(done=number(done), total=number(total))
            self.text.say(told + self._part_words())

    def _part_words(self) -> str:
        """A line that says how much there is, where this is not all of it."""
        there = self._copying.part_of
        if there is None:
            return ""
        return "\n" + self.tr("Only what was searched for: the journal has %Ln row(s).", "", there)

    def _tell(self, title: str, text: str, icon: str, tone: Tone) -> None:
        self.say_head(title, icon, tone)
        self.text.say(breakable(text))
        announce(self.text, f"{title}. {text}", urgent=tone is Tone.BAD)

    def _tell_written(self, rows: int) -> None:
        path = QDir.toNativeSeparators(str(self._path))
        text = self.tr("%n row(s) are in {path}.", "", rows).format(path=path)
        text += self._part_words()
        if rows > MOST_ROWS:
            more = self.tr("Spreadsheets show only the first {most}: export fewer days at a time.")
            text += "\n" + more.format(most=self.locale().toString(MOST_ROWS))
        self._tell(self.tr("The journal was exported"), text, "check", Tone.GOOD)

    def _nothing_left(self) -> str:
        if self._path.exists():
            return self.tr("{name} is as it was before.").format(name=self._path.name)
        return self.tr("No file was left behind.")

    def _tell_failure(self, error: Exception) -> None:
        if isinstance(error, FileError):
            text = not_written(error, self._path)
        elif isinstance(error, JournalError):
            text = self.tr("The journal could not be read to its end. Try again in a moment.")
        else:
            raise error
        words = f"{text}\n{self._nothing_left()}"
        self._tell(self.tr("The journal was not exported"), words, "triangle-alert", Tone.BAD)
        self.elsewhere.show()
