"""How controls look under Fusion, which draws no desktop's own style: flat, with room, focus plain to see.

Windows and macOS keep their native controls and get none of this. Lengths are device-independent pixels;
there is no text size in here.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # theme imports this module
    from smsc_gui.ui.theme import Colours


def fusion_sheet(c: "Colours") -> str:
    """The style sheet for one scheme."""
    return f"""
QPushButton {{
    background: {c.surface}; color: {c.text}; border: 1px solid {c.edge};
    border-radius: 6px; padding: 7px 15px;
}}
QPushButton:hover {{ background: {c.accent_soft}; }}
QPushButton:pressed {{ background: {c.track}; }}
QPushButton:disabled {{ color: {c.disabled}; border-color: {c.line}; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: 6px 14px; }}
QPushButton[primary="true"] {{
    background: {c.accent}; color: {c.on_accent}; border-color: {c.accent};
}}
QPushButton[primary="true"]:hover {{ background: {c.accent_hover}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {c.text}; padding: 6px 14px; }}
QPushButton[primary="true"]:disabled {{
    background: {c.track}; color: {c.disabled}; border-color: {c.track};
}}
QPushButton[quiet="true"], QToolButton {{
    background: transparent; color: {c.accent}; border: 1px solid transparent;
    border-radius: 6px; padding: 7px 9px;
}}
QPushButton[quiet="true"]:hover, QToolButton:hover {{ background: {c.accent_soft}; }}
QPushButton[quiet="true"]:focus, QToolButton:focus {{
    border: 2px solid {c.accent}; padding: 6px 8px;
}}
QPushButton[quiet="true"]:disabled {{ color: {c.disabled}; }}
QToolButton::menu-indicator {{ image: none; }}
QLineEdit, QPlainTextEdit {{
    background: {c.field}; color: {c.text}; border: 1px solid {c.edge};
    border-radius: 6px; padding: 7px 9px;
    selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {c.accent}; padding: 6px 8px; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ color: {c.disabled}; border-color: {c.line}; }}
QComboBox QLineEdit, QComboBox QLineEdit:focus {{
    border: none; border-radius: 0; padding: 5px 4px;
}}
"""
