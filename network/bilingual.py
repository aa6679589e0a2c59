"""Facts that are kept in both languages on one row (names of themes, municipalities, authorities)."""

from django.utils.translation import get_language


def in_active_language(instance: object, field: str) -> str:
    """The value of ``<field>_en`` where English is active and it is filled, else ``<field>_da``."""
    danish: str = getattr(instance, f"{field}_da")
    if (get_language() or "da").startswith("en"):
        english: str = getattr(instance, f"{field}_en")
        return english or danish
    return danish
