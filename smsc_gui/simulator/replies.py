"""The bytes of each reply, as API.md gives them. Charset: windows-1251 unless UTF-8 was asked."""

import json
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from smsc_gui.simulator.answer import JSON, TEXT, XML, Answer

FORMATS = {"0": TEXT, "1": TEXT, "2": XML, "3": JSON}

ERRORS = {
    1: "помилка в параметрах",
    2: "невірний логін або пароль",
    3: "недостатньо коштів на рахунку",
    4: "IP-адресу тимчасово заблоковано",
    5: "номер абонента у чорному списку",
    6: "вартість не визначено за налаштуваннями акаунта",
    7: "внутрішня помилка сервісу",
    9: "надто багато однакових запитів",
}


def charset(params: Mapping[str, str]) -> str:
    """The charset that a request asks for."""
    return "utf-8" if params.get("charset", "").lower() == "utf-8" else "windows-1251"


def as_answer(text: str, params: Mapping[str, str]) -> Answer:
    """`text` in the charset and under the content type that the request asks for."""
    name = charset(params)
    kind = FORMATS.get(params.get("fmt", "0"), TEXT)
    return Answer(text.encode(name, "replace"), content_type=f"{kind}; charset={name}")


def as_json(value: object) -> str:
    """JSON with its letters as they are, as the service's charset needs them."""
    return json.dumps(value, ensure_ascii=False)


def failure(code: int, params: Mapping[str, str]) -> Answer:
    """Error `code` in the request's format; a format that does not exist gets fmt 0."""
    text = ERRORS.get(code, "невідома помилка")
    match params.get("fmt"):
        case "1":
            body = f"0,-{code}"
        case "2":
            body = _xml(f"<error>{text}</error><error_code>{code}</error_code>")
        case "3":
            body = as_json({"error": text, "error_code": code})
        case _:
            body = f"ERROR = {code} ({text})"
    return as_answer(body, params)


def call_number(
    assigned: str, all_phones: Sequence[str], params: Mapping[str, str], separator: str
) -> Answer:
    """The number to call. Only fmt 1 has to put it first: the others name it apart."""
    match params.get("fmt"):
        case "1":
            others = (phone for phone in all_phones if phone != assigned)
            body = separator.join((assigned, *others))
        case "2":
            phones = "".join(f"<phone>{phone}</phone>" for phone in all_phones)
            body = _xml(f"<phone>{assigned}</phone><all_phones>{phones}</all_phones>")
        case "3":
            body = as_json({"phone": assigned, "all_phones": list(all_phones)})
        case _:
            body = f"phone = {assigned}, all_phones = {separator.join(all_phones)}"
    return as_answer(body, params)


def balance(fields: Mapping[str, str], params: Mapping[str, str]) -> Answer:
    """The balance. Only fmt 3 is known [doc]; the other formats are a likely shape."""
    match params.get("fmt"):
        case "2":
            body = _xml(
                "".join(f"<{name}>{escape(text)}</{name}>" for name, text in fields.items())
            )
        case "3":
            body = as_json(fields)
        case _:
            body = " ".join(fields.values())
    return as_answer(body, params)


def _xml(content: str) -> str:
    return f"<result>{content}</result>"
