"""Keep resources/translations in step with the texts of the source.

translations.py update               put the texts of the source into the .ts files, compile them to .qm
translations.py update smsc_pl       the same, and begin a language that the window is to speak
translations.py update subscriber_pl  or one that subscribers alone are to read
translations.py check                say what is out of step, a line for each, and fail

Which languages there are, the files say. English holds the plural forms only: the rest of it is the
source itself. A language of subscribers holds the texts of one module.
The .qm files are committed, so that the program runs from a fresh checkout; lrelease writes the
same bytes for the same texts.
"""

import ast
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET  # reads our own files only
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "smsc_gui"
TRANSLATIONS = ROOT / "resources" / "translations"
SOURCE_LANGUAGE = "en"
SUBSCRIBER = "subscriber"
SUBSCRIBER_TEXTS = "subscriber_texts.py"
# Such as smsc_uk, smsc_pt_BR, subscriber_pl.
NAME = re.compile(rf"(?P<kind>smsc|{SUBSCRIBER})_(?P<language>[a-z]{{2,3}}(_[A-Z]{{2}})?)")

# What is filled in at run time: {name}, %1, %n.
FIELD = re.compile(r"\{[^{}]*\}|%L?(?:\d{1,2}|n)")


def run_tool(name: str, *arguments: str) -> None:
    """Run one of the Qt tools that come with PySide6; what it says goes to stderr on failure."""
    program = Path(PySide6.__file__).parent / name
    done = subprocess.run(
        [program, *arguments],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{name} failed:\n{done.stdout}{done.stderr}")


def names() -> list[str]:
    """Of the files that there are, without their ending."""
    return sorted(file.stem for file in TRANSLATIONS.glob("*.ts") if NAME.fullmatch(file.stem))


def sources(name: str = "") -> list[Path]:
    """The files with the texts for `name`, in an order that does not depend on the file system."""
    return sorted(SOURCE.rglob(SUBSCRIBER_TEXTS if name.startswith(SUBSCRIBER) else "*.py"))


def extract(name: str, ts: Path) -> None:
    """Bring `ts` in step with the source: new texts come unfinished, vanished ones go."""
    language = name.partition("_")[2]
    plural = ["-pluralonly"] if language == SOURCE_LANGUAGE else []
    files = [str(path) for path in sources(name)]
    # Without locations a moved line is no change, so that a difference means a changed text.
    fixed = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    run_tool("lupdate", *fixed, *plural, "-target-language", language, *files, "-ts", str(ts))


def compile_texts(ts: Path, qm: Path) -> None:
    """Write what is translated in `ts` as the binary that Qt loads."""
    run_tool("lrelease", "-silent", str(ts), "-qm", str(qm))


def fields(text: str) -> set[str]:
    """What `text` is filled in with. A plural form may spell its number out, so %n is free."""
    return set(FIELD.findall(text)) - {"%n", "%Ln"}


def texts_of(message: ET.Element) -> list[str]:
    """The translation, or each of its plural forms."""
    translation = message.find("translation")
    if translation is None:
        return [""]
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def message_faults(context: str, message: ET.Element) -> Iterator[str]:
    """What is wrong with one text, in words."""
    source = message.findtext("source") or ""
    translation = message.find("translation")
    state = "" if translation is None else translation.get("type", "")
    texts = texts_of(message)
    if not context:
        yield f"tr() outside a class, which Qt never finds again: {source!r}"
    if state or not all(texts):
        yield f"{state or 'empty'}: {context}: {source!r}"
    elif any(fields(text) != fields(source) for text in texts):
        yield f"other fields than the source has: {context}: {source!r}"


def ts_faults(ts: Path) -> Iterator[str]:
    """What is wrong with the texts of one file, in words."""
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314  (our own file)
        for message in context.iter("message"):
            yield from message_faults(context.findtext("name") or "", message)


def looked_up(call: ast.Call) -> ast.expr | None:
    """The text that a call of tr() or translate() looks up."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    at = {"tr": 0, "translate": 1}.get(name, len(call.args))
    if name == "translate" and not (call.args and isinstance(call.args[0], ast.Constant)):
        return None  # a painter's, say: a look-up names its context
    return call.args[at] if at < len(call.args) else None


def source_faults(path: Path) -> Iterator[str]:
    """Texts put together before they are looked up, which no translation can match, and look-ups where
    lupdate does not see them."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        text = looked_up(node) if isinstance(node, ast.Call) else None
        if isinstance(text, ast.JoinedStr | ast.BinOp | ast.Call):
            yield f"{path.name}:{text.lineno}: a text to translate must stand there as it is"
        if isinstance(node, ast.JoinedStr) and any(
            looked_up(part) for part in ast.walk(node) if isinstance(part, ast.Call)
        ):
            yield f"{path.name}:{node.lineno}: a look-up must stand outside an f-string"


def step_faults(name: str) -> Iterator[str]:
    """Whether the committed files are what the tools would write now."""
    ts, qm = (TRANSLATIONS / f"{name}.{end}" for end in ("ts", "qm"))
    with tempfile.TemporaryDirectory() as folder:
        fresh_ts, fresh_qm = Path(folder, ts.name), Path(folder, qm.name)
        fresh_ts.write_bytes(ts.read_bytes())
        extract(name, fresh_ts)
        compile_texts(fresh_ts, fresh_qm)
        yield from (f"{ts.name}: {fault}" for fault in ts_faults(fresh_ts))
        for committed, fresh in ((ts, fresh_ts), (qm, fresh_qm)):
            if not committed.exists() or committed.read_bytes() != fresh.read_bytes():
                yield f"{committed.name} is out of step: run `make translations`"


def check() -> int:
    """Say every fault; the exit code."""
    faults = [fault for path in sources() for fault in source_faults(path)]
    faults += [fault for name in names() for fault in step_faults(name)]
    print(*faults or ["Translations: complete and in step with the source."], sep="\n")
    return 1 if faults else 0


def update(*more: str) -> int:
    """Rewrite the files, and begin `more`; says what still waits for a translator. The exit code is 0
    all the same: an English text in a Ukrainian window is what one wants to see while writing it."""
    for name in sorted({*names(), *more}):
        ts = TRANSLATIONS / f"{name}.ts"
        extract(name, ts)
        compile_texts(ts, ts.with_suffix(".qm"))
        for fault in ts_faults(ts):
            print(f"{ts.name}: {fault}")
    return 0


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["check"]:
            sys.exit(check())
        case ["update", *begun] if all(map(NAME.fullmatch, begun)):
            sys.exit(update(*begun))
        case _:
            sys.exit(__doc__)
