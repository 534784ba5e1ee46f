"""What tests look at in a window: whether all has its place, and texts twice as long to try it with."""

from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from smsc_gui.ui.big_number import BigNumber
from smsc_gui.ui.surfaces import Text

SIZES = [(800, 500), (1120, 720), (1600, 1000)]
"""Of a window, in device-independent pixels."""


class Doubler(QTranslator):
    """Makes every text twice as long, as another language may."""

    def translate(  # type: ignore[override]
        self, _context: str, source: str, _comment: str | None = None, n: int = -1
    ) -> str:
        rest = source.replace("&", "").replace("{", "<").replace("}", ">").replace("%n", str(n))
        return f"{source} {rest}"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def visible(root: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in root.findChildren(kind) if one.isVisible()]


def cut_off(root: QWidget) -> list[str]:
    """The texts that have less room than they need."""
    faults = []
    for one in visible(root, QLabel) + visible(root, QAbstractButton):
        if not one.text() or isinstance(one.parent(), QComboBox):
            continue
        need = one.heightForWidth(one.width()) if one.hasHeightForWidth() else 0
        need = need or one.minimumSizeHint().height()
        if one.height() < need or one.width() < one.minimumSizeHint().width():
            faults.append(f"{type(one).__name__} {one.text()!r}: {one.size()} needs {need}")
    faults += [
        f"{number.text()} is wider than its place"
        for number in visible(root, BigNumber)
        if number.fontMetrics().horizontalAdvance(number.text()) > number.width()
    ]
    return faults + out_of_reach(root)


def settle() -> None:
    """A layout in a layout in a layout takes a round of the event loop for each."""
    for _ in range(6):
        QCoreApplication.processEvents()


def out_of_reach(root: QWidget) -> list[str]:
    """The texts that stand beyond the window's edge, where nothing scrolls to them."""
    faults = []
    for one in visible(root, Text) + visible(root, QAbstractButton):
        above = one.parentWidget()
        while above is not None and not isinstance(above, QScrollArea) and above is not root:
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            inside = above.widget()
            ground, limit = inside, inside.rect()
        else:
            ground, limit = root, root.rect()
        place = one.rect().translated(one.mapTo(ground, one.rect().topLeft()))
        if not limit.contains(place):
            faults.append(f"{one.text()!r} at {place} is outside {limit}")
    return faults


def sideways(root: QWidget) -> list[QWidget]:
    """What would have to be scrolled sideways."""
    areas = visible(root, QScrollArea)
    return [area for area in areas if area.horizontalScrollBar().isVisible()]


def overlapping(root: QWidget) -> list[str]:
    """Neighbours in one parent that lie on each other."""
    faults: list[str] = []
    for parent in [root, *root.findChildren(QWidget)]:
        inside = [
            one
            for one in parent.findChildren(
                QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
            )
            if one.isVisible() and isinstance(one, QLabel | QAbstractButton | QLineEdit)
        ]
        for number, one in enumerate(inside):
            faults += [
                f"{one} lies on {other}"
                for other in inside[number + 1 :]
                if one.geometry().intersects(other.geometry())
            ]
    return faults
