"""The underlined letters: none stands for two things at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QGroupBox, QLabel, QMenu, QWidget


def ambiguous(window: QWidget) -> list[str]:
    """What two things in view, or two entries of a menu, have in common; a sentence for each letter."""
    found = _twice("", (text for text in _texts(window)))
    for menu in window.findChildren(QMenu):
        entries = (one.text().split("\t")[0] for one in menu.actions() if one.isVisible())
        found += _twice(" of one menu", entries)
    return found


def _texts(window: QWidget) -> Iterator[str]:
    """Those that Qt underlines a letter of."""
    for one in window.findChildren(QWidget):
        if not one.isVisible() or one.window() is not window:
            continue
        if isinstance(one, QAbstractButton):
            yield one.text()
        elif isinstance(one, QGroupBox):
            yield one.title()
        elif isinstance(one, QLabel) and one.buddy() is not None:
            yield one.text()


def _twice(where: str, texts: Iterable[str]) -> list[str]:
    by_letter: dict[str, list[str]] = defaultdict(list)
    for text in texts:
        letter = QKeySequence.mnemonic(text)
        if not letter.isEmpty():
            by_letter[letter.toString()].append(text)
    return [
        f"{letter} belongs to {' and '.join(map(repr, texts))}{where}"
        for letter, texts in by_letter.items()
        if len(texts) > 1
    ]
