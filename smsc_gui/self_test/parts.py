"""All that is checked, in the order of the lines."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QApplication

from smsc_gui.self_test import beside, faces, kept, screen, shown
from smsc_gui.self_test.report import Part
from smsc_gui.self_test.tls import tls
from smsc_gui.ui.application import application


def parts_for(session: Mapping[str, str]) -> list[Part]:
    """`session`: the environment as it was before the test chose a platform of its own. Main thread."""
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else application(offscreen=True)
    return [
        ("Qt", screen.versions),
        ("screen", partial(screen.screen, session)),
        ("fonts", faces.fonts),
        ("translations", partial(shown.translations, app)),
        ("resources", beside.resources),
        ("icons", shown.icons),
        ("QR code", shown.qr_code),
        ("licences", beside.licences),
        ("phone numbers", kept.phone_numbers),
        ("files", kept.files),
        ("settings for the computer", kept.machine_settings),
        ("journal", kept.journal),
        ("keyring", kept.keyring),
        ("TLS", tls),
        ("main job", kept.main_job),
        ("sound", beside.sound),
        ("printing", beside.printing),
    ]
