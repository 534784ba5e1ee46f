"""The report for whoever helps: shown first, copied when the person at the desk says so."""

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from smsc_gui.ui.help_parts import HelpDialog
from smsc_gui.ui.surfaces import Text


class Diagnostics(HelpDialog):
    """See the module. `show_report` follows when it has been put together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, letters=92)
        self.say_head(self.tr("Diagnostics"), "activity")
        self.page.addWidget(
            Text(
                self.tr(
                    "For whoever helps you. Numbers are masked; names, sign-ins and secrets are left "
                    "out. Read it through before you pass it on."
                )
            )
        )
        self.text = QPlainTextEdit(self.tr("One moment…"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Diagnostics"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setMinimumHeight(self.fontMetrics().lineSpacing() * 20)
        self.page.addWidget(self.text, 1)
        self.copy_button = self.add_button(self.tr("&Copy"), primary=True, icon="copy")
        self.copy_button.setEnabled(False)
        self.copy_button.clicked.connect(self._copy)

    def show_report(self, text: str) -> None:
        """The text, to read and to copy."""
        self.text.setPlainText(text)
        self.copy_button.setEnabled(True)
        self.copy_button.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(self.tr("&Copied"))
