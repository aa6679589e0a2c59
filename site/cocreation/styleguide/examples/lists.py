"""Listings: filters, counts, order, pages, and what an empty list says."""

from typing import Any

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import HERE, listing
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, said
from network.facets import Chip
from network.listing import Listing

TITLE = ("Lister og filtre", "Lists and filters")


def few() -> str:
    return said("Få valg", "Few choices")


def many() -> str:
    return said("40 temaer", "40 themes")


@example("components/listing.html")
def whole_listing() -> States:
    return {
        normal(): {"listing": listing(many=True, filtered=True), "layout": "cards"},
        said("Rækker", "Rows"): {"listing": listing(2), "layout": "rows"},
        said("Tæt", "Close"): {"listing": listing(2, close=True), "layout": "cards"},
        said("Tabel", "Table"): {"listing": listing(2, close=True), "layout": "rows"},
        empty(): {"listing": listing(0), "layout": "cards"},
        said("Intet passer", "Nothing fits"): {
            "listing": listing(0, filtered=True),
            "layout": "cards",
        },
    }


@example("components/listing_page.html")
def listing_page() -> States:
    page = {
        "title": said("Projekter", "Projects"),
        "summary": said("Se, hvad der er i gang.", "See what is going on."),
    }
    return {normal(): {"page": page, "listing": listing(), "layout": "cards"}}


@example("components/filter_bar.html")
def filter_bar() -> States:
    def bar(shown: Listing) -> dict[str, Any]:
        return {"facets": shown.facets, "hidden": shown.hidden, "in_use": len(shown.active)}

    return {few(): bar(listing()), many(): bar(listing(many=True, filtered=True))}


@example("components/chips.html")
def chips() -> States:
    set_filters = [Chip(said("Kommune: Assens", "Municipality: Assens"), HERE)]
    return {
        normal(): {"chips": set_filters * 2, "clear_url": HERE},
        empty(): {"chips": []},
        long_words(): {"chips": [Chip(LONG_WORD, HERE)], "clear_url": HERE},
    }


@example("components/result_count.html")
def result_count() -> States:
    page_two = {"total": 30, "first": 13, "last": 24}
    return {
        said("Ét", "One"): {"total": 1},
        normal(): {"total": 12},
        said("Side 2", "Page 2"): {**page_two, "counted": said("30 barrierer", "30 barriers")},
        empty(): {"total": 0},
    }


@example("components/sort_links.html")
def sort_links() -> States:
    return {normal(): {"options": listing().sort_options}, empty(): {"options": []}}


@example("components/listing_views.html")
def listing_views() -> States:
    options = listing().view_options
    return {
        normal(): {"options": options, "layout": "cards"},
        said("Rækker", "Rows"): {"options": options, "layout": "rows"},
    }


@example("components/empty_state.html")
def empty_state() -> States:
    title = said("Ingen projekter endnu", "No projects yet")
    way = (said("Alle projekter", "All projects"), HERE)
    return {
        normal(): {
            "title": title,
            "text": said("Kom snart igen.", "Come back soon."),
            "ways": [way],
        },
        said("Med næste skridt", "With the next step"): {
            "title": title,
            "url": HERE,
            "action": said("Se hele listen", "See the whole list"),
        },
        long_words(): {"title": LONG_WORD, "text": LONG_WORD},
    }


@example("navigation/pagination.html")
def pagination() -> States:
    return {normal(): {"listing": listing(many=True)}, empty(): {"listing": listing()}}
