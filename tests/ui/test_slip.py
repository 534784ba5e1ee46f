"""The slip: what stands on it, and that a phone and a person can read it on both papers."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from smsc_gui.core.clock import Moment
from smsc_gui.core.settings_values import PAPERS
from smsc_gui.core.verification import State, Verification
from smsc_gui.ui import appearance
from smsc_gui.ui.slip_content import A5, ROLL, Slip, slip_of
from smsc_gui.ui.slip_dialog import SlipDialog
from smsc_gui.ui.slip_drawing import WIDTH_MM, SlipDrawing
from smsc_gui.ui.slip_orders import (
    Printers,
    ToPrint,
    Trouble,
    from_answer,
    from_order,
    to_answer,
    to_order,
)
from smsc_gui.ui.slip_paper import pdf, sheet_for
from smsc_gui.ui.slip_preview import SlipPreview
from smsc_gui.ui.subscriber_texts import SubscriberTexts
from tests.support.slips import as_printed, page_mm, rasterised, read_code, words

SENT = Moment(1_795_341_600.0, 1_000.0, "test")
WAITING = Verification(
    id="id",
    account="smsc.ua",
    subscriber="380671234567",
    reference="Contract 4711",
    prepared=SENT,
    state=State.WAITING,
    sent=SENT,
    assigned="380440001101",
    all_phones=("380440001101", "380930001104"),
)
HEAD = "Магазин «Зв’язок»\nвул. Хрещатик, 1"


def after(seconds: float, *, clock_set_by: float = 0.0) -> Moment:
    return Moment(SENT.wall + seconds + clock_set_by, SENT.elapsed + seconds, "test")


def slip(language: str = "uk", head: str = HEAD, of: Verification = WAITING) -> Slip:
    made = slip_of(of, after(10), SubscriberTexts(language), head)
    assert made is not None
    return made


@pytest.mark.parametrize("language", ["uk", "en"])
@pytest.mark.parametrize("paper", PAPERS)
def test_phone_and_person_can_read_it(
    qtbot: QtBot, look: None, tmp_path: Path, paper: str, language: str
) -> None:
    document = tmp_path / "slip.pdf"
    document.write_bytes(pdf(slip(language), paper, "Slip"))

    assert read_code(as_printed(document)) == "tel:+380440001101"
    said = words(document)
    for part in ("Магазин «Зв’язок»", "вул. Хрещатик, 1", "+380 44 000 11 01", "45 67"):
        assert part in said
    for step in SubscriberTexts(language).steps():
        assert step in said
    for hidden in ("123", "4711", "93", "067"):
        assert hidden not in said


def test_ukrainian_stands_there_in_ukrainian(qtbot: QtBot, tmp_path: Path) -> None:
    document = tmp_path / "slip.pdf"
    document.write_bytes(pdf(slip("uk"), ROLL, "Slip"))
    assert "Покладіть слухавку." in words(document)


def test_a_roll_is_as_long_as_needed(qtbot: QtBot, tmp_path: Path) -> None:
    heights = []
    for name, head in (("bare", ""), ("head", HEAD), ("long", "\n".join([HEAD] * 5))):
        document = tmp_path / f"{name}.pdf"
        document.write_bytes(pdf(slip(head=head), ROLL, "Slip"))
        wide, high = page_mm(document)
        assert wide == pytest.approx(80, abs=0.5)
        heights.append(high)
    assert heights == sorted(heights)
    assert heights[1] - heights[0] > 8
    assert heights[0] < 130


def test_a5_takes_all_of_it_however_much_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    document = tmp_path / "slip.pdf"
    document.write_bytes(pdf(slip(head="\n".join([HEAD] * 12)), A5, "Slip"))
    assert page_mm(document) == pytest.approx((148, 210), abs=0.5)
    assert read_code(as_printed(document)) == "tel:+380440001101"
    assert words(document).count("Хрещатик") == 12


def test_nothing_is_grey_and_nothing_hangs_over_the_edge(qtbot: QtBot, tmp_path: Path) -> None:
    document = tmp_path / "slip.pdf"
    document.write_bytes(pdf(slip(), ROLL, "Slip"))
    image = QImage(str(rasterised(document)))
    assert not image.isNull()
    colours = {image.pixel(x, y) for x in range(image.width()) for y in range(0, image.height(), 2)}
    assert {QColor(colour).name() for colour in colours} == {"#000000", "#ffffff"}
    dark = [x for x in range(image.width()) for y in range(image.height()) if _dark(image, x, y)]
    four_mm = round(4 * image.width() / 80)
    assert four_mm - 1 <= min(dark)
    assert max(dark) <= image.width() - four_mm + 1


def test_until_is_told_by_the_clock_on_the_wall_at_the_time_of_printing(qtbot: QtBot) -> None:
    texts = SubscriberTexts("en")

    def until(now: Moment) -> str:
        made = slip_of(WAITING, now, texts, "")
        assert made is not None
        return made.until

    zero = QDateTime.fromSecsSinceEpoch(int(SENT.wall) + 900)
    assert zero.toString("HH:mm") in until(after(1))
    assert until(after(700)) == until(after(1))
    hour_on = QDateTime.fromSecsSinceEpoch(int(SENT.wall) + 900 + 3600)
    assert hour_on.toString("HH:mm") in until(after(700, clock_set_by=3600))


@pytest.mark.parametrize("state", [state for state in State if state is not State.WAITING])
def test_what_has_ended_cannot_be_printed(state: State) -> None:
    of = replace(WAITING, state=state, ended=SENT)
    assert slip_of(of, after(10), SubscriberTexts("en"), "") is None


def test_when_the_time_is_over_there_is_no_slip() -> None:
    texts = SubscriberTexts("en")
    assert slip_of(WAITING, after(899.9), texts, "") is not None
    assert slip_of(WAITING, after(900), texts, "") is None


def test_a_long_number_fills_its_line_and_no_more(qtbot: QtBot) -> None:
    of = replace(WAITING, assigned="498912345678901")
    assert SlipDrawing(slip(of=of)).height_mm > 0
    image = QImage(int(WIDTH_MM * 8), 1600, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    SlipDrawing(slip(of=of, head="")).paint(painter, 8)
    painter.end()
    mono = image.convertToFormat(QImage.Format.Format_Mono)
    last = mono.width() - 1
    assert not any(_dark(mono, last, y) for y in range(12 * 8, 22 * 8))


def test_on_a_larger_paper_it_keeps_its_size_and_on_a_narrow_one_it_shrinks(qtbot: QtBot) -> None:
    sheet = sheet_for(slip(), ROLL)
    large = sheet.on(QSizeF(210, 297))
    assert (large.scale, large.left) == (1.0, pytest.approx((210 - 72) / 2))
    narrow = sheet.on(QSizeF(58, 300))
    assert narrow.scale == pytest.approx(58 / 72)
    assert narrow.left == pytest.approx(0)
    short = sheet.on(QSizeF(80, sheet.size.height() / 2))
    assert short.scale == pytest.approx(0.5)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_preview_is_black_on_white_and_readable(
    qtbot: QtBot, qapp: object, look: None, tmp_path: Path, scheme: str
) -> None:
    appearance.apply(qapp, scheme)  # type: ignore[arg-type]
    preview = SlipPreview()
    qtbot.addWidget(preview)
    preview.resize(400, 600)
    preview.show_slip(slip(), ROLL)
    preview.show()
    picture = tmp_path / "preview.png"
    image = preview.grab().toImage()
    assert image.save(str(picture))
    assert read_code(picture) == "tel:+380440001101"
    assert image.pixelColor(200, 16) == QColor("white")
    assert "+380" in preview.accessibleName()


def test_orders_and_answers_come_over_as_they_were() -> None:
    order = ToPrint(slip("en"), ROLL, "Чековий принтер", "Slip")
    assert from_order(to_order(order)) == order
    assert from_order(to_order(None)) is None
    for answer in (Printers(("a", "Б"), "a"), Printers((), ""), None, *Trouble):
        assert from_answer(to_answer(answer)) == answer
    for broken in (b"", b"{", b"[]", b"{}", b'{"trouble": "?"}', b"\xff"):
        assert from_answer(broken) is Trouble.BROKEN


def test_the_dialog_prints_nothing_that_has_ended(qtbot: QtBot, look: None) -> None:
    dialog = SlipDialog("id")
    qtbot.addWidget(dialog)
    dialog.show_slip(slip("en"), ROLL, "en")
    assert dialog.print.isEnabled()
    assert dialog.save.isEnabled()
    dialog.show_slip(None, ROLL, "en")
    assert "380" not in dialog.preview.accessibleName()
    assert dialog.preview._sheet is None
    assert not dialog.print.isEnabled()
    assert not dialog.save.isEnabled()
    assert "not to be called any more" in dialog.word.text()


def test_a_remembered_printer_that_is_not_there_is_shown_as_such(qtbot: QtBot, look: None) -> None:
    dialog = SlipDialog("id")
    qtbot.addWidget(dialog)
    dialog.show_printers((), "", "Star TSP")
    assert dialog.printer.currentData() == "Star TSP"
    assert dialog.printer.currentText() == "Star TSP (not there)"
    dialog.show_printers(("Star TSP", "Office"), "Office", "Star TSP")
    assert dialog.printer.currentText() == "Star TSP"
    assert dialog.printer.itemText(0) == "The computer’s default printer (Office)"
    assert dialog.printer.count() == 3


def _dark(mono: QImage, x: int, y: int) -> bool:
    return QColor(mono.pixel(x, y)).lightness() < 128
