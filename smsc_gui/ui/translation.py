"""The language of the window: Qt's own texts and ours, and how dates and numbers are written."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from smsc_gui.ui.resources import resource

LANGUAGES: Final = ("uk", "en")
_NAME: Final = "smsc_gui translation"


def install(app: QCoreApplication, language: str) -> str:
    """Speaks `language` from now on: one of `LANGUAGES`, or "" for the system's. Returns which it is.

    Takes the place of an earlier one. Windows that are open hear of it by `QEvent.LanguageChange`. Main
    thread.
    """
    chosen = language if language in LANGUAGES else choose(QLocale.system().uiLanguages())
    for earlier in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(earlier)
        earlier.deleteLater()
    QLocale.setDefault(locale_of(chosen, QLocale.system()))
    _add(app, f"qtbase_{chosen}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _add(app, f"smsc_{chosen}", str(resource("translations")))
    return chosen


def choose(ui_languages: Sequence[str]) -> str:
    """The first language of a person's list ("uk-UA", "en", …) that the program speaks, else English."""
    for name in ui_languages:
        language = name.replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"


def locale_of(language: str, system: QLocale) -> QLocale:
    """How times and numbers are written: as the system does where it speaks the same language."""
    wanted = QLocale(language).language()
    if system.language() is wanted and system.name() != "C":
        return system
    ukraine = QLocale.Country.Ukraine
    country = ukraine if system.name() == "C" else system.territory()
    found = QLocale(wanted, country)
    return found if found.territory() is country else QLocale(wanted, ukraine)


def _add(app: QCoreApplication, name: str, folder: str) -> None:
    """A file that is missing leaves the source texts, which are English."""
    translator = QTranslator(app)
    translator.setObjectName(_NAME)
    if translator.load(name, folder):
        app.installTranslator(translator)
    else:
        translator.deleteLater()
