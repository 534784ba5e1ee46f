"""How a Linux desktop knows the program: its entry in the menu, and what a software centre says of it.

Both are generated from product.py, so that no text stands twice. Two remarks of `appstreamcli validate` stay:
`developer` is unknown to that of Debian 12 and wanted by newer ones; the identifier has capitals because it
is the program's on every system. There are no screenshots: they would need a public address.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

import product

HOMEPAGE: Final = "https://smsc.ua/"
"""Of the service; the program has no page of its own."""
CATEGORIES: Final = ("Office",)
LANGUAGES: Final = tuple(language for language in product.SUMMARY if language != "en")
_LINK: Final = re.compile(r"\[([^]]+)\]\([^)]+\)")
_XML_LANGUAGE: Final = "xml:lang"


def desktop_entry() -> str:
    """The text of smsc-gui.desktop."""
    translated = {
        "Name": {"en": product.NAME},
        "Comment": product.SUMMARY,
        "Keywords": {language: _list(words) for language, words in product.KEYWORDS.items()},
    }
    lines = ["[Desktop Entry]", "Type=Application"]
    for key, texts in translated.items():
        lines += [f"{key}={texts['en']}"]
        lines += [f"{key}[{one}]={texts.get(one, texts['en'])}" for one in LANGUAGES]
    lines += [
        f"Exec={product.COMMAND} %u",
        f"Icon={product.COMMAND}",
        "Terminal=false",
        f"Categories={_list(CATEGORIES)}",
        f"MimeType=x-scheme-handler/{product.SCHEME};",
        f"StartupWMClass={product.COMMAND}",
    ]
    return "\n".join(lines) + "\n"


def metainfo() -> str:
    """The text of ua.smsc.CallVerify.metainfo.xml."""
    root = Element("component", type="desktop-application")
    _add(root, "id", product.APP_ID)
    _add(root, "metadata_license", "CC0-1.0")
    _add(root, "project_license", "LicenseRef-proprietary")
    _add(root, "name", product.NAME)
    _translated(root, "summary", product.SUMMARY)
    developer = _add(root, "developer", id="ua.smsc")
    _add(developer, "name", product.PUBLISHER)
    _describe(root)
    _add(root, "launchable", f"{product.COMMAND}.desktop", type="desktop-id")
    _add(root, "icon", product.COMMAND, type="stock")
    _add(root, "url", HOMEPAGE, type="homepage")
    _add(root, "update_contact", product.CONTACT)
    categories = _add(root, "categories")
    for name in CATEGORIES:
        _add(categories, "category", name)
    keywords = _add(root, "keywords")
    for language, words in product.KEYWORDS.items():
        for word in words:
            _add(keywords, "keyword", word, **_language(language))
    provides = _add(root, "provides")
    _add(provides, "binary", product.COMMAND)
    _add(provides, "mediatype", f"x-scheme-handler/{product.SCHEME}")
    _add(root, "content_rating", type="oars-1.1")
    _releases(_add(root, "releases"))
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _describe(root: Element) -> None:
    description = _add(root, "description")
    for language in product.DESCRIPTION:
        for text in product.paragraphs(language):
            _add(description, "p", text, **_language(language))


def _releases(parent: Element) -> None:
    """Those of the change log. One that is not released yet stands there as what it is."""
    known = product.releases()
    for release in known:
        unreleased = release.day is None
        if unreleased and any(one.version == product.version() for one in known):
            continue
        day: date = release.day or product.built_at().date()
        made = _add(
            parent,
            "release",
            version=release.version or product.version(),
            date=day.isoformat(),
            type="development" if unreleased else "stable",
        )
        if release.text:
            _changes(_add(made, "description"), release.text)


def _changes(description: Element, text: str) -> None:
    """Headings as paragraphs, points as lists: all that AppStream knows."""
    points: Element | None = None
    for block in re.split(r"\n(?=- |###|\n)", text):
        words = _plain(block)
        if not words:
            continue
        if words.startswith("- "):
            points = _add(description, "ul") if points is None else points
            _add(points, "li", words[2:])
        else:
            points = None
            _add(description, "p", words.lstrip("# "))


def _plain(markdown: str) -> str:
    """One line without the marks for emphasis, code and links."""
    line = " ".join(markdown.split())
    line = _LINK.sub(r"\1", line)
    return re.sub(r"(?<!\w)\*([^*]+)\*(?!\w)", r"\1", line).replace("`", "")


def _list(words: Iterable[str]) -> str:
    return "".join(f"{word};" for word in words)


def _language(language: str) -> dict[str, str]:
    """English is what stands there without a language."""
    return {} if language == "en" else {_XML_LANGUAGE: language}


def _translated(parent: Element, name: str, texts: dict[str, str]) -> None:
    for language, text in texts.items():
        _add(parent, name, text, **_language(language))


def _add(parent: Element, element: str, text: str = "", **attributes: str) -> Element:
    made = SubElement(parent, element, attributes)
    made.text = text or None
    return made
