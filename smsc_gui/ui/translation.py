"""The language of the window: Qt's own texts and ours, and how dates and numbers are written."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from smsc_gui.ui import languages
from smsc_gui.ui.resources import resource

_NAME: Final = "smsc_gui translation"


def install(app: QCoreApplication, language: str) -> str:
    """Speaks `language` from now on: one of `languages.of_the_window()`, or "" for the system's.

    Returns which it is; one that is not spoken here counts as "". Takes the place of an earlier one.
    Windows that are open hear of it by `QEvent.LanguageChange`. Main thread.
    """
    spoken = languages.of_the_window()
    chosen = language if language in spoken else choose(QLocale.system().uiLanguages(), spoken)
    for earlier in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(earlier)
        earlier.deleteLater()
    QLocale.setDefault(locale_of(chosen, QLocale.system()))
    _add(app, f"qtbase_{chosen}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _add(app, f"smsc_{chosen}", str(resource("translations")))
    return chosen


def choose(ui_languages: Sequence[str], spoken: Sequence[str]) -> str:
    """The first language of a person's list ("uk-UA", "en", …) that is among `spoken`, else English."""
    for name in ui_languages:
        whole = name.replace("-", "_")
        for language in (whole, whole.split("_")[0].lower()):
            if language in spoken:
                return language
    return languages.SOURCE


def own_name(language: str) -> str:
    """What the language calls itself, such as "Українська"."""
    found = QLocale(language)
    if "_" not in language:  # else English is "American English"
        found = QLocale(found.language(), QLocale.Country.World)
    name = found.nativeLanguageName() or language
    return name[0].upper() + name[1:]


def locale_of(language: str, system: QLocale) -> QLocale:
    """How times and numbers are written: as the system does where it speaks the same language, else as
    that language is written in the system's country."""
    wanted = QLocale(language).language()
    if system.name() == "C":  # says nothing: days before months, and 24 hours
        return QLocale(wanted, QLocale.Country.Europe)
    if system.language() is wanted:
        return system
    return QLocale(wanted, system.territory())


def _add(app: QCoreApplication, name: str, folder: str) -> None:
    """A file that is missing leaves the source texts, which are English."""
    translator = QTranslator(app)
    translator.setObjectName(_NAME)
    if translator.load(name, folder):
        app.installTranslator(translator)
    else:
        translator.deleteLater()
