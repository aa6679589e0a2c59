"""The screen of one item, and its contact data."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from feedback.models import Comment, Contact, Submission
from feedback.moderation.audit import note
from feedback.moderation.files import may_judge
from feedback.moderation.queues import KINDS, queue_named
from feedback.moderation.screen import Screen, files_of, screen_of, thread_of
from feedback.policies import Item, may_see_contact


def item(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Everything about one item, and what can be decided."""
    return _screen(request, visible_item(request, kind, pk))


@require_POST
def contact(request: HttpRequest, pk: int) -> HttpResponse:
    """The same screen with who sent it; that it was looked at is logged."""
    submission = visible_item(request, "submission", pk)
    if not may_see_contact(request.user, submission):
        raise PermissionDenied
    note(request.user, "feedback.see_contact", submission)
    found = Contact.objects.filter(submission=submission.pk).select_related("address").first()
    return _screen(request, submission, contact=found, is_contact_shown=True)


def visible_item(request: HttpRequest, kind: str, pk: int) -> Item:
    """The item, if the user may see it; for others it is refused, whether it is there or not."""
    if kind not in KINDS:
        raise Http404
    rows = KINDS[kind].objects.visible_to(request.user).filter(pk=pk)
    related = ("parent",) if kind == "comment" else ("municipality", "owner")
    found: Item | None = rows.select_related("record", *related).first()
    if found is None:
        raise PermissionDenied
    return found


def _screen(request: HttpRequest, found: Item, **more: object) -> HttpResponse:
    screen: Screen = screen_of(found, request.user)
    queue = queue_named(request.GET.get("queue", ""), request.user)
    context: dict[str, object] = {
        "screen": screen,
        "item": found,
        "queue": queue,
        "page_title": screen.title,
        "page_subtitle": screen.state,
        **more,
    }
    if isinstance(found, Comment):
        context["thread"] = thread_of(found, request.user)
        context["flags"] = found.flags.order_by("-made_at")
        context["appeal"] = getattr(found, "appeal", None)
    if isinstance(found, Submission):
        files = list(files_of(found))
        context["files"] = files
        context["may_judge"] = bool(files) and may_judge(request.user, files[0])
        context["additions"] = found.additions.all()
    response = render(request, "editors/desk/item.html", context)
    response["Cache-Control"] = "no-store"
    return response
