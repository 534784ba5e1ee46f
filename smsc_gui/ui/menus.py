"""The menu of a button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton


def give_menu(to: QToolButton, menu: QMenu) -> None:
    """The button opens this menu from now on, and is not lit any more when it has closed.

    The mouse leaves the button while the menu has it, of which Qt (6.11) tells the button nothing: it would
    look as if the mouse were on it until the mouse has come and gone again.
    """

    def go_out() -> None:
        to.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, on=False)
        to.update()

    to.setMenu(menu)
    menu.aboutToHide.connect(go_out)
