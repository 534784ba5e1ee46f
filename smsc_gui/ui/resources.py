"""Where icons, translations and tables are: in a checkout, a wheel and a bundle alike."""

from pathlib import Path

import smsc_gui


def resource(*parts: str) -> Path:
    """The path of a resource, such as `resource("countries", "uk.json")`. It need not exist."""
    package = Path(smsc_gui.__file__).parent
    inside = package / "resources"  # a wheel and a bundle carry them along
    return (inside if inside.is_dir() else package.parent / "resources").joinpath(*parts)
