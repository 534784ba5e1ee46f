"""Settings of the journal: how long it keeps what it knows about people."""

from smsc_gui.core.settings_values import MOST_DAYS
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.settings_parts import SettingsPage


class JournalSettingsPage(SettingsPage):
    """See the module."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(preferences)
        self.days = self.number(
            "keep_days",
            self.tr("&Keep numbers and references for"),
            1,
            MOST_DAYS,
            lambda days: self.tr("%n day(s)", "", days),
        )
        self.words(
            self.tr(
                "After that they are deleted from the journal for good, a little at a time while "
                "the program runs. How many were verified, when, and by whom stays for the "
                "statistics. Exports, prints and copies of the journal outside the program stay as "
                "they are."
            )
        )
        self.masking = self.switch(
            "mask_in_journal",
            self.tr("&Mask numbers in the journal"),
            self.tr("The page shows only the last four digits, until “Show numbers” is pressed."),
        )
        self.show_now()
