"""How controls look under Fusion, which draws no desktop's own style: flat, with room, focus plain to see.

Windows and macOS keep their native controls and get none of this. Lengths are device-independent pixels;
there is no text size in here.
"""

from typing import Final

from smsc_gui.ui.resources import resource
from smsc_gui.ui.theme import Colours, Radius, Space, Stroke

_DOT: Final = 6
"""In the middle of a mark of 16: as large as it is still a dot."""


def fusion_sheet(c: Colours) -> str:
    """The style sheet for one scheme."""
    shade = "dark" if c.is_dark else "light"
    tick = resource("icons", f"tick-{shade}.svg").as_posix()
    chevron = resource("icons", f"chevron-{shade}.svg").as_posix()
    upwards = resource("icons", f"chevron-up-{shade}.svg").as_posix()
    # Where there are no soft grounds, what is chosen is told by a bar beneath it.
    bar = f"{Stroke.BAR}px solid {c.accent};"
    chosen = f"border-bottom: {bar}" if c.is_strong else ""
    beside = f"border-left: {bar}" if c.is_strong else ""
    # What opens over the rest has to be told from it.
    edge = f"{Stroke.FOCUS}px solid {c.text}" if c.is_strong else f"{Stroke.EDGE}px solid {c.edge}"
    in_field = Space.SMALL + Stroke.FOCUS  # the letters keep away from the ring
    in_page = Space.SMALL + Space.TINY
    half = Space.MEDIUM // 2  # of a mark that is round
    inside = Space.MEDIUM - 2 * Stroke.FOCUS  # of a mark, without its edge
    rim = (Space.MEDIUM - _DOT) // 2  # round the dot of the choice that holds
    thin = Space.TINY  # a scroll bar, without the room round it
    return f"""
QPushButton {{
    background: {c.surface}; color: {c.text}; outline: none;
    border-radius: {Radius.CONTROL}px; {_edged(c.edge, Space.SMALL, Space.MEDIUM)}
}}
QPushButton:hover {{ background: {c.accent_soft}; }}
QPushButton:pressed {{ background: {c.track}; }}
QPushButton:disabled {{ color: {c.disabled}; border-color: {c.line}; }}
QPushButton:focus {{ {_ring(c, Space.SMALL, Space.MEDIUM)} }}
QPushButton[primary="true"] {{
    background: {c.accent}; color: {c.on_accent}; border-color: {c.accent};
}}
QPushButton[primary="true"]:hover {{ background: {c.accent_hover}; }}
QPushButton[primary="true"]:focus {{ {_ring(c, Space.SMALL, Space.MEDIUM)} }}
QPushButton[primary="true"]:disabled {{
    background: {c.track}; color: {c.disabled}; border-color: {c.track};
}}
QPushButton[quiet="true"], QToolButton {{
    background: transparent; color: {c.accent};
    border-radius: {Radius.CONTROL}px; {_edged("transparent", Space.SMALL, in_field)}
}}
QPushButton[quiet="true"]:hover, QToolButton:hover {{ background: {c.accent_soft}; }}
QPushButton[quiet="true"]:focus, QToolButton:focus {{
    {_ring(c, Space.SMALL, in_field)}
}}
QPushButton[link="true"] {{ {_edged("transparent", Space.TINY, Space.SMALL)} }}
QPushButton[link="true"]:focus {{ {_ring(c, Space.TINY, Space.SMALL)} }}
QPushButton[quiet="true"]:disabled {{ color: {c.disabled}; }}
QToolButton[page="true"] {{ color: {c.text}; {_edged("transparent", Space.SMALL, in_page)} }}
QToolButton[page="true"]:focus {{ {_ring(c, Space.SMALL, in_page)} }}
QToolButton[current="true"] {{ background: {c.accent_soft}; color: {c.accent}; {chosen} }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[low="true"] {{ background: {c.warning_soft}; color: {c.warning}; }}
QLineEdit, QPlainTextEdit {{
    background: {c.field}; color: {c.text}; placeholder-text-color: {c.muted};
    border-radius: {Radius.CONTROL}px; {_edged(c.edge, Space.SMALL, in_field)}
    selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QLineEdit:focus, QPlainTextEdit:focus {{ {_ring(c, Space.SMALL, in_field)} }}
QLineEdit:disabled, QPlainTextEdit:disabled {{ color: {c.disabled}; border-color: {c.line}; }}
QComboBox, QDateEdit {{
    background: {c.field}; color: {c.text}; combobox-popup: 0;
    border-radius: {Radius.CONTROL}px; {_edged(c.edge, Space.SMALL, Space.SMALL)}
}}
QComboBox:focus, QDateEdit:focus {{ {_ring(c, Space.SMALL, Space.SMALL)} }}
QComboBox:disabled {{ color: {c.disabled}; border-color: {c.line}; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 26px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{chevron}"); width: 12px; height: 12px; }}
QSpinBox {{
    background: {c.field}; color: {c.text};
    border-radius: {Radius.CONTROL}px; {_edged(c.edge, Space.SMALL, 0)}
    selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QSpinBox:focus {{ {_ring(c, Space.SMALL, 0)} }}
QSpinBox:disabled {{ color: {c.disabled}; border-color: {c.line}; }}
QSpinBox QLineEdit, QSpinBox QLineEdit:focus, QSpinBox QLineEdit:disabled {{
    border: none; border-radius: 0; padding: 0 {Space.SMALL}px; background: transparent;
}}
QMenu {{ background: {c.surface}; color: {c.text}; border: {edge}; padding: {Space.TINY}px; }}
QMenu::item {{ padding: {Space.SMALL}px {Space.LARGE}px; border-radius: {Radius.PART}px; }}
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
    border: none; border-radius: 0; padding: 0 {Stroke.FOCUS}px; background: transparent;
}}
QListWidget {{
    background: {c.field}; color: {c.text}; outline: none;
    border-radius: {Radius.CONTROL}px; {_edged(c.edge, Space.TINY, Space.TINY)}
}}
QListWidget:focus {{ {_ring(c, Space.TINY, Space.TINY)} }}
QListWidget::item {{ padding: {Space.SMALL}px; border-radius: {Radius.PART}px; }}
QListWidget::item:selected {{ background: {c.accent_soft}; color: {c.accent}; }}
QListWidget[side="true"] {{ background: transparent; border: none; padding: 0; }}
QListWidget[side="true"]::item {{
    border-radius: {Radius.CONTROL}px;
    {_edged("transparent", Space.SMALL, Space.SMALL, Stroke.FOCUS)}
}}
QListWidget[side="true"]::item:selected {{ {beside} }}
QListWidget[side="true"]::item:focus {{ {_ring(c, Space.SMALL, Space.SMALL)} }}
QRadioButton {{
    spacing: {Space.SMALL}px; border-radius: {Radius.CONTROL}px;
    {_edged("transparent", Space.TINY, Space.TINY)}
}}
QRadioButton:focus {{ {_ring(c, Space.TINY, Space.TINY)} }}
QRadioButton::indicator {{
    width: {inside}px; height: {inside}px; border: {Stroke.FOCUS}px solid {c.edge};
    border-radius: {half}px; background: {c.field};
}}
QRadioButton::indicator:checked {{
    width: {_DOT}px; height: {_DOT}px; border: {rim}px solid {c.accent}; background: {c.on_accent};
}}
QRadioButton::indicator:disabled {{ border-color: {c.line}; }}
QRadioButton::indicator:checked:disabled {{ border-color: {c.disabled}; }}
QCheckBox {{
    spacing: {Space.SMALL}px; border-radius: {Radius.CONTROL}px;
    {_edged("transparent", Space.TINY, Space.TINY)}
}}
QCheckBox:focus {{ {_ring(c, Space.TINY, Space.TINY)} }}
QCheckBox::indicator {{
    width: {inside}px; height: {inside}px; border: {Stroke.FOCUS}px solid {c.edge};
    border-radius: {Radius.PART}px; background: {c.field};
}}
QCheckBox::indicator:checked {{
    border-color: {c.accent}; background: {c.accent}; image: url("{tick}");
}}
QCheckBox::indicator:disabled {{ border-color: {c.line}; }}
QCheckBox::indicator:checked:disabled {{ border-color: {c.disabled}; background: {c.disabled}; }}
QGroupBox {{ border: none; margin: 0; padding: 0; }}
QProgressBar {{ background: {c.track}; border: none; border-radius: {Radius.PART}px; height: 8px; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: {Radius.PART}px; }}
QScrollBar:vertical {{ background: transparent; width: {2 * thin}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {2 * thin}px; margin: 0; }}
QScrollBar::handle {{ background: {c.edge}; border-radius: {thin // 2}px; margin: {thin // 2}px; }}
QScrollBar::handle:hover {{ background: {c.accent}; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QTableWidget {{
    background: transparent; border-radius: {Radius.CONTROL}px;
    border: {Stroke.FOCUS}px solid transparent;
}}
QTableWidget:focus {{ border-color: {c.accent}; }}
QTableWidget QHeaderView::section {{
    background: {c.surface}; color: {c.muted}; border: none;
    border-bottom: {Stroke.EDGE}px solid {c.line}; padding: {Space.TINY}px;
}}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
"""


def _edged(colour: str, high: int, wide: int, thick: int = Stroke.EDGE) -> str:
    """An edge with the room inside it: together `high` and `wide`, whatever the edge."""
    return f"border: {thick}px solid {colour}; padding: {high - thick}px {max(0, wide - thick)}px;"


def _ring(c: Colours, high: int, wide: int) -> str:
    """The edge of what has the focus."""
    return _edged(c.accent, high, wide, Stroke.FOCUS)
