"""What the check of the journal found, in words."""

from typing import Final

from smsc_gui.core.journal_findings import Checked, Facts, Fault, Finding, Marked, Stretch, Verdict
from smsc_gui.ui.messages_types import stamp, translate

STRETCHES: Final = 20
"""So many times without a keyring are told one by one."""


class CheckCounted:
    """Texts with a number in them: lupdate finds plural forms in `tr` only, under the name of its class."""

    def tr(self, text: str, comment: str, n: int) -> str:
        """As `QObject.tr`."""
        return translate("CheckCounted", text, comment, n)

    def whole(self, events: int) -> str:
        """Nothing was found."""
        return self.tr("The journal is whole: %n event(s) checked.", "", events)

    def changed(self, findings: int) -> str:
        """Something was."""
        return self.tr("The journal was changed outside the program: %n finding(s).", "", findings)

    def unproven(self, events: int) -> str:
        """The key is out of reach."""
        return self.tr(
            "What could be checked is whole. %n event(s) could not be checked against forgery: "
            "the keyring with the journal’s key cannot be asked.",
            "",
            events,
        )

    def proves_less(self, events: int) -> str:
        """All holds, but not all is proven."""
        return self.tr(
            "The journal is whole: %n event(s) checked. Part of it proves less.",
            "",
            events,
        )

    def more(self, findings: int) -> str:
        """The list has an end."""
        return self.tr("%n more finding(s) are not listed.", "", findings)

    def more_stretches(self, events: int) -> str:
        """So has this one."""
        return self.tr("%n event(s) in all were written without the keyring.", "", events)


def verdict_text(checked: Checked) -> str:
    """What it comes to: the last line."""
    counted = CheckCounted()
    match checked.verdict:
        case Verdict.WHOLE:
            return counted.whole(checked.events)
        case Verdict.CHANGED:
            return counted.changed(len(checked.findings) + checked.more)
        case Verdict.NOT_CHECKED:
            return counted.unproven(checked.unproven)
        case Verdict.PROVES_LESS:
            return counted.proves_less(checked.events)


def lines(checked: Checked) -> list[str]:
    """All that is to be said but the verdict: each finding with its event, then the notes."""
    said = []
    for finding in checked.findings:
        place = place_text(finding.event) if finding.event else ""
        said.append(f"{finding_text(finding)} [{place}]" if place else finding_text(finding))
    return said + notes(checked)


def notes(checked: Checked) -> list[str]:
    """What else is to be said: about the key, the mark, and the times without a keyring."""
    counted = CheckCounted()
    said = [_stretch(one) for one in checked.stretches[:STRETCHES]]
    if len(checked.stretches) > STRETCHES:
        said.append(counted.more_stretches(checked.plain))
    if checked.events and checked.marked is Marked.ABSENT:
        said.append(
            translate(
                "messages",
                "The keyring has no note of the journal’s end yet, so an older copy put back "
                "would not show. The program makes the note within a minute of work.",
            )
        )
    if checked.events and checked.marked is Marked.OUT_OF_REACH:
        said.append(
            translate(
                "messages",
                "The keyring could not be asked where the journal ends, so an older copy put back "
                "would not show.",
            )
        )
    if checked.other_key:
        said.append(
            translate(
                "messages",
                "No event fits the key in the keyring: most likely it is another key, "
                "of another user or computer.",
            )
        )
    if checked.more:
        said.append(counted.more(checked.more))
    return said


def finding_text(finding: Finding) -> str:
    """One finding as a sentence."""
    if finding.fault is Fault.MISSING and finding.last > finding.seq:
        text = translate("messages", "Events {number} to {last} were removed.")
    elif finding.seq == 0 and finding.fault is Fault.CUT_OFF:
        text = translate(
            "messages",
            "All events were removed, or the journal’s note of its end was changed.",
        )
    elif finding.seq == 0 and finding.fault is Fault.VALUE_EXTRA:
        text = translate("messages", "Data was put in that belongs to no event ({what}).")
    else:
        text = _sentence(finding.fault)
    return text.format(number=finding.seq, last=finding.last, what=finding.what)


def place_text(event: Facts) -> str:
    """Which event it is: when, what, where, who, for whom."""
    parts = [stamp(event.at), kind_name(event.kind), event.desk, event.operator]
    if event.subscriber:
        parts.append(translate("messages", "subscriber …{digits}").format(digits=event.subscriber))
    return ", ".join(part for part in parts if part)


def kind_name(kind: str) -> str:
    """What happened, in a few words. `kind`: as in the journal; others are shown as they are."""
    return {
        "prepared": translate("messages", "request prepared"),
        "requested": translate("messages", "request sent"),
        "assigned": translate("messages", "number received"),
        "failed": translate("messages", "request failed"),
        "unknown": translate("messages", "outcome unknown"),
        "floor": translate("messages", "calls count from here"),
        "call": translate("messages", "verified by the call"),
        "seen": translate("messages", "call seen"),
        "late number": translate("messages", "number came late"),
        "expired": translate("messages", "time up"),
        "unchecked": translate("messages", "time up, not checked"),
        "cancelled": translate("messages", "cancelled"),
        "by hand": translate("messages", "confirmed by hand"),
        "erased": translate("messages", "data deleted"),
    }.get(kind, kind)


def _stretch(stretch: Stretch) -> str:
    return translate(
        "messages",
        "Events {first} to {last} were written without the keyring’s key: "
        "they show accidents, but not a forger who knows the program.",
    ).format(first=stretch.first, last=stretch.last)


def _sentence(fault: Fault) -> str:
    return {
        Fault.CHANGED: translate(
            "messages", "Event {number} was changed, or the program did not write it."
        ),
        Fault.MISSING: translate("messages", "Event {number} was removed."),
        Fault.CUT_OFF: translate(
            "messages",
            "The events after event {number} were removed, "
            "or the journal’s note of its end was changed.",
        ),
        Fault.OLDER: translate(
            "messages",
            "The keyring knows event {number}, and the journal has another one or none: an older "
            "copy was put back, the journal was emptied, or its end was rewritten.",
        ),
        Fault.IMPOSSIBLE: translate(
            "messages", "Event {number} cannot be read, or cannot have happened."
        ),
        Fault.VALUE_CHANGED: translate("messages", "Data of event {number} was changed ({what})."),
        Fault.VALUE_MISSING: translate(
            "messages",
            "Data of event {number} was removed, but not by deleting it in the program ({what}).",
        ),
        Fault.VALUE_EXTRA: translate(
            "messages", "Data was put in at event {number} that does not belong there ({what})."
        ),
        Fault.ROW_CHANGED: translate(
            "messages",
            "The list shows the request of event {number} otherwise than it happened ({what}).",
        ),
        Fault.ROW_MISSING: translate(
            "messages", "The list does not show the request of event {number}."
        ),
        Fault.ROW_EXTRA: translate("messages", "The list shows a request that never was ({what})."),
        Fault.USED_ROW: translate(
            "messages",
            "The note that the call of event {number} is used up was changed or removed.",
        ),
        Fault.USED_ROW_EXTRA: translate(
            "messages", "A call is noted as used up that no event knows ({what})."
        ),
    }[fault]
