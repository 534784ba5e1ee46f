"""Whether this commit may be released: version, change log, packages' texts and tag say the same.

release_check.py [--tag v1.2.3]   a line for each reason against it, and exit code 1; none: 0

Without --tag the tags v* of HEAD are checked, if it has any. `make release-check` runs it; docs/releasing.md
says when.
"""

import argparse
import re
import subprocess
import sys
import xml.etree.ElementTree as ET  # reads what we have just written
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Final

import linux_desktop
import macos_bundle
import product
import translations
import windows_version

_TAG: Final = re.compile(r"v(\d+\.\d+\.\d+)")
_FIRST_TIME_ZONE: Final = timedelta(hours=14)


def latest_today() -> date:
    """The date where it is latest on Earth: what lies after it is the future everywhere."""
    return (datetime.now(UTC) + _FIRST_TIME_ZONE).date()


def newest() -> product.Release | None:
    """The first release of the change log; None before there is one."""
    return next((one for one in product.releases() if one.version), None)


def change_log(today: date) -> Iterator[str]:
    """The newest release is the version of the program, dated, and everything stands in its place."""
    released = [one for one in product.releases() if one.version]
    yield from strange_headings()
    if any(one.text for one in product.releases() if not one.version):
        yield "CHANGELOG.md: something stands under Unreleased; it belongs to the release."
    if not released:
        yield "CHANGELOG.md: there is no release, a heading such as ## [1.2.3] - 2026-01-31."
        return
    yield from release(released[0], today)
    for later, earlier in pairwise(released):
        yield from order(later, earlier)


def release(one: product.Release, today: date) -> Iterator[str]:
    """What may be wrong with the newest one."""
    if one.version != product.version():
        yield (
            f"CHANGELOG.md: the newest release is {one.version}, and smsc_gui/__init__.py says"
            f" {product.version()}."
        )
    if one.day is not None and one.day > today:
        yield f"CHANGELOG.md: {one.version} is dated {one.day}, which lies in the future."
    if not one.text:
        yield f"CHANGELOG.md: nothing is said of {one.version}."


def order(later: product.Release, earlier: product.Release) -> Iterator[str]:
    """Neighbours: the newest stands first, in numbers and in time."""
    if _number(later.version) <= _number(earlier.version):
        yield f"CHANGELOG.md: {later.version} stands above {earlier.version} and is not newer."
    if later.day is not None and earlier.day is not None and later.day < earlier.day:
        yield f"CHANGELOG.md: {later.version} is dated before {earlier.version}."


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def strange_headings() -> Iterator[str]:
    """What looks like a release and is read as none."""
    text = (product.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    known = len(product.releases(text))
    headings = re.findall(r"^##(?!#).*$", text, re.MULTILINE)
    if len(headings) != known:
        yield f"CHANGELOG.md: {len(headings)} headings, {known} of them in the agreed form."


def packages() -> Iterator[str]:
    """What the packages say of themselves, made as it is made for them."""
    one = newest()
    if one is None:
        return
    found = ET.fromstring(linux_desktop.metainfo()).find("releases/release")  # noqa: S314 - ours
    said = {} if found is None else found.attrib
    if (said.get("version"), said.get("date")) != (one.version, str(one.day)):
        yield (
            f"metainfo: its newest release is {said.get('version')} of {said.get('date')}, that of"
            f" CHANGELOG.md {one.version} of {one.day}."
        )
    says = {
        "Info.plist": macos_bundle.info()["CFBundleShortVersionString"],
        "Windows version resource": windows_version.strings("en", "")["ProductVersion"],
    }
    for place, version in says.items():
        if version != one.version:
            yield f"{place}: says {version}, CHANGELOG.md {one.version}."


def texts(_today: date) -> Iterator[str]:
    """Every text is translated."""
    for ts in sorted(translations.TRANSLATIONS.glob("*.ts")):
        found = list(translations.ts_faults(ts))
        if found:
            yield f"{ts.name}: texts that are not ready: {len(found)}, the first: {found[0]}"


def git(*arguments: str) -> list[str]:
    """The lines that git says. Raises subprocess.CalledProcessError."""
    done = subprocess.run(
        ["git", *arguments], cwd=product.ROOT, check=True, capture_output=True, text=True
    )
    return done.stdout.splitlines()


def tree(_today: date) -> Iterator[str]:
    """What is built is what is committed."""
    changed = git("status", "--porcelain")
    if changed:
        more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
        yield f"The working tree is not clean: {changed[0][3:]}{more}."


def tags(told: str | None) -> Iterator[str]:
    """The tag names this version and this commit."""
    here = [tag for tag in git("tag", "--points-at", "HEAD") if tag.startswith("v")]
    for tag in sorted({*here, told} if told else here):
        found = _TAG.fullmatch(tag)
        if found is None or found[1] != product.version():
            yield f"The tag {tag} is not v{product.version()}, which the version asks for."
    if told and git("tag", "--list", told) and told not in here:
        yield f"The tag {told} belongs to another commit."


def reasons(tag: str | None) -> list[str]:
    """Everything that speaks against a release, in words; empty: nothing does."""
    today = latest_today()
    checks: tuple[Callable[[date], Iterator[str]], ...] = (change_log, texts, tree)
    try:
        found = [reason for check in checks for reason in check(today)]
        return [*found, *packages(), *tags(tag)]
    except ValueError as error:  # a version or a date that is none
        return [f"Version or change log cannot be read: {error}"]


def main() -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--tag", help="what is about to be released, such as v1.2.3")
    found = reasons(parser.parse_args().tag)
    for reason in found:
        print(reason)
    if found:
        return 1
    print(f"{Path(product.ROOT).name}: {product.version()} may be released.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
