"""Settings of the window: its language and looks, and what is taken for granted at this desk."""

import json

from PySide6.QtCore import QLocale

from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.resources import resource
from smsc_gui.ui.settings_parts import SettingsPage


class WindowPage(SettingsPage):
    """See the module."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(preferences)
        languages = {"": self.tr("As the system"), "uk": "Українська", "en": "English"}
        themes = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast-light": self.tr("High contrast, light"),
            "contrast-dark": self.tr("High contrast, dark"),
        }
        self.language = self.choice("language", self.tr("&Language"), languages)
        self.theme = self.choice("theme", self.tr("&Appearance"), themes)
        self.country = self.choice(
            "default_country",
            self.tr("C&ountry of numbers without a country code"),
            _countries(),
        )
        self.desk = self.line(
            "desk",
            self.tr("Na&me of this desk"),
            self.tr(
                "The journal notes it from the next request on. Leave empty for the computer’s "
                "name."
            ),
            self.tr("This name cannot be used: shorten it, or leave out unusual characters."),
        )
        self.desk.control.setPlaceholderText(preferences.settings.desk_name)  # type: ignore[attr-defined]
        self.show_now()


def _countries() -> dict[str, str]:
    """Their names in the window's language, in its order, by ISO 3166."""
    language = "uk" if QLocale().language() is QLocale.Language.Ukrainian else "en"
    text = resource("countries", f"{language}.json").read_text(encoding="utf-8")
    names: dict[str, str] = json.loads(text)
    order = sorted(names.items(), key=lambda pair: _sorting(pair[1]))
    return {iso: f"{name} ({iso})" for iso, name in order}


_ALPHABET = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"


def _sorting(name: str) -> list[int]:
    """The order of the Ukrainian alphabet, which is not that of the signs' numbers."""
    return [
        _ALPHABET.find(sign) if sign in _ALPHABET else ord(sign) - 1000 for sign in name.lower()
    ]
