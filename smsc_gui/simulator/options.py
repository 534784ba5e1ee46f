"""The open questions of API.md: each [guess] there is a switch here, so that tests can try both."""

from dataclasses import dataclass


@dataclass(slots=True)
class Options:
    """How this service behaves where no page says it. May be changed while the service runs."""

    utc_offset: float = 7200.0
    """The service's own time zone: seconds east of UTC, for the dates in rows and its midnight."""
    descending: bool = False
    """Newest row first."""
    keep_newest: bool = False
    """When there are more rows than `cnt`, leave out the oldest ones instead of the newest."""
    ids_as_text: bool = False
    with_sent: bool = True
    with_to_phone: bool = True
    after_id_overrides_hour: bool = False
    """With `after_id`, `hour` and the current day no longer matter; else both filter."""
    default_cnt: int = 100
    refused_count: bool = True
    """A request refused with error 9 counts towards the limit as well (the harsher way)."""
    after_id_is_identity: bool = False
    """Looks that differ in `after_id` are not identical; by default they are (the worse guess)."""
    rotate: bool = True
    """Successive requests are given different numbers; else always the country's first one."""
    separator: str = ","
    """Between the numbers of `all_phones` in fmt 0 and 1."""
