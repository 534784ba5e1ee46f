"""Second persons in words: why one did not agree, or the list of them was not changed."""

from math import ceil

from smsc_gui.core.second_person import LONGEST_NAME, LONGEST_PIN, SHORTEST_PIN, ByHand, Refusal
from smsc_gui.core.secret_store import Locked, Unavailable
from smsc_gui.ui.messages_types import Message, translate
from smsc_gui.ui.second_person_desk import HeldBack


def second_person_text(answer: Refusal | HeldBack | Locked | Unavailable) -> str:
    """What was wrong, and what to do."""
    match answer:
        case Refusal():
            return _refused(answer)
        case HeldBack(seconds):
            return Counted().held_back(max(1, ceil(seconds / 60)))
        case Locked():
            return translate(
                "messages", "The system’s keyring is locked: unlock it, then try again."
            )
        case Unavailable():
            return translate(
                "messages",
                "The system’s keyring, where the PINs are kept, cannot be used: ask the administrator.",
            )


def _refused(why: Refusal) -> str:
    return {
        Refusal.WRONG_PIN: translate("messages", "This is not this person’s PIN."),
        Refusal.UNKNOWN: translate("messages", "There is no second person with this name."),
        Refusal.NAME_TAKEN: translate("messages", "This name is on the list already."),
        Refusal.NOT_A_NAME: translate(
            "messages", "A name is needed, {most} characters at most."
        ).format(most=LONGEST_NAME),
        Refusal.NOT_A_PIN: translate("messages", "A PIN has {least} to {most} digits.").format(
            least=SHORTEST_PIN, most=LONGEST_PIN
        ),
    }[why]


def not_by_hand(why: ByHand) -> Message:
    """Why a confirmation by hand is not possible here."""
    if why is ByHand.NOBODY_ELSE:
        return Message(
            translate("messages", "A second person is needed"),
            translate(
                "messages", "Confirming by hand needs someone else’s PIN, and nobody has one yet."
            ),
            (
                translate(
                    "messages", "Add a second person in the settings, under Confirming by hand."
                ),
                translate("messages", "Then confirm again: the request goes on waiting meanwhile."),
            ),
        )
    if why is ByHand.NOT_READABLE:
        return Message(
            translate("messages", "The second persons are not known"),
            translate(
                "messages",
                "Confirming by hand needs someone else’s PIN, and the system’s keyring does not "
                "say who has one.",
            ),
            (
                translate("messages", "Unlock the system’s keyring."),
                translate("messages", "Then confirm again: the request goes on waiting meanwhile."),
            ),
        )
    return Message(
        translate("messages", "Confirming by hand is not allowed"),
        translate("messages", "The settings of this desk do not allow confirming by hand."),
        (translate("messages", "Let the subscriber call the number, or ask the administrator."),),
    )


class Counted:
    """Texts with a number in them: lupdate finds plural forms in `tr` only, under the name of its class."""

    def tr(self, text: str, comment: str, n: int) -> str:
        """As `QObject.tr`."""
        return translate("Counted", text, comment, n)

    def held_back(self, minutes: int) -> str:
        """How long the next try has to wait."""
        return self.tr(
            "Too many wrong PINs: the next try is possible in %n minute(s).", "", minutes
        )
