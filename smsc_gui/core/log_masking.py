"""Logs name no subscriber: whatever looks like a phone number is masked before it is written."""

import logging
import re
from typing import Final

from smsc_gui.core.phone_groups import masked

_LIKE_A_NUMBER: Final = re.compile(r"(?<![\w.-])\+?\d{9,15}(?![\w-])")


class MaskingFormatter(logging.Formatter):
    """Formats a record, traceback included, with every run of 9 to 15 digits masked. Any thread."""

    def format(self, record: logging.LogRecord) -> str:
        """See `logging.Formatter.format`."""
        return _LIKE_A_NUMBER.sub(
            lambda found: masked(found[0].lstrip("+")), super().format(record)
        )
