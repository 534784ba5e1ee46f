"""Second part of the proof: at a desk with a screen and a keyring, from the last release to this one.

Everything is done as a person does it: typed, seen by the window, left by closing it.
"""

import json
import shutil
import statistics
import subprocess
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

import desk_session
import file_list
import product
import proof_alone
from bare_debian import HOME, RUNTIME, BareDebian, Failed
from desk_session import DATA, Session, events, until
from proof_alone import ADMINISTRATOR_S, SETTINGS
from proof_report import Report

TOOLS: Final = ("xdg-utils", "desktop-file-utils")
KEY: Final = "demo-key-0000"
"""Opens the simulator, and nothing else."""
ROUNDS: Final = 5
HELD: Final = 2.0
"""Seconds in which the window takes no Enter after a number was filled in, and some more."""
LONG: Final = 90.0
"""Seconds until a call is found: the program looks three times a minute."""
LANGUAGES: Final = ("uk", "en")
PURGED: Final = {
    **file_list.KEPT_BY_DPKG_AND_APT,
    rf"{DATA}(/.*)?": "the user's own data: settings, journal, log",
    rf"{HOME}/\.local/share/keyrings(/.*)?": "the user's keyring",
    rf"{HOME}/\.(local(/share)?|config|cache)": "where any program puts what is a user's",
    rf"{HOME}/\.cache/(fontconfig|mesa_shader_cache|openbox)(/.*)?": "of fontconfig, Mesa, openbox",
    rf"{HOME}/\.config/QtProject\.conf": "what the file dialogs of all Qt programs remember",
    rf"{RUNTIME}/dbus-1(/.*)?": "of the message bus, until the user leaves",
    r"/var/cache/fontconfig(/.*)?": "which fonts there are",
    r"/tmp(/\.X11-unix(/.*)?|/\.ICE-unix)?": "the screen's socket",  # noqa: S108 - in its own root
}
"""What may be there after the package has gone, and why it is not the package's."""


class Desk:
    """A person at work with the program. `url`: of the service that answers."""

    def __init__(self, session: Session, url: str) -> None:
        self.session = session
        self._url = url
        self._number = 380_671_234_500
        self.program: subprocess.Popen[str] | None = None

    def open(self) -> None:
        """Starts the program and waits for its window."""
        self.program = self.session.start(product.COMMAND, "--base-url", self._url, "--lang", "en")
        self.session.window(product.COMMAND)

    def sign_in(self) -> None:
        """Types the key into the page of the first start."""
        secret = ("secret-tool", "lookup", "service", "smsc-gui", "username", "journal")
        until(lambda: bool(self.session.run(*secret, check=False)), "the keyring got no key")
        time.sleep(
            HELD
        )  # the window asks the keyring for the sign-in next, and shows nothing of it
        self.session.type(KEY)
        self.session.keys("Return")
        until(
            lambda: "accounts" in settings(self.session.bare), "the sign-in is not in the settings"
        )

    def verify_for_another_program(self) -> str:
        """Hands a number over, has it sent by Enter, and waits; the number. Raises `Failed`."""
        said = self._hand_over("--wait", "--json", "--phone", self._next())
        with suppress(json.JSONDecodeError, TypeError, KeyError):
            told = json.loads(said)
            if told["outcome"] == "verified":
                return str(told["subscriber"])
        raise Failed(f"a verification came to {said!r}")

    def verify_link(self) -> None:
        """Opens a link as a browser does, and has it sent."""
        before = self.verified()
        self.session.run("xdg-open", f"smsc-verify:+{self._next()}?reference=A-17")
        time.sleep(HELD)
        self.session.keys("Return")
        self._until_more_than(before)

    def verify_typed(self) -> None:
        """Types a number, and waits for the call."""
        before = self.verified()
        self.session.keys("Escape")
        self.session.type(f"+{self._next()}")
        self.session.keys("Return")
        self._until_more_than(before)

    def look_around(self) -> None:
        """Opens each page and the settings: what is imported only then is imported now."""
        for key in ("ctrl+2", "ctrl+3", "ctrl+comma", "Escape", "F1", "Escape", "ctrl+1"):
            self.session.keys(key)
            time.sleep(0.5)

    def close(self) -> None:
        """Closes the window, and before it what lies over it. Raises `Failed` for a bad end."""
        program = self.program
        assert program is not None  # noqa: S101 - opened before
        ends = time.monotonic() + desk_session.PATIENCE
        while program.poll() is None:
            if time.monotonic() > ends:
                shown = self.session.titles()
                raise Failed(f"the program does not end when it is closed; shown: {shown}")
            self.session.window(product.COMMAND)
            self.session.keys("alt+F4")
            with suppress(subprocess.TimeoutExpired):
                program.wait(3 * HELD)
        if program.returncode:
            raise Failed(f"the program ended with {program.returncode}")
        log = self.session.bare.path(DATA / "smsc-gui.log").read_text(encoding="utf-8")
        bad = [line for line in log.splitlines() if " ERROR " in line or " CRITICAL " in line]
        if bad or "Traceback" in log:
            raise Failed(f"the program's log says:\n{log[-3000:]}")

    def verified(self) -> int:
        """How many calls were found, by the journal on disk."""
        return sum(event[3] == "call" for event in events(self.session.bare))

    def _hand_over(self, *arguments: str) -> str:
        waiting = self.session.start(product.COMMAND, "--base-url", self._url, *arguments)
        ends = time.monotonic() + LONG
        while waiting.poll() is None:
            if time.monotonic() > ends:
                raise Failed(f"no outcome within {LONG:.0f} s")
            time.sleep(HELD)
            self.session.keys("Return")  # in an empty field it does nothing
        assert waiting.stdout is not None  # noqa: S101 - asked for
        return waiting.stdout.read()

    def _until_more_than(self, before: int) -> None:
        until(lambda: self.verified() > before, "the call is not in the journal", LONG)

    def _next(self) -> str:
        self._number += 1
        return str(self._number)


def prove(bare: BareDebian, old: Path, new: Path, url: str, report: Report) -> None:
    """From the last release to this one and to nothing. Raises `Failed`."""
    files = file_list.listed(bare.root)
    with desk_session.session(bare) as session:
        desk = Desk(session, url)
        report.step("the last release works", lambda: _work_with(desk, old))
        kept = Kept(bare)
        report.step("upgrades while it is closed", lambda: _upgrade(bare, new, kept, session))
        report.step("goes back", lambda: _go_back(bare, old, desk))
        report.step("upgrades while it runs", lambda: _upgrade_running(bare, new, kept, desk))
        report.step("keeps journal, settings and sign-in", lambda: _go_on(desk, kept))
        report.step("is in the menu, and takes links", lambda: _desktop(bare, desk))
        report.step("checks itself with screen and keyring", lambda: _self_test(session))
        report.step("starts", lambda: _start(session, url, report))
        for language in LANGUAGES:
            report.step(f"walks the tour in {language}", partial(_tour, session, language))
    report.step("goes without a trace", lambda: _purge(bare, files))


class Kept:
    """What the user and the administrator have, and no package may touch."""

    def __init__(self, bare: BareDebian) -> None:
        self._bare = bare
        self.events = events(bare)
        self.settings = settings(bare)
        if not bare.path(SETTINGS).exists():
            raise Failed(f"the package has made no {SETTINGS} to fill in")
        bare.path(SETTINGS).write_text(ADMINISTRATOR_S, encoding="utf-8")

    def hold(self, *, to_the_byte: bool = True) -> str:
        """Raises `Failed` when something is not what it was. Not `to_the_byte`: a program has run since."""
        if self._bare.path(SETTINGS).read_text(encoding="utf-8") != ADMINISTRATOR_S:
            raise Failed(f"{SETTINGS} is not what the administrator wrote")
        now, was = json.loads(settings(self._bare) or "{}"), json.loads(self.settings)
        changed = [name for name in was if now.get(name) != was[name] and name != "version"]
        if changed or (to_the_byte and settings(self._bare) != self.settings):
            raise Failed(f"the user's settings have changed: {changed or 'their form'}")
        if events(self._bare)[: len(self.events)] != self.events:
            raise Failed("the journal's events are not what they were")
        return f"settings and {len(self.events)} events as they were"


def settings(bare: BareDebian) -> str:
    """The user's settings file; "" for none."""
    path = bare.path(DATA / "settings.json")
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _work_with(desk: Desk, old: Path) -> str:
    proof_alone.install(desk.session.bare, old)
    desk.open()
    desk.sign_in()
    number = desk.verify_for_another_program()
    desk.close()
    return f"signed in, {number} verified"


def _upgrade(bare: BareDebian, new: Path, kept: Kept, session: Session) -> str:
    took = proof_alone.install(bare, new)
    return f"{kept.hold()}; {check_journal(session)} Installed in {took:.0f} s"


def _go_back(bare: BareDebian, old: Path, desk: Desk) -> str:
    proof_alone.install(bare, old, "--allow-downgrades")
    desk.open()
    return "the last release starts again"


def _upgrade_running(bare: BareDebian, new: Path, kept: Kept, desk: Desk) -> str:
    proof_alone.install(bare, new)
    desk.verify_typed()
    desk.look_around()
    desk.close()
    kept.hold(to_the_byte=False)
    return "the running one verified once more, showed every page, and closed"


def _go_on(desk: Desk, kept: Kept) -> str:
    desk.open()
    time.sleep(HELD)  # signed in by the keyring
    desk.verify_for_another_program()
    return f"{kept.hold(to_the_byte=False)}; {check_journal(desk.session)}"


def _desktop(bare: BareDebian, desk: Desk) -> str:
    entry = f"{product.COMMAND}.desktop"
    bare.run("desktop-file-validate", f"/usr/share/applications/{entry}")
    handler = desk.session.run("xdg-mime", "query", "default", f"x-scheme-handler/{product.SCHEME}")
    if handler.strip() != entry:
        raise Failed(f"{product.SCHEME}: links are opened by {handler.strip() or 'nothing'}")
    desk.verify_link()
    desk.close()
    return "the entry is valid, a link filled in a number that was verified"


def _self_test(session: Session) -> str:
    told = session.run(product.COMMAND, "--self-test")
    if "keyring.backends.SecretService.Keyring keeps secrets" not in told:
        raise Failed(f"the keyring keeps no secrets:\n{told}")
    if f"{SETTINGS}: 1 defaults, 1 locked" not in told:
        raise Failed(f"the administrator's settings do not count:\n{told}")
    return proof_alone.verdict(told, noted=("sound",))


def _start(session: Session, url: str, report: Report) -> str:
    """The window's mapping is told by the X server."""
    told = desk_session.Told(session.start("xev", "-root", "-event", "substructure"))
    times = []
    for _ in range(1 + ROUNDS):
        told.forget()
        began = time.monotonic()
        program = session.start(product.COMMAND, "--base-url", url)
        told.wait_for("MapNotify", "no window came")
        times.append(time.monotonic() - began)
        session.window(product.COMMAND)
        session.keys("alt+F4")
        program.wait(desk_session.PATIENCE)
    median = 1000 * statistics.median(times[1:])
    report.figure("start to the window on the screen", median, "ms")
    return f"{median:.0f} ms to the window, the median of {ROUNDS}"


def _tour(session: Session, language: str) -> str:
    folder = f"/tmp/tour-{language}"  # noqa: S108 - in its own root
    to_screen = ("env", "QT_QPA_PLATFORM=xcb")
    session.run(*to_screen, product.COMMAND, "--tour", folder, "--lang", language, seconds=600)
    there = session.bare.path(folder)
    steps = json.loads((there / "journey.json").read_text(encoding="utf-8"))
    failed = [step["step"] for step in steps if not step["holds"]]
    lacking = [step["picture"] for step in steps if not (there / step["picture"]).stat().st_size]
    shutil.rmtree(there)
    if failed or lacking or len(steps) < 90:
        raise Failed(f"{len(steps)} steps; do not hold: {failed}; without picture: {lacking}")
    return f"{len(steps)} steps hold, each with its picture"


def check_journal(session: Session) -> str:
    """`--check-journal`; its last line. Raises `Failed` for any code but 0."""
    return session.run(product.COMMAND, "--check-journal").strip().splitlines()[-1]


def _purge(bare: BareDebian, files: dict[str, str]) -> str:
    bare.apt("purge", product.COMMAND)
    found = file_list.changes(files, file_list.listed(bare.root), PURGED)
    if found:
        raise Failed("\n".join(found[:50]))
    if not events(bare) or not settings(bare):
        raise Failed("the user's own data went with the package")
    return f"nothing is left but the user's own data in {DATA}"
