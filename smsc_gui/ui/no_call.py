"""*No call?*: why a call does not come, the likeliest reason first."""

from PySide6.QtWidgets import QWidget

from smsc_gui.ui.failure_parts import numbered
from smsc_gui.ui.surfaces import button, column


class NoCall(QWidget):
    """The reasons, folded or not. `toggle`: the button that unfolds them, placed by whoever shows them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toggle = button(self.tr("No cal&l?"), quiet=True, icon="circle-question-mark")
        self.toggle.setCheckable(True)
        layout = column(self)
        layout.addLayout(numbered(self._reasons()))
        self.hide()
        self.toggle.toggled.connect(self.setVisible)

    def fold(self) -> None:
        """Hides the reasons."""
        self.toggle.setChecked(False)

    def _reasons(self) -> tuple[str, ...]:
        return (
            self.tr("The call came from the phone’s other SIM card: choose the right one."),
            self.tr(
                "The phone hides its number: turn on “Show my caller ID” in its call settings, or "
                "dial *31# in front of the number."
            ),
            self.tr("An office exchange shows another number: call from the phone itself."),
            self.tr(
                "The phone is roaming and its number is not passed on: ask again when it is back "
                "in its own network."
            ),
            self.tr("Another number was called: compare the phone’s call list with this one."),
            self.tr("The call was made before the number was given: call once more."),
        )
