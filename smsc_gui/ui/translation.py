"""The language of the window: Qt's own texts and ours, and how dates and numbers are written."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from smsc_gui.ui import languages


class Texts(QTranslator):
    """The texts of one compiled file, all of them read at once.

    Given the file's name Qt would map it into memory, and the program die when an upgrade writes it anew.
    Of a file that is missing nothing is found, which leaves the source texts: they are English.
    """

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file
        # Qt reads in them, and holds none.
        self._bytes = file.read_bytes() if file.is_file() else b""
        if self._bytes:
            self.load(self._bytes)


def install(app: QCoreApplication, language: str) -> str:
    """Speaks `language` from now on: one of `languages.of_the_window()`, or "" for the system's.

    Returns which it is; one that is not spoken here counts as "". Takes the place of an earlier one.
    Windows that are open hear of it by `QEvent.LanguageChange`. Main thread.
    """
    spoken = languages.of_the_window()
    chosen = language if language in spoken else choose(QLocale.system().uiLanguages(), spoken)
    for earlier in app.findChildren(Texts):
        app.removeTranslator(earlier)
        earlier.deleteLater()
    QLocale.setDefault(locale_of(chosen, QLocale.system()))
    for file in (_of_qt(chosen), languages.file_of(chosen)):
        app.installTranslator(Texts(file, app))
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


def _of_qt(language: str) -> Path:
    """The file of Qt's own texts; Qt has some languages by country, others not."""
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    whole = folder / f"qtbase_{language}.qm"
    return whole if whole.is_file() else folder / f"qtbase_{language.partition('_')[0]}.qm"
