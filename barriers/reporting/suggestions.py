"""Similar barriers while somebody still writes, as JSON for the script."""

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from barriers.reporting.similar import similar_barriers

#: Fewer letters say nothing yet.
_SHORTEST = 12


@require_POST
@never_cache
def similar(request: HttpRequest) -> JsonResponse:
    """A POST, so that what somebody is writing stands in no address and in no log. Nothing is kept."""
    text = request.POST.get("what", "")
    found = similar_barriers(text) if len(text.strip()) >= _SHORTEST else []
    said = ngettext(
        "%(count)s barrier in the register looks like it.",
        "%(count)s barriers in the register look like it.",
        len(found),
    ) % {"count": len(found)}
    return JsonResponse(
        {
            "said": said if found else "",
            "too": _("Yes, it stops us too"),
            "opens": _("opens in a new tab"),
            "similar": [
                {
                    "title": each.title,
                    "lang": each.lang,
                    "url": each.url,
                    "state": each.status_label,
                    "number": each.number,
                    "too": reverse("too", args=[each.number]),
                }
                for each in found
            ],
        }
    )
