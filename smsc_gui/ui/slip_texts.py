"""What staff are told about a slip."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from smsc_gui.ui.slip_orders import Trouble

translate: Final = QCoreApplication.translate


def trouble_text(trouble: Trouble, printer: str) -> str:
    """What happened, and what to do. `printer`: its name, "" for the usual one."""
    if not printer and trouble in {Trouble.STOPPED, Trouble.REFUSED}:
        printer = translate("Slip", "the default printer")
    return _told(trouble).format(printer=printer)


def nothing_to_print() -> str:
    """The number is not to be called any more."""
    return translate(
        "Slip", "This number is not to be called any more, so there is no slip for it."
    )


def _told(trouble: Trouble) -> str:
    match trouble:
        case Trouble.NONE_THERE:
            return translate(
                "Slip",
                "The computer has no default printer. Choose one, or save the slip as a PDF.",
            )
        case Trouble.GONE:
            return translate(
                "Slip",
                "The printer {printer} is not there any more. Check its cable and that it is "
                "switched on, choose another one, or save the slip as a PDF.",
            )
        case Trouble.STOPPED:
            return translate(
                "Slip",
                "The computer says that {printer} is stopped. Check its paper and its lid, switch "
                "it off and on, and print again.",
            )
        case Trouble.REFUSED:
            return translate(
                "Slip",
                "{printer} did not take the slip. Check that it is switched on and has paper, then "
                "print again; if that does not help, tell the administrator.",
            )
        case Trouble.SILENT:
            return translate(
                "Slip",
                "The printer has not answered. The slip may still come: look at the printer before "
                "you print again.",
            )
        case Trouble.BROKEN:
            return translate(
                "Slip",
                "The printer’s own software has failed. Print again; if it happens once more, tell "
                "the administrator. The number can be read from the card.",
            )
