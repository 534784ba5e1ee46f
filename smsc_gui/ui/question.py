"""A small question with an answer that changes something, and one that leaves all as it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from smsc_gui.ui.dialog import Dialog
from smsc_gui.ui.surfaces import Text, button

LETTERS = 56


class Question(Dialog):
    """`agreed()`: yes; `refused()`: anything else, Esc and closing included. It has closed before either.

    `yes`, `no`: the words of the buttons. Enter leaves all as it is.
    """

    agreed = Signal()
    refused = Signal()

    def __init__(
        self, title: str, text: str, yes: str, no: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, letters=LETTERS)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.say_head(title, "circle-question-mark")
        self._text = Text(text)
        self.page.addWidget(self._text)
        self.page.addStretch(1)
        self.yes = button(yes)
        self.no = button(no, primary=True)
        self.no.setDefault(True)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self.accepted.connect(self.agreed)
        self.rejected.connect(self.refused)
        self.add_buttons(self.yes, self.no)
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """What is asked."""
        return self._text.text()

    def buttons(self) -> list[QPushButton]:
        """All of them, as they stand."""
        return self.foot.findChildren(QPushButton)

    def add_way(self, words: str) -> QPushButton:
        """Another way out, before the others; it refuses as well."""
        made = button(words)
        made.clicked.connect(self.reject)
        self.add_buttons(made, self.yes, self.no)
        QWidget.setTabOrder(made, self.yes)
        return made
