import pytest

from smsc_gui.api.service_numbers import read_number, split_numbers

ONE = "380501234567"
TWO = "380677654321"


@pytest.mark.parametrize(
    "written",
    [
        ONE,
        f"+{ONE}",
        "+38 (050) 123-45-67",
        "(+38) 050.123.45.67",
        " 38/050/1234567\t",
        "38\xa0050\u2009123\u202f45–67",
        "38‐050‑123‒45—67",
        "38−0501234567",
        380501234567,
    ],
)
def test_any_way_to_write_a_number(written: object) -> None:
    assert read_number(written) == ONE


@pytest.mark.parametrize(
    "other",
    [
        "",
        "+",
        "123456",
        "1" * 16,
        "++380501234567",
        "380501234567+",
        "38+0501234567",
        "٣" * 9,
        "38050123456x",
        "<380501234567>",
        '"380501234567',
        "380501234567,8",
        "１２３４５６７",
        "1" + "-" * 40,
        None,
        True,
        3805012345.0,
        [ONE],
        {},
        -380501234567,
        123456,
        10**15,
        10**4000,
    ],
)
def test_what_is_no_number(other: object) -> None:
    assert read_number(other) is None


def test_numbers_have_7_to_15_digits() -> None:
    assert read_number("1234567") == "1234567"
    assert read_number("1" * 15) == "1" * 15
    assert read_number(10**15 - 1) == "9" * 15
    assert read_number(1234567) == "1234567"


def test_what_is_written_in_forty_characters_is_read() -> None:
    assert read_number("1" + "-" * 33 + "234567") == "1234567"
    assert read_number("  1" + "-" * 33 + "234567  ") == "1234567"
    assert read_number("1" + "-" * 34 + "234567") is None


@pytest.mark.parametrize(
    "separator",
    [
        ",",
        ", ",
        ";",
        "; ",
        "|",
        "\n",
        "\r\n",
        "\t",
        " ",
        "  ",
        " , ",
        "/",
        "\\",
        ":",
        " : ",
        "*",
        "_",
        ",\n",
        "~",
        " - ",
        ".",
        "\xa0,",
        "\u2028",
    ],
)
def test_any_likely_separator(separator: str) -> None:
    assert split_numbers(f"{ONE}{separator}{TWO}") == (ONE, TWO)


@pytest.mark.parametrize(
    "text",
    [
        "+38 (050) 123-45-67, +38 (067) 765-43-21",
        "+38 (050) 123-45-67 +38 (067) 765-43-21",
        "+380501234567+380677654321",
        "38-050-123-45-67 38-067-765-43-21",
        "38 050 123 45 67;38 067 765 43 21;",
        "+380501234567 +380677654321, +380501234567",
        ",, 380501234567 ,, 380677654321 ,,",
    ],
)
def test_punctuation_does_not_tear_a_number_apart(text: str) -> None:
    assert split_numbers(text) == (ONE, TWO)


def test_repeats_are_dropped_and_the_order_kept() -> None:
    assert split_numbers(f"{TWO},{ONE},+{TWO},{ONE}") == (TWO, ONE)


@pytest.mark.parametrize("empty", ["", " ", ",", " ;\n"])
def test_nothing_is_an_empty_list(empty: str) -> None:
    assert split_numbers(empty) == ()


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE},12",
        f"{ONE},x",
        "0",
        f"<p>{ONE}</p>",
        f'["{ONE}"]',
        f"phone={ONE}",
        f"{ONE}={TWO}",
        f"call {ONE}",
        f"{ONE}&{TWO}",
        f"{ONE}#{TWO}",
        f"{{{ONE}}}",
    ],
)
def test_what_is_no_list_of_numbers(text: str) -> None:
    assert split_numbers(text) is None
