"""Installing at a first time: for one person, for everybody, where it is told, and what it refuses."""

import shutil
from pathlib import Path

import product
from wine import Windows, hold, until
from wine_desk import CLASS, MACHINE, OLDER, RUN, UNINSTALL, USER, Desk


def refuses_an_old_windows(desk: Desk) -> None:
    """Windows 7."""
    desk.windows.be("win7")
    desk.install(OLDER, code=6)
    desk.windows.be("win10")
    desk.nothing_is_left()


def refuses_a_wrong_option(desk: Desk) -> None:
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
        desk.install(OLDER, "/desktopicon=0", one, "/CLOSE=1", code=7)
    desk.nothing_is_left()
    desk.install(OLDER, "/NCRC", "/allusers", "/desktopIcon=0", "/Autostart=1")
    desk.is_here(OLDER, MACHINE, desk.windows.for_all)
    hold(desk.windows.value(rf"{MACHINE}\{RUN}", product.COMMAND), "an option is passed over")
    desk.remove(desk.windows.for_all)
    desk.nothing_is_left()


def installs_for_one_person(desk: Desk) -> None:
    """And leaves without a trace, but for what is the user's own or somebody else's."""
    windows = desk.windows
    desk.install(OLDER)
    desk.is_here(OLDER)
    hold(windows.value(rf"{USER}\{RUN}", product.COMMAND) is None, "it starts at sign-in")
    hold(list(windows.home.rglob(f"Desktop/{product.NAME}.lnk")), "no icon on the desktop")
    hold(list(windows.home.rglob(f"Start Menu/**/{product.NAME}.lnk")), "not in the menu")
    _has_every_value(windows)
    opens = windows.value(rf"{USER}\{CLASS}\shell\open\command")
    hold(
        opens == f'"{desk.path(windows.here)}\\{product.COMMAND}.exe" -- "%1"',
        f"links open {opens}",
    )
    own = [windows.data / "journal.sqlite3", windows.here / "_internal" / "mine.txt"]
    own.append(windows.disk / "ProgramData" / product.COMMAND / "settings.json")
    for path in own:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("mine")
    desk.remove()
    hold(all(path.read_text() == "mine" for path in own), "somebody's own file is gone")
    hold(len(list(windows.here.rglob("*"))) == 2, "more is left than somebody's own file")
    shutil.rmtree(windows.here)
    shutil.rmtree(own[2].parent)
    desk.nothing_is_left()


def _has_every_value(windows: Windows) -> None:
    """Of *Apps & features*."""
    names = ["DisplayName", "Publisher", "InstallLocation", "UninstallString", "DisplayIcon"]
    names += ["QuietUninstallString", "EstimatedSize", "NoModify", "NoRepair", "Contact"]
    lacking = [one for one in names if not windows.value(rf"{USER}\{UNINSTALL}", one)]
    hold(not lacking, f"Apps lacks {lacking}")


def opens_links(desk: Desk) -> None:
    """As another program's link comes: with -- before it. Wine looks into the machine's registry only."""
    windows = desk.windows
    desk.install(OLDER, "/AllUsers")
    noted = windows.data / "arguments"
    noted.unlink(missing_ok=True)
    link = f"{product.SCHEME}:+380671234567?reference=A-17"
    hold(windows.run("start", link) == 0, "the link is not opened")
    until(noted.exists, "the link opens nothing")
    words = noted.read_text("utf-8-sig").strip()
    hold(words == f'-- "{link}"', f"the program gets {words}")
    windows.end_programs()
    desk.remove(windows.for_all)
    desk.nothing_is_left()


def installs_for_everybody(desk: Desk) -> None:
    """And replaces that without being told for whom."""
    windows = desk.windows
    folder = windows.for_all
    desk.install(OLDER, "/AllUsers", "/AUTOSTART=1")
    desk.is_here(OLDER, MACHINE, folder)
    hold(not windows.here.exists(), "it is there for one person, too")
    hold(windows.value(rf"{MACHINE}\{RUN}", product.COMMAND), "it does not start at sign-in")
    opens = windows.value(rf"{MACHINE}\{CLASS}\shell\open\command") or ""
    hold(opens.endswith('" -- "%1"'), f"links open {opens}")
    desk.install(product.version())
    desk.is_here(product.version(), MACHINE, folder)
    desk.remove(folder)
    desk.nothing_is_left()


def installs_where_it_is_told(desk: Desk) -> None:
    """A folder with spaces and Cyrillic letters, in which something lies already."""
    windows = desk.windows
    folder = windows.disk / "Робочі програми" / product.COMMAND
    folder.mkdir(parents=True)
    (folder / "mine.txt").write_text("mine")
    desk.install(OLDER, *f"/D={desk.path(folder)}".split())
    (folder / "mine.txt").rename(folder.parent / "mine.txt")
    desk.is_here(OLDER, folder=folder)
    (folder.parent / "mine.txt").rename(folder / "mine.txt")
    desk.install(product.version())
    hold(not windows.here.exists(), "there are two")
    desk.remove(folder)
    hold([path.name for path in folder.iterdir()] == ["mine.txt"], "not only the user's own")
    shutil.rmtree(folder.parent)
    desk.nothing_is_left()


def leaves_another_programs_folder_alone(desk: Desk) -> None:
    """One of its entries is enough; what an attempt of our own has left there is no reason."""
    windows = desk.windows
    folder = windows.disk / "Tools"
    for name in ("_internal/theirs.txt", "uninstall.exe"):
        theirs = folder / name
        theirs.parent.mkdir(parents=True)
        theirs.write_text("theirs")
        for whom in ("/CurrentUser", "/AllUsers"):
            desk.install(OLDER, whom, f"/D={desk.path(folder)}", code=7)
            there = [path for path in folder.rglob("*") if path.is_file()]
            hold(there == [theirs] and theirs.read_text() == "theirs", f"{there} is there")
        shutil.rmtree(folder)
        desk.nothing_is_left()
    new = folder / f"{product.COMMAND}.new"
    new.mkdir(parents=True)
    (folder / "_internal").mkdir()
    (folder / "_internal" / "half.dll").write_text("half")
    desk.install(OLDER, f"/D={desk.path(folder)}")
    desk.is_here(OLDER, folder=folder)
    desk.remove(folder)
    desk.nothing_is_left()


def installs_for_everybody_when_the_system_runs_it(desk: Desk) -> None:
    """As a management tool does: without a word for whom. Told otherwise, it does as it is told."""
    windows = desk.windows
    with windows.as_the_system():
        desk.install(OLDER)
        desk.is_here(OLDER, MACHINE, windows.for_all)
        desk.remove(windows.for_all)
        desk.install(OLDER, "/CurrentUser")
        hold(not windows.for_all.exists(), "/CurrentUser is passed over")
        own = next(windows.disk.rglob(f"systemprofile/**/Programs/{product.NAME}"))
        desk.is_here(OLDER, folder=own)
        desk.remove(own)
    desk.nothing_is_left()


def says_what_windows_did_not_let_it_enter(desk: Desk) -> None:
    """By its exit code; the program is installed, and the next attempt enters what is lacking."""
    windows = desk.windows
    desk.install(OLDER)
    stranger = Path(shutil.copy(windows.here / f"{product.COMMAND}.exe", windows.work))
    for key in (UNINSTALL, rf"{CLASS}\shell\open\command", RUN):
        desk.install(OLDER, "/AUTOSTART=1", "/DOWNGRADE=1")
        with windows.open(stranger, "--deny", rf"Software\{key}"):
            desk.install(product.version(), "/AUTOSTART=0", code=10)
            windows.end_programs()
        desk.install(product.version())
        desk.is_here(product.version())
    menu = next(windows.home.rglob(f"Start Menu/**/{product.NAME}.lnk"))
    menu.unlink()
    menu.mkdir()
    desk.install(product.version(), code=10)
    desk.is_here(product.version())
    menu.rmdir()
    desk.install(product.version())
    hold(menu.is_file(), "it is still not in the menu")
    desk.remove()
    desk.nothing_is_left()
