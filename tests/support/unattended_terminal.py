"""`smsc-gui --sign-in` with a person who types, on a terminal of its own. Not on Windows."""

import os
import signal

from tests.support.unattended import RollOut


def typed(roll_out: RollOut, *answers: str, lang: str = "") -> tuple[int, str]:
    """Each answer after its question, on a terminal of its own; the exit code, and all that it showed."""
    import fcntl  # noqa: PLC0415 - neither is there on Windows
    import termios  # noqa: PLC0415

    terminal, inside = os.openpty()
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), inside)
    process = roll_out.start(
        *(("--lang", lang) if lang else ()),
        **streams,
        start_new_session=True,
        preexec_fn=lambda: (
            fcntl.ioctl(0, termios.TIOCSCTTY, 0),
            signal.signal(signal.SIGINT, signal.SIG_IGN),  # as behind an `&` in a script
        ),
    )
    os.close(inside)
    shown = b""
    with process:
        try:
            for answer in answers:
                shown += _until_question(terminal, shown)
                os.write(terminal, answer.encode())
            while part := _read(terminal):
                shown += part
        finally:
            os.close(terminal)
        return process.wait(60), shown.decode()


def _until_question(terminal: int, before: bytes) -> bytes:
    """A question ends with a colon and a space, and nothing comes after it."""
    shown = b""
    while not shown.endswith(b": "):
        part = _read(terminal)
        assert part, (before + shown).decode()
        shown += part
    return shown


def _read(terminal: int) -> bytes:
    """Nothing when the other side has gone."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""
