"""Finds in source what belongs into the theme: colours, corners, spaces and outlines that are written out."""

import ast
import re
from collections.abc import Iterator

COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
IN_SHEET = re.compile(
    r"(?:border[a-z-]*|outline[a-z-]*|padding[a-z-]*|margin[a-z-]*|spacing)\s*:[^;{}]*?[1-9]\d*(?:px)?"
)
FILLED_IN = "\0"
"""Stands for what is filled into a text: it ends no value, and is none itself."""
SPACING = frozenset(
    ["addSpacing", "setContentsMargins", "setHorizontalSpacing", "setSpacing", "setVerticalSpacing"]
)
ROUND = frozenset({"addRoundedRect", "drawRoundedRect"})
SIZED = frozenset({"font", "set_type"})


def written_out(source: str) -> Iterator[str]:
    """What is written out, with its line. 0 is no value."""
    nodes = list(ast.walk(ast.parse(source)))
    parts = {part for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in nodes:
        if isinstance(node, ast.Call):
            yield from _in_call(node)
        elif isinstance(node, ast.JoinedStr):
            yield from _in_text(node, "".join(map(_text, node.values)))
        elif isinstance(node, ast.Constant) and node not in parts:
            yield from _in_text(node, _text(node))
        elif isinstance(node, ast.Attribute) and _is_colour(node):
            yield f"{node.lineno}: the colour {node.attr}"


def _in_call(call: ast.Call) -> Iterator[str]:
    name = ast.unparse(call.func).rpartition(".")[2]
    given = [*call.args, *(one.value for one in call.keywords)]
    if name in ROUND:
        given = call.args[-2:]
    elif name == "column":
        given = [one.value for one in call.keywords]
    elif name in SIZED:
        given = call.args
    elif name == "QColor":
        given = call.args if len(call.args) > 1 else []
    elif name == "QPen":
        given = given[1:]
    elif name not in SPACING:
        return
    if any(_is_number(one) for one in given):
        yield f"{call.lineno}: {ast.unparse(call)}"


def _is_colour(node: ast.Attribute) -> bool:
    return ast.unparse(node.value).endswith("GlobalColor") and node.attr != "transparent"


def _is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float) and node.value > 0


def _text(part: ast.expr) -> str:
    """What stands in it as it is."""
    is_text = isinstance(part, ast.Constant) and isinstance(part.value, str)
    return part.value if is_text else FILLED_IN


def _in_text(node: ast.expr, text: str) -> Iterator[str]:
    for found in [*COLOUR.findall(text), *IN_SHEET.findall(text)]:
        yield f"{node.lineno}: {found}"


def used_names(source: str) -> set[str]:
    """`Owner.NAME` wherever a name is asked of another, or of what a function of that name returns."""
    asked = [one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.Attribute)]
    owners = [(one.value.func if isinstance(one.value, ast.Call) else one.value) for one in asked]
    return {f"{ast.unparse(owner)}.{one.attr}" for owner, one in zip(owners, asked, strict=True)}
