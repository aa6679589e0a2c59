"""The frame: head, menu, language, way, contents, foot."""

from typing import Any

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import HERE
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, said
from home.frame import Frame

TITLE = ("Rammen", "The frame")


def frame(**changed: Any) -> Frame:
    values: dict[str, Any] = {
        "home_url": HERE,
        "menu": menu(),
        "municipalities": [("Assens", HERE), ("Holbæk", HERE)],
        "footer_text": said("Fem kommuner finder svarene.", "Five municipalities find answers."),
        "footer_links": [(said("Privatliv", "Privacy"), HERE)],
        "contact_mail": "hej@example.dk",
        "contact_phone": "+45 00 00 00 00",
        "demo_note": said("Dette er en demonstration.", "This is a demonstration."),
        "search_url": HERE,
    }
    return Frame(**{**values, **changed})


def menu() -> list[tuple[str, str, bool]]:
    return [
        (said("Projekter", "Projects"), HERE, True),
        (said("Historier", "Stories"), HERE, False),
        (said("Barrierer", "Barriers"), HERE, False),
    ]


def switch() -> list[tuple[str, str]]:
    return [("da", HERE), ("en", HERE)]


@example("navigation/site_header.html")
def site_header() -> States:
    long_menu = [(LONG_WORD, HERE, False)]
    languages = {"da": HERE, "en": HERE}
    return {
        normal(): {"frame": frame(), "languages": languages, "meta": {"switch": switch()}},
        empty(): {"frame": Frame()},
        long_words(): {"frame": frame(menu=long_menu)},
    }


@example("navigation/main_menu.html")
def main_menu() -> States:
    return {
        normal(): {"menu": menu(), "search_url": HERE},
        empty(): {"menu": []},
        long_words(): {"menu": [(LONG_WORD, HERE, False)]},
    }


@example("navigation/language_switch.html")
def language_switch() -> States:
    return {
        normal(): {"languages": {"da": HERE, "en": HERE}, "switch": switch()},
        said("Kun ét sprog", "One language only"): {"languages": {"da": HERE}},
    }


@example("navigation/breadcrumbs.html")
def breadcrumbs() -> States:
    way = [(said("Forside", "Front page"), HERE), ("Assens", HERE)]
    return {
        normal(): {"breadcrumbs": way},
        empty(): {"breadcrumbs": []},
        long_words(): {"breadcrumbs": [*way, (LONG_WORD, HERE)]},
    }


@example("navigation/toc.html")
def toc() -> States:
    words = [said("Nu", "Now"), said("Mål", "Goals"), said("Nyt", "News"), LONG_WORD]
    contents = [("content", word) for word in words]
    return {normal(): {"toc": contents[:3]}, empty(): {"toc": []}, long_words(): {"toc": contents}}


@example("navigation/site_footer.html")
def site_footer() -> States:
    hard = {"municipalities": [(LONG_WORD, HERE)], "footer_text": LONG_WORD}
    return {
        normal(): {"frame": frame()},
        empty(): {"frame": Frame()},
        long_words(): {"frame": frame(**hard)},
    }


@example("navigation/head_links.html")
def head_links() -> States:
    return {said("Kun for maskiner", "For machines alone"): {"meta": None}}


@example("navigation/text_face.html")
def text_face() -> States:
    return {said("Kun for maskiner", "For machines alone"): {}}


@example("components/rings.html")
def rings() -> States:
    return {normal(): {}}
