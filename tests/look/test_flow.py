"""The chart of where barriers end: bands as thick as their counts."""

import re

import pytest

from cocreation.charts import ROW, Outcome, flow


def outcomes(*counts: int) -> list[Outcome]:
    return [Outcome(f"Outcome {n}", count, "neutral") for n, count in enumerate(counts)]


def thickness(path: str) -> float:
    """How thick a band is where it reaches its row."""
    found = re.search(r"v([\d.]+)C", path)
    assert found
    return float(found[1])


def test_a_band_is_as_thick_as_its_count() -> None:
    chart = flow(outcomes(8, 4, 2))
    assert chart is not None
    eight, four, two = (thickness(band.path) for band in chart.bands)
    assert eight == pytest.approx(2 * four, abs=0.2)
    assert four == pytest.approx(2 * two, abs=0.2)


def test_the_bands_together_are_the_stack() -> None:
    chart = flow(outcomes(9, 8, 5, 4, 7, 5))
    assert chart is not None
    assert chart.total == 38
    together = sum(thickness(band.path) for band in chart.bands)
    assert together == pytest.approx(chart.stack_height, abs=1)


def test_no_band_is_thicker_than_its_row() -> None:
    chart = flow(outcomes(1000, 1))
    assert chart is not None
    assert all(thickness(band.path) < ROW for band in chart.bands)
    assert chart.stack_top + chart.stack_height <= chart.height


def test_an_outcome_that_nothing_had_is_not_drawn() -> None:
    chart = flow(outcomes(3, 0, 1))
    assert chart is not None
    assert [band.outcome.count for band in chart.bands] == [3, 1]


@pytest.mark.parametrize("rows", [[], outcomes(0, 0)])
def test_nothing_at_all_is_no_chart(rows: list[Outcome]) -> None:
    assert flow(rows) is None
