"""What the bar tells when the watcher has nothing to say: notes staff have not read yet, and the money."""

from smsc_gui.ui.glance import Glance
from smsc_gui.ui.glance import bar as money_bar
from smsc_gui.ui.messages import BarText, Severity


class Notes:
    """The newest note is told first: it answers what was just done. Those before it follow, each once."""

    def __init__(self) -> None:
        self._unread: list[str] = []
        self._money_read = ""

    @property
    def first(self) -> str:
        """The note that is to be read now; "" for none."""
        return self._unread[-1] if self._unread else ""

    def add(self, text: str) -> None:
        """Something staff should know."""
        if text in self._unread:
            self._unread.remove(text)
        self._unread.append(text)

    def forget(self, text: str) -> None:
        """It holds no more, read or not."""
        if text in self._unread:
            self._unread.remove(text)

    def told(self, glance: Glance | None) -> BarText | None:
        """What the bar shows: the newest note, else what is to be told of the account's money."""
        return BarText(self.first, Severity.WARNING) if self._unread else self._money(glance)

    def dismiss(self, glance: Glance | None) -> None:
        """Staff have read what is shown."""
        if self._unread:
            del self._unread[-1]
            return
        told = self._money(glance)
        self._money_read = told.text if told else ""

    def _money(self, glance: Glance | None) -> BarText | None:
        """Until staff have read it, or it changes."""
        told = money_bar(glance) if glance else None
        if told is None or told.text != self._money_read:
            self._money_read = ""
        return None if self._money_read else told
