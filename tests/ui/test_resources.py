"""Resources are found where the program is run from."""

import pytest

from smsc_gui.ui.resources import resource


@pytest.mark.parametrize(
    "parts", [("countries", "uk.json"), ("translations", "smsc_uk.qm"), ("icons",)]
)
def test_resources_are_where_the_program_looks_for_them(parts: tuple[str, ...]) -> None:
    assert resource(*parts).exists()
