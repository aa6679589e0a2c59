"""The front page's own parts."""

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import HERE, barrier_card, card, long_card
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, said, title
from home.overview import Figure, Tile

TITLE = ("Forsiden", "The front page")


def _tile(name: str, hue: str, latitude: float | None, longitude: float | None) -> Tile:
    day = said("18. november 2026", "18 November 2026")
    return Tile(name, HERE, f"hue-{hue}", 2, 1, 3, latitude, longitude, title(), HERE, day)


def _five() -> list[Tile]:
    return [
        _tile("Assens", "plum", 55.28, 9.98),
        _tile("Holbæk", "blue", 55.66, 11.65),
        _tile("Nordfyn", "green", 55.52, 10.25),
        _tile("Ringkøbing-Skjern", "ochre", 55.98, 8.45),
        _tile("Slagelse", "violet", 55.36, 11.33),
    ]


@example("components/denmark_map.html")
def denmark_map() -> States:
    nowhere = [_tile("Assens", "plum", None, None)]
    return {normal(): {"tiles": _five()}, empty(): {"tiles": nowhere}}


@example("components/place_list.html")
def place_list() -> States:
    bare = Tile("Holbæk", HERE, "hue-blue", 0, 0, 0, None, None, "", "", "")
    return {
        normal(): {"tiles": _five()},
        empty(): {"tiles": [bare]},
        long_words(): {"tiles": [_tile(LONG_WORD, "green", None, None), bare]},
    }


@example("components/doors.html")
def doors() -> States:
    return {
        normal(): {"urls": {"projects": HERE, "stories": HERE, "register": HERE}},
        said("Kun registret", "The register only"): {"urls": {"register": HERE}},
    }


@example("components/join_list.html")
def join_list() -> States:
    return {
        normal(): {"cards": [card(), card(picture=None), card(demo=False)]},
        said("Ét projekt", "One project"): {"cards": [card()]},
        long_words(): {"cards": [long_card(), card(), long_card()]},
    }


@example("components/moved_list.html")
def moved_list() -> States:
    granted = barrier_card(status_label=said("Imødekommet", "Granted"), status_tone="good")
    return {normal(): {"cards": [barrier_card(), granted]}, long_words(): {"cards": [long_card()]}}


@example("components/lead_story.html")
def lead_story() -> States:
    return {
        normal(): {"card": card(), "more": [card(), card()]},
        empty(): {"card": card(picture=None, summary=""), "more": []},
        long_words(): {"card": long_card(), "more": [long_card()]},
    }


@example("components/figures.html")
def figures() -> States:
    rows = [
        Figure(10, said("projekter", "projects"), HERE),
        Figure(18, said("historier", "stories"), HERE),
        Figure(12_345, LONG_WORD, HERE),
    ]
    return {normal(): {"figures": rows[:2]}, long_words(): {"figures": rows}}
