"""Types of pages by what they are to readers, without naming one."""

from django.contrib.contenttypes.models import ContentType

from network.models import SitePage


def content_types_of(*type_codes: str) -> list[int]:
    """The content types of the given type codes; asked of the database once a process."""
    return [pk for pk, model in known_types().items() if model.type_code in type_codes]


def known_types() -> dict[int, type[SitePage]]:
    """Every page type by its content type; all are read at once, and then kept by Django."""
    types = SitePage.types()
    found = ContentType.objects.get_for_models(*types)
    return {found[model].pk: model for model in types}


def thing_types() -> list[int]:
    """The content types of what readers come for: things with a number (projects, stories …)."""
    return [pk for pk, model in known_types().items() if model.number_letter]
