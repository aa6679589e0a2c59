"""People, documents, sources, and the notices over a page."""

from types import SimpleNamespace

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import DAY, HERE
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, said, sentence

TITLE = ("Mennesker og papirer", "People and papers")


def person() -> dict[str, str]:
    return {
        "role": said("Projektleder", "Project manager"),
        "name": "Anna Demo",
        "email": "anna@example.dk",
        "phone": "+45 00 00 00 00",
    }


def long_person() -> dict[str, str]:
    mail = f"{LONG_WORD.lower()}@example.dk"
    return {"role": LONG_WORD, "name": LONG_WORD, "email": mail, "phone": ""}


@example("components/contact.html")
def contact() -> States:
    return {normal(): person(), empty(): {"name": "Anna Demo"}, long_words(): long_person()}


@example("components/contact_list.html")
def contact_list() -> States:
    return {normal(): {"contacts": [person(), person()]}}


@example("components/document_link.html")
def document_link() -> States:
    return {
        normal(): {
            "title": said("Projektbeskrivelse", "Project description"),
            "url": HERE,
            "extension": "pdf",
            "size": 245_000,
        },
        empty(): {"title": said("Referat", "Minutes"), "url": HERE},
        long_words(): {"title": LONG_WORD, "url": HERE, "extension": "pdf", "size": 1},
    }


@example("components/document_list.html")
def document_list() -> States:
    document = {"title": said("Referat", "Minutes"), "url": HERE, "extension": "pdf", "size": 900}
    return {normal(): {"documents": [document, document]}}


@example("components/source_list.html")
def source_list() -> States:
    return {
        normal(): {"sources": [{"title": "dknyt.dk", "url": HERE}, {"title": "jv.dk"}]},
        long_words(): {"sources": [{"title": LONG_WORD, "url": HERE}]},
    }


@example("components/correction_list.html")
def correction_list() -> States:
    def corrected(text: str) -> SimpleNamespace:
        return SimpleNamespace(value={"date": DAY, "text": text})

    return {
        normal(): {"corrections": [corrected(sentence())]},
        empty(): {"corrections": []},
        long_words(): {"corrections": [corrected(LONG_WORD)]},
    }


@example("components/archived_notice.html")
def archived_notice() -> States:
    return {normal(): {}}


@example("components/own_view_notice.html")
def own_view_notice() -> States:
    return {normal(): {}}
