"""A folder of modules with the names of the program and of one it imports; they leave a mark when run."""

from dataclasses import dataclass
from pathlib import Path

_LEAVE_A_MARK = "from pathlib import Path\nPath({mark!r}).touch()\n"


@dataclass(frozen=True)
class Namesakes:
    """`folder`: the one to start the program in."""

    folder: Path
    mark: Path

    @property
    def have_run(self) -> bool:
        return self.mark.exists()


def namesakes(place: Path) -> Namesakes:
    """Makes them in a folder of their own in `place`."""
    made = Namesakes(place / "downloads", place / "a-namesake-has-run")
    package = made.folder / "smsc_gui"
    package.mkdir(parents=True)
    for name in (package / "__init__.py", package / "__main__.py", made.folder / "argparse.py"):
        name.write_text(_LEAVE_A_MARK.format(mark=str(made.mark)), encoding="utf-8")
    return made
