"""Facts that are kept in both languages on one row (names of themes, municipalities, authorities)."""

from django.utils.translation import get_language


def in_active_language(instance: object, field: str) -> str:
    """The value of ``<field>_en`` where English is active and it is filled, else ``<field>_da``."""
    return active_of(getattr(instance, f"{field}_da"), getattr(instance, f"{field}_en"))


def active_of(danish: str, english: str) -> str:
    """The English words where English is active and there are any, else the Danish ones."""
    return english if english and (get_language() or "").startswith("en") else danish
