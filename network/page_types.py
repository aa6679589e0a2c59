"""Types of pages by what they are to readers, without naming one."""

from django.contrib.contenttypes.models import ContentType

from network.models import SitePage


def content_types_of(*type_codes: str) -> list[int]:
    """The content types of the given type codes; asked of the database once a process."""
    models = [model for model in SitePage.types() if model.type_code in type_codes]
    return [each.pk for each in ContentType.objects.get_for_models(*models).values()]


def thing_types() -> list[int]:
    """The content types of what readers come for: things with a number (projects, stories …)."""
    codes = [model.type_code for model in SitePage.types() if model.number_letter]
    return content_types_of(*codes)
