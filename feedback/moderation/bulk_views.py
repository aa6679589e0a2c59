"""One decision about many items of a queue, with one reason."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from feedback.moderation.act_table import bulk_acts
from feedback.moderation.acts import DeskAct
from feedback.moderation.deciding import decide
from feedback.moderation.history import seen_token
from feedback.moderation.lines import lines, title_of
from feedback.moderation.mails import Mail, would_mail
from feedback.moderation.queues import Queue, queue_named
from feedback.policies import Item
from feedback.seeing import User
from network.transitions import TransitionRefused

#: One page of a queue at a time.
_MOST = 50


@require_POST
def bulk(request: HttpRequest, code: str) -> HttpResponse:
    """Choose in the list, give one reason, see the mails, decide."""
    queue = queue_named(code, request.user)
    if queue is None:
        raise PermissionDenied
    chosen = next((act for act in bulk_acts(queue) if act.code == request.POST.get("act")), None)
    if chosen is None:
        raise Http404
    numbers = [int(pk) for pk in request.POST.getlist("items") if pk.isdecimal()][:_MOST]
    # Through the queue itself: what is not this user's, or waits no more, cannot be named.
    items: list[Item] = list(queue.items(request.user).filter(pk__in=numbers))
    gone = len(set(numbers)) - len(items)
    if not items:
        messages.warning(request, _("Choose something in the list first."))
        return redirect("feedback_desk:queue", queue.code)
    form = chosen.form(request.POST if "step" in request.POST else None, items=items)
    if chosen.asks and not form.is_valid():
        return _page(request, queue, chosen, items, form)
    data = form.cleaned_data if chosen.asks else {}
    if "confirm" not in request.POST:
        mails = would_mail(lambda: _try_all(chosen, items, request.user, data), items)
        return _page(request, queue, chosen, items, form, mails)
    refusals = []
    for each in items:
        try:
            decide(chosen, each, request.user, data, request.POST.get(f"seen-{each.pk}"))
        except TransitionRefused as refused:
            refusals.append(f"{title_of(each)}: {' '.join(refused.messages)}")
    _tell(request, len(items) - len(refusals), refusals, gone)
    return redirect("feedback_desk:queue", queue.code)


def _try_all(act: DeskAct, items: Sequence[Item], user: User, data: Any) -> None:
    """What can be done is done, as it will be; the rest is told when it is meant."""
    for each in items:
        try:
            decide(act, each, user, data)
        except TransitionRefused:
            continue


def _tell(request: HttpRequest, done: int, refusals: Sequence[str], gone: int) -> None:
    if done:
        words = ngettext("%(count)s item is done.", "%(count)s items are done.", done)
        messages.success(request, words % {"count": done})
    if gone > 0:
        words = ngettext(
            "%(count)s item did not wait any more.", "%(count)s items did not wait any more.", gone
        )
        messages.warning(request, words % {"count": gone})
    for sentence in refusals:
        messages.error(request, sentence)


def _page(
    request: HttpRequest,
    queue: Queue,
    chosen: DeskAct,
    items: Sequence[Item],
    form: object,
    mails: Sequence[Mail] | None = None,
) -> HttpResponse:
    context = {
        "queue": queue,
        "act": chosen,
        "lines": lines(queue, items),
        "seen": [
            (each.pk, request.POST.get(f"seen-{each.pk}") or seen_token(each)) for each in items
        ],
        "form": form,
        "mails": mails,
        "is_last_look": mails is not None,
        "page_title": str(chosen.label),
        "page_subtitle": str(queue.label),
    }
    response = render(request, "editors/desk/bulk.html", context)
    response["Cache-Control"] = "no-store"
    return response
