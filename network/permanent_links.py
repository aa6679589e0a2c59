"""/n/FK-P-0042: the address of a thing that stays, whatever happens to its page's own."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_safe

from network.addresses import addresses
from network.models import SitePage
from network.numbers import NUMBER


@require_safe
def permanent_link(request: HttpRequest, number: str) -> HttpResponse:
    """Redirect to the thing's page in the language the reader asks for, else in one there is.

    A temporary redirect: where it leads depends on the reader, and on the day.
    """
    written = number.upper()
    if not NUMBER.fullmatch(written):
        raise Http404
    rows = SitePage.objects.visible().filter(record__number=written)
    found = dict(rows.values_list("locale__language_code", "url_path"))
    if not found:
        raise Http404
    wanted = get_language_from_request(request)
    url_path = found.get(wanted) or found.get("da") or next(iter(found.values()))
    address = addresses().path(url_path)
    if not address:
        raise Http404
    response = HttpResponseRedirect(address)
    patch_vary_headers(response, ("Accept-Language",))
    return response
