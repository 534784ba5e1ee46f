"""The log of a run: in the data folder, of bounded size, numbers masked."""

import logging
import logging.handlers
import os
from io import TextIOWrapper
from pathlib import Path
from typing import Final

from smsc_gui.core.log_masking import MaskingFormatter

MOST_BYTES: Final = 1_000_000


def log_to(path: Path) -> None:
    """One log of about a megabyte and one before it, numbers masked, for the whole process."""
    end_log()
    root = logging.getLogger()
    file = LogFile(path, maxBytes=MOST_BYTES, backupCount=1, encoding="utf-8", delay=True)
    file.setFormatter(MaskingFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(file)
    root.setLevel(logging.INFO)


def end_log() -> None:
    """Lets go of the file: what a thread that is still at work has to say is not written any more."""
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one, LogFile)]:
        root.removeHandler(handler)
        handler.close()


class LogFile(logging.handlers.RotatingFileHandler):
    """Ours, so that a second build in one process finds and replaces it; for nobody else to read."""

    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding="utf-8", opener=_for_nobody_else)


def _for_nobody_else(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
