"""What the box suggests while somebody types, as JSON for the script."""

from typing import Final

from django.http import HttpRequest, JsonResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from search.asking import clean
from search.suggesting import complete

_SHOWN: Final = 8
_SHORTEST: Final = 2
_LONGEST: Final = 60
#: A browser asks for the same beginning only once in this time.
_SECONDS: Final = 60


@require_safe
def search_suggestions(request: HttpRequest) -> JsonResponse:
    """Titles, keywords, municipalities and laws of visible pages that begin with what is typed."""
    prefix = clean(request.GET.get("q", "")[: _LONGEST * 2])[:_LONGEST]
    found = complete(prefix, get_language() or "da", _SHOWN) if len(prefix) >= _SHORTEST else []
    labels = _labels()
    response = JsonResponse(
        {"suggestions": [{"text": each.text, "label": labels.get(each.kind, "")} for each in found]}
    )
    patch_cache_control(response, public=True, max_age=_SECONDS)
    return response


def _labels() -> dict[str, str]:
    return {
        "title": _("page"),
        "keyword": _("keyword"),
        "municipality": _("municipality"),
        "theme": _("theme"),
        "law": _("law"),
        "authority": _("authority"),
        "number": _("number"),
        "method": _("method"),
        "place": _("place"),
    }
