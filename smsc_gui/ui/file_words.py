"""What a person is told of a file that could not be written."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir

from smsc_gui.core.whole_file import FileError, FileTrouble

translate = QCoreApplication.translate


def copy_warning() -> str:
    """What whoever makes a copy of the journal should know."""
    return translate(
        "Files",
        "The file is a copy outside the program: whoever has it can read it, and nothing is "
        "deleted from it when the journal’s data is deleted.",
    )


def not_written(error: FileError, path: Path) -> str:
    """Why there is no file at `path`, and what to do. Main thread."""
    words = {
        FileTrouble.DISK_FULL: translate(
            "Files", "There is not enough room for the file. Make room, or choose another place."
        ),
        FileTrouble.DENIED: translate(
            "Files", "You may not write into the folder {folder}. Choose another one."
        ),
        FileTrouble.IN_USE: translate(
            "Files",
            "{name} cannot be replaced: it is open in another program, or protected. "
            "Close it there, or choose another name.",
        ),
        FileTrouble.FOLDER_GONE: translate(
            "Files",
            "The folder {folder} is not there any more: a drive may have been taken out. "
            "Choose another one.",
        ),
        FileTrouble.OTHER: translate(
            "Files", "The file cannot be written there ({detail}). Choose another place."
        ),
    }[error.trouble]
    folder = QDir.toNativeSeparators(str(path.parent))
    return words.format(name=path.name, folder=folder, detail=error.detail)
