"""How the findings of these tests name a widget, so that a developer finds it."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from smsc_gui.ui.fields import without_mnemonic

_QT = ("QWidget", "QFrame", "QStackedWidget", "QScrollArea", "QScrollBar")


def named(widget: QWidget) -> str:
    """The widget and those above it that have a class of their own, the nearest last."""
    chain = [type(widget).__name__]
    above = widget.parentWidget()
    while above is not None and len(chain) < 4:
        if not type(above).__name__.startswith("Q"):
            chain.append(type(above).__name__)
        above = above.parentWidget() if not above.isWindow() else None
    return " > ".join(reversed(chain))


def own_text(widget: QWidget) -> str:
    """The text that a widget is given to show, without the marks of its mnemonic."""
    if isinstance(widget, QLabel | QAbstractButton):
        return without_mnemonic(widget.text())
    return ""
