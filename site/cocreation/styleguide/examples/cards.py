"""Cards and rows: what lists are made of."""

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
    return {normal(): {}}


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
    return {normal(): {}}
