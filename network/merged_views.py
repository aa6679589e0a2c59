"""The address of a thing that has turned out to be another: for good, to the same page of that one."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.http import HttpRequest, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import get_language

from network.addresses import addresses, below_home
from network.merging import survivor_of, survivors
from network.models import Record, SitePage

View = Callable[..., HttpResponseBase]

#: Reopening undoes it; so browsers keep the way for a few minutes and not for ever.
_KEPT: Final = "max-age=300"
_ASKING: Final = ("GET", "HEAD")


def by_number(view: View) -> View:
    """For a view with a ``number``: what is only asked for is sent on; what is sent in is taken."""
    return _led_on(view, "number", _number_of_survivor)


def by_page(view: View) -> View:
    """The same for a view with the path of a ``page`` below the front of its language."""
    return _led_on(view, "page", _path_of_survivor)


def address_elsewhere(page: SitePage) -> str:
    """The address of the thing that a merged one's page leads to; "" for any other page."""
    lifecycle = page.page_type.lifecycle
    if lifecycle is None or not lifecycle.merged or page.status != lifecycle.merged:
        return ""
    survivor = survivors().get(page.record_id or 0)
    pages = SitePage.objects.visible().filter(record=survivor) if survivor else []
    found = sorted(pages, key=lambda each: (each.locale_id != page.locale_id, each.pk))
    return addresses().of(found[0]) if found else ""


def gone_to(address: str) -> HttpResponsePermanentRedirect:
    """The answer that says so."""
    response = HttpResponsePermanentRedirect(address)
    response["Cache-Control"] = _KEPT
    return response


def _led_on(view: View, name: str, of_survivor: Callable[[str], str]) -> View:
    """``of_survivor`` says what the view's argument is for the other thing, "" for no other."""

    @wraps(view)
    def led_on(request: HttpRequest, **kwargs: Any) -> HttpResponseBase:
        other = of_survivor(kwargs[name])
        if other and request.method in _ASKING:
            return _same_view(request, **{name: other})
        return view(request, **{**kwargs, name: other or kwargs[name]})

    return led_on


def _same_view(request: HttpRequest, **changed: str) -> HttpResponsePermanentRedirect:
    match = request.resolver_match
    if match is None:
        raise ValueError("A view without an address")
    return gone_to(reverse(match.view_name, kwargs={**match.kwargs, **changed}))


def _number_of_survivor(number: str) -> str:
    if not survivors():
        return ""
    record = Record.objects.filter(number=number.upper()).values_list("pk", flat=True).first()
    survivor = survivor_of(record) if record else None
    if survivor == record:
        return ""
    visible = SitePage.objects.visible().filter(record=survivor)
    return visible.values_list("record__number", flat=True).first() or ""


def _path_of_survivor(path: str) -> str:
    start = addresses().home(get_language() or "")
    if not start or not survivors():
        return ""
    url_path = f"{start}{path.strip('/')}/"
    page = SitePage.objects.live().filter(url_path=url_path).first()
    address = address_elsewhere(page) if page else ""
    return below_home(address)
