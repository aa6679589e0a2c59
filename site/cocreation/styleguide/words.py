"""Words for the examples. They are content, as the demo's are, and so stand here in both languages."""

from typing import Final

from django.utils.translation import get_language

#: 80 letters without a place to break.
LONG_WORD: Final = (
    "Fjernvarmetilslutningsforpligtelsesdispensationsansøgningsbehandlingsgebyrsatser"
)


def said(danish: str, english: str) -> str:
    """The words in the reader's language."""
    return english if get_language() == "en" else danish


def normal() -> str:
    """The name of a component's everyday state."""
    return said("Som oftest", "As mostly seen")


def empty() -> str:
    """The name of the state with as little as a component can have."""
    return said("Tom", "Empty")


def long_words() -> str:
    """The name of the state with a word of 80 letters."""
    return said("Lange ord", "Long words")


def title() -> str:
    """The title of a thing."""
    return said("Landsbyens fælles bil", "The village's shared car")


def sentence() -> str:
    """One plain sentence."""
    return said(
        "Tre landsbyer deler en elbil, som frivillige kører.",
        "Three villages share an electric car that volunteers drive.",
    )


def paragraph() -> str:
    """Some sentences as rich text, with a link and a list."""
    return said(
        "<p>Bilen har kørt i elleve uger. <a href='#content'>Se køreplanen</a>, og ring til en af "
        "chaufførerne.</p><ul><li>Det er gratis.</li><li>Alle kan køre med.</li></ul>",
        "<p>The car has run for eleven weeks. <a href='#content'>See the timetable</a>, and ring "
        "one of the drivers.</p><ul><li>It is free.</li><li>Everybody can come along.</li></ul>",
    )
