"""What the guide calls in a folder with spaces."""

import re
import subprocess

import product
from wine import hold, until
from wine_desk import OLDER, Desk


def is_tested_as_the_guide_says(desk: Desk) -> None:
    """By the command for a remote shell, in a folder with spaces."""
    windows = desk.windows
    guide = (product.ROOT / "docs" / "administrators.md").read_text("utf-8")
    commands = re.findall(r"`(cmd /c .*?)`", guide)
    hold(len(commands) == 1, f"the guide has {commands}")
    batch, noted = windows.disk / "guide.bat", windows.data / "arguments"
    batch.write_text(commands[0].replace("…", desk.path(windows.for_all)) + "\r\n")
    desk.install(OLDER, "/AllUsers")
    noted.unlink(missing_ok=True)
    with subprocess.Popen(
        ["wine", "cmd", "/c", desk.path(batch)],
        env=windows.environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ):
        try:
            until(noted.exists, "the guide's command starts nothing")
        finally:
            windows.end_programs()
    words = noted.read_text("utf-8-sig").strip()
    hold(words == "--self-test", f"the program gets {words}")
    batch.unlink()
    desk.remove(windows.for_all)
    desk.nothing_is_left()
