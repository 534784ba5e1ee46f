"""The account at a glance: its name, what is on it, and whether that is little."""

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QLocale

from smsc_gui.api import Balance
from smsc_gui.ui.card_texts import clock_text, date_and_time
from smsc_gui.ui.messages_types import Action, BarText, Severity, translate


@dataclass(frozen=True, slots=True)
class Glance:
    """`name`: "" when nobody is signed in. `balance`: None while it is not known; `at`: when it was, in
    seconds since 1970 UTC; `old`: on another day than today.

    `little`: it is below the amount that staff want to be warned at. `refused`: the last request failed for
    lack of money. `page`: where the account can be topped up, "" where that is not known.
    """

    name: str = ""
    balance: Balance | None = None
    at: float = 0.0
    old: bool = False
    little: bool = False
    refused: bool = False
    page: str = ""

    @property
    def amount(self) -> str:
        """The balance in the way of the chosen language, such as `250,80 UAH`; "" while it is not known."""
        return "" if self.balance is None else money(self.balance.amount, self.balance.currency)

    @property
    def time(self) -> str:
        """The clock time of the balance, with its day where it is `old`, in the way of the chosen language;
        "" while it is not known.
        """
        if self.balance is None:
            return ""
        return date_and_time(self.at) if self.old else clock_text(self.at)


def money(amount: Decimal, currency: str) -> str:
    """An amount with its currency, not to be parted at the end of a line."""
    text = QLocale().toString(float(amount), "f", 2)
    return f"{text}\N{NO-BREAK SPACE}{currency}".strip()


def bar(glance: Glance) -> BarText | None:
    """What is to be told of the account's money; None when there is enough."""
    action = Action.ACCOUNT_PAGE if glance.page else None
    if glance.refused:
        text = translate(
            "messages",
            "The last request failed for lack of money: requests go on once the account is topped up.",
        )
        return BarText(text, Severity.ERROR, action)
    if glance.little:
        text = translate("messages", "{amount} is left on the account: top it up soon.")
        return BarText(text.format(amount=glance.amount), Severity.WARNING, action)
    return None
