"""The journal, the data folder and the settings file in words, when they cannot be used."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from smsc_gui.core.data_folder import FolderInUse
from smsc_gui.core.journal import JournalError, JournalTrouble
from smsc_gui.core.settings import SettingsProblem, Trouble
from smsc_gui.ui.messages_types import Message, Words, translate


def for_journal(error: JournalError) -> Message:
    """Why the journal cannot be used. Nothing was sent."""
    return _message(journal_words(error.trouble), error.detail)


def for_start(error: FolderInUse | JournalError | OSError) -> Message:
    """Why the program cannot start."""
    match error:
        case JournalError():
            return for_journal(error)
        case FolderInUse():
            return _message(_in_use(), "" if error.pid is None else f"PID {error.pid}")
        case _:
            return _message(_no_folder(), error.strerror or type(error).__name__)


def journal_words(trouble: JournalTrouble) -> Words:
    """The words for one trouble of the journal."""
    return _JOURNAL[trouble]()


def journal_put_aside(path: Path) -> str:
    """What became of a damaged journal; the program goes on with a new one."""
    return translate(
        "messages",
        "The journal was damaged, so a new one was begun. The damaged one is kept as {name}: "
        "ask the administrator to look at it.",
    ).format(name=path.name)


def machine_settings_problem(path: Path, problem: str) -> str:
    """The administrator's settings for this computer cannot be read."""
    return translate(
        "messages",
        "The administrator’s settings for this computer cannot be read, so nobody can confirm by hand "
        "or sign in. Tell the administrator: {path} ({problem}).",
    ).format(path=path, problem=problem)


def sign_in_forbidden() -> str:
    """The same, for whoever is about to sign in."""
    return translate(
        "messages",
        "The administrator’s settings for this computer cannot be read, and they may say which accounts "
        "are used here. Tell the administrator. Once that is mended, start the program again.",
    )


def journal_replaced() -> str:
    """The keyring knows of events that this journal does not have."""
    return translate(
        "messages",
        "The journal is not the same as before: it was emptied, or an older copy was put back. "
        "Tell the supervisor; “Check the journal’s integrity” says more.",
    )


def settings_problem(problem: SettingsProblem) -> str:
    """Why the settings are not those that were saved."""
    match problem.trouble:
        case Trouble.DAMAGED if problem.put_aside is not None:
            return translate(
                "messages",
                "The settings file was damaged, so the default settings are used. The damaged file "
                "is kept as {name}.",
            ).format(name=problem.put_aside.name)
        case Trouble.DAMAGED:
            return translate(
                "messages",
                "The settings file is damaged, so the default settings are used.",
            )
        case Trouble.NEWER:
            return translate(
                "messages",
                "The settings are from a newer version of the program: the default ones are used, "
                "and changes are not saved.",
            )
        case Trouble.DENIED:
            return translate(
                "messages",
                "This user may not read the settings file: the default settings are used, and "
                "changes are not saved. The administrator can allow it.",
            )
        case Trouble.UNREADABLE:
            return translate(
                "messages",
                "The settings file cannot be read now: the default settings are used, and changes "
                "are not saved. Check the disk or the network folder.",
            )


def _message(words: Words, detail: str) -> Message:
    details = ((translate("messages", "Cause"), detail),) if detail else ()
    return Message(words.title, words.what, words.steps, words.action, details)


def _in_use() -> Words:
    return Words(
        translate("messages", "The program is running already"),
        translate("messages", "Another window of the program is using the same data folder."),
        (
            translate("messages", "Look for its window in the taskbar."),
            translate(
                "messages",
                "If there is none, another person may have left the program open on this computer: "
                "it has to be closed there.",
            ),
        ),
    )


def _no_folder() -> Words:
    return Words(
        translate("messages", "The data folder cannot be used"),
        translate(
            "messages", "The program could not create its data folder, or cannot write to it."
        ),
        (
            translate("messages", "Check that the disk has room and is connected."),
            translate(
                "messages",
                "Ask the administrator to allow this user to write to the program’s data folder.",
            ),
        ),
    )


def _disk_full() -> Words:
    return Words(
        translate("messages", "The disk is full"),
        translate(
            "messages",
            "The journal cannot be written because the disk is full, so nothing is sent.",
        ),
        (
            translate("messages", "Delete what is not needed, or empty the recycle bin."),
            translate("messages", "Then ask again: what is waiting is not lost."),
        ),
    )


def _read_only() -> Words:
    return Words(
        translate("messages", "The journal is write-protected"),
        translate(
            "messages",
            "The program is not allowed to write its journal, so nothing is sent.",
        ),
        (
            translate(
                "messages",
                "Ask the administrator to allow this user to write to the program’s data folder.",
            ),
            translate("messages", "Then ask again: what is waiting is not lost."),
        ),
    )


def _damaged() -> Words:
    return Words(
        translate("messages", "The journal is damaged"),
        translate("messages", "The journal’s file cannot be read any more, so nothing is sent."),
        (
            translate("messages", "Close the program and leave the file as it is."),
            translate("messages", "Ask the administrator to bring it back from a backup copy."),
        ),
    )


def _newer() -> Words:
    return Words(
        translate("messages", "The journal is from a newer version"),
        translate(
            "messages",
            "A newer version of the program has written the journal; this one cannot use it, "
            "so nothing is sent.",
        ),
        (translate("messages", "Ask the administrator to install the newest version here."),),
    )


def _other_trouble() -> Words:
    return Words(
        translate("messages", "The journal does not answer"),
        translate("messages", "The journal’s file cannot be used right now, so nothing is sent."),
        (
            translate("messages", "Check that the disk or the network folder is connected."),
            translate("messages", "Restart the program."),
            translate(
                "messages",
                "If it happens again, copy the details and give them to the administrator.",
            ),
        ),
    )


_JOURNAL: Final[Mapping[JournalTrouble, Callable[[], Words]]] = MappingProxyType(
    {
        JournalTrouble.DISK_FULL: _disk_full,
        JournalTrouble.READ_ONLY: _read_only,
        JournalTrouble.DAMAGED: _damaged,
        JournalTrouble.NEWER: _newer,
        JournalTrouble.OTHER: _other_trouble,
    }
)
