"""No words for people stand in the code of the window outside tr() and translate()."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import smsc_gui

WINDOW: Final = Path(smsc_gui.__file__).parent / "ui"
WORDS: Final = re.compile(
    r"[^\W\d_]{2,}[^<>{}=/\\|\[\]]* [^\W\d_]{2,}|^[^\W\d_a-z][a-z]{2,}\W*$|[а-яґєії]{2,}"
)
"""Two words, or one with a capital letter, or anything in Cyrillic."""
TYPE: Final = re.compile(r"\w\[")
"""A type in quotation marks, such as "Mapping[str, int]"."""
LOOK_UPS: Final = frozenset({"tr", "translate"})
NOT_FOR_PEOPLE: Final = frozenset(
    {
        "debug",
        "info",
        "warning",
        "error",
        "exception",
        "getLogger",
        "setObjectName",
        "cast",
        "compile",
    }
)
"""Their texts go to the log, or to other code."""
TECHNICAL: Final = frozenset({"diagnostics.py", "licences.py", "stylesheet.py"})
"""What goes to whoever helps, and to nobody, in English; what the authors of others wrote; and no words."""
NAMES: Final = frozenset(
    {
        "SMSC Call Verify",
        "Inter",
        # of our own objects, values, and what other programs call theirs
        *("Tray", "Notifications", "Bus", "Notify", "Sheet", "story again"),
        *("About", "Diagnostics", "Vouching"),
        *("second person", "signed out", "cut off", "decided by", "none there"),
        *("late number", "by hand"),
        # keys of a keyboard, which Qt translates
        *("Esc", "Enter", "Down", "Home", "End", "Ctrl+,"),
    }
)


def words_in_code(source: str) -> list[str]:
    """The texts of a file that look as if a person reads them, and nobody looks up."""
    tree = ast.parse(source)
    apart = {id(part) for node in _apart(tree) for part in ast.walk(node)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in apart
        and node.value not in NAMES
        and WORDS.search(node.value)
        and not TYPE.search(node.value)
    ]


def _apart(tree: ast.Module) -> Iterator[ast.AST]:
    """What is looked up already, or is not for people: docstrings, exceptions, types, the log."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)):
                if name in LOOK_UPS | NOT_FOR_PEOPLE:
                    yield node
            case ast.Raise() | ast.Expr(value=ast.Constant()) | ast.Assert():
                yield node
            case ast.Assign(targets=[ast.Name(id="__all__")]):
                yield node
            case ast.AnnAssign(annotation=hint) | ast.arg(annotation=ast.expr() as hint):
                yield hint


@pytest.mark.parametrize("file", sorted(WINDOW.rglob("*.py")), ids=lambda file: file.stem)
def test_every_word_for_people_is_looked_up(file: Path) -> None:
    if file.name not in TECHNICAL:
        assert words_in_code(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "code",
    [
        'label = QLabel("Copied")',
        'button.setToolTip("copies the number")',
        'box.addItem("Світлий")',
        'text = f"{count} calls came"',
        'title = "Close the program?"',
        'page.say("Saved as %s" % name)',
        'WORDS = {State.WAITING: "Waiting for the call"}',
    ],
)
def test_words_that_nobody_can_translate_are_noticed(code: str) -> None:
    assert words_in_code(code)


@pytest.mark.parametrize(
    "code",
    [
        'label = QLabel(self.tr("Copied"))',
        'translate("messages", "Waiting for the call").format(time="")',
        'log.warning("No answer in %s s", seconds)',
        'raise ValueError("the page is not there")',
        'def f() -> None:\n    """Says it to people."""',
        'label.setObjectName("large number")',
        'icon("circle-question-mark")',
    ],
)
def test_what_is_looked_up_or_not_for_people_is_left_alone(code: str) -> None:
    assert words_in_code(code) == []
