"""What the dialogs of the help are made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from smsc_gui.ui.dialog import Dialog
from smsc_gui.ui.surfaces import button


class HelpDialog(Dialog):
    """A page to read beside the work: it takes nothing from the window, and can stay open.

    `letters`: how wide it is, in average letters.
    """

    def __init__(self, parent: QWidget | None, *, letters: int = 74) -> None:
        super().__init__(parent, letters=letters)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.close_button = self.add_button(self.tr("C&lose"))
        self.close_button.clicked.connect(self.reject)

    def add_button(self, words: str, *, primary: bool = False, icon: str = "") -> QPushButton:
        """A button at the bottom, behind those that are there."""
        made = button(words, primary=primary, icon=icon)
        self.add_buttons(made)
        return made
