"""Printing slips at the desk, on a real print server: what comes out, and what staff are told."""

import os
import re
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from smsc_gui.ui.card_face import Act
from smsc_gui.ui.for_subscriber import ForSubscriber
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.slip_dialog import SlipDialog
from smsc_gui.ui.slip_orders import PRINTING, Printers, Trouble
from smsc_gui.ui.slip_sender import Answer, SlipSender
from smsc_gui.ui.slip_texts import trouble_text
from smsc_gui.ui.theme import Tone
from tests.support.namesakes import namesakes
from tests.support.print_server import ROLL_PRINTER, SERVER, PrintServer, print_server
from tests.support.shop import SUBSCRIBER, Shop
from tests.support.slips import as_printed, page_mm, read_code, words

WITHIN_MS = 15_000
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="CUPS as Linux has it")


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintServer]:
    if SERVER is None:
        pytest.skip("there is no cupsd: packaging/system_libraries.sh test")
    with print_server() as running:
        monkeypatch.setenv("CUPS_SERVER", running.socket)
        yield running


@pytest.fixture
def aids(window: MainWindow, shop: Shop) -> Iterator[ForSubscriber]:
    made = ForSubscriber(shop.model, shop.preferences, window)
    yield made
    made.close()


@pytest.fixture
def ask(qtbot: QtBot, window: MainWindow, shop: Shop, aids: ForSubscriber) -> Callable[[], None]:
    """Asks for a number, and opens its slip with the printers in it."""

    def asked() -> None:
        window.staff.request(SUBSCRIBER)
        shop.wait(2)
        window.work.card.buttons[Act.SLIP].click()
        if aids.slips.dialog is not None:
            printers_are_there(qtbot, aids)

    return asked


def printers_are_there(qtbot: QtBot, aids: ForSubscriber) -> None:
    qtbot.waitUntil(lambda: not aids.slips._sender.is_busy, timeout=WITHIN_MS)


def dialog_of(aids: ForSubscriber) -> SlipDialog:
    dialog = aids.slips.dialog
    assert dialog is not None
    return dialog


def take(dialog: SlipDialog, printer: str) -> None:
    dialog.printer.setCurrentIndex(dialog.printer.findData(printer))


def strip_says(aids: ForSubscriber, words: str) -> Callable[[], bool]:
    return lambda: words in aids.strip.slip.text() and not aids.strip.slip.isHidden()


def test_a_slip_is_printed_and_the_printer_remembered(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    server: PrintServer,
    aids: ForSubscriber,
    shop: Shop,
    ask: Callable[[], None],
    tmp_path: Path,
) -> None:
    server.add("Каса")
    ask()
    dialog = dialog_of(aids)
    take(dialog, "Каса")
    dialog.print.click()
    qtbot.waitUntil(strip_says(aids, "The slip went to the printer at "), timeout=WITHIN_MS)

    assert aids.slips.dialog is None
    assert shop.preferences.settings.slip_printer == "Каса"
    [taken] = server.printed()
    document = tmp_path / "taken.pdf"
    document.write_bytes(taken.read_bytes())
    wide, high = page_mm(document)
    assert wide == pytest.approx(80, abs=1)
    assert 80 < high < 130
    [one] = shop.model.verifications.values()
    assert read_code(as_printed(document)) == f"tel:+{one.assigned}"
    assert "45 67" in words(document)
    assert "123" not in words(document)
    jobs = server.run("lpstat", "-W", "completed", "-o")
    assert SUBSCRIBER not in jobs
    assert SUBSCRIBER not in (server.folder / "error").read_text(errors="replace")


def test_a_printer_with_rolls_of_its_own_gets_the_one_that_fits(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    server: PrintServer,
    aids: ForSubscriber,
    shop: Shop,
    ask: Callable[[], None],
    tmp_path: Path,
) -> None:
    server.add("receipt", ppd=ROLL_PRINTER)
    shop.preferences.change(idle_text="Зв’язок\n" * 8)
    ask()
    take(dialog_of(aids), "receipt")
    dialog_of(aids).print.click()
    qtbot.waitUntil(strip_says(aids, "The slip went to the printer"), timeout=WITHIN_MS)

    [taken] = server.printed()
    document = tmp_path / "taken.pdf"
    document.write_bytes(taken.read_bytes())
    assert page_mm(document) == pytest.approx((80, 200), abs=1)
    [one] = shop.model.verifications.values()
    assert read_code(as_printed(document)) == f"tel:+{one.assigned}"


def test_at_once_there_is_no_dialog(
    qtbot: QtBot, server: PrintServer, aids: ForSubscriber, shop: Shop, ask: Callable[[], None]
) -> None:
    server.add("slip")
    shop.preferences.change(slip_printer="slip", slip_at_once=True)
    ask()
    assert aids.slips.dialog is None
    assert strip_says(aids, "The slip is being printed.")()
    qtbot.waitUntil(strip_says(aids, "The slip went to the printer"), timeout=WITHIN_MS)
    assert len(server.printed()) == 1


def test_at_once_on_a_printer_that_has_gone_says_what_to_do_and_offers_another(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    server: PrintServer,
    window: MainWindow,
    aids: ForSubscriber,
    shop: Shop,
    ask: Callable[[], None],
) -> None:
    server.add("other")
    shop.preferences.change(slip_printer="slip", slip_at_once=True)
    ask()
    qtbot.waitUntil(strip_says(aids, "slip is not there any more"), timeout=WITHIN_MS)
    assert aids.strip.slip.tone is Tone.BAD

    window.work.card.buttons[Act.SLIP].click()
    printers_are_there(qtbot, aids)
    dialog = dialog_of(aids)
    assert dialog.printer.currentText() == "slip (not there)"
    assert dialog.at_once.isChecked()
    take(dialog, "other")
    dialog.print.click()
    qtbot.waitUntil(lambda: len(server.printed()) == 1, timeout=WITHIN_MS)
    qtbot.waitUntil(strip_says(aids, "The slip went to the printer"), timeout=WITHIN_MS)


@pytest.mark.parametrize(
    ("order", "told"), [("cupsdisable", "is stopped"), ("cupsreject", "did not take the slip")]
)
def test_a_printer_in_trouble_is_told_in_the_dialog_which_stays(  # noqa: PLR0917 - fixtures
    qtbot: QtBot,
    server: PrintServer,
    aids: ForSubscriber,
    ask: Callable[[], None],
    order: str,
    told: str,
) -> None:
    server.add("slip")
    server.run(order, "slip")
    ask()
    dialog = dialog_of(aids)
    take(dialog, "slip")
    dialog.print.click()
    assert not dialog.print.isEnabled()
    qtbot.waitUntil(lambda: told in dialog.word.text(), timeout=WITHIN_MS)
    assert dialog.word.tone is Tone.BAD
    assert dialog.print.isEnabled()
    assert dialog.isVisible()
    assert not aids.strip.slip.isVisible()  # once is enough
    assert server.printed() == []


@pytest.mark.usefixtures("server")
def test_without_any_printer_a_pdf_can_still_be_saved(
    qtbot: QtBot,
    aids: ForSubscriber,
    shop: Shop,
    ask: Callable[[], None],
    tmp_path: Path,
) -> None:
    ask()
    dialog = dialog_of(aids)
    dialog.print.click()
    qtbot.waitUntil(lambda: "no default printer" in dialog.word.text(), timeout=WITHIN_MS)
    assert aids.slips.save(tmp_path / "slip.pdf")
    assert aids.strip.slip.text() == f"The slip is saved as slip.pdf in {tmp_path}."
    assert aids.slips.dialog is None
    [one] = shop.model.verifications.values()
    shop.model.cancel(one.id)
    assert aids.strip.slip.text() == "", "below what has ended it says nothing of use"


def test_a_print_server_that_does_not_answer_does_not_hold_the_window(
    qtbot: QtBot, server: PrintServer, aids: ForSubscriber, ask: Callable[[], None]
) -> None:
    server.add("slip")
    ask()
    dialog = dialog_of(aids)
    take(dialog, "slip")
    server.process.send_signal(signal.SIGSTOP)
    ticks = 0
    gaps: list[int] = []
    since = QElapsedTimer()
    since.start()

    def tick() -> None:
        nonlocal ticks
        ticks += 1
        gaps.append(since.restart())
        if ticks == 150:
            server.process.send_signal(signal.SIGCONT)

    timer = QTimer(interval=10)
    timer.timeout.connect(tick)
    timer.start()
    dialog.print.click()
    qtbot.waitUntil(strip_says(aids, "The slip went to the printer"), timeout=WITHIN_MS)
    assert ticks >= 150  # a second and a half, in which the printer's answer did not come
    assert max(gaps) < 1000


def test_who_prints_is_given_up_after_a_while(qtbot: QtBot) -> None:
    answers: list[Answer] = []
    hangs = [sys.executable, "-c", "import signal; signal.pause()"]
    sender = SlipSender(program=hangs, patience_ms=300)
    sender.send(None, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WITHIN_MS)
    assert answers == [Trouble.SILENT]
    assert not sender.is_busy


def test_the_end_of_the_program_waits_for_no_printer(qtbot: QtBot) -> None:
    answers: list[Answer] = []
    sender = SlipSender(program=[sys.executable, "-c", "import signal; signal.pause()"])
    sender.send(None, answers.append)
    since = QElapsedTimer()
    since.start()
    sender.close()
    assert since.elapsed() < 5000
    assert answers == []


@pytest.mark.parametrize(
    "program",
    [
        [sys.executable, "-c", "import os; os.abort()"],
        [sys.executable, "-c", "print('Traceback')"],
        ["/nowhere/at/all"],
    ],
)
def test_a_driver_that_takes_the_process_along_is_told(qtbot: QtBot, program: list[str]) -> None:
    answers: list[Answer] = []
    sender = SlipSender(program=program)
    sender.send(None, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WITHIN_MS)
    assert answers == [Trouble.BROKEN]


def test_the_process_that_prints_asks_for_no_screen(qtbot: QtBot, server: PrintServer) -> None:
    server.add("slip")
    answers: list[Answer] = []
    sender = SlipSender()
    sender.send(None, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WITHIN_MS)
    assert answers == [Printers(("slip",), "")]


def test_the_process_that_prints_is_this_program(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever lies in the folder the program was started in."""
    others = namesakes(tmp_path)
    monkeypatch.chdir(others.folder)
    answers: list[Answer] = []
    sender = SlipSender()
    sender.send(None, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=WITHIN_MS)
    assert isinstance(answers[0], Printers)
    assert not others.have_run


def test_the_name_by_which_it_is_told_is_the_one_it_listens_to() -> None:
    main = Path(sys.modules[SlipSender.__module__].__file__ or "").parents[1] / "__main__.py"
    assert f'"{PRINTING}" in os.environ' in main.read_text(encoding="utf-8")
    assert PRINTING not in os.environ


def test_what_ends_meanwhile_is_not_printed(
    qtbot: QtBot, server: PrintServer, aids: ForSubscriber, shop: Shop, ask: Callable[[], None]
) -> None:
    server.add("slip")
    ask()
    dialog = dialog_of(aids)
    take(dialog, "slip")
    [one] = shop.model.verifications.values()
    shop.model.cancel(one.id)
    assert not dialog.print.isEnabled()
    assert not dialog.save.isEnabled()
    assert not aids.slips.save(Path("/nowhere/slip.pdf"))
    aids.slips._print(one.id)
    assert aids.strip.slip.text().startswith("This number is not to be called any more")
    assert server.printed() == []


def test_a_disk_that_takes_nothing_is_told_and_leaves_nothing(
    qtbot: QtBot, aids: ForSubscriber, ask: Callable[[], None], tmp_path: Path
) -> None:
    ask()
    assert not aids.slips.save(tmp_path / "none" / "slip.pdf")
    dialog = dialog_of(aids)
    assert "folder" in dialog.word.text()
    assert dialog.word.tone is Tone.BAD
    assert dialog.isVisible()
    assert list(tmp_path.rglob("*.pdf")) == []


def test_where_to_save_is_asked_without_waiting_inside_the_call(
    qtbot: QtBot, aids: ForSubscriber, ask: Callable[[], None], tmp_path: Path
) -> None:
    ask()
    dialog = dialog_of(aids)
    dialog.save.click()
    [chooser] = dialog.findChildren(QFileDialog)
    name = Path(chooser.selectedFiles()[0]).name
    assert re.fullmatch(r"slip-\d{4}-\d\d-\d\d\.pdf", name)
    chooser.fileSelected.emit(str(tmp_path / "талон.pdf"))
    chooser.reject()
    assert read_code(as_printed(tmp_path / "талон.pdf")).startswith("tel:+380")


def test_a_slip_is_saved_among_the_documents_or_where_the_last_one_was(
    monkeypatch: pytest.MonkeyPatch, window: MainWindow, shop: Shop, tmp_path: Path
) -> None:
    """Not in whatever folder the program was started from."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    documents, other = tmp_path / "Documents", tmp_path / "Slips"
    for folder in (documents, other):
        folder.mkdir()
    aids = ForSubscriber(shop.model, shop.preferences, window)
    window.staff.request(SUBSCRIBER)
    shop.wait(2)
    for folder in (documents, other):
        window.work.card.buttons[Act.SLIP].click()
        dialog = dialog_of(aids)
        dialog.save.click()
        [chooser] = dialog.findChildren(QFileDialog)
        assert chooser.directory().absolutePath() == str(folder)
        chooser.fileSelected.emit(str(other / "slip.pdf"))
        chooser.reject()
    aids.close()


def test_paper_and_language_change_what_is_seen_and_are_remembered(
    qtbot: QtBot, aids: ForSubscriber, shop: Shop, ask: Callable[[], None]
) -> None:
    ask()
    dialog = dialog_of(aids)
    before = dialog.preview.grab().toImage()
    dialog.paper.setCurrentIndex(1)
    dialog.paper.activated.emit(1)
    assert shop.preferences.settings.slip_paper == "a5"
    assert dialog.preview.grab().toImage() != before
    other = dialog.language.findData("uk")
    dialog.language.setCurrentIndex(other)
    dialog.language.activated.emit(other)
    assert shop.preferences.settings.subscriber_language == "uk"
    assert aids.strip.languages.currentData() == "uk"


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_has_words_of_its_own(trouble: Trouble) -> None:
    told = {trouble_text(one, "Star") for one in Trouble}
    assert len(told) == len(Trouble)
    assert "{" not in trouble_text(trouble, "")
