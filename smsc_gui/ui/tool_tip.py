"""Tool tips of what people and other programs have written."""

from html import escape


def plain(text: str) -> str:
    """For `setToolTip`: Qt takes a tip with a < in it for HTML, so it gets what shows as the text."""
    shown = escape(text).replace("\n", "<br>")
    return f"<p>{shown}</p>" if text else ""
