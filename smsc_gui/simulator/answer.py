"""What the service sends back, with the ways in which a reply can go wrong on its journey."""

from collections.abc import Callable
from dataclasses import dataclass

TEXT = "text/plain"
HTML = "text/html"
XML = "text/xml"
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP reply. The flags are for whoever sends it: `Service` itself never waits."""

    body: bytes
    status: int = 200
    content_type: str = TEXT
    delay: float = 0.0
    """Seconds on the service's clock before the first byte leaves."""
    never: bool = False
    """The request is taken and nothing is ever sent."""
    cut_off: bool = False
    """The whole length is announced, half of the body is sent, then the connection closes."""


Scripted = int | Answer | Callable[[Answer], Answer]
"""An error code, an answer to send as it is, or a change to what the service really answered."""
