"""What make does for a newcomer, whatever is in the environment."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("arguments", "system", "language"),
    [
        ((), None, "en"),
        ((), "uk:en", "en"),
        (("LANGUAGE=uk",), None, "uk"),
        (("LANGUAGE=uk",), "en", "uk"),
    ],
    ids=["nothing-said", "the-system-lists-languages", "said", "said-on-such-a-system"],
)
def test_the_tour_speaks_the_language_that_was_asked_for(
    arguments: tuple[str, ...], system: str | None, language: str
) -> None:
    """Where nothing was said it got an empty one, and the first command of the README failed."""
    environment = {"PATH": os.environ["PATH"]} | ({"LANGUAGE": system} if system else {})
    told = subprocess.run(
        ["make", "--dry-run", "tour", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout
    assert [line.rpartition(" ")[2] for line in told.splitlines() if "--lang" in line] == [language]
