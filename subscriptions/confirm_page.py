"""The page behind a mailed link: it says what will happen, and a button does it.

The token in the address is what proves who asks, so the form needs no cookie: it also works in a
mail program's own browser. A program that only looks at links does nothing by it.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from network.own_pages import kept_nowhere, own_page
from subscriptions.confirming import CannotBeConfirmed, confirm, find, purpose_of
from subscriptions.models import MailedLink
from subscriptions.things import address_of, page_of

_TEMPLATE = "pages/subscriptions/confirm.html"
_PROBLEM = "pages/subscriptions/link_problem.html"


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def confirm_page(request: HttpRequest, token: str) -> HttpResponse:
    """GET shows the button, POST confirms and goes where the purpose leads."""
    link = find(token)
    if link is None:
        return _problem(
            request,
            token,
            404,
            _("This link does not work"),
            _(
                "We do not know it. What it was for may be gone, or a part of the address is missing."
            ),
            _("Copy the whole address from the mail, or ask for a new mail where you began."),
        )
    if request.method == "POST" and link.expires_at > timezone.now():
        return _use(request, token, link)
    if link.used_at is not None:
        return _used(request, token, link)
    if link.expires_at <= timezone.now():
        return _problem(
            request,
            token,
            410,
            _("This link is too old"),
            _("A link in a mail works for seven days. Nothing has been confirmed with it."),
            _("Do what you wanted to do once more, and we send you a new mail."),
            link,
        )
    purpose = purpose_of(link)
    context = {"why": purpose.why, "button": purpose.button, "about": _about(request, link)}
    title = str(purpose.subject)
    return own_page(request, _TEMPLATE, context, title=title, route="confirm", args=[token])


def _use(request: HttpRequest, token: str, link: MailedLink) -> HttpResponse:
    try:
        where = confirm(link)
    except CannotBeConfirmed as refusal:
        what_to_do = _("You need not do anything.")
        title = _("This can no longer be confirmed")
        return _problem(request, token, 409, title, refusal.message, what_to_do, link)
    if not where:
        return _used(request, token, link)
    response = redirect(where)
    response.status_code = 303
    return kept_nowhere(response)


def _used(request: HttpRequest, token: str, link: MailedLink) -> HttpResponse:
    return _problem(
        request,
        token,
        200,
        _("You have confirmed this already"),
        _("The link works once, and it has been used. All is well."),
        _("You need not do anything."),
        link,
    )


def _problem(
    request: HttpRequest,
    token: str,
    status: int,
    title: str,
    what: str,
    what_to_do: str,
    link: MailedLink | None = None,
) -> HttpResponse:
    """A page that says what is the matter, what to do, and where the thing itself is."""
    context = {"what": what, "what_to_do": what_to_do, "about": link and _about(request, link)}
    return own_page(
        request, _PROBLEM, context, title=title, route="confirm", args=[token], status=status
    )


def _about(request: HttpRequest, link: MailedLink) -> tuple[str, str] | None:
    """Title and address of what the link is about, where that is public."""
    language = getattr(request, "LANGUAGE_CODE", "da")
    page = page_of(link.record, language) if link.record else None
    return None if page is None else (page.title, address_of(page))
