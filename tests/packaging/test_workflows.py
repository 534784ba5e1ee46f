"""The workflows of the forge: pinned, limited, and calling what there is."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
DOCUMENT = ROOT / "docs" / "releasing.md"
PINNED = re.compile(r"uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
OWN = re.compile(r"uses: \./\.github/workflows/[\w-]+\.yml\b")


def read(path: Path) -> dict[str, Any]:
    """A workflow; its `on` is a truth value to YAML, so it is put back."""
    told = yaml.safe_load(path.read_text(encoding="utf-8"))
    told["on"] = told.pop(True)
    return told


def jobs() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in WORKFLOWS:
        for name, job in read(path)["jobs"].items():
            yield f"{path.stem}.{name}", job


def steps() -> Iterator[dict[str, Any]]:
    for _, job in jobs():
        yield from job.get("steps", [])


def test_they_are_there() -> None:
    assert [path.name for path in WORKFLOWS] == ["release.yml", "test.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_its_commit(path: Path) -> None:
    used = [line.strip(" -") for line in path.read_text().splitlines() if "uses:" in line]
    assert used
    assert not [line for line in used if not PINNED.search(line) and not OWN.search(line)]


def test_one_action_has_one_version() -> None:
    used = {step["uses"] for step in steps() if "uses" in step}
    names = [one.partition("@")[0] for one in used]
    assert len(names) == len(set(names))


def test_containers_are_pinned_by_their_contents() -> None:
    images = [job["container"]["image"] for _, job in jobs() if "container" in job]
    assert images
    assert all(re.fullmatch(r"debian:12@sha256:[0-9a-f]{64}", one) for one in images)
    assert len(set(images)) == 1


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_nothing_is_allowed_but_what_a_job_asks_for(path: Path) -> None:
    told = read(path)
    assert told["permissions"] == {}
    assert told["concurrency"]["group"]
    allowed = {name: job["permissions"] for name, job in told["jobs"].items()}
    writing = {name for name, one in allowed.items() if one != {"contents": "read"}}
    assert writing == ({"draft"} if path.stem == "release" else set())


def test_every_job_ends() -> None:
    """A job that calls another workflow has the limits of that one."""
    for name, job in jobs():
        limit = job.get("timeout-minutes", 0)
        assert (0 < limit <= 150) != ("uses" in job), name


def test_no_token_stays_in_a_checkout() -> None:
    found = [step for step in steps() if step.get("uses", "").startswith("actions/checkout@")]
    assert found
    assert all(step["with"]["persist-credentials"] is False for step in found)


def test_what_others_can_choose_is_no_part_of_a_script() -> None:
    """Expressions are filled in before the shell reads; only the environment carries them safely."""
    assert not [step["run"] for step in steps() if "${{" in step.get("run", "")]


def test_secrets_are_for_tagged_releases_alone() -> None:
    for name, job in jobs():
        if "secrets." in str(job):
            assert job["environment"] == "release", name
    assert read(ROOT / ".github" / "workflows" / "release.yml")["on"] == {
        "push": {"tags": ["v[0-9]+.[0-9]+.[0-9]+"]}
    }


def test_the_makefile_has_what_they_make() -> None:
    rules = (ROOT / "Makefile").read_text(encoding="utf-8")
    wanted = {
        target
        for step in steps()
        for target in re.findall(r"\bmake ((?!python)[a-z-]+)", step.get("run", ""))
    }
    assert {"test", "test-package"} <= wanted
    assert not [one for one in wanted if not re.search(rf"^{one}:", rules, re.MULTILINE)]


def test_the_scripts_that_they_call_are_there() -> None:
    called = {
        name
        for step in steps()
        for name in re.findall(r"\bpackaging/[\w/]+\.(?:py|sh)\b", step.get("run", ""))
    }
    assert len(called) >= 4
    assert not [name for name in called if not (ROOT / name).is_file()]


def test_tests_that_they_name_are_there() -> None:
    named = {name for step in steps() for name in re.findall(r"\btests/\w+", step.get("run", ""))}
    assert named
    assert not [name for name in named if not (ROOT / name).is_dir()]


def test_everything_is_tested_before_anything_is_packed() -> None:
    told = read(ROOT / ".github" / "workflows" / "release.yml")["jobs"]
    for name in ("linux", "windows", "macos"):
        assert told[name]["needs"] == ["check", "test"]
    assert told["draft"]["needs"] == ["linux", "windows", "macos"]


def test_every_secret_is_explained() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    named = {
        name
        for path in WORKFLOWS
        for name in re.findall(r"\b(?:secrets|vars)\.(\w+)", path.read_text(encoding="utf-8"))
    }
    assert named
    assert not [name for name in sorted(named) if f"`{name}`" not in text]


def test_a_linter_of_workflows_finds_nothing() -> None:
    """zizmor knows what has gone wrong elsewhere: templates in scripts, loose pins, too many rights."""
    program = Path(sys.executable).with_name("zizmor")
    done = subprocess.run(
        [program, "--offline", "--no-progress", "--quiet", *WORKFLOWS],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_checkout_on_windows_has_the_same_bytes() -> None:
    """Git for Windows turns line ends otherwise, and a shell's script is none then."""
    for name in ("packaging/environment.sh", "smsc_gui/__main__.py", "CHANGELOG.md"):
        command = ["git", "-c", "core.autocrlf=true", "check-attr", "text", "eol", "--", name]
        done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        assert done.stdout.splitlines() == [f"{name}: text: auto", f"{name}: eol: lf"]
