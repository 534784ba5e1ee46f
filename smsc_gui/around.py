"""What is built around the window: pages beside the work, and whatever else listens to the desk.

What the first paint does without is imported and built after it.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from smsc_gui.core.credentials import Credentials, SecretStore
from smsc_gui.core.data_folder import DataFolder
from smsc_gui.options import Options
from smsc_gui.program import Companion, Program
from smsc_gui.ui import messages
from smsc_gui.ui.application import Application
from smsc_gui.ui.attention import Attention
from smsc_gui.ui.help import Help
from smsc_gui.ui.journal_copies import JournalCopies
from smsc_gui.ui.journal_place import JournalPlace
from smsc_gui.ui.places import MenuItem
from smsc_gui.ui.today_place import TodayPlace
from smsc_gui.ui.who import AtWork, who

if TYPE_CHECKING:
    from smsc_gui.core.journal_search import JournalReader


def put_around(program: Program, options: Options, store: SecretStore, machine: Path) -> None:
    """Builds what is there from the first moment, and sees to the rest once the window has been painted.

    `store`: where secrets are kept. `machine`: the file with the administrator's settings.
    """
    window, model = program.window, program.model
    preferences, tasks = program.preferences, program.tasks
    window.aside = attention = Attention(model, preferences, window, tasks)
    at_work = AtWork(program.journal, preferences)
    open_reader = partial(_reader, program.folder.journal)
    journal_place = JournalPlace(
        window,
        model,
        preferences,
        tasks=tasks,
        open_reader=open_reader,
        erase=program.desk.erase_subscriber,
    )
    copies = JournalCopies(
        window,
        tasks,
        open_reader=open_reader,
        now=program.clock.now,
        who=lambda: program.journal.who,
        masked=lambda: journal_place.page is not None and journal_place.page.is_masked,
    )
    journal_place.export_wanted.connect(copies.export)
    journal_place.print_wanted.connect(copies.print)
    today_place = TodayPlace(window, model, tasks, open_reader)
    help_ = Help(
        window,
        preferences,
        tasks,
        program.folder,
        machine=machine,
        backend_name=store.backend_name,
    )
    program.around += [at_work, journal_place, copies, today_place, attention, help_]
    program.painted = partial(_after_first_paint, options=options, place=journal_place, store=store)


def _after_first_paint(
    program: Program, options: Options, place: JournalPlace, store: SecretStore
) -> None:
    """What the first paint does without."""
    from smsc_gui.ui import motion  # noqa: PLC0415 - as said
    from smsc_gui.ui.for_subscriber import ForSubscriber  # noqa: PLC0415

    motion.follow(program.tasks)
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
