"""What a window really paints: every text and picture with its place, its room and its font.

Each widget is drawn for itself onto a device that keeps what Qt tells it instead of drawing, so that texts of
labels, buttons, placeholders, cells and own painting are all found in one way.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPixmap,
    QRegion,
    QTextItem,
)
from PySide6.QtWidgets import QWidget

JOINT: Final = 3.0
"""How far, in device-independent pixels, a piece of a text may reach into the one before it: a j does, and
the places of both are rounded outwards. Qt cuts a text at its mnemonic, and a path where it may be broken."""


@dataclass(frozen=True, slots=True)
class Painted:
    """A text, or a picture with the text "", in device-independent pixels of its widget.

    `place`: where its ink is. `room`: what the painter's clip and the widget leave of it. `points`: as it is
    seen, any scaling of the painter included. `is_joined`: painted in pieces.
    """

    widget: QWidget
    text: str
    place: QRectF
    room: QRectF
    points: float = 0.0
    strong: bool = False
    family: str = ""
    baseline: float = 0.0
    is_joined: bool = False

    @property
    def is_large(self) -> bool:
        """WCAG 2.1, 1.4.3: 18 points, or 14 in bold."""
        return self.points >= 18 or (self.strong and self.points >= 14)


@dataclass(slots=True)
class _Notes:
    widget: QWidget
    texts: list[Painted] = field(default_factory=list)
    pictures: list[Painted] = field(default_factory=list)


class _Engine(QPaintEngine):
    """Says yes to all that Qt asks for and draws nothing."""

    def __init__(self, notes: _Notes) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self._notes = notes

    def begin(self, _device: QPaintDevice) -> bool:
        self.setActive(True)
        return True

    def end(self) -> bool:
        self.setActive(False)
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, _state: QPaintEngineState) -> None:  # noqa: N802 - Qt's name
        return

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:  # noqa: N802 - Qt's name
        font = QFont(item.font())
        ink = QFontMetricsF(font).tightBoundingRect(item.text()).translated(at)
        if ink.isEmpty():
            return  # spaces, one without a width among them
        to_widget = self.painter().deviceTransform()
        self._notes.texts.append(
            Painted(
                self._notes.widget,
                item.text(),
                to_widget.mapRect(ink),
                self._room(),
                font.pointSizeF() * to_widget.m22(),
                font.weight() >= QFont.Weight.DemiBold,
                QFontInfo(font).family(),
                to_widget.map(at).y(),
            )
        )

    def drawPixmap(self, place: QRectF, _pixmap: QPixmap, _part: QRectF) -> None:  # noqa: N802
        self._picture(place)

    def drawImage(  # noqa: N802 - Qt's name
        self, place: QRectF, _image: QImage, _part: QRectF, _flags: object = None
    ) -> None:
        self._picture(place)

    def _nothing(self, *_drawn: object) -> None:
        """Lines and grounds are looked for in the picture itself."""

    drawPath = drawPolygon = drawRects = drawLines = _nothing  # noqa: N815 - Qt's names
    drawEllipse = drawPoints = drawTiledPixmap = _nothing  # noqa: N815 - Qt's names

    def _picture(self, place: QRectF) -> None:
        place = self.painter().deviceTransform().mapRect(place)
        self._notes.pictures.append(Painted(self._notes.widget, "", place, self._room()))

    def _room(self) -> QRectF:
        painter, whole = self.painter(), QRectF(self._notes.widget.rect())
        if not painter.hasClipping():
            return whole
        return painter.deviceTransform().mapRect(painter.clipBoundingRect()) & whole


class _Device(QPaintDevice):
    """As large as the widget."""

    def __init__(self, size: QSize, notes: _Notes) -> None:
        super().__init__()
        self._engine = _Engine(notes)
        kinds = QPaintDevice.PaintDeviceMetric
        self._metrics = {
            kinds.PdmWidth: size.width(),
            kinds.PdmHeight: size.height(),
            kinds.PdmNumColors: 1 << 24,
            kinds.PdmDepth: 32,
            kinds.PdmDevicePixelRatio: 1,
            kinds.PdmDevicePixelRatioScaled: int(QPaintDevice.devicePixelRatioFScale()),
        }

    def paintEngine(self) -> QPaintEngine:  # noqa: N802 - Qt's name
        return self._engine

    def metric(self, kind: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(kind, 96)


def shown_widgets(root: QWidget) -> list[QWidget]:
    """What can be seen in `root`, itself included, but for windows that merely belong to it."""
    inside = [root, *root.findChildren(QWidget)]
    return [one for one in inside if one.isVisible() and one.window() is root.window()]


def painted(root: QWidget) -> tuple[list[Painted], list[Painted]]:
    """The texts and the pictures of `root` and of all that is in it."""
    texts: list[Painted] = []
    pictures: list[Painted] = []
    for one in shown_widgets(root):
        notes = _Notes(one)
        device = _Device(one.size(), notes)
        painter = QPainter(device)
        one.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawWindowBackground)
        painter.end()
        texts += _joined(notes.texts)
        pictures += notes.pictures
    return texts, pictures


def _joined(pieces: list[Painted]) -> Iterator[Painted]:
    """Texts as a person reads them."""
    whole: Painted | None = None
    for piece in pieces:
        if whole is not None and _goes_on(whole, piece):
            place = whole.place.united(piece.place)
            whole = replace(whole, text=whole.text + piece.text, place=place, is_joined=True)
            continue
        if whole is not None:
            yield whole
        whole = piece
    if whole is not None:
        yield whole


def _goes_on(whole: Painted, piece: Painted) -> bool:
    gap = piece.place.left() - whole.place.right()
    return (
        abs(whole.baseline - piece.baseline) < 0.5
        and whole.points == piece.points
        and -JOINT < gap < piece.points / 2
    )
