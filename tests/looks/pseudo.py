"""A language that nobody speaks, made from the sources: twice as long, with a mark at both ends.

A text without marks cannot be translated; one with a single mark is cut off; one that breaks its place shows
where another language will.
"""

import getpass
import platform
import re
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTranslator
from PySide6.QtWidgets import QWidget

from tests.looks.painted import painted
from tests.looks.words import named

BEGIN: Final = "["
END: Final = "]"
"""No source has them."""
_FIELD: Final = re.compile(r"\{[^{}]*\}|%L?n|%L?\d|&")
_NOT_WORDS: Final = frozenset({"QShortcut", "QGuiApplication", "QFontDatabase"})
"""Contexts of Qt's whose texts it reads itself: names of keys, the direction of writing."""
_HERE: Final = "|".join(map(re.escape, filter(None, (platform.node(), getpass.getuser()))))
DATA: Final = re.compile(
    rf"\b({_HERE})\b|"
    r"\S*/[^ ]* ?[a-z]+\.(json|sqlite3|log)|(Ctrl|Alt|Shift)\+\S*"
    r"|\b((Pg)?(Up|Down)|Home|End|Esc|Enter|smsc\.ua|UAH|demo|key|English|Українська|Ukraine"
    r"|Olena Koval|Ivan Petrenko|Maria|Shevchuk|ticket|contract|passport shown|on paper|Договір"
    r"|Зв’язок · Zviazok|(Sun|Mon|Tue|Wed|Thu|Fri|Sat)\w*|Oct(ober)?)\b"
)
"""What the tour types in and the system says: its name, files, keys, money, days, languages in themselves."""
DOCUMENTS: Final = ("SlipPreview", "About")
"""Classes that show what is in a language of its own: the subscriber's slip, licences."""
_WORD: Final = re.compile(r"[^\W\d_]{3}")


def pseudo(source: str) -> str:
    """The source, and once more without its fields and its mnemonic; where it has words at all."""
    if not _WORD.search(_FIELD.sub("", source)):
        return source
    again = _FIELD.sub("", source).strip()
    return f"{BEGIN}{source} {again}{END}"


def unmarked(root: QWidget) -> list[str]:
    """Texts with words that show what the source says, whatever the language: nobody can translate them."""
    whole: dict[QWidget, str] = {}
    for one in painted(root)[0]:
        whole[one.widget] = f"{whole.get(one.widget, '')}{one.text} "
    return [
        f"{named(widget)}: “{text.strip()}”"
        for widget, text in whole.items()
        if BEGIN not in text
        and _WORD.search(DATA.sub("", text))
        and not any(document in named(widget) for document in DOCUMENTS)
    ]


class Pseudo(QTranslator):
    """Takes the first word whatever else is installed later. Main thread, as long as it lives."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._app = app
        self._moving = False
        app.installTranslator(self)
        app.installEventFilter(self)

    def translate(  # type: ignore[override]
        self, context: str, source: str, _comment: str | None = None, _n: int = -1
    ) -> str:
        """Qt's. An empty text would count as a translation."""
        return source if context in _NOT_WORDS else pseudo(source)

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Qt's."""
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Qt asks first the translator that came last."""
        if event.type() is QEvent.Type.LanguageChange and watched is self._app and not self._moving:
            self._moving = True
            self._app.removeTranslator(self)
            self._app.installTranslator(self)
            self._moving = False
        return False
