"""The scripts of packaging/, as a test imports them."""

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Final

FOLDER: Final = Path(__file__).resolve().parents[2] / "packaging"


def script(name: str) -> ModuleType:
    """One of them; those that it imports are found beside it, as when it is run."""
    if str(FOLDER) not in sys.path:
        sys.path.append(str(FOLDER))
    return importlib.import_module(name)
