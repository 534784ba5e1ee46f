"""One version in place of another: open or closed, whole or half, newer or older."""

import product
from wine import PATIENCE, hold, until
from wine_desk import NEWER, OLDER, RUN, USER, Desk


def replaces_a_version_that_is_open(desk: Desk) -> None:
    """Closes it as at a sign-out, keeps what was chosen, opens it again."""
    windows = desk.windows
    desk.install(OLDER, "/DESKTOPICON=0", "/AUTOSTART=1")
    (windows.data / "saved").unlink(missing_ok=True)
    with windows.open(windows.here / f"{product.COMMAND}.exe") as process:
        (windows.data / "open").unlink()
        desk.install(product.version())
        hold(process.wait(PATIENCE) == 0, "it was not closed")
    words = (windows.data / "saved").read_text("utf-8-sig")
    hold(words == "for the installer", f"it was told {words}")
    desk.is_here(product.version())
    until((windows.data / "open").exists, "it is not opened again")
    hold(
        windows.value(rf"{USER}\{RUN}", product.COMMAND),
        "it does not start at sign-in any more",
    )
    hold(not list(windows.home.rglob("Desktop/*.lnk")), "the icon that nobody wanted is there")
    windows.end_programs()
    desk.remove()
    desk.nothing_is_left()


def leaves_an_open_version_whole(desk: Desk) -> None:
    """One that does not close, or must not be closed."""
    windows = desk.windows
    desk.install(OLDER)
    before = desk.state()
    with windows.open(windows.here / f"{product.COMMAND}.exe", "--stay"):
        for options in (["/CLOSE=0"], []):
            desk.install(product.version(), *options, code=4)
            desk.nothing_changed(before)
        desk.remove_and_wait(windows.here / "uninstall.exe", windows.here, code=4)
        desk.nothing_changed(before)
        windows.end_programs()
    desk.remove()
    desk.nothing_is_left()


def takes_back_what_cannot_be_done(desk: Desk) -> None:
    """The last of three files is in use when the others are aside already: everything goes back."""
    windows = desk.windows
    desk.install(OLDER)
    before = desk.state()
    with desk.holding(desk.path(windows.here / "uninstall.exe")):
        desk.install(product.version(), code=2)
        windows.end_programs()
    desk.nothing_changed(before)
    desk.remove()
    desk.nothing_is_left()


def gives_up_where_it_cannot_write(desk: Desk) -> None:
    """One file of the new version lies there half from an earlier attempt, and is in use."""
    windows = desk.windows
    desk.install(OLDER)
    library = f"of {product.version()}.dll"
    half = windows.here / f"{product.COMMAND}.new" / "_internal" / library
    half.parent.mkdir(parents=True)
    half.write_text("half")
    before = desk.state()
    with desk.holding(desk.path(half)):
        desk.install(product.version(), code=2)
        windows.end_programs()
    desk.nothing_changed(before)
    desk.install(product.version())
    desk.is_here(product.version())
    desk.remove()
    desk.nothing_is_left()


def mends_what_a_power_cut_left(desk: Desk) -> None:
    """The old version aside, half of the new one beside it."""
    windows = desk.windows
    desk.install(OLDER)
    old, new = (windows.here / f"{product.COMMAND}.{one}" for one in ("old", "new"))
    old.mkdir()
    (windows.here / "_internal").rename(old / "_internal")
    (windows.here / f"{product.COMMAND}.exe").rename(old / f"{product.COMMAND}.exe")
    (new / "_internal").mkdir(parents=True)
    (new / "_internal" / "half.dll").write_text("half")
    desk.install(product.version())
    desk.is_here(product.version())
    desk.remove()
    desk.nothing_is_left()


def refuses_to_go_back(desk: Desk) -> None:
    """Unless it is told to."""
    desk.install(NEWER)
    desk.install(product.version(), code=5)
    desk.is_here(NEWER)
    desk.install(product.version(), "/DOWNGRADE=1")
    desk.is_here(product.version())
    desk.remove()
    desk.nothing_is_left()
