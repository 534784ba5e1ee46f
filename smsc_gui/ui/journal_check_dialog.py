"""The check of the journal while it runs, and what it found."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QWidget

from smsc_gui.core.journal_errors import JournalError
from smsc_gui.core.journal_findings import Checked, Verdict
from smsc_gui.ui import messages_check
from smsc_gui.ui.badge import sign_of
from smsc_gui.ui.copying import Copying
from smsc_gui.ui.help_parts import HelpDialog
from smsc_gui.ui.messages_files import journal_words
from smsc_gui.ui.notice import Aloud
from smsc_gui.ui.theme import Tone

_LOOK_MS: Final = 100
_LINES: Final = 14
_TONES: Final = {
    Verdict.WHOLE: Tone.GOOD,
    Verdict.CHANGED: Tone.BAD,
    Verdict.NOT_CHECKED: Tone.WARNING,
    Verdict.PROVES_LESS: Tone.WARNING,
}


class JournalCheckDialog(HelpDialog):
    """See the module. Closing it while it runs cancels the check. Main thread."""

    def __init__(self, checking: Copying, parent: QWidget | None = None) -> None:
        super().__init__(parent, letters=86)
        self._checking = checking
        self.say_head(self.tr("The journal’s integrity"), "shield-check")
        self.text = Aloud()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Events checked"))
        self.bar.setRange(0, 0)
        self.found = QPlainTextEdit()
        self.found.setReadOnly(True)
        self.found.setTabChangesFocus(True)
        self.found.setAccessibleName(self.tr("What was found"))
        self.found.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)
        self.found.hide()
        for part in (self.text, self.bar, self.found):
            self.page.addWidget(part)
        self.text.say(
            self.tr(
                "Every event, number and text is compared with what the program wrote. "
                "You can go on working meanwhile."
            )
        )
        self.page.addStretch(1)
        self.copy_button = self.add_button(self.tr("&Copy"), primary=True, icon="copy")
        self.copy_button.hide()
        self.copy_button.clicked.connect(self._copy)
        self.close_button.setText(self.tr("&Cancel"))
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._show_progress)
        self._look.start()

    def end(self, outcome: Checked | Exception) -> None:
        """It has ended: with what it found, or because the journal could not be read."""
        self._look.stop()
        self.bar.hide()
        self.close_button.setText(self.tr("C&lose"))
        if isinstance(outcome, Checked):
            tone = _TONES[outcome.verdict]
            self.text.say(messages_check.verdict_text(outcome), tone)
            self._show_lines(messages_check.lines(outcome))
        else:
            tone = Tone.BAD
            self.text.say(_could_not(outcome), tone)
        self.badge.show_icon(sign_of(tone), tone)
        self.fit()

    def _show_lines(self, lines: list[str]) -> None:
        if lines:
            self.found.setPlainText("\n\n".join(lines))
            self.found.show()
            self.copy_button.show()

    def _show_progress(self) -> None:
        if self._checking.total:
            self.bar.setRange(0, self._checking.total)
            self.bar.setValue(self._checking.done)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.text.text()}\n\n{self.found.toPlainText()}")
        self.copy_button.setText(self.tr("Copied"))


def _could_not(error: Exception) -> str:
    if isinstance(error, JournalError):
        return journal_words(error.trouble).what
    return type(error).__name__
