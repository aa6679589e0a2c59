"""The debate's settings, asked of the database after a change only."""

from typing import Any

from django.utils.translation import get_language

from feedback.models import DebateSettings
from network.addresses import addresses
from network.freshness import remembered, watch
from network.models import SitePage

watch(DebateSettings)


def working_days() -> int:
    """Within how many working days somebody reads a comment."""
    days: int = _facts()["days"]
    return days


def rules_address() -> str:
    """The page with the rules of debate in the reader's language, else in the other; "" for none."""
    pages: dict[str, str] = _facts()["rules"]
    return pages.get(get_language() or "") or next(iter(pages.values()), "")


def _facts() -> dict[str, Any]:
    return remembered("debate-settings", _read)


def _read() -> dict[str, Any]:
    # Never DebateSettings.for_site: it would write a row for a site that has none.
    kept = DebateSettings.objects.select_related("rules").order_by("-site__is_default_site").first()
    if kept is None:
        return {"days": DebateSettings._meta.get_field("working_days").default, "rules": {}}
    return {"days": kept.working_days, "rules": _versions(kept.rules)}


def _versions(page: SitePage | None) -> dict[str, str]:
    if page is None:
        return {}
    find = addresses()
    rows = SitePage.objects.visible().filter(translation_key=page.translation_key).order_by("path")
    rows = rows.values_list("locale__language_code", "url_path")
    return {language: find.path(url_path) for language, url_path in rows}
