"""Builds the program out of its parts: the only file that knows every layer. Building starts nothing."""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from smsc_gui import around
from smsc_gui.api import DEFAULT_TIMEOUT, Account, ApiKey
from smsc_gui.core.clock import Clock, SystemClock
from smsc_gui.core.credentials import Credentials, KeyringStore, SecretStore, SessionStore
from smsc_gui.core.data_folder import DataFolder
from smsc_gui.core.desk import Desk
from smsc_gui.core.journal_files import open_journal
from smsc_gui.core.log_file import log_to
from smsc_gui.core.machine_settings import machine_file, read_machine_settings
from smsc_gui.core.settings import OfNewerVersion, Settings, SettingsFile
from smsc_gui.core.sign_in_guard import ADDRESS_BLOCK
from smsc_gui.options import Options, default_folder
from smsc_gui.program import Program
from smsc_gui.ui import appearance, messages, translation
from smsc_gui.ui.desk_model import DeskModel
from smsc_gui.ui.main_window import MainWindow
from smsc_gui.ui.network import Network
from smsc_gui.ui.preferences import Preferences
from smsc_gui.ui.sign_in import SignIn
from smsc_gui.ui.tasks import BackgroundTasks
from smsc_gui.ui.who import who

if TYPE_CHECKING:
    from smsc_gui.simulator import Simulator

_log = logging.getLogger(__name__)

DEMO_ADDRESS_BLOCK = 30.0
"""Seconds for which the demonstration holds its calls after an error 4."""


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
    appearance.apply(app, settings.theme)
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
    _follow(app, preferences)
    if machine.problem:
        window.note(messages.machine_settings_problem(outside.machine, machine.problem))
    if loaded.problem:
        window.note(messages.settings_problem(loaded.problem))
    if put_aside:
        window.note(messages.journal_put_aside(put_aside))
    demo_account = _demo_account() if simulator else None
    program = Program(
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
    )
    around.put_around(program, options, outside.store, outside.machine)
    return program


def _demo_account() -> Account:
    from smsc_gui.simulator import DEMO_KEY  # noqa: PLC0415 - see `_demonstrate`

    return Account("smsc.ua", ApiKey(DEMO_KEY))


def _follow(app: QApplication, preferences: Preferences) -> None:
    """Language and looks are changed while the program runs."""
    shown = preferences.settings

    def follow(settings: Settings) -> None:
        nonlocal shown
        before, shown = shown, settings
        if settings.language != before.language:
            translation.install(app, settings.language)
        if settings.theme != before.theme:
            appearance.apply(app, settings.theme)

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
