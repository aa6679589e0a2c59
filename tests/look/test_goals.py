"""Goals as drawings: the scale is right whichever way the figures go."""

import datetime
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup, Tag
from django.template.loader import render_to_string
from django.utils import translation

from projects.goal_charts import GoalChart, goal_charts
from projects.models import ProjectGoal


@pytest.fixture(autouse=True)
def in_english() -> object:
    with translation.override("en"):
        yield


def chart(**figures: int | str | None) -> GoalChart:
    read = {name: None if f is None else Decimal(f) for name, f in figures.items()}
    measured = datetime.date(2026, 11, 1)
    goal = ProjectGoal(indicator="Trips a week", unit="trips", measured_on=measured, **read)
    return goal_charts([goal])[0]


def shape(goal: GoalChart) -> tuple[float, float]:
    """Where the bar begins and how long it is."""
    return float(goal.start), float(goal.length)


def drawn(goal: GoalChart) -> BeautifulSoup:
    html = render_to_string("components/goal_list.html", {"goals": [goal]})
    return BeautifulSoup(html, "html.parser")


def one(part: Tag, selector: str) -> Tag:
    [found] = part.select(selector)
    return found


def words(part: Tag) -> str:
    return " ".join(part.get_text(" ").split())


def test_a_goal_is_a_bar_with_its_scale_and_a_table_with_the_same_figures() -> None:
    soup = drawn(chart(baseline=0, target=40, latest="31.50"))
    assert (one(soup, ".goal__fill")["x"], one(soup, ".goal__fill")["width"]) == ("0.0%", "78.8%")
    assert "31.5 of 40 trips" in words(soup)
    assert words(one(soup, "tbody tr")) == "Trips a week (trips) 0 31.5 40 1 November 2026"


def test_a_figure_over_its_target_makes_the_scale_longer_and_the_target_stays_in_its_place() -> (
    None
):
    goal = chart(baseline=0, target=250, latest=1000)
    assert goal.target is not None
    assert (*shape(goal), float(goal.target.at), goal.is_reached) == (0, 100, 25, True)
    assert "target reached" in words(drawn(goal))
    assert "1,000 trips, target 250" in words(drawn(goal))


def test_a_bar_begins_at_the_figure_before() -> None:
    goal = chart(baseline=10, target=40, latest=30)
    assert goal.baseline is not None
    assert (float(goal.baseline.at), *shape(goal)) == (25, 25, 50)
    assert "before 10" in words(drawn(goal))


@pytest.mark.parametrize(
    ("latest", "bar", "reached"),
    [(18, (60, 40), False), (10, (33.3, 66.7), True), (5, (16.7, 83.3), True)],
)
def test_where_less_is_better_the_bar_goes_down_from_the_figure_before(
    latest: int, bar: tuple[float, float], reached: bool
) -> None:
    goal = chart(baseline=30, target=10, latest=latest)
    assert (shape(goal), goal.is_reached) == (bar, reached)
    assert f"{latest} trips, target at most 10" in goal.words


def test_a_goal_that_went_the_wrong_way_is_drawn_that_way_and_not_reached() -> None:
    goal = chart(baseline=20, target=40, latest=8)
    assert (*shape(goal), float(goal.here), goal.is_reached) == (20, 30, 20, False)


def test_figures_under_zero_are_on_the_scale() -> None:
    goal = chart(baseline=-50, target=50, latest=0)
    assert shape(goal) == (0, 50)
    assert [end.text for end in goal.ends] == ["-50"]


def test_the_end_of_the_scale_is_not_written_over_the_target() -> None:
    assert [end.text for end in chart(target=40, latest=31).ends] == ["0"]
    assert [end.text for end in chart(target=40, latest=400).ends] == ["400"]


def test_a_goal_nobody_has_measured_has_no_bar() -> None:
    soup = drawn(chart(target=5, latest=None))
    assert not soup.select(".goal__chart")
    assert "target: 5 trips" in words(soup)


def test_nothing_known_is_said_and_not_drawn() -> None:
    assert chart(latest=None).words == "not measured yet"
    assert shape(chart(baseline=0, target=0, latest=0)) == (0, 0)


def test_figures_are_written_in_the_readers_language() -> None:
    with translation.override("da"):
        assert chart(target="1250.5", latest=300).words == "300 af 1.250,5 trips"
