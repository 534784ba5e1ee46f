"""Finds in source what belongs into the theme: colours, corners and spaces that are written out."""

import ast
import re
from collections.abc import Iterator

COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
IN_SHEET = re.compile(r"(?:border-radius|padding|margin|spacing)\s*:[^;{}]*?[1-9]\d*(?:px)?")
SPACING = frozenset(
    ["addSpacing", "setContentsMargins", "setHorizontalSpacing", "setSpacing", "setVerticalSpacing"]
)
ROUND = frozenset({"addRoundedRect", "drawRoundedRect"})
SIZED = frozenset({"font", "set_type"})


def written_out(source: str) -> Iterator[str]:
    """What is written out, with its line. 0 is no value."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            yield from _in_call(node)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _in_text(node, node.value)
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
    elif name not in SPACING:
        return
    if any(_is_number(one) for one in given):
        yield f"{call.lineno}: {ast.unparse(call)}"


def _is_colour(node: ast.Attribute) -> bool:
    return ast.unparse(node.value).endswith("GlobalColor") and node.attr != "transparent"


def _is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float) and node.value > 0


def _in_text(node: ast.Constant, text: str) -> Iterator[str]:
    for found in [*COLOUR.findall(text), *IN_SHEET.findall(text)]:
        yield f"{node.lineno}: {found}"


def used_names(source: str) -> set[str]:
    """`Owner.NAME` wherever a name is asked of another, or of what a function of that name returns."""
    asked = [one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.Attribute)]
    owners = [(one.value.func if isinstance(one.value, ast.Call) else one.value) for one in asked]
    return {f"{ast.unparse(owner)}.{one.attr}" for owner, one in zip(owners, asked, strict=True)}
