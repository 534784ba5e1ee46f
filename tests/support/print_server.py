"""A real CUPS of the test's own: its socket, its queues and its spool in a folder that goes with it."""

import contextlib
import getpass
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SERVER = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
PATIENCE = 20.0

ROLL_PRINTER = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "R.PPD"
*Manufacturer: "Test"
*Product: "(Receipt)"
*ModelName: "Receipt"
*ShortNickName: "Receipt"
*NickName: "Receipt"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*cupsVersion: 2.4
*cupsFilter: "application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageSize X80MMY100MM/80 x 100 mm: "<</PageSize[227 283]>>setpagedevice"
*PageSize X80MMY200MM/80 x 200 mm: "<</PageSize[227 567]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion/Media Size: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*PageRegion X80MMY100MM/80 x 100 mm: "<</PageSize[227 283]>>setpagedevice"
*PageRegion X80MMY200MM/80 x 200 mm: "<</PageSize[227 567]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4: "12 12 583 830"
*ImageableArea X80MMY100MM: "11 0 216 283"
*ImageableArea X80MMY200MM: "11 0 216 567"
*DefaultPaperDimension: A4
*PaperDimension A4: "595 842"
*PaperDimension X80MMY100MM: "227 283"
*PaperDimension X80MMY200MM: "227 567"
*DefaultFont: Courier
*Font Courier: Standard "(002.004S)" Standard ROM
"""
"""A receipt printer with rolls of two lengths, neither of any other."""


@dataclass
class PrintServer:
    """`socket`: for `CUPS_SERVER`. `process`: to be stopped and gone on with."""

    folder: Path
    process: "subprocess.Popen[bytes]"

    @property
    def socket(self) -> str:
        return str(self.folder / "cups.sock")

    def run(self, *command: str) -> str:
        """One of CUPS' own commands; what it says."""
        path = f"{os.environ['PATH']}:/usr/sbin"
        done = subprocess.run(
            command,
            env={**os.environ, "CUPS_SERVER": self.socket, "PATH": path},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def add(self, name: str, *, ppd: str = "") -> None:
        """A queue that takes everything, or a printer with a description of its own."""
        kind = ["-m", "raw"]
        if ppd:
            file = self.folder / f"{name}.ppd"
            file.write_text(ppd)
            kind = ["-P", str(file)]
        self.run("lpadmin", "-p", name, "-E", "-v", "file:///dev/null", *kind)

    def printed(self) -> list[Path]:
        """The documents that were taken, as they came."""
        return sorted((self.folder / "spool").glob("d*-001"))


@contextlib.contextmanager
def print_server() -> Iterator[PrintServer]:
    """A server without printers, until the block ends."""
    assert SERVER is not None
    folder = Path(tempfile.mkdtemp(prefix="cups-"))
    try:
        for part in ("spool/tmp", "cache", "state/certs", "etc/ppd"):
            (folder / part).mkdir(parents=True)
        _configure(folder)
        arguments = [SERVER, "-f", "-c", str(folder / "etc/cupsd.conf")]
        arguments += ["-s", str(folder / "etc/cups-files.conf")]
        process = subprocess.Popen(arguments, stderr=subprocess.DEVNULL)
        try:
            server = PrintServer(folder, process)
            ends = time.monotonic() + PATIENCE
            while "is running" not in server.run("lpstat", "-r"):
                assert process.poll() is None
                assert time.monotonic() < ends
            yield server
        finally:
            process.kill()
            process.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _configure(folder: Path) -> None:
    root = os.geteuid() == 0
    # CUPS refuses to work as root: there its own user does, who must get at everything.
    user = "lp" if root else getpass.getuser()
    import grp  # noqa: PLC0415 - Windows has none

    group = "lp" if root else grp.getgrgid(os.getegid()).gr_name
    (folder / "etc/cupsd.conf").write_text(
        f"Listen {folder}/cups.sock\nDefaultAuthType None\nBrowsing No\nWebInterface No\n"
        "PreserveJobFiles Yes\n<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
        "<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n"
    )
    (folder / "etc/cups-files.conf").write_text(
        f"FileDevice Yes\nServerRoot {folder}/etc\nRequestRoot {folder}/spool\n"
        f"TempDir {folder}/spool/tmp\nCacheDir {folder}/cache\nStateDir {folder}/state\n"
        f"AccessLog {folder}/access\nErrorLog {folder}/error\nPageLog {folder}/page\n"
        f"SystemGroup root\nUser {user}\nGroup {group}\n"
    )
    folder.chmod(0o755)
    if root:
        for part in ("spool", "spool/tmp", "cache", "state", "state/certs", "etc/ppd"):
            shutil.chown(folder / part, user, group)
