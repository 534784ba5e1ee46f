"""What the proof in a bare Debian goes by; the proof itself is `make test-package`."""

import os
import socket
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.support.packaging_scripts import FOLDER, script

MIRROR = "http://mirror.example/debian/"
TARGETS = f"""\
{MIRROR} bookworm main Debian
{MIRROR} bookworm-updates main Debian
http://mirror.example/security/ bookworm-security main Debian
{MIRROR} trixie main Debian
http://other.example/ bookworm main Other
"""
REACHES = """
import socket, sys
import own_network
def reaches(address, kind=socket.AF_UNIX):
    with socket.socket(kind) as client:
        try:
            client.connect(address)
        except OSError:
            return "no"
    return "yes"
screen = chr(0) + sys.argv[1]
print("before:" + reaches(screen))
try:
    own_network.enter()
except own_network.Failed as failed:
    sys.exit(print(failed))
print("after:" + reaches(screen))
with socket.create_server(("127.0.0.1", 0)) as server:
    print("loopback:" + reaches(server.getsockname(), socket.AF_INET))
"""


@pytest.fixture
def bare() -> ModuleType:
    return script("bare_debian")


@pytest.fixture
def files() -> ModuleType:
    return script("file_list")


@pytest.fixture
def last() -> ModuleType:
    return script("last_release")


def test_only_debian_s_own_sources_of_the_suite_are_used(bare: ModuleType) -> None:
    assert [one.line for one in bare.sources(TARGETS)] == [
        f"deb {MIRROR} bookworm main",
        f"deb {MIRROR} bookworm-updates main",
        "deb http://mirror.example/security/ bookworm-security main",
    ]


@pytest.mark.parametrize(
    "targets",
    ["", f"{MIRROR} trixie main Debian", "http://other.example/ bookworm main Other"],
    ids=["none", "another-release", "another-distribution"],
)
def test_a_machine_without_such_a_source_is_told(bare: ModuleType, targets: str) -> None:
    with pytest.raises(bare.Failed, match="no source of Debian's bookworm"):
        bare.sources(targets)


def test_how_the_machine_fetches_is_taken_over_and_no_more(bare: ModuleType) -> None:
    dump = """\
Acquire "";
Acquire::http::Proxy "http://proxy.example:3128";
Acquire::https::CaInfo "/home/somebody/ca.pem";
Acquire::IndexTargets::deb::Packages::MetaKey "x";
"""
    assert bare.machine_options(dump).splitlines() == [
        'Acquire::http::Proxy "http://proxy.example:3128";',
        'Acquire::https::CaInfo "/etc/apt/machine-ca.crt";',
    ]


def test_what_came_went_or_changed_is_named(files: ModuleType, tmp_path: Path) -> None:
    for name in ("stays", "goes", "is-edited", "gets-other-rights", "noted/log"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("before")
    (tmp_path / "link").symlink_to("stays")
    before = files.listed(tmp_path)
    (tmp_path / "goes").unlink()
    (tmp_path / "is-edited").write_text("after")
    (tmp_path / "gets-other-rights").chmod(0o600)
    (tmp_path / "comes").mkdir()
    (tmp_path / "noted/log").write_text("more")
    (tmp_path / "link").unlink()
    (tmp_path / "link").symlink_to("is-edited")

    assert files.changes(before, files.listed(tmp_path), {r"/noted/.*": "grows"}) == [
        "/comes: left behind",
        "/gets-other-rights: changed",
        "/goes: gone",
        "/is-edited: changed",
        "/link: changed",
    ]


def test_what_is_passed_over_is_a_whole_path(files: ModuleType) -> None:
    left = files.changes({}, {"/var/log/dpkg.log.d/x": ""}, files.KEPT_BY_DPKG_AND_APT)
    assert left == ["/var/log/dpkg.log.d/x: left behind"]


class Repository:
    """A small one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "smsc_gui").mkdir()
        self.git("init", "--quiet")

    def git(self, *arguments: str) -> str:
        who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(
            ["git", *who, *arguments], cwd=self.folder, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def commit(self, version: str, more: str = "") -> str:
        text = f'__version__ = "{version}"\n{more}'
        (self.folder / "smsc_gui/__init__.py").write_text(text)
        self.git("add", ".")
        self.git("commit", "--quiet", "--message", f"{version} {more}")
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_the_newest_tag_below_the_present_version_is_the_last_release(
    last: ModuleType, repository: Repository
) -> None:
    repository.commit("0.9.0")
    repository.git("tag", "v0.9.0")
    released = repository.commit("0.10.0")
    repository.git("tag", "v0.10.0")
    repository.git("tag", "vendor")
    repository.commit("0.11.0")
    repository.git("tag", "v0.11.0")

    found = last.last_release(repository.folder, "0.11.0")

    assert (found.commit, found.version, found.why) == (released, "0.10.0", "tag v0.10.0")


def test_without_a_tag_it_is_what_was_before_the_version_was_raised(
    last: ModuleType, repository: Repository
) -> None:
    repository.commit("0.1.0")
    before = repository.commit("0.1.0", "# the last of it\n")
    repository.commit("0.2.0")
    repository.commit("0.2.0", "# more\n")

    found = last.last_release(repository.folder, "0.2.0")

    assert (found.commit, found.version) == (before, "0.1.0")


def test_a_first_release_has_none_before_it(last: ModuleType, repository: Repository) -> None:
    repository.commit("0.1.0")
    repository.commit("0.1.0", "# more\n")

    with pytest.raises(script("bare_debian").Failed, match="no release before"):
        last.last_release(repository.folder, "0.1.0")


def test_a_release_is_built_once_and_packed_as_today_when_it_makes_no_package(
    last: ModuleType, repository: Repository, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (repository.folder / "Makefile").write_text("package:\n\tmkdir -p build/package/smsc-gui\n")
    commit = repository.commit("0.1.0")
    cache, wrapped = tmp_path_factory.mktemp("cache"), []

    def wrap(folder: Path, version: str, into: Path) -> Path:
        assert folder.is_dir()
        wrapped.append(version)
        (into / "old.deb").touch()
        return into / "old.deb"

    release = last.Release(commit, "0.1.0", "")
    first = last.old_package(repository.folder, release, cache, wrap)
    again = last.old_package(repository.folder, release, cache, wrap)

    assert first == again == (cache / commit / "old.deb", "its program, packed as today's is")
    assert wrapped == ["0.1.0"]
    assert not (cache / commit / "source").exists()


def test_a_release_that_cannot_be_built_is_not_taken_for_built(
    last: ModuleType, repository: Repository, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (repository.folder / "Makefile").write_text("package:\n\t@echo no compiler; exit 1\n")
    release = last.Release(repository.commit("0.1.0"), "0.1.0", "")
    cache = tmp_path_factory.mktemp("cache")
    for _ in range(2):
        with pytest.raises(script("bare_debian").Failed, match="no compiler"):
            last.old_package(repository.folder, release, cache, lambda *_: pytest.fail("packed"))


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("ok      Qt: 6\nFAILED  TLS: no\n1 of 2 parts failed\n", "the self-test says"),
        ("ok      Qt: 6\nall parts work\n", "1 parts only"),
        ("", "the self-test says"),
        (
            "ok      Qt: 6\n" * 12
            + "note    screen: a window would use wayland; xcb cannot be loaded: no libX11.so.6\n"
            + "note    sound: no player\nall parts work, with 2 notes\n",
            "xcb cannot be loaded",
        ),
    ],
    ids=["a-part-failed", "hardly-anything-looked-at", "nothing-said", "no-window-on-x"],
)
def test_a_self_test_that_says_less_is_no_proof(told: str, wrong: str) -> None:
    with pytest.raises(script("bare_debian").Failed, match=wrong):
        script("proof_alone").verdict(told, noted=("keyring", "sound"))


def test_what_a_bare_system_lacks_may_be_noted() -> None:
    told = "ok      Qt: 6\n" * 12 + "note    sound: no player\nall parts work, with 1 note\n"
    said = script("proof_alone").verdict(told, noted=("keyring", "sound"))
    assert said == "12 parts are right, all parts work, with 1 note"


@pytest.mark.parametrize(
    ("says", "wrong"),
    [("MapNotify\n", "no window came"), ("", "no window came")],
    ids=["only-before", "it-has-ended"],
)
def test_a_window_that_never_comes_is_not_waited_for(says: str, wrong: str) -> None:
    """What was said of the round before is not taken for this one."""
    session = script("desk_session")
    command = [sys.executable, "-c", f"import sys; print({says!r}, flush=True); sys.stdin.read()"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        told = session.Told(process)
        if says:
            told.wait_for(says.strip(), "it says nothing")
        else:
            assert process.stdin is not None
            process.stdin.close()
            process.wait()
        told.forget()
        with pytest.raises(script("bare_debian").Failed, match=wrong):
            told.wait_for("MapNotify", "no window came", seconds=0.2)


def test_each_remark_of_lintian_counts_but_an_answer_too_many() -> None:
    said = (
        "I: smsc-gui: unused-override library-not-linked-against-libc [usr/lib/*]\n"
        "W: smsc-gui: mismatched-override embedded-library expat [usr/lib/pyexpat.*]\n"
        "N: 0 hints overridden; 2 unused overrides\n"
    )
    (remark,) = script("prove_deb").remarks(said)
    assert remark.startswith("W: smsc-gui: mismatched-override ")


def test_what_types_at_the_desk_reaches_no_screen_of_the_machine() -> None:
    """An X server's abstract socket is the whole network's, whatever the root folder."""
    here = f"\0smsc-gui-test-{os.getpid()}"
    with socket.socket(socket.AF_UNIX) as screen:
        screen.bind(here)
        screen.listen()
        told = subprocess.run(
            [sys.executable, "-c", REACHES, here[1:]],
            cwd=FOLDER,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    if "Operation not permitted" in told.stdout:
        pytest.skip("a network of its own takes root")
    assert told.stdout.split() == ["before:yes", "after:no", "loopback:yes"], told.stderr
