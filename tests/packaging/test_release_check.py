"""`make release-check`: each thing that must not be released is refused, in a real repository."""

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.packaging_scripts import FOLDER

CHANGES = """# Changes

## Unreleased

## [0.3.0] - 2026-05-20

### Added

- Something.

## [0.2.0] - 2026-04-01

- The first that people had.
"""
TEXTS = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="uk"><context><name>Card</name>
<message><source>Verified</source><translation>Підтверджено</translation></message>
</context></TS>
"""
NO_VERSION = "Version or change log cannot be read: smsc_gui/__init__.py names no version"
THAT_OF_THE_LOG = "that of CHANGELOG.md 0.3.0 of 2026-05-20."
AUTHOR = {"GIT_AUTHOR_NAME": "T", "GIT_AUTHOR_EMAIL": "t@example.com"}
COMMITTER = {"GIT_COMMITTER_NAME": "T", "GIT_COMMITTER_EMAIL": "t@example.com"}


class Checkout:
    """A repository with the scripts of this one, and a release that is ready."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "packaging").mkdir(parents=True)
        for path in FOLDER.glob("*.py"):
            shutil.copy(path, root / "packaging")
        self.write("CHANGELOG.md", CHANGES)
        self.write("smsc_gui/__init__.py", '"""A program."""\n\n__version__ = "0.3.0"\n')
        self.write("resources/translations/smsc_uk.ts", TEXTS)
        self.write(".gitignore", "__pycache__\n")
        self.git("init", "--quiet")
        self.commit()

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """In one file, committed."""
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new, 1))
        self.commit()

    def git(self, *arguments: str) -> None:
        alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            env={**os.environ, **AUTHOR, **COMMITTER, **alone},
            check=True,
            capture_output=True,
        )

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "Something")

    def check(self, *arguments: str) -> tuple[int, list[str]]:
        """Exit code and lines of the check."""
        done = subprocess.run(
            [sys.executable, "packaging/release_check.py", *arguments],
            cwd=self.root,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            check=False,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
        )
        assert not done.stderr
        return done.returncode, done.stdout.splitlines()


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path / "checkout")


def test_what_is_ready_may_be_released(checkout: Checkout) -> None:
    assert checkout.check() == (0, ["checkout: 0.3.0 may be released."])
    assert checkout.check("--tag", "v0.3.0")[0] == 0
    checkout.git("tag", "v0.3.0")
    checkout.git("tag", "seen-by-somebody")
    assert checkout.check("--tag", "v0.3.0")[0] == 0
    assert checkout.check()[0] == 0


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (
            "smsc_gui/__init__.py",
            "0.3.0",
            "0.3.1",
            "CHANGELOG.md: the newest release is 0.3.0, and smsc_gui/__init__.py says 0.3.1.",
        ),
        (
            "CHANGELOG.md",
            "## Unreleased\n",
            "## Unreleased\n\n- Something else.\n",
            "CHANGELOG.md: something stands under Unreleased; it belongs to the release.",
        ),
        (
            "CHANGELOG.md",
            "2026-04-01",
            "2026-05-21",
            "CHANGELOG.md: 0.3.0 is dated before 0.2.0.",
        ),
        (
            "CHANGELOG.md",
            "## [0.2.0]",
            "## [0.10.0]",
            "CHANGELOG.md: 0.3.0 stands above 0.10.0 and is not newer.",
        ),
        (
            "CHANGELOG.md",
            "## [0.2.0] - 2026-04-01",
            "## 0.2.0 (April)",
            "CHANGELOG.md: 3 headings, 2 of them in the agreed form.",
        ),
        (
            "CHANGELOG.md",
            "### Added\n\n- Something.\n\n",
            "",
            "CHANGELOG.md: nothing is said of 0.3.0.",
        ),
        (
            "CHANGELOG.md",
            "2026-05-20",
            "2026-13-20",
            "Version or change log cannot be read: month must be in 1..12",
        ),
        (
            "smsc_gui/__init__.py",
            '"0.3.0"',
            '"0.3"',
            f"{NO_VERSION} of the form 1.2.3",
        ),
        (
            "resources/translations/smsc_uk.ts",
            "<translation>Підтверджено",
            '<translation type="unfinished">Підтверджено',
            "smsc_uk.ts: texts that are not ready: 1, the first: unfinished: Card: 'Verified'",
        ),
        (
            "packaging/linux_desktop.py",
            "known = product.releases()",
            "known = product.releases()[2:]",
            f"metainfo: its newest release is 0.2.0 of 2026-04-01, {THAT_OF_THE_LOG}",
        ),
        (
            "packaging/macos_bundle.py",
            '"CFBundleShortVersionString": product.version()',
            '"CFBundleShortVersionString": "0.2.9"',
            "Info.plist: says 0.2.9, CHANGELOG.md 0.3.0.",
        ),
        (
            "packaging/windows_version.py",
            '"ProductVersion": product.version()',
            '"ProductVersion": "0.2.9"',
            "Windows version resource: says 0.2.9, CHANGELOG.md 0.3.0.",
        ),
    ],
    ids=[
        "another-version",
        "unreleased-changes",
        "older-than-the-one-before",
        "lower-than-the-one-before",
        "a-heading-of-another-form",
        "nothing-is-said",
        "no-date",
        "no-version",
        "a-text-that-is-not-translated",
        "metainfo-of-its-own",
        "plist-of-its-own",
        "version-resource-of-its-own",
    ],
)
def test_each_fault_is_a_reason(
    checkout: Checkout, name: str, old: str, new: str, said: str
) -> None:
    checkout.change(name, old, new)
    code, lines = checkout.check()
    assert code == 1
    assert said in lines


def test_without_any_release_there_is_nothing_to_release(checkout: Checkout) -> None:
    checkout.write("CHANGELOG.md", "# Changes\n\n## Unreleased\n")
    checkout.commit()
    code, lines = checkout.check()
    assert code == 1
    assert lines == [
        "CHANGELOG.md: there is no release, a heading such as ## [1.2.3] - 2026-01-31."
    ]


def test_tomorrow_is_not_yet(checkout: Checkout) -> None:
    """The date of the furthest time zone counts, so a day is tomorrow everywhere only two days on."""
    today = datetime.now(UTC).date()
    later = today + timedelta(days=2)
    checkout.change("CHANGELOG.md", "2026-05-20", str(later))
    assert checkout.check() == (
        1,
        [f"CHANGELOG.md: 0.3.0 is dated {later}, which lies in the future."],
    )
    checkout.change("CHANGELOG.md", str(later), str(today))
    assert checkout.check()[0] == 0


@pytest.mark.parametrize("tag", ["v0.3.1", "v0.3", "v0.3.0-rc1"])
def test_a_tag_of_another_version_is_refused(checkout: Checkout, tag: str) -> None:
    reason = f"The tag {tag} is not v0.3.0, which the version asks for."
    assert checkout.check("--tag", tag) == (1, [reason])
    checkout.git("tag", tag)
    assert checkout.check() == (1, [reason])


def test_a_tag_of_another_commit_is_refused(checkout: Checkout) -> None:
    checkout.git("tag", "v0.3.0")
    checkout.change("CHANGELOG.md", "Something.", "Something more.")
    assert checkout.check("--tag", "v0.3.0") == (1, ["The tag v0.3.0 belongs to another commit."])


def test_what_is_not_committed_is_not_released(checkout: Checkout) -> None:
    checkout.write("new.txt", "forgotten")
    assert checkout.check() == (1, ["The working tree is not clean: new.txt."])
    checkout.write("another.txt", "forgotten")
    assert checkout.check() == (1, ["The working tree is not clean: another.txt and 1 more."])
