import logging

import pytest

from smsc_gui.core.log_masking import MaskingFormatter


def _formatted(message: str, *args: object, exc_info: BaseException | None = None) -> str:
    information = (type(exc_info), exc_info, exc_info.__traceback__) if exc_info else None
    record = logging.LogRecord("smsc_gui", logging.INFO, "", 0, message, args, information)
    return MaskingFormatter("%(name)s: %(message)s").format(record)


@pytest.mark.parametrize(
    "written", ["380671234567", "+380671234567", "0671234567", "phone=380671234567&fmt=3"]
)
def test_a_number_is_masked_but_for_its_ends(written: str) -> None:
    shown = _formatted("call for %s", written)
    assert "1234" not in shown
    assert shown.endswith(("67", "67&fmt=3"))


def test_a_number_in_a_traceback_is_masked() -> None:
    with pytest.raises(ValueError, match="380") as caught:
        int("number 380671234567")
    shown = _formatted("broke", exc_info=caught.value)
    assert "'number +380 " in shown
    assert "1234" not in shown


@pytest.mark.parametrize(
    "harmless", ["took 0.12 s", "port 43527", "2026-11-22 13:30:59", "id 48583869"]
)
def test_what_is_no_number_stays(harmless: str) -> None:
    assert _formatted(harmless) == f"smsc_gui: {harmless}"
