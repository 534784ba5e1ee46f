"""README and docs: every link leads somewhere, every picture is there and used, both guides say the same."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"\]\(([^)\s]+)\)")
PICTURE = re.compile(r"!\[([^\]]+)\]\(([^)\s]+)\)")


def prose(path: Path) -> str:
    """Without what is only quoted."""
    text = re.sub(
        r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    return re.sub(r"`[^`\n]*`", "", text)


def anchors(path: Path) -> set[str]:
    """What a link can name of a document, as GitHub makes it from the headings."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.replace(" ", "-") for heading in plain}


@pytest.mark.parametrize("path", DOCUMENTS, ids=[str(one.relative_to(ROOT)) for one in DOCUMENTS])
def test_every_link_leads_somewhere(path: Path) -> None:
    dead = []
    for link in LINK.findall(prose(path)):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = (path.parent / name).resolve() if name else path
        if not target.exists() or (anchor and anchor not in anchors(target)):
            dead.append(link)
    assert not dead


def test_every_picture_is_used_and_described() -> None:
    used = [found for path in DOCUMENTS for found in PICTURE.findall(prose(path))]
    assert all(len(words) > 4 for words, _ in used)
    kept = {path.name for path in (ROOT / "docs" / "pictures").glob("*.png")}
    assert kept == {Path(target).name for _, target in used if "pictures/" in target}


@pytest.mark.parametrize(
    ("one", "other"),
    [("docs/guide.en.md", "docs/guide.uk.md"), ("README.md", "README.uk.md")],
    ids=["guide", "readme"],
)
def test_both_languages_show_the_same_in_the_same_order(one: str, other: str) -> None:
    shown = [
        [re.sub(r"-(en|uk)\.", ".", target) for _, target in PICTURE.findall(prose(ROOT / name))]
        for name in (one, other)
    ]
    assert shown[0] == shown[1]


def test_both_guides_have_the_same_parts() -> None:
    shapes = [
        [
            shape[0]
            for line in (ROOT / name).read_text(encoding="utf-8").splitlines()
            if (shape := re.match(r"#+ |\||\d\. |- |\*\*", line))
        ]
        for name in ("docs/guide.en.md", "docs/guide.uk.md")
    ]
    assert shapes[0] == shapes[1]
