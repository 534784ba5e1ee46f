"""Texts of Qt's own dialogs and menus which Qt's Ukrainian lacks, or has under another name than people know.

Nobody calls this: here the tools find what to translate, and ours is asked before Qt's own. Where a language
of Qt's has them all, it is enough to say the same again.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

translate: Callable[..., str] = QCoreApplication.translate


def texts() -> tuple[str, ...]:
    """In the order of Qt's classes."""
    return (
        translate("QFileDialog", "&Look in:"),
        translate("QFileDialog", "Files of &type:"),
        translate("QLineEdit", "&Undo"),
        translate("QWidgetTextControl", "&Undo"),
        translate("QPrintSettingsOutput", "Pages"),
        translate("QPrintSettingsOutput", "Page &Set:"),
        translate("QPrintSettingsOutput", "Double Sided Printing"),
        translate("QPrintSettingsOutput", "Off"),
        translate("QPrintSettingsOutput", "Long side binding"),
        translate("QPrintSettingsOutput", "Short side binding"),
        translate(
            "QPrintSettingsOutput",
            "Specify pages or ranges separated by commas. Ranges are specified by two numbers "
            "separated by a hyphen. E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9.",
        ),
    )
