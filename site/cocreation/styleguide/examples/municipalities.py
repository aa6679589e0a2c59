"""Parts of a municipality's front: what is new here, and what one can join."""

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import DAY, HERE, card, long_card
from cocreation.styleguide.words import LONG_WORD, long_words, normal, paragraph, said, title
from home.local_news import News

TITLE = ("Kommuner", "Municipalities")


@example("components/news_list.html")
def news_list() -> States:
    when, label = said("18. november 2026", "18 November 2026"), said("Historie", "Story")
    line = News(DAY, when, label, title(), HERE, said("da", "en"), "new")
    hard = News(DAY, when, LONG_WORD, LONG_WORD, HERE, "da")
    return {normal(): {"news": [line, line]}, long_words(): {"news": [hard]}}


@example("components/running_project.html")
def running_project() -> States:
    return {
        normal(): {"card": card(), "take_part": paragraph()},
        said("Intet at gøre nu", "Nothing to do now"): {"card": card(picture=None)},
        long_words(): {"card": long_card(), "take_part": f"<p>{LONG_WORD}</p>"},
    }
