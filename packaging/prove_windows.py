"""Run the installer for Windows under Wine, with a stand-in for the program, and look at what it does.

    prove_windows.py [NAME OF A PROOF...]

`make test-windows`; it needs a screen, and Debian's wine64, gcc-mingw-w64-x86-64-win32 and nsis. It proves
what the installer itself does, as Wine understands Windows. It does not prove the program on Windows, nor
the question for an administrator (in Wine everybody is one), nor Windows' own rules about files in use, nor
what Windows' icacls makes of its orders: Wine's does nothing, and a stand-in notes how it is called.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

import product
from wine import PATIENCE, Found, Windows, hashed, hold, until

OLDER: Final = "0.0.1"
NEWER: Final = "99.0.0"
USER: Final = r"HKCU\Software"
MACHINE: Final = r"HKLM\Software"
UNINSTALL: Final = rf"Microsoft\Windows\CurrentVersion\Uninstall\{product.COMMAND}"
SETTINGS: Final = rf"C:\ProgramData\{product.COMMAND}"
RUN: Final = r"Microsoft\Windows\CurrentVersion\Run"
CLASS: Final = rf"Classes\{product.SCHEME}"
PROOFS: Final = (
    "refuses_an_old_windows",
    "refuses_a_wrong_option",
    "installs_for_one_person",
    "opens_links",
    "replaces_a_version_that_is_open",
    "leaves_an_open_version_whole",
    "takes_back_what_cannot_be_done",
    "says_what_windows_did_not_let_it_enter",
    "stays_registered_while_a_file_cannot_be_removed",
    "leaves_its_uninstaller_to_whoever_waits_for_it",
    "leaves_nothing_when_a_copy_of_its_uninstaller_is_waited_for",
    "mends_what_a_power_cut_left",
    "refuses_to_go_back",
    "installs_for_everybody",
    "installs_where_it_is_told",
    "leaves_another_programs_folder_alone",
    "installs_for_everybody_when_the_system_runs_it",
    "sets_the_settings_aside_for_administrators",
    "says_when_the_settings_are_not_set_aside",
)


FOLDER_RIGHTS: Final = [
    f"{SETTINGS} /setowner *S-1-5-32-544 /L",
    f"{SETTINGS} /reset /L",
    (
        f"{SETTINGS} /inheritance:r /grant:r *S-1-5-18:(OI)(CI)F *S-1-5-32-544:(OI)(CI)F"
        " *S-1-5-32-545:(OI)(CI)RX /L"
    ),
]
"""All rights for the system (18) and administrators (544), reading for users (545), nothing for others."""
FILE_RIGHTS: Final = [
    rf"{SETTINGS}\settings.json {what} /L" for what in ("/setowner *S-1-5-32-544", "/reset")
]


def called(noted: Path) -> list[str]:
    """How icacls was, a line each, without its own name and quotation marks."""
    lines = noted.read_text("utf-8-sig").splitlines()
    return [line.split("icacls.exe", 1)[1].replace('"', "").strip() for line in lines]


def made(work: Path, version: str) -> Path:
    """The installer of this version: the stand-in, and a library that no other version has."""
    checkout = work / version
    for name in ("packaging", "resources/program"):
        shutil.copytree(product.ROOT / name, checkout / name, ignore=shutil.ignore_patterns("__*"))
    (checkout / "smsc_gui").mkdir()
    (checkout / "smsc_gui" / "__init__.py").write_text(f'__version__ = "{version}"\n')
    folder = checkout / "folder"
    (folder / "_internal" / "Qt шрифти").mkdir(parents=True)
    (folder / "_internal" / f"of {version}.dll").write_bytes(os.urandom(100_000))
    (folder / "_internal" / "Qt шрифти" / "a $b.txt").write_text(version)
    compile_c("stand_in", folder / f"{product.COMMAND}.exe", "-mwindows")
    command = [sys.executable, "packaging/windows_installer.py", str(folder)]
    subprocess.run(command, cwd=checkout, check=True, stdout=subprocess.DEVNULL)
    return next((checkout / "build" / "packages").iterdir())


def compile_c(name: str, program: Path, *options: str) -> Path:
    """The program, for Windows, from this source in packaging/windows."""
    source = product.ROOT / "packaging" / "windows" / f"{name}.c"
    always = ["-Wall", "-Werror", "-Os", "-s", "-municode", "-o", str(program)]
    subprocess.run(["x86_64-w64-mingw32-gcc", str(source), *always, *options], check=True)
    return program


class Proof:
    """One Wine and three installers; each method is a proof and leaves nothing installed."""

    def __init__(self, windows: Windows, installers: dict[str, Path]) -> None:
        self.windows = windows
        self.installers = installers

    def install(self, version: str, *options: str, code: int = 0) -> None:
        """Silently; raises `Found` unless it ends with this code.

        A path with spaces comes in parts: quoted, NSIS would not know it.
        """
        ended = self.windows.run(self.installers[version], "/S", *options)
        hold(ended == code, f"the installer of {version} {options} ends with {ended}, not {code}")

    def remove(self, folder: Path | None = None) -> None:
        """Silently, and until it is done: the uninstaller goes on in a copy of itself."""
        program = (folder or self.windows.here) / "uninstall.exe"
        hold(self.windows.run(program, "/S") == 0, "the uninstaller fails")
        until(lambda: not program.exists(), "the uninstaller does not end")

    def nothing_is_left(self) -> None:
        """But the user's own."""
        hold(not (left := self.windows.files()), f"left on the disk: {sorted(left)}")
        hold(not (lines := self.windows.registry()), f"left in the registry: {lines}")

    def state(self) -> list[str]:
        """What there is of this program on disk and in the registry."""
        files = [f"{name} {content}" for name, content in self.windows.files().items()]
        return sorted([*files, *self.windows.registry()])

    def nothing_changed(self, before: list[str]) -> None:
        """Raises `Found` unless it is as it was."""
        difference = sorted(set(before) ^ set(self.state()))
        hold(not difference, f"this has changed: {difference}")

    def is_here(self, version: str, root: str = USER, folder: Path | None = None) -> None:
        """Whole, this version and nothing of another."""
        folder = folder or self.windows.here
        source = self.installers[version].parents[2] / "folder"
        wanted = {str(path.relative_to(source)): hashed(path) for path in source.rglob("*")}
        there = {str(path.relative_to(folder)): hashed(path) for path in folder.rglob("*")}
        hold(there.pop("uninstall.exe", None), "there is no uninstaller")
        hold(there == wanted, f"{sorted(there)} instead of {sorted(wanted)}")
        shown = self.windows.value(rf"{root}\{UNINSTALL}", "DisplayVersion")
        hold(shown == version, f"Apps shows {shown}")

    def refuses_an_old_windows(self) -> None:
        """Windows 7."""
        self.windows.be("win7")
        self.install(OLDER, code=6)
        self.windows.be("win10")
        self.nothing_is_left()

    def refuses_a_wrong_option(self) -> None:
        """Instead of passing it over; the right ones are known in any case of their letters."""
        wrong = ["/AUTOSTART=yes", "/AUTOSTART=", "/AUTOSTART=11", "/AUTOSTART", "/DESKTOPICN=0"]
        wrong += [
            "/AlUsers",
            "/AllUsers=1",
            "/CurrentUsers",
            "/d=C:\\Tools",
            "-AllUsers",
            "AllUsers",
        ]
        for one in wrong:
            self.install(OLDER, "/desktopicon=0", one, "/CLOSE=1", code=7)
        self.nothing_is_left()
        self.install(OLDER, "/NCRC", "/allusers", "/desktopIcon=0", "/Autostart=1")
        self.is_here(OLDER, MACHINE, self.windows.for_all)
        hold(self.windows.value(rf"{MACHINE}\{RUN}", product.COMMAND), "an option is passed over")
        self.remove(self.windows.for_all)
        self.nothing_is_left()

    def installs_for_one_person(self) -> None:
        """And leaves without a trace, but for what is the user's own or somebody else's."""
        windows = self.windows
        self.install(OLDER)
        self.is_here(OLDER)
        hold(windows.value(rf"{USER}\{RUN}", product.COMMAND) is None, "it starts at sign-in")
        hold(list(windows.home.rglob(f"Desktop/{product.NAME}.lnk")), "no icon on the desktop")
        hold(list(windows.home.rglob(f"Start Menu/**/{product.NAME}.lnk")), "not in the menu")
        self.has_every_value(windows)
        opens = windows.value(rf"{USER}\{CLASS}\shell\open\command")
        hold(
            opens == f'"{self.path(windows.here)}\\{product.COMMAND}.exe" -- "%1"',
            f"links open {opens}",
        )
        own = [windows.data / "journal.sqlite3", windows.here / "_internal" / "mine.txt"]
        own.append(windows.disk / "ProgramData" / product.COMMAND / "settings.json")
        for path in own:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("mine")
        self.remove()
        hold(all(path.read_text() == "mine" for path in own), "somebody's own file is gone")
        hold(len(list(windows.here.rglob("*"))) == 2, "more is left than somebody's own file")
        shutil.rmtree(windows.here)
        shutil.rmtree(own[2].parent)
        self.nothing_is_left()

    def has_every_value(self, windows: Windows) -> None:
        """Of *Apps & features*."""
        names = ["DisplayName", "Publisher", "InstallLocation", "UninstallString", "DisplayIcon"]
        names += ["QuietUninstallString", "EstimatedSize", "NoModify", "NoRepair", "Contact"]
        lacking = [one for one in names if not windows.value(rf"{USER}\{UNINSTALL}", one)]
        hold(not lacking, f"Apps lacks {lacking}")

    def opens_links(self) -> None:
        """As another program's link comes: with -- before it. Wine looks into the machine's registry only."""
        windows = self.windows
        self.install(OLDER, "/AllUsers")
        noted = windows.data / "arguments"
        noted.unlink(missing_ok=True)
        link = f"{product.SCHEME}:+380671234567?reference=A-17"
        hold(windows.run("start", link) == 0, "the link is not opened")
        until(noted.exists, "the link opens nothing")
        words = noted.read_text("utf-8-sig").strip()
        hold(words == f'-- "{link}"', f"the program gets {words}")
        windows.end_programs()
        self.remove(windows.for_all)
        self.nothing_is_left()

    def replaces_a_version_that_is_open(self) -> None:
        """Closes it as at a sign-out, keeps what was chosen, opens it again."""
        windows = self.windows
        self.install(OLDER, "/DESKTOPICON=0", "/AUTOSTART=1")
        (windows.data / "saved").unlink(missing_ok=True)
        with windows.open(windows.here / f"{product.COMMAND}.exe") as process:
            (windows.data / "open").unlink()
            self.install(product.version())
            hold(process.wait(PATIENCE) == 0, "it was not closed")
        words = (windows.data / "saved").read_text("utf-8-sig")
        hold(words == "for the installer", f"it was told {words}")
        self.is_here(product.version())
        until((windows.data / "open").exists, "it is not opened again")
        hold(
            windows.value(rf"{USER}\{RUN}", product.COMMAND),
            "it does not start at sign-in any more",
        )
        hold(not list(windows.home.rglob("Desktop/*.lnk")), "the icon that nobody wanted is there")
        windows.end_programs()
        self.remove()
        self.nothing_is_left()

    def leaves_an_open_version_whole(self) -> None:
        """One that does not close, or must not be closed."""
        windows = self.windows
        self.install(OLDER)
        before = self.state()
        with windows.open(windows.here / f"{product.COMMAND}.exe", "--stay"):
            for options in (["/CLOSE=0"], []):
                self.install(product.version(), *options, code=4)
                self.nothing_changed(before)
            self.remove_and_wait(windows.here / "uninstall.exe", windows.here, code=4)
            self.nothing_changed(before)
            windows.end_programs()
        self.remove()
        self.nothing_is_left()

    def path(self, path: Path) -> str:
        """As Windows writes it."""
        return "C:\\" + str(path.relative_to(self.windows.disk)).replace("/", "\\")

    def takes_back_what_cannot_be_done(self) -> None:
        """The last of three files is in use when the others are aside already: everything goes back."""
        windows = self.windows
        self.install(OLDER)
        uninstaller = windows.here / "uninstall.exe"
        before = self.state()
        holder = Path(shutil.copy(windows.here / f"{product.COMMAND}.exe", self.windows.work))
        with windows.open(holder, "--hold", *self.path(uninstaller).split()):
            self.install(product.version(), code=2)
            windows.end_programs()
        self.nothing_changed(before)
        self.remove()
        self.nothing_is_left()

    def says_what_windows_did_not_let_it_enter(self) -> None:
        """By its exit code; the program is installed, and the next attempt enters what is lacking."""
        windows = self.windows
        self.install(OLDER)
        stranger = Path(shutil.copy(windows.here / f"{product.COMMAND}.exe", windows.work))
        for key in (UNINSTALL, rf"{CLASS}\shell\open\command", RUN):
            self.install(OLDER, "/AUTOSTART=1", "/DOWNGRADE=1")
            with windows.open(stranger, "--deny", rf"Software\{key}"):
                self.install(product.version(), "/AUTOSTART=0", code=10)
                windows.end_programs()
            self.install(product.version())
            self.is_here(product.version())
        menu = next(windows.home.rglob(f"Start Menu/**/{product.NAME}.lnk"))
        menu.unlink()
        menu.mkdir()
        self.install(product.version(), code=10)
        self.is_here(product.version())
        menu.rmdir()
        self.install(product.version())
        hold(menu.is_file(), "it is still not in the menu")
        self.remove()
        self.nothing_is_left()

    def stays_registered_while_a_file_cannot_be_removed(self) -> None:
        """So that it can be tried again; then nothing is left."""
        windows = self.windows
        self.install(OLDER)
        library = windows.here / "_internal" / f"of {OLDER}.dll"
        holder = Path(shutil.copy(windows.here / f"{product.COMMAND}.exe", windows.work))
        with windows.open(holder, "--hold", *self.path(library).split()):
            self.remove_and_wait(windows.here / "uninstall.exe", windows.here, code=2)
            hold(library.exists(), "the library is not held")
            shown = windows.value(rf"{USER}\{UNINSTALL}", "QuietUninstallString")
            hold(shown, "Apps does not show it any more")
            windows.end_programs()
        self.remove()
        self.nothing_is_left()

    def remove_and_wait(self, uninstaller: Path, folder: Path, code: int = 0) -> None:
        """Silently, without a copy of itself that goes on; raises `Found` unless it ends with this code."""
        ended = self.windows.run(uninstaller, "/S", *f"_?={self.path(folder)}".split())
        hold(ended == code, f"the uninstaller ends with {ended}, not {code}")

    def leaves_its_uninstaller_to_whoever_waits_for_it(self) -> None:
        """A program that runs cannot be removed; only a first install with /D= minds it."""
        windows = self.windows
        self.install(OLDER)
        uninstaller = windows.here / "uninstall.exe"
        self.remove_and_wait(uninstaller, windows.here)
        left = [str(path) for path in windows.here.rglob("*")]
        hold(left == [str(uninstaller)], f"left on the disk: {left}")
        hold(not (lines := windows.registry()), f"left in the registry: {lines}")
        self.install(OLDER, f"/D={self.path(windows.here)}", code=7)
        self.install(OLDER)
        self.is_here(OLDER)
        self.remove()
        self.nothing_is_left()

    def leaves_nothing_when_a_copy_of_its_uninstaller_is_waited_for(self) -> None:
        """For one person, and for everybody."""
        windows = self.windows
        copy = windows.disk / "windows" / "temp" / "waits.exe"
        for whom, folder in (("/CurrentUser", windows.here), ("/AllUsers", windows.for_all)):
            self.install(OLDER, whom)
            shutil.copy(folder / "uninstall.exe", copy)
            self.remove_and_wait(copy, folder)
            self.nothing_is_left()
        copy.unlink()

    def mends_what_a_power_cut_left(self) -> None:
        """The old version aside, half of the new one beside it."""
        windows = self.windows
        self.install(OLDER)
        old, new = (windows.here / f"{product.COMMAND}.{one}" for one in ("old", "new"))
        old.mkdir()
        (windows.here / "_internal").rename(old / "_internal")
        (windows.here / f"{product.COMMAND}.exe").rename(old / f"{product.COMMAND}.exe")
        (new / "_internal").mkdir(parents=True)
        (new / "_internal" / "half.dll").write_text("half")
        self.install(product.version())
        self.is_here(product.version())
        self.remove()
        self.nothing_is_left()

    def refuses_to_go_back(self) -> None:
        """Unless it is told to."""
        self.install(NEWER)
        self.install(product.version(), code=5)
        self.is_here(NEWER)
        self.install(product.version(), "/DOWNGRADE=1")
        self.is_here(product.version())
        self.remove()
        self.nothing_is_left()

    def installs_for_everybody(self) -> None:
        """And replaces that without being told for whom."""
        windows = self.windows
        folder = windows.for_all
        self.install(OLDER, "/AllUsers", "/AUTOSTART=1")
        self.is_here(OLDER, MACHINE, folder)
        hold(not windows.here.exists(), "it is there for one person, too")
        hold(windows.value(rf"{MACHINE}\{RUN}", product.COMMAND), "it does not start at sign-in")
        opens = windows.value(rf"{MACHINE}\{CLASS}\shell\open\command") or ""
        hold(opens.endswith('" -- "%1"'), f"links open {opens}")
        self.install(product.version())
        self.is_here(product.version(), MACHINE, folder)
        self.remove(folder)
        self.nothing_is_left()

    def installs_where_it_is_told(self) -> None:
        """A folder with spaces and Cyrillic letters, in which something lies already."""
        windows = self.windows
        folder = windows.disk / "Робочі програми" / product.COMMAND
        folder.mkdir(parents=True)
        (folder / "mine.txt").write_text("mine")
        self.install(OLDER, *f"/D={self.path(folder)}".split())
        (folder / "mine.txt").rename(folder.parent / "mine.txt")
        self.is_here(OLDER, folder=folder)
        (folder.parent / "mine.txt").rename(folder / "mine.txt")
        self.install(product.version())
        hold(not windows.here.exists(), "there are two")
        self.remove(folder)
        hold([path.name for path in folder.iterdir()] == ["mine.txt"], "not only the user's own")
        shutil.rmtree(folder.parent)
        self.nothing_is_left()

    def leaves_another_programs_folder_alone(self) -> None:
        """One of its entries is enough; what an attempt of our own has left there is no reason."""
        windows = self.windows
        folder = windows.disk / "Tools"
        for name in ("_internal/theirs.txt", "uninstall.exe"):
            theirs = folder / name
            theirs.parent.mkdir(parents=True)
            theirs.write_text("theirs")
            for whom in ("/CurrentUser", "/AllUsers"):
                self.install(OLDER, whom, f"/D={self.path(folder)}", code=7)
                there = [path for path in folder.rglob("*") if path.is_file()]
                hold(there == [theirs] and theirs.read_text() == "theirs", f"{there} is there")
            shutil.rmtree(folder)
            self.nothing_is_left()
        new = folder / f"{product.COMMAND}.new"
        new.mkdir(parents=True)
        (folder / "_internal").mkdir()
        (folder / "_internal" / "half.dll").write_text("half")
        self.install(OLDER, f"/D={self.path(folder)}")
        self.is_here(OLDER, folder=folder)
        self.remove(folder)
        self.nothing_is_left()

    def installs_for_everybody_when_the_system_runs_it(self) -> None:
        """As a management tool does: without a word for whom. Told otherwise, it does as it is told."""
        windows = self.windows
        with windows.as_the_system():
            self.install(OLDER)
            self.is_here(OLDER, MACHINE, windows.for_all)
            self.remove(windows.for_all)
            self.install(OLDER, "/CurrentUser")
            hold(not windows.for_all.exists(), "/CurrentUser is passed over")
            own = next(windows.disk.rglob(f"systemprofile/**/Programs/{product.NAME}"))
            self.is_here(OLDER, folder=own)
            self.remove(own)
        self.nothing_is_left()

    def sets_the_settings_aside_for_administrators(self) -> None:
        """The folder and what is in it stay; with the last file in it, it goes. Not for one person."""
        windows = self.windows
        folder = windows.disk / "ProgramData" / product.COMMAND
        noted = windows.disk / "icacls.txt"
        noted.unlink(missing_ok=True)
        self.install(OLDER)
        self.remove()
        hold(not noted.exists() and not folder.exists(), "it is touched for one person")
        self.install(OLDER, "/AllUsers")
        hold(folder.is_dir(), "the folder is not made")
        hold(called(noted) == FOLDER_RIGHTS, f"icacls is called so: {called(noted)}")
        (folder / "settings.json").write_text("planted")
        noted.unlink()
        self.install(product.version())
        hold(called(noted) == [*FOLDER_RIGHTS, *FILE_RIGHTS], f"and then so: {called(noted)}")
        hold((folder / "settings.json").read_text() == "planted", "the settings have changed")
        self.remove(windows.for_all)
        hold((folder / "settings.json").exists(), "the settings are gone")
        self.install(OLDER, "/AllUsers")
        (folder / "settings.json").unlink()
        self.remove(windows.for_all)
        self.nothing_is_left()

    def says_when_the_settings_are_not_set_aside(self) -> None:
        """By its exit code; it is installed nevertheless."""
        windows = self.windows
        fails = windows.disk / "icacls-fails"
        fails.touch()
        self.install(OLDER, "/AllUsers", code=9)
        self.is_here(OLDER, MACHINE, windows.for_all)
        fails.unlink()
        self.install(OLDER)
        self.remove(windows.for_all)
        self.nothing_is_left()

    def all(self) -> int:
        """Runs each, a line each; how many failed."""
        failed = 0
        for name in sys.argv[1:] or PROOFS:
            begun = time.monotonic()
            try:
                getattr(self, name)()
                word = "ok     "
            except Found as found:
                failed += 1
                word = f"FAILED ({found})"
                self.windows.end_programs()
            print(f"{word} {name.replace('_', ' ')} ({time.monotonic() - begun:.1f} s)", flush=True)
        return failed


def main() -> int:
    """The exit code."""
    with tempfile.TemporaryDirectory(prefix="smsc-gui-windows-") as folder:
        work = Path(folder)
        versions = (OLDER, product.version(), NEWER)
        installers = {version: made(work, version) for version in versions}
        windows = Windows(work, os.environ["DISPLAY"])
        windows.put_into_the_system(compile_c("stand_in_icacls", work / "icacls.exe"))
        try:
            return 1 if Proof(windows, installers).all() else 0
        finally:
            windows.end_programs()


if __name__ == "__main__":
    sys.exit(main())
