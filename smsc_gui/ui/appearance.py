"""Puts a scheme of `theme.py` on: Qt's roles, Fusion's style sheet, and what the system wants meanwhile."""

from functools import lru_cache

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from smsc_gui.ui.stylesheet import fusion_sheet
from smsc_gui.ui.theme import DARK, LIGHT, SCHEMES, STRONG_DARK, STRONG_LIGHT, Colours


@lru_cache
def palette_of(scheme: Colours) -> QPalette:
    """Qt's roles for a scheme."""
    roles = QPalette.ColorRole
    palette = QPalette(QColor(scheme.window))
    for role, colour in {
        roles.Window: scheme.window,
        roles.WindowText: scheme.text,
        roles.Base: scheme.field,
        roles.AlternateBase: scheme.surface,
        roles.Text: scheme.text,
        roles.Button: scheme.surface,
        roles.ButtonText: scheme.text,
        roles.ToolTipBase: scheme.surface,
        roles.ToolTipText: scheme.text,
        roles.PlaceholderText: scheme.muted,
        roles.Highlight: scheme.accent,
        roles.HighlightedText: scheme.on_accent,
        roles.Accent: scheme.accent,
        roles.Link: scheme.accent,
        roles.LinkVisited: scheme.accent,
        roles.BrightText: scheme.bad,
    }.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(scheme.disabled))
    return palette


def apply(app: QApplication, theme: str) -> None:
    """`theme`: "system" follows the system, also when it changes; else the name of a scheme.

    The palettes are our own: `setColorScheme` changes nothing on the offscreen platform and on bare X.
    """
    hints = app.styleHints()
    follower = app.findChild(_Follower)
    if follower is None:
        follower = _Follower(app)
        hints.colorSchemeChanged.connect(follower.follow)
        hints.accessibility().contrastPreferenceChanged.connect(follower.follow)
    follower.theme = theme
    if theme == "system":
        hints.unsetColorScheme()
    else:
        dark = SCHEMES[theme].is_dark
        hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    follower.follow()


class _Follower(QObject):
    """Keeps the application in the scheme that was asked for. Its parent is the application."""

    theme = "system"

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        # Asked before the first sheet is set: after that the style has another name.
        self._fusion = app.style().name() == "fusion"

    def follow(self, *_change: object) -> None:
        """Puts the right palette on."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        scheme = SCHEMES.get(self.theme) or _wanted_by_the_system(app.styleHints())
        if app.palette() != palette_of(scheme):
            app.setPalette(palette_of(scheme))
        sheet = fusion_sheet(scheme) if self._fusion else ""
        if app.styleSheet() != sheet:
            app.setStyleSheet(sheet)


def _wanted_by_the_system(hints: QStyleHints) -> Colours:
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    strong = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    if strong:
        return STRONG_DARK if dark else STRONG_LIGHT
    return DARK if dark else LIGHT
