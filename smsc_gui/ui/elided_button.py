"""A flat button whose text gives way where there is little room; the end of the text stays readable."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from smsc_gui.ui.menus import give_menu
from smsc_gui.ui.tool_tip import plain

LEAST_LETTERS = 4
_KERNING = 4
"""Pixels by which two halves of a text may be wider than the whole."""


class ElidedButton(QToolButton):
    """`name` is what gives way; `rest` stands behind it and never does. Opens a menu, if it has one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._rest = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        give_menu(self, QMenu(self))

    def say(self, name: str, rest: str = "", *, tip: str = "") -> None:
        """Shows another text. `tip`: the whole of it, plain, in lines."""
        self._name, self._rest = name, rest
        whole = f"{name}{rest}"
        if whole != self.text():
            self.setText(whole)
            self.updateGeometry()
        self.setToolTip(plain(tip))

    def open_menu(self) -> None:
        """Shows the menu below, as a press does; nothing here waits until it is closed."""
        menu = self.menu()
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few letters of the name, and what stands behind it."""
        hint = super().minimumSizeHint()
        least = self._width("x" * LEAST_LETTERS + "…" + self._rest) + self._around()
        return QSize(min(hint.width(), least), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's, with as much of the name as there is room for."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        room = self.width() - self._around() - self._width(self._rest) + _KERNING
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        option.text = f"{shown}{self._rest}".replace("&", "&&")
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.end()

    def _around(self) -> int:
        return self.sizeHint().width() - self._width(self.text())

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)
