"""What the editing screen asks after each save."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from network.drafts import fields_with_numbers
from network.models import SitePage


@require_safe
@never_cache
def numbers(request: HttpRequest, page_id: int) -> JsonResponse:
    """A warning that names the fields of the draft with a CPR number in them; "" for none."""
    page = get_object_or_404(SitePage, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    fields = fields_with_numbers(page)
    told = _(
        "This draft holds what looks like a CPR number, in: %(fields)s. Remove it. The page cannot "
        "be published with it, and it is taken out of earlier versions as soon as you have."
    )
    return JsonResponse({"warning": told % {"fields": ", ".join(fields)} if fields else ""})
