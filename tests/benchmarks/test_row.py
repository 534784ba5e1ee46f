"""The arithmetic of the table: a wrong percentile would make every figure a wrong one."""

import pytest

from benchmarks.row import Row, median, percentile


@pytest.mark.parametrize(
    ("percent", "expected"), [(0.1, 1), (50, 50), (95, 95), (99.9, 100), (100, 100)]
)
def test_a_percentile_is_a_measured_value(percent: float, expected: int) -> None:
    assert percentile(range(100, 0, -1), percent) == expected


@pytest.mark.parametrize(("values", "expected"), [([3], 3), ([5, 1, 3], 3), ([4, 1, 2, 3], 2.5)])
def test_the_median_stands_in_the_middle(values: list[float], expected: float) -> None:
    assert median(values) == expected


def test_nothing_has_no_percentile() -> None:
    with pytest.raises(ValueError, match="no values"):
        percentile([], 50)


@pytest.mark.parametrize(
    ("value", "limit", "holds"),
    [(1.3, 1.3, True), (1.31, 1.3, False), (None, 1.3, None), (1.3, None, None)],
)
def test_a_limit_holds_up_to_itself(
    value: float | None, limit: float | None, holds: bool | None
) -> None:
    assert Row("start", value, "x", limit).holds is holds
