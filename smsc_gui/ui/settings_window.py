"""Settings of the window: its language and looks, and what is taken for granted at this desk."""

from PySide6.QtCore import QCollator, QLocale

from smsc_gui.ui import languages, messages
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.settings_parts import SettingsPage
from smsc_gui.ui.translation import own_name


class WindowPage(SettingsPage):
    """See the module."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(preferences)
        speech = {"": self.tr("Same as the system")}
        speech |= {language: own_name(language) for language in languages.of_the_window()}
        themes = {
            "system": self.tr("Same as the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "contrast-light": self.tr("High contrast, light"),
            "contrast-dark": self.tr("High contrast, dark"),
        }
        self.language = self.choice("language", self.tr("&Language"), speech)
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
    names = messages.country_names(QLocale().name())
    alphabet = QCollator(QLocale())
    order = sorted(names.items(), key=lambda pair: alphabet.sortKey(pair[1]))
    return {iso: f"{name} ({iso})" for iso, name in order}
