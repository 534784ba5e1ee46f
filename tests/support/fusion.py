"""The look under Fusion, which every test that looks at a window needs."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from smsc_gui.ui import appearance


@contextmanager
def fusion(app: QApplication, scheme: str = "light") -> Iterator[None]:
    """Fusion with our style sheet, in English; everything is put back at the end."""
    before, style, locale = app.palette(), app.style().name(), QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    app.setStyle("fusion")
    appearance.apply(app, scheme)
    yield
    appearance.apply(app, "system")
    app.setStyleSheet("")
    app.setPalette(before)
    app.setStyle(style)
    QLocale.setDefault(locale)
