"""After a whole journey with failures the secrets are in the keyring and nowhere else."""

import json
from pathlib import Path

from tests.support.children import child, hear, tell
from tests.support.secret_service import running_secret_service

KEY = "k3y-0f-th1s-t3st-4nd-n0-0th3r"
PASSWORD = "Пароль-цього-тесту-7431"
LOGIN = "counter"

JOURNEY = """
import json, logging, os, sys
from pathlib import Path
from smsc_gui.api import Account, ApiKey, Password
from smsc_gui.app import build
from smsc_gui.ui.application import application
from smsc_gui.core.verification import State
from smsc_gui.options import Options
from smsc_gui.simulator import Account as Known
from smsc_gui.simulator import Simulator
from smsc_gui.tour.album import wait_for
from smsc_gui.tour.clock import MovableClock

secrets = json.loads(sys.stdin.readline())
app = application(offscreen=True)
clock = MovableClock()
known = Known(login=secrets["login"], password=secrets["password"], key=secrets["key"])
simulator = Simulator(accounts=[known], clock=clock.wall, record=True).start()
program = build(
    Options(data_dir=Path(sys.argv[1]), base_url=simulator.url, lang="uk"), clock=clock, timeout=2
)
logging.getLogger().setLevel(logging.DEBUG)
program.begin()
assert wait_for(lambda: program.sign_in.answer is not None)
page = program.window.sign_in

def sign_in(account):
    kept = []
    program.sign_in.kept.connect(kept.append)
    tested = []
    program.sign_in.tested.connect(lambda *outcome: tested.append(outcome))
    program.sign_in.test(account)
    assert wait_for(lambda: tested), "test"
    program.sign_in.accept(account, keep=True)
    program.model.step()
    assert wait_for(lambda: kept), "kept"
    return tested[0][1], kept[0]

sign_in(Account("smsc.ua", Password(secrets["login"], secrets["password"] + "-wrong")))
for account, subscriber in (
    (Account("smsc.ua", Password(secrets["login"], secrets["password"])), "+380671234567"),
    (Account("smsc.ua", ApiKey(secrets["key"])), "+380631234567"),
):
    clock.move(1000)
    tested, kept = sign_in(account)
    assert type(tested).__name__ == "TestPassed", tested
    assert type(kept).__name__ == "Stored", kept
    for ending in ("01", "03", "07", "09", "21", "22", "23", "24", "25"):
        clock.move(65)
        program.window.work.form.fill("+3805000000" + ending)
        program.window.work.form.submit()
        newest = list(program.model.verifications)[-1]
        assert wait_for(
            lambda: program.model.verifications[newest].state in (State.FAILED, State.UNKNOWN)
        ), ending
        program.window.dialogs.close()
    clock.move(65)
    program.window.work.form.fill(subscriber)
    program.window.work.form.submit()
    newest = list(program.model.verifications)[-1]
    assert wait_for(lambda: program.model.verifications[newest].state is State.WAITING)
    clock.move(40)
    assert wait_for(lambda: program.model.verifications[newest].state is State.VERIFIED)
told = {
    "command": Path("/proc/self/cmdline").read_bytes().decode(),
    "methods": sorted({one.method for one in simulator.service.requests}),
    "wrong": len(simulator.service.wrong_sign_ins),
}
print(json.dumps(told), flush=True)
sys.stdin.readline()
program.close()
simulator.stop()
"""


def _needles() -> dict[str, list[bytes]]:
    return {
        name: [secret.encode(), secret.encode("cp1251"), secret.encode("utf-16-le")]
        for name, secret in {"key": KEY, "password": PASSWORD}.items()
    }


def _files(*folders: Path) -> list[Path]:
    return [path for folder in folders for path in folder.rglob("*") if path.is_file()]


def test_no_secret_is_anywhere_but_in_the_keyring(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with running_secret_service() as service:
        with child("-c", JOURNEY, str(data), environment=service.environment) as process:
            tell(process, json.dumps({"login": LOGIN, "password": PASSWORD, "key": KEY}))
            told = json.loads(hear(process))
            tell(process, "end")
            assert process.wait(30) == 0
            assert process.stderr is not None
            errors = process.stderr.read()
        looked_at = _files(data, service.home)
        found = {
            str(path): name
            for path in looked_at
            for name, forms in _needles().items()
            if any(form in path.read_bytes() for form in forms)
        }
    assert found == {}
    assert len([path for path in looked_at if data in path.parents]) >= 4
    log = (data / "smsc-gui.log").read_text(encoding="utf-8")
    assert "wait_call" in log, "the log was looked at, at DEBUG"
    assert " DEBUG " in log
    assert "1234567" not in log.replace(" ", "")
    for secret in (KEY, PASSWORD):
        assert secret not in errors
        assert secret not in told["command"]
    assert told["methods"] == ["POST"], "the program never uses GET"
    assert told["wrong"] == 1


def test_the_search_would_have_found_them(tmp_path: Path) -> None:
    (tmp_path / "leak.log").write_text(f"psw={PASSWORD}", encoding="utf-8")
    (path,) = _files(tmp_path)
    assert any(form in path.read_bytes() for form in _needles()["password"])
