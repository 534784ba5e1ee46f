"""How controls look under Fusion, which draws no desktop's own style: flat, with room, focus plain to see.

Windows and macOS keep their native controls and get none of this. Lengths are device-independent pixels;
there is no text size in here.
"""

from smsc_gui.ui.resources import resource
from smsc_gui.ui.theme import Colours


def fusion_sheet(c: Colours) -> str:
    """The style sheet for one scheme."""
    shade = "dark" if c.is_dark else "light"
    tick = resource("icons", f"tick-{shade}.svg").as_posix()
    chevron = resource("icons", f"chevron-{shade}.svg").as_posix()
    upwards = resource("icons", f"chevron-up-{shade}.svg").as_posix()
    # Where there are no soft grounds, what is chosen is told by a bar beneath it.
    chosen = f"border-bottom: 3px solid {c.accent};" if c.is_strong else ""
    beside = f"border-left: 4px solid {c.accent};" if c.is_strong else ""
    # What opens over the rest has to be told from it.
    edge = f"2px solid {c.text}" if c.is_strong else f"1px solid {c.edge}"
    return f"""
QPushButton {{
    background: {c.surface}; color: {c.text}; border: 1px solid {c.edge};
    border-radius: 8px; padding: 7px 15px; outline: none;
}}
QPushButton:hover {{ background: {c.accent_soft}; }}
QPushButton:pressed {{ background: {c.track}; }}
QPushButton:disabled {{ color: {c.disabled}; border-color: {c.line}; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: 6px 14px; }}
QPushButton[primary="true"] {{
    background: {c.accent}; color: {c.on_accent}; border-color: {c.accent};
}}
QPushButton[primary="true"]:hover {{ background: {c.accent_hover}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {c.accent}; padding: 6px 14px; }}
QPushButton[primary="true"]:disabled {{
    background: {c.track}; color: {c.disabled}; border-color: {c.track};
}}
QPushButton[quiet="true"], QToolButton {{
    background: transparent; color: {c.accent}; border: 1px solid transparent;
    border-radius: 8px; padding: 7px 9px;
}}
QPushButton[quiet="true"]:hover, QToolButton:hover {{ background: {c.accent_soft}; }}
QPushButton[quiet="true"]:focus, QToolButton:focus {{
    border: 2px solid {c.accent}; padding: 6px 8px;
}}
QPushButton[link="true"] {{ padding: 2px 7px; }}
QPushButton[link="true"]:focus {{ padding: 1px 6px; }}
QPushButton[quiet="true"]:disabled {{ color: {c.disabled}; }}
QToolButton[page="true"] {{ color: {c.text}; padding: 7px 11px; }}
QToolButton[page="true"]:focus {{ padding: 6px 10px; }}
QToolButton[page="true"]:checked {{ background: {c.accent_soft}; color: {c.accent}; {chosen} }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[low="true"] {{ background: {c.warning_soft}; color: {c.warning}; }}
QLineEdit, QPlainTextEdit {{
    background: {c.field}; color: {c.text}; border: 1px solid {c.edge};
    border-radius: 8px; padding: 7px 9px; placeholder-text-color: {c.muted};
    selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 2px solid {c.accent}; padding: 6px 8px; }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ color: {c.disabled}; border-color: {c.line}; }}
QComboBox, QDateEdit {{
    background: {c.field}; color: {c.text}; border: 1px solid {c.edge};
    border-radius: 8px; padding: 7px 6px; combobox-popup: 0;
}}
QComboBox:focus, QDateEdit:focus {{ border: 2px solid {c.accent}; padding: 6px 5px; }}
QComboBox:disabled {{ color: {c.disabled}; border-color: {c.line}; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{chevron}"); width: 12px; height: 12px; }}
QSpinBox {{
    background: {c.field}; color: {c.text}; border: 1px solid {c.edge};
    border-radius: 8px; padding: 7px 0;
    selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QSpinBox:focus {{ border: 2px solid {c.accent}; padding: 6px 0; }}
QSpinBox:disabled {{ color: {c.disabled}; border-color: {c.line}; }}
QSpinBox QLineEdit, QSpinBox QLineEdit:focus, QSpinBox QLineEdit:disabled {{
    border: none; border-radius: 0; padding: 0 8px; background: transparent;
}}
QMenu {{ background: {c.surface}; color: {c.text}; border: {edge}; padding: 4px; }}
QMenu::item {{ padding: 6px 20px; border-radius: 4px; }}
QMenu::item:selected {{ background: {c.accent}; color: {c.on_accent}; }}
QMenu::item:disabled {{ color: {c.disabled}; }}
QComboBox QAbstractItemView {{
    background: {c.surface}; color: {c.text}; border: {edge}; outline: none;
    selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; background: transparent; width: 24px; }}
QSpinBox::up-arrow {{ image: url("{upwards}"); width: 12px; height: 12px; }}
QSpinBox::down-arrow {{ image: url("{chevron}"); width: 12px; height: 12px; }}
QComboBox QLineEdit, QComboBox QLineEdit:focus, QComboBox QLineEdit:disabled {{
    border: none; border-radius: 0; padding: 0 2px; background: transparent;
}}
QListWidget {{
    background: {c.field}; color: {c.text}; border: 1px solid {c.edge}; border-radius: 8px;
    padding: 3px; outline: none;
}}
QListWidget:focus {{ border: 2px solid {c.accent}; padding: 2px; }}
QListWidget::item {{ padding: 6px 8px; border-radius: 4px; }}
QListWidget::item:selected {{ background: {c.accent_soft}; color: {c.accent}; }}
QListWidget[side="true"] {{ background: transparent; border: none; padding: 0; }}
QListWidget[side="true"]::item {{ border: 2px solid transparent; border-radius: 8px; padding: 7px; }}
QListWidget[side="true"]::item:selected {{ {beside} }}
QListWidget[side="true"]::item:focus {{ border: 2px solid {c.accent}; }}
QRadioButton {{ spacing: 8px; padding: 3px; border: 1px solid transparent; border-radius: 8px; }}
QRadioButton:focus {{ border-color: {c.accent}; }}
QRadioButton::indicator {{
    width: 12px; height: 12px; border: 2px solid {c.edge}; border-radius: 8px;
    background: {c.field};
}}
QRadioButton::indicator:checked {{
    width: 6px; height: 6px; border: 5px solid {c.accent}; background: {c.on_accent};
}}
QRadioButton::indicator:disabled {{ border-color: {c.line}; }}
QRadioButton::indicator:checked:disabled {{ border-color: {c.disabled}; }}
QCheckBox {{ spacing: 8px; padding: 3px; border: 1px solid transparent; border-radius: 8px; }}
QCheckBox:focus {{ border-color: {c.accent}; }}
QCheckBox::indicator {{
    width: 12px; height: 12px; border: 2px solid {c.edge}; border-radius: 4px;
    background: {c.field};
}}
QCheckBox::indicator:checked {{
    border-color: {c.accent}; background: {c.accent}; image: url("{tick}");
}}
QCheckBox::indicator:disabled {{ border-color: {c.line}; }}
QCheckBox::indicator:checked:disabled {{ border-color: {c.disabled}; background: {c.disabled}; }}
QGroupBox {{ border: none; margin: 0; padding: 0; }}
QProgressBar {{ background: {c.track}; border: none; border-radius: 4px; height: 8px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 4px; }}
QScrollBar:vertical {{ background: transparent; width: 8px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 8px; margin: 0; }}
QScrollBar::handle {{ background: {c.edge}; border-radius: 2px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {c.accent}; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTableWidget {{ background: transparent; border: 2px solid transparent; border-radius: 8px; }}
QTableWidget:focus {{ border-color: {c.accent}; }}
QTableWidget QHeaderView::section {{
    background: {c.surface}; color: {c.muted}; border: none; border-bottom: 1px solid {c.line};
    padding: 4px 3px;
}}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
"""
