"""The way from a button to a decision: fill in, see what will be mailed, decide, go on to the next."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from feedback.moderation.act_forms import ActForm, AnswerForm
from feedback.moderation.act_table import act_named
from feedback.moderation.acts import DeskAct
from feedback.moderation.deciding import decide
from feedback.moderation.history import seen_token
from feedback.moderation.item_views import visible_item
from feedback.moderation.lines import item_url, kind_of, text_of, title_of
from feedback.moderation.mails import Mail, would_mail
from feedback.moderation.queues import Queue, after, queue_named
from feedback.policies import Item
from network.transitions import TransitionRefused


def act(request: HttpRequest, kind: str, pk: int, code: str) -> HttpResponse:
    """One decision about one item."""
    item = visible_item(request, kind, pk)
    chosen = act_named(kind, code)
    if chosen is None:
        raise Http404
    if not chosen.may(request.user, item):
        raise PermissionDenied
    queue = queue_named(request.GET.get("queue", ""), request.user)
    seen = request.POST.get("seen") or seen_token(item)
    form = chosen.form(request.POST or None, items=[item])
    if isinstance(form, AnswerForm) and "insert" in request.POST:
        return _page(request, chosen, item, queue, form.with_template(), seen)
    if chosen.asks and not form.is_valid():
        return _page(request, chosen, item, queue, form, seen)
    data: Mapping[str, Any] = form.cleaned_data if chosen.asks else {}
    following = after(queue, request.user, item.pk) if queue else None
    try:
        if "confirm" in request.POST:
            decide(chosen, item, request.user, data, seen)
            messages.success(request, str(chosen.done))
            return _onward(item, queue, following)
        mails = would_mail(lambda: decide(chosen, item, request.user, data, seen), [item])
    except TransitionRefused as refused:
        return _page(request, chosen, item, queue, form, seen, refusals=refused.messages)
    return _page(request, chosen, item, queue, form, seen, mails=mails)


def _page(
    request: HttpRequest,
    chosen: DeskAct,
    item: Item,
    queue: Queue | None,
    form: ActForm,
    seen: str,
    *,
    mails: Sequence[Mail] | None = None,
    refusals: Sequence[str] = (),
) -> HttpResponse:
    """The form; with ``mails`` the last look before it is done."""
    context = {
        "act": chosen,
        "item": item,
        "text": text_of(item),
        "form": form,
        "seen": seen,
        "mails": mails,
        "is_last_look": mails is not None,
        "refusals": refusals,
        "query": f"?queue={queue.code}" if queue else "",
        "back_url": item_url(item),
        "page_title": str(chosen.label),
        "page_subtitle": title_of(item),
    }
    response = render(request, "editors/desk/act.html", context)
    response["Cache-Control"] = "no-store"
    return response


def _onward(item: Item, queue: Queue | None, following: int | None) -> HttpResponse:
    """The next of the queue; the queue itself when it is empty; the item for those who came to it alone."""
    if queue is None:
        return redirect("feedback_desk:item", kind_of(item), item.pk)
    if following is None:
        return redirect("feedback_desk:queue", queue.code)
    address = redirect("feedback_desk:item", kind_of(item), following)
    address["Location"] += f"?queue={queue.code}"
    return address
