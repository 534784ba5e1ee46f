"""The package for Fedora, openSUSE, Red Hat and what comes of them: the same tree.

Its scripts see to the settings for the computer and to nothing else: those systems renew menu, icons and
handlers by triggers on the folders. What the program needs is said by library, so that it does not matter
which package of which system holds it; looking for needs by itself would find the libraries that lie in the
folder, and is switched off.
"""

import os
import platform
import shutil
import subprocess
import textwrap
from pathlib import Path
from typing import Final

import linux_needs
import linux_settings
import linux_tree
import product

WORK: Final = product.BUILD / "linux" / "rpm"
ALWAYS: Final = ("ca-certificates", "hicolor-icon-theme", "xkeyboard-config")
RECOMMENDS: Final = ("gnome-keyring", "xdg-utils")
PRESSED: Final = "w6.xzdio"
"""As in the .deb, one thread."""
_MACROS: Final = (
    "_build_id_links none",  # two programs with the same Python would quarrel about them
    "debug_package %{nil}",
    "__os_install_post %{nil}",  # the files are packed as they were tested
    "use_source_date_epoch_as_buildtime 1",
    "clamp_mtime_to_source_date_epoch 1",
    "source_date_epoch_from_changelog 0",
    "_buildhost localhost",
    f"_binary_payload {PRESSED}",
)

AFTER_INSTALLING: Final = f"""\
if [ ! -e {linux_settings.FILE} ] && [ -e {linux_settings.FILE}.rpmsave ]; then
    mv {linux_settings.FILE}.rpmsave {linux_settings.FILE}
fi
{linux_settings.MAKE}"""
"""What rpm has put away is the administrator's: 0.1.0 carried the file, and gave it up so."""
AFTER_REMOVING: Final = f"""\
if [ "$1" = 0 ]; then
    if [ "$(cat {linux_settings.FILE} 2>/dev/null)" = '{linux_settings.NOTHING.strip()}' ]; then
        rm -f {linux_settings.FILE}
    fi
    {linux_settings.REMOVE_FOLDER}fi
"""
"""What somebody has written stays for the next installation: a repair must not lift a lock."""


def file_name(version: str) -> str:
    """As rpm names it."""
    return f"{product.COMMAND}-{version}-1.{platform.machine()}.rpm"


def spec(tree: Path, version: str) -> str:
    """What rpmbuild is told. Raises `linux_needs.Unmet`."""
    needs = [*linux_needs.rpm_libraries(tree / linux_tree.PROGRAM), *ALWAYS]
    day = product.built_at().strftime("%a %b %d %Y")
    lines = [
        *(f"%global {macro}" for macro in _MACROS),
        f"Name: {product.COMMAND}",
        f"Version: {version}",
        "Release: 1",
        f"Summary: {product.SUMMARY['en']}",
        f"Summary(uk): {product.SUMMARY['uk']}",
        "License: LicenseRef-proprietary",
        "URL: https://smsc.ua/",
        f"Vendor: {product.PUBLISHER}",
        f"Packager: {product.PUBLISHER} <{product.CONTACT}>",
        "AutoReqProv: no",
        *(f"Requires: {one}" for one in needs),
        *(f"Recommends: {one}" for one in RECOMMENDS),
        *("", "%description", _description("en")),
        *("", "%description -l uk", _description("uk")),
        *("", "%install", 'cp -a "%{staged}/." "%{buildroot}"'),
        *("", "%files", *files(tree)),
        *("", "%posttrans", AFTER_INSTALLING),
        *("", "%postun", AFTER_REMOVING),
        *("", "%changelog"),
        f"* {day} {product.PUBLISHER} <{product.CONTACT}> - {version}-1",
        f"- {product.NAME} {version}: what is new in it stands in changelog.gz.",
    ]
    return "\n".join(lines) + "\n"


def files(tree: Path) -> list[str]:
    """What belongs to the package: the program's folders whole, elsewhere its files alone."""
    own = (linux_tree.PROGRAM, linux_tree.DOCUMENTS)
    lines = ["%defattr(-,root,root)"]
    lines += [f"/{linux_tree.PROGRAM}", f"%doc /{linux_tree.DOCUMENTS}"]
    for path in sorted(tree.rglob("*")):
        name = path.relative_to(tree).as_posix()
        if path.is_dir() or name.startswith(own):
            continue
        lines.append(f"%doc /{name}" if name == linux_tree.MAN_PAGE else f"/{name}")
    return lines


def build(tree: Path) -> Path:
    """Packs the staged tree; returns the file. Raises `subprocess.CalledProcessError` when rpmbuild fails."""
    version = product.version()
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    told = WORK / f"{product.COMMAND}.spec"
    told.write_text(spec(tree, version), encoding="utf-8")
    seconds = str(int(product.built_at().timestamp()))
    subprocess.run(
        [
            *("rpmbuild", "-bb", "--quiet"),
            *("--define", f"_topdir {WORK}"),
            *("--define", f"staged {tree}"),
            *("--define", "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm"),
            str(told),
        ],
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": seconds, "LC_ALL": "C.UTF-8"},
    )
    product.PACKAGES.mkdir(parents=True, exist_ok=True)
    return Path(
        shutil.copyfile(WORK / "RPMS" / file_name(version), product.PACKAGES / file_name(version))
    )


def _description(language: str) -> str:
    return "\n\n".join(textwrap.fill(text, 79) for text in product.paragraphs(language))
