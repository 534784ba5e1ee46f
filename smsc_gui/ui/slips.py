"""The slips of the desk: printed at once, or looked at first and then printed or saved."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDir, QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from smsc_gui.core.verification import Verification
from smsc_gui.core.whole_file import FileError, whole_file
from smsc_gui.ui.card_texts import clock_text
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.file_words import not_written
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.slip_content import Slip, slip_of
from smsc_gui.ui.slip_orders import Printers, ToPrint, Trouble
from smsc_gui.ui.slip_sender import Answer, SlipSender
from smsc_gui.ui.slip_texts import nothing_to_print, trouble_text
from smsc_gui.ui.subscriber_languages import SubscriberLanguages
from smsc_gui.ui.theme import Tone

if TYPE_CHECKING:
    from smsc_gui.ui.slip_dialog import SlipDialog

ENDING: Final = 4
"""So many of the subscriber's last digits stand in a file's name, as in a masked number."""


class Slips(QObject):
    """`told(str, str, Tone)`: what became of a verification's slip (its id, a sentence; "" for
    nothing any more). Main thread.

    The folder of a saved slip is proposed again until the program is closed.
    """

    told = Signal(str, str, object)

    def __init__(
        self,
        model: DeskModel,
        preferences: Preferences,
        languages: SubscriberLanguages,
        window: QWidget,
        sender: SlipSender | None = None,
    ) -> None:
        super().__init__(window)
        self._model = model
        self._preferences = preferences
        self._languages = languages
        self._window = window
        self._sender = sender or SlipSender(self)
        self._dialog: SlipDialog | None = None
        self._failed = False
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        model.changed.connect(self._refresh)
        model.ticked.connect(self._refresh)
        languages.changed.connect(self._refresh)
        preferences.changed.connect(self._refresh)

    @property
    def dialog(self) -> "SlipDialog | None":
        """The slip that is looked at."""
        return self._dialog

    def want(self, verification: Verification) -> None:
        """Staff want a slip: at once where the settings say so, else with a look at it first.

        After a failure they look at it too: there they can take another printer, or save it.
        """
        if self._preferences.settings.slip_at_once and not self._failed:
            self._print(verification.id)
        else:
            self._open(verification.id).activateWindow()

    def close(self) -> None:
        """The program ends."""
        self._sender.close()
        if self._dialog is not None:
            self._dialog.reject()

    def save(self, path: Path) -> bool:
        """Saves the slip that is looked at as a PDF; whether that went well."""
        from smsc_gui.ui.slip_paper import pdf  # noqa: PLC0415 - late

        dialog = self._dialog
        slip = self._slip(dialog.verification) if dialog else None
        if dialog is None or slip is None:
            return False
        try:
            with whole_file(path) as file:
                file.write(pdf(slip, self._preferences.settings.slip_paper, self._title()))
        except FileError as error:
            dialog.say(not_written(error, path), Tone.BAD)
            return False
        self._folder = str(path.parent)
        said = self.tr("The slip is saved as {name} in {folder}.").format(
            name=path.name, folder=QDir.toNativeSeparators(self._folder)
        )
        self.told.emit(dialog.verification, said, Tone.MUTED)
        dialog.accept()
        return True

    def _open(self, verification: str) -> "SlipDialog":
        if self._dialog is not None:
            self._dialog.reject()
        from smsc_gui.ui.slip_dialog import SlipDialog  # noqa: PLC0415 - late

        dialog = SlipDialog(verification, self._window)
        self._dialog = dialog
        dialog.paper_chosen.connect(lambda paper: self._preferences.change(slip_paper=paper))
        dialog.language_chosen.connect(
            lambda language: self._languages.choose(verification, language)
        )
        dialog.print_wanted.connect(self._print_chosen)
        dialog.save_wanted.connect(self._ask_where)
        dialog.finished.connect(lambda _: self._closed(dialog))
        dialog.at_once.setChecked(self._preferences.settings.slip_at_once)
        self._lock(dialog)
        dialog.show_printers((), "", self._preferences.settings.slip_printer)
        self._refresh()
        self._sender.send(None, lambda answer: self._printers_came(dialog, answer))
        dialog.show()
        return dialog

    def _lock(self, dialog: "SlipDialog") -> None:
        controls: dict[str, QWidget] = {
            "slip_paper": dialog.paper,
            "slip_printer": dialog.printer,
            "slip_at_once": dialog.at_once,
        }
        locked = [name for name in controls if self._preferences.is_locked(name)]
        dialog.lock([controls[name] for name in locked])

    def _closed(self, dialog: "SlipDialog") -> None:
        if self._dialog is dialog:
            self._dialog = None

    def _printers_came(self, dialog: "SlipDialog", answer: Answer) -> None:
        if dialog is self._dialog and isinstance(answer, Printers):
            dialog.show_printers(answer.names, answer.usual, dialog.printer.currentData())

    def _refresh(self, _what: object = None) -> None:
        dialog = self._dialog
        if dialog is not None:
            of = dialog.verification
            paper = self._preferences.settings.slip_paper
            dialog.show_slip(self._slip(of), paper, self._languages.of(of))

    def _slip(self, verification: str) -> Slip | None:
        """As it stands at this moment; None when there is none to print any more."""
        of = self._model.verifications.get(verification)
        if of is None:
            return None
        texts = self._languages.texts(verification)
        return slip_of(of, self._model.now(), texts, self._preferences.settings.idle_text)

    def _print_chosen(self) -> None:
        dialog = self._dialog
        if dialog is not None:
            self._preferences.change(
                slip_printer=dialog.printer.currentData(), slip_at_once=dialog.at_once.isChecked()
            )
            dialog.set_busy(busy=True)
            dialog.say(self.tr("Printing…"), Tone.MUTED)
            self._print(dialog.verification)

    def _print(self, verification: str) -> None:
        slip = self._slip(verification)
        if slip is None:
            self.told.emit(verification, nothing_to_print(), Tone.WARNING)
            return
        settings = self._preferences.settings
        order = ToPrint(slip, settings.slip_paper, settings.slip_printer, self._title())
        self.told.emit(verification, self.tr("The slip is being printed."), Tone.MUTED)
        self._sender.send(order, lambda answer: self._printed(verification, order.printer, answer))

    def _printed(self, verification: str, printer: str, answer: Answer) -> None:
        dialog = self._dialog
        looked_at = dialog is not None and dialog.verification == verification
        self._failed = isinstance(answer, Trouble)
        if not isinstance(answer, Trouble):
            at = clock_text(self._model.now().wall)
            said = self.tr("The slip went to the printer at {time}.").format(time=at)
            self.told.emit(verification, said, Tone.MUTED)
            if dialog is not None and looked_at:
                dialog.accept()
            return
        problem = trouble_text(answer, printer)
        if dialog is not None and looked_at:  # said where staff look, and nowhere else
            dialog.set_busy(busy=False)
            dialog.say(problem, Tone.BAD)
            self.told.emit(verification, "", Tone.MUTED)
        else:
            self.told.emit(verification, problem, Tone.BAD)

    def _ask_where(self) -> None:
        chooser = QFileDialog(self._dialog, self.tr("Save the slip as a PDF"), self._folder)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter("PDF (*.pdf)")
        chooser.setDefaultSuffix("pdf")
        chooser.selectFile(self._file_name())
        chooser.fileSelected.connect(lambda name: self.save(Path(name)))
        chooser.open()

    def _file_name(self) -> str:
        """Another one for each subscriber: the last digits and the time, nothing more of the number."""
        now = self._model.now().wall
        time = datetime.fromtimestamp(now).astimezone().strftime("%H-%M")
        of = self._model.verifications.get(self._dialog.verification) if self._dialog else None
        ending = of.subscriber[-ENDING:] if of is not None else ""
        return "-".join(part for part in (self.tr("slip"), ending, time) if part) + ".pdf"

    def _title(self) -> str:
        """For the printer's list of jobs and the PDF: no number stands there."""
        return self.tr("Slip for the subscriber")
