"""What somebody gets mail about: stop one or all, choose the language, be forgotten.

The link to it stands in each mail and proves who asks; so no form here needs a cookie.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from network.own_pages import kept_nowhere, own_page
from subscriptions.following import stop
from subscriptions.models import Address
from subscriptions.retaining import forget
from subscriptions.signed_links import read
from subscriptions.things import address_of, pages_of

ROUTE = "preferences"
_TEMPLATE = "pages/subscriptions/preferences.html"
_SIMPLE = "pages/subscriptions/plain.html"


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def preferences_page(request: HttpRequest, token: str) -> HttpResponse:
    """The page of one address; every change is a button of its own and comes back here."""
    address = Address.objects.filter(pk=read(ROUTE, token) or 0).first()
    if address is None:
        return _no_such_link(request, token)
    if request.method == "POST":
        do = _ACTIONS.get(request.POST.get("action", ""))
        return _to(reverse(ROUTE, args=[token])) if do is None else do(request, address, token)
    return _shown(request, address, token)


@require_safe
def forgotten(request: HttpRequest) -> HttpResponse:
    """Where somebody is sent whose address is gone; the page knows nothing of them."""
    context = {
        "text": _("Your address is deleted, and all it followed. You get no more mail from us.")
    }
    return own_page(request, _SIMPLE, context, title=_("We have forgotten you"), route="forgotten")


def _shown(
    request: HttpRequest, address: Address, token: str, *, asks: bool = False
) -> HttpResponse:
    follows = list(address.follows.select_related("record").order_by("-pk"))
    pages = pages_of([follow.record for follow in follows], get_language() or "da")
    rows: list[dict[str, Any]] = []
    shown: set[int | None] = set()
    for follow in follows:
        page = pages.get(follow.record_id)
        if page is not None and page.pk in shown:
            # Two things that have turned out to be one are followed, and stopped, together.
            continue
        shown.add(page.pk if page else None)
        title = page.title if page else _("A page that is not public now")
        url = address_of(page) if page else ""
        lang = page.locale.language_code if page else ""
        rows.append({"pk": follow.pk, "title": title, "url": url, "lang": lang})
    new = next((row for row in rows if str(row["pk"]) == request.GET.get("new")), None)
    context = {
        "email": masked(address.email),
        "rows": rows,
        "new": new,
        "done": _done(request.GET.get("done", "")),
        "asks": asks,
        "options": [
            (code, get_language_info(code)["name_local"].capitalize(), code == address.language)
            for code, _name in settings.LANGUAGES
        ],
    }
    title = _("Your mail from us")
    return own_page(request, _TEMPLATE, context, title=title, route=ROUTE, args=[token])


def _stop_one(request: HttpRequest, address: Address, token: str) -> HttpResponse:
    number = request.POST.get("follow", "")
    follow = address.follows.filter(pk=int(number)).first() if _is_number(number) else None
    if follow is not None:
        stop(follow)
    return _to(reverse(ROUTE, args=[token]) + "?done=stopped")


def _stop_all(request: HttpRequest, address: Address, token: str) -> HttpResponse:
    with transaction.atomic():
        for follow in address.follows.all():
            stop(follow)
    return _to(reverse(ROUTE, args=[token]) + "?done=stopped_all")


def _choose_language(request: HttpRequest, address: Address, token: str) -> HttpResponse:
    wanted = request.POST.get("language", "")
    if wanted in dict(settings.LANGUAGES):
        address.language = wanted
        address.save(update_fields=["language"])
    return _to(reverse(ROUTE, args=[token]) + "?done=language")


def _forget(request: HttpRequest, address: Address, token: str) -> HttpResponse:
    """Asked once more first: this cannot be taken back."""
    if request.POST.get("sure") != "yes":
        return _shown(request, address, token, asks=True)
    forget(address)
    return _to(reverse("forgotten"))


_ACTIONS: dict[str, Callable[[HttpRequest, Address, str], HttpResponse]] = {
    "stop": _stop_one,
    "stop_all": _stop_all,
    "language": _choose_language,
    "forget": _forget,
}


def _done(name: str) -> str:
    """What has just been done, in words."""
    words = {
        "stopped": _("You get no more mail about it."),
        "stopped_all": _("You follow nothing now. You get no more of these mails."),
        "language": _("From now on we write to you in the language you chose."),
    }
    return words.get(name, "")


def masked(email: str) -> str:
    """The address so that its owner knows it, and nobody learns it: "a…@example.dk".

    >>> masked("anna@example.dk")
    'a…@example.dk'
    """
    local, _at, domain = email.rpartition("@")
    return f"{local[:1]}…@{domain}"


def _no_such_link(request: HttpRequest, token: str) -> HttpResponse:
    context: dict[str, Any] = {
        "text": _("It may be too old, or your address may be forgotten already."),
        "what_to_do": _("Use the link in the newest mail you have from us."),
    }
    title = _("This link does not work")
    return own_page(request, _SIMPLE, context, title=title, route=ROUTE, args=[token], status=404)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 18


def _to(address: str) -> HttpResponse:
    response = redirect(address)
    response.status_code = 303
    return kept_nowhere(response)
