"""Builds the program out of its parts: the only file that knows every layer. Building starts nothing."""

import logging
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from smsc_gui import __version__
from smsc_gui.api import DEFAULT_TIMEOUT, Account, ApiKey
from smsc_gui.core.clock import Clock, SystemClock
from smsc_gui.core.credentials import Credentials, Found, KeyringStore, SecretStore, SessionStore
from smsc_gui.core.data_folder import DataFolder, FolderInUse
from smsc_gui.core.desk import Desk
from smsc_gui.core.journal import Journal, JournalError
from smsc_gui.core.journal_files import open_journal
from smsc_gui.core.log_file import log_to
from smsc_gui.core.machine_settings import machine_file, read_machine_settings
from smsc_gui.core.settings import OfNewerVersion, Settings, SettingsFile
from smsc_gui.core.sign_in_guard import ADDRESS_BLOCK
from smsc_gui.options import Options, default_folder
from smsc_gui.ui import late_imports, messages, theme, translation
from smsc_gui.ui.application import Application
from smsc_gui.ui.attention import Attention
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.failure_dialog import FailureDialog
from smsc_gui.ui.help import Help
from smsc_gui.ui.journal_copies import JournalCopies
from smsc_gui.ui.journal_place import JournalPlace
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.network import Network
from smsc_gui.ui.places import MenuItem
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.sign_in import SignIn
from smsc_gui.ui.tasks import BackgroundTasks
from smsc_gui.ui.today_place import TodayPlace
from smsc_gui.ui.who import AtWork, who

if TYPE_CHECKING:
    from smsc_gui.core.journal_search import JournalReader
    from smsc_gui.simulator import Simulator

_log = logging.getLogger(__name__)

DEMO_ADDRESS_BLOCK = 30.0
"""Seconds for which the demonstration holds its calls after an error 4."""
NOT_STARTED = 20
"""The exit code of a program that could not start (see `core.outcomes.ExitCode`)."""
HEARTBEAT_MS = 500
"""How long a signal that is to end the program may wait."""


class Companion(Protocol):
    """What is built around the window and has something to put away at the end."""

    def close(self) -> None: ...


@dataclass
class Program:
    """The program, built. `begin` shows it, `close` ends it within a second, whatever is under way."""

    folder: DataFolder
    journal: Journal
    clock: Clock
    desk: Desk
    model: DeskModel
    sign_in: SignIn
    window: MainWindow
    tasks: BackgroundTasks
    preferences: Preferences
    network: Network
    demo_account: Account | None = None
    around: list[Companion] = field(default_factory=list)
    painted: Callable[["Program"], None] = lambda _program: None
    _started: bool = False

    def begin(self) -> None:
        """Shows the window, then asks the keyring; what was running is picked up when it has answered.

        What is not needed for the first paint is imported after it: see `late_imports`.
        """
        self.network.opened.connect(self._network_opened)
        self.sign_in.opened.connect(self._keyring_opened)
        self.window.go_on_without_keyring.connect(self._start)
        late_imports.after_first_paint(self.window, self.tasks, self._go_on)
        self.window.show()

    def close(self) -> None:
        """Ends everything; the journal says at the next start what was under way."""
        self.model.stop()
        for companion in self.around:
            companion.close()
        self.tasks.close()
        self.window.close_for_good()
        self.journal.close()
        self.folder.close()

    def _go_on(self) -> None:
        """What need not be there before the first paint."""
        self.painted(self)
        self.network.open()

    def _network_opened(self) -> None:
        """No call is made before the proxy's password is there, if one is needed."""
        self.network.opened.disconnect(self._network_opened)
        self.sign_in.open()

    def _keyring_opened(self) -> None:
        self.journal.use_key(self.sign_in.journal_key)
        self._start()

    def _start(self) -> None:
        answer = self.sign_in.answer
        account = answer.value if isinstance(answer, Found) else self.demo_account
        if not self._started:
            self._started = True
            self._or_tell(self.model.start)
        self._or_tell(self.sign_in.stand_by)
        if account is not None and self.sign_in.current is None:
            self._or_tell(partial(self.sign_in.use, account))
            self.model.step()

    def _or_tell(self, step: Callable[[], None]) -> None:
        try:
            step()
        except JournalError as error:
            self.window.tell(messages.for_journal(error))


def build(  # noqa: PLR0913 - each is a collaborator of its own
    options: Options,
    *,
    clock: Clock | None = None,
    simulator: "Simulator | None" = None,
    store: SecretStore | None = None,
    timeout: float = DEFAULT_TIMEOUT,
    machine: Path | None = None,
) -> Program:
    """The program for these options. Raises `FolderInUse`, `JournalError`, `OSError`.

    `simulator`: the demonstration's service, running; the caller stops it. `store`: where secrets are kept
    instead of the system keyring. `timeout`: seconds for a call to the service. `machine`: the file with
    the administrator's settings, if not the system's.
    """
    clock = clock or SystemClock()
    store = store or (KeyringStore() if simulator is None else SessionStore())
    folder = DataFolder(options.data_dir or default_folder())
    folder.open()
    try:
        return _build(
            options, folder, clock, _Outside(simulator, store, timeout, machine or machine_file())
        )
    except BaseException:  # whatever it was, it is raised again; the folder must be free
        folder.close()
        raise


@dataclass(frozen=True)
class _Outside:
    """What the program is built on that is not of its own making."""

    simulator: "Simulator | None"
    store: SecretStore
    timeout: float
    machine: Path


def _build(options: Options, folder: DataFolder, clock: Clock, outside: _Outside) -> Program:
    simulator = outside.simulator
    log_to(folder.log)
    machine = read_machine_settings(outside.machine)
    file = SettingsFile(folder.settings, machine=machine)
    loaded = file.load()
    settings = _with_salt(file, loaded.settings)
    preferences = Preferences(file, settings)
    language = options.lang or settings.language
    app = QApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - `run` and the tests make it
    translation.install(app, language)
    theme.apply(app, settings.theme)
    now = clock.now().wall
    journal, put_aside = open_journal(folder.journal, who(settings), now)
    base_url = simulator.url if simulator else options.base_url
    desk = Desk(journal, clock, address_block=DEMO_ADDRESS_BLOCK if simulator else ADDRESS_BLOCK)
    tasks = BackgroundTasks()
    credentials = Credentials(outside.store)
    network = Network(preferences, credentials, tasks, base_url=base_url, most=outside.timeout)
    sign_in = SignIn(
        desk,
        tasks,
        credentials,
        preferences,
        client_for=network.client_for,
        endpoint_of=lambda account: base_url or account.host,
    )
    model = DeskModel(desk, clock, tasks, sign_in.client_of)
    window = MainWindow(model, sign_in, preferences, demo=options.demo)
    window.aside = attention = Attention(model, preferences, window, tasks)
    _follow(app, preferences)
    at_work = AtWork(journal, preferences)
    open_reader = partial(_reader, folder.journal)
    journal_place = JournalPlace(
        window,
        model,
        preferences,
        tasks=tasks,
        open_reader=open_reader,
        erase=desk.erase_subscriber,
    )
    copies = JournalCopies(
        window,
        tasks,
        open_reader=open_reader,
        now=clock.now,
        who=lambda: journal.who,
        masked=lambda: journal_place.page is not None and journal_place.page.is_masked,
    )
    journal_place.export_wanted.connect(copies.export)
    journal_place.print_wanted.connect(copies.print)
    today_place = TodayPlace(window, model, tasks, open_reader)
    help_ = Help(
        window,
        preferences,
        tasks,
        folder,
        machine=outside.machine,
        backend_name=outside.store.backend_name,
    )
    if machine.problem:
        window.note(messages.machine_settings_problem(outside.machine, machine.problem))
    if loaded.problem:
        window.note(messages.settings_problem(loaded.problem))
    if put_aside:
        window.note(messages.journal_put_aside(put_aside))
    demo_account = _demo_account() if simulator else None
    return Program(
        folder,
        journal,
        clock,
        desk,
        model,
        sign_in,
        window,
        tasks,
        preferences,
        network,
        demo_account,
        around=[at_work, journal_place, copies, today_place, attention, help_],
        painted=partial(
            _after_first_paint, options=options, place=journal_place, store=outside.store
        ),
    )


def _after_first_paint(
    program: Program, options: Options, place: JournalPlace, store: SecretStore
) -> None:
    """What the first paint does without."""
    from smsc_gui.ui.for_subscriber import ForSubscriber  # noqa: PLC0415 - as said

    program.around.append(ForSubscriber(program.model, program.preferences, program.window))
    _offer_settings(program, store)
    _keep_journal(program, place, store)
    _let_others_in(program, options)


def _offer_settings(program: Program, store: SecretStore) -> None:
    """The settings, and what of them is changed at the top of the window."""
    from smsc_gui.ui.accounts import Accounts  # noqa: PLC0415 - see above
    from smsc_gui.ui.desk_place import DeskPlace  # noqa: PLC0415
    from smsc_gui.ui.second_person_desk import SecondPersonDesk  # noqa: PLC0415
    from smsc_gui.ui.settings_place import SettingsPlace  # noqa: PLC0415

    window, model, preferences = program.window, program.model, program.preferences
    accounts = Accounts(
        model, program.sign_in, Credentials(store), preferences, program.tasks, window
    )
    people = SecondPersonDesk(store, program.journal, program.clock, program.tasks)
    window.staff.vouching.people = people
    settings = SettingsPlace(window, model, preferences, accounts, people, program.network)
    desk_place = DeskPlace(
        window, model, program.sign_in, accounts, preferences, settings.open_accounts
    )
    program.around += [settings, desk_place]


def _keep_journal(program: Program, place: JournalPlace, store: SecretStore) -> None:
    """Old data goes, the journal's end is marked in the keyring, and whoever wants can check it."""
    from smsc_gui.ui.journal_check import JournalCheck  # noqa: PLC0415 - see above
    from smsc_gui.ui.journal_keeper import JournalKeeper  # noqa: PLC0415

    path, sign_in = program.folder.journal, program.sign_in
    keeper = JournalKeeper(
        program.journal, program.clock, program.preferences, program.tasks, store, path
    )
    sign_in.opened.connect(keeper.start)
    sign_in.opened.connect(lambda: keeper.begin() if sign_in.journal_key is not None else None)
    program.window.go_on_without_keyring.connect(keeper.start)
    keeper.replaced.connect(lambda: program.window.note(messages.journal_replaced()))
    checking = JournalCheck(program.window, program.tasks, store, path)
    place.check_wanted.connect(checking.begin)
    place.erased.connect(keeper.clean)
    program.window.offer(MenuItem.CHECK_JOURNAL, checking.begin)
    program.around += [keeper, checking]


def _let_others_in(program: Program, options: Options) -> None:
    """Other programs can hand over from now on; what this start was told itself comes first."""
    # Imported here: the first paint does without them, and without Qt's network part.
    from smsc_gui.second_start import knock_of  # noqa: PLC0415
    from smsc_gui.ui.hand_over import HandOver  # noqa: PLC0415

    hand_over = HandOver(
        program.model,
        program.window,
        operator=lambda: who(program.preferences.settings).operator,
        country=lambda: program.preferences.settings.default_country,
        base_url=options.base_url or "",
    )
    handed = knock_of(options).handed
    if handed is not None:
        hand_over.offer(handed)
    app = QApplication.instance()
    if isinstance(app, Application):
        app.hand_links_to(hand_over.offer_link)
    program.around.append(hand_over)
    if not options.demo:  # nobody knows the folder of a demonstration
        program.around.append(_door(program.folder, hand_over.knocked))


def _door(folder: DataFolder, knocked: Callable[..., None]) -> Companion:
    from smsc_gui.ui.hand_over_server import HandOverServer  # noqa: PLC0415 - see above

    server = HandOverServer(folder.instance)
    server.knocked.connect(knocked)
    server.listen()
    return server


def _reader(path: Path) -> "JournalReader":
    from smsc_gui.core.journal_search import JournalReader  # noqa: PLC0415 - only pages need it

    return JournalReader(path)


def _demo_account() -> Account:
    from smsc_gui.simulator import DEMO_KEY  # noqa: PLC0415 - see `_demonstrate`

    return Account("smsc.ua", ApiKey(DEMO_KEY))


def run(options: Options) -> int:
    """Runs the program as the options say; returns its exit code."""
    if not _has_display():
        sys.stderr.write("smsc-gui needs a screen: neither DISPLAY nor WAYLAND_DISPLAY is set.\n")
        return NOT_STARTED
    app = application()
    return _demonstrate(app, options) if options.demo else _work(app, options)


def _work(app: QApplication, options: Options) -> int:
    try:
        program = _build_or_hand_over(options)
    except (FolderInUse, JournalError, OSError) as error:
        translation.install(app, options.lang)
        theme.apply(app, "system")
        _log.error("cannot start: %s", type(error).__name__)
        FailureDialog(messages.for_start(error), SystemClock().now).exec()
        return NOT_STARTED
    return program if isinstance(program, int) else _execute(app, program)


def _build_or_hand_over(options: Options) -> Program | int:
    """The program; where it is running already, the exit code after it was told. Raises as `build` does.

    One that is just starting, or ending, is given a few seconds.
    """
    try:
        return build(options)
    except FolderInUse as in_use:
        from smsc_gui.second_start import hand_over  # noqa: PLC0415 - only here

        code = hand_over(options, in_use)
    return build(options) if code is None else code


def _demonstrate(app: QApplication, options: Options) -> int:
    # Imported here: no other start needs them, and the simulator's HTTP server takes its time.
    import tempfile  # noqa: PLC0415

    from smsc_gui.simulator import Simulator  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="smsc-gui-demo-") as folder, Simulator() as simulator:
        # A folder of its own: a demonstration and the real program know nothing of each other.
        demo = replace(options, data_dir=Path(folder), base_url=None)
        return _execute(app, build(demo, simulator=simulator))


def _execute(app: QApplication, program: Program) -> int:
    previous = sys.excepthook
    sys.excepthook = _told_to_log
    # The session ends, or a terminal says so: nobody is asked, the next start picks up what waits.
    app.commitDataRequest.connect(lambda _session: program.window.close_for_good())
    for end in (signal.SIGINT, signal.SIGTERM):
        signal.signal(end, lambda number, _frame: app.exit(128 + number))
    # Python hears of a signal only when it runs, and before the desk works nothing may make it.
    heartbeat = QTimer(interval=HEARTBEAT_MS)
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start()
    try:
        program.begin()
        return app.exec()
    finally:
        heartbeat.stop()
        program.close()
        sys.excepthook = previous


def application(*, offscreen: bool = False) -> QApplication:
    """The one `QApplication`, named. `offscreen`: on no screen, unless the environment says which."""
    if offscreen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QApplication.setApplicationName("smsc-gui")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("smsc-gui")
    # A thread that reads the journal gives way when the window has something to do, not 5 ms later.
    sys.setswitchinterval(0.001)
    app = Application(sys.argv[:1])
    app.setApplicationDisplayName("SMSC Call Verify")
    return app


def _has_display() -> bool:
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _follow(app: QApplication, preferences: Preferences) -> None:
    """Language and looks are changed while the program runs."""
    shown = preferences.settings

    def follow(settings: Settings) -> None:
        nonlocal shown
        before, shown = shown, settings
        if settings.language != before.language:
            translation.install(app, settings.language)
        if settings.theme != before.theme:
            theme.apply(app, settings.theme)

    preferences.changed.connect(follow)


def _with_salt(file: SettingsFile, settings: Settings) -> Settings:
    """Fingerprints need a salt that stays: where none can be saved, they are made without one."""
    if settings.salt:
        return settings
    try:
        return file.save(settings)
    except (OSError, OfNewerVersion) as error:
        _log.warning("the settings were not saved: %s", type(error).__name__)
        return settings


def _told_to_log(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """What nobody expected: the program goes on, and the log says where it happened."""
    _log.critical("unexpected", exc_info=(kind, error, trace))
