"""Ways on for somebody who has found nothing."""

from django.utils.text import capfirst

from network.models import SitePage
from search.addresses import address_of
from search.question import Question
from search.wording import names


def ways_on() -> list[tuple[str, str]]:
    """Name and address of everything of a type or theme; no query beside the remembered names."""
    listed = [
        ("type", model.type_code, capfirst(str(model._meta.verbose_name_plural)))
        for model in SitePage.types()
        if model.number_letter
    ]
    listed += [("theme", slug, name) for slug, name in names()["theme"].items()]
    return [
        (name, address_of(Question(chosen={facet: (value,)}, sort="newest")))
        for facet, value, name in listed
    ]
