"""Stop the mails about one thing: by a button, or by the mail program itself (RFC 8058)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from network.own_pages import own_page
from subscriptions.following import stop
from subscriptions.models import Follow
from subscriptions.signed_links import handed_on, read
from subscriptions.things import address_of, page_of

_TEMPLATE = "pages/subscriptions/unsubscribe.html"


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe_page(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows a button; POST stops, with nothing more to answer and no cookie.

    Somebody who follows no more is told so: that is what they wanted.
    """
    pk = read("unsubscribe", token)
    found = Follow.objects.select_related("record", "address").filter(pk=pk or 0).first()
    language = getattr(request, "LANGUAGE_CODE", "da")
    page = page_of(found.record, language) if found else None
    context = {
        "about": (page.title, address_of(page)) if page else None,
        "preferences_url": handed_on("preferences", found.address_id, token) if found else "",
        "is_open": found is not None and request.method != "POST",
        "is_known": pk is not None,
    }
    if found is not None and request.method == "POST":
        stop(found)
    title = _("Stop these mails") if context["is_open"] else _("You get no more of these mails")
    if pk is None:
        title = _("This link does not work")
    status = 200 if pk is not None else 404
    return own_page(
        request, _TEMPLATE, context, title=title, route="unsubscribe", args=[token], status=status
    )
