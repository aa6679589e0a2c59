"""Cards and rows: what lists are made of."""

from barriers.models import RuleKind
from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import bare_card, barrier_card, card, long_card, picture
from cocreation.styleguide.words import empty, long_words, normal, said

TITLE = ("Kort og rækker", "Cards and rows")


@example("components/card.html")
def one_card() -> States:
    return {
        normal(): {"card": card()},
        empty(): {"card": bare_card()},
        said("Billedet må ikke vises", "Picture withdrawn"): {
            "card": card(picture=picture(shown=False))
        },
        long_words(): {"card": long_card()},
    }


@example("components/card_art.html")
def card_art() -> States:
    return {
        said("Projekt", "Project"): {"type_code": "project"},
        said("Historie", "Story"): {"type_code": "story"},
        said("Barriere", "Barrier"): {"type_code": "barrier", "kind_code": "act"},
    }


@example("components/barrier_art.html")
def barrier_art() -> States:
    return {str(label): {"kind_code": code} for code, label in RuleKind.choices}


@example("components/new_mark.html")
def new_mark() -> States:
    return {
        said("Ny", "New"): {"news": "new"},
        said("Opdateret", "Updated"): {"news": "updated"},
        empty(): {"news": ""},
    }


@example("components/card_line.html")
def card_line() -> States:
    return {
        normal(): {"card": card()},
        empty(): {"card": bare_card()},
        long_words(): {"card": long_card()},
    }


@example("components/card_lines.html")
def card_lines() -> States:
    return {normal(): {"cards": [card(), card(news=""), card(archived=True)]}}


@example("components/barrier_table.html")
def barrier_table() -> States:
    return {
        normal(): {"cards": [barrier_card(), barrier_card(news="", archived=True)]},
        long_words(): {"cards": [long_card()]},
    }


@example("components/card_list.html")
def card_list() -> States:
    return {
        normal(): {"cards": [card(), card(picture=None), card(archived=True)]},
        said("Ét kort", "One card"): {"cards": [card()]},
        long_words(): {"cards": [long_card(), card(), long_card()]},
    }


@example("components/barrier_row.html")
def barrier_row() -> States:
    return {
        normal(): {"card": barrier_card()},
        empty(): {"card": bare_card()},
        long_words(): {"card": long_card()},
    }


@example("components/barrier_list.html")
def barrier_list() -> States:
    granted = barrier_card(status_label=said("Imødekommet", "Granted"), status_tone="good")
    return {normal(): {"cards": [barrier_card(), granted]}}


@example("components/related.html")
def related() -> States:
    return {normal(): {"cards": [card(), card()]}, empty(): {"cards": []}}


@example("components/demo_mark.html")
def demo_mark() -> States:
    return {normal(): {}, said("Over en side", "Above a page"): {"full": True}}
