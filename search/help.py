"""Ways on for somebody who has found nothing."""

from network.models import SitePage
from search.addresses import address_of
from search.question import Question
from search.wording import names


def ways_on() -> list[tuple[str, str]]:
    """Name and address of everything of a type or theme; no query beside the remembered names."""
    known = names()
    things = {model.type_code for model in SitePage.types() if model.number_letter}
    listed = [("type", code, name) for code, name in known["type"].items() if code in things]
    listed += [("theme", slug, name) for slug, name in known["theme"].items()]
    return [
        (name, address_of(Question(chosen={facet: (value,)}, sort="newest")))
        for facet, value, name in listed
    ]
