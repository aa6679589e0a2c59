"""The form by which staff enter what came in elsewhere."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.models import User as Account
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from feedback.consultations.entering import takes_paper
from feedback.moderation.came_in import kept_once
from feedback.moderation.entering import COMMENT, EnterForm, enter
from feedback.moderation.lines import kind_of
from feedback.moderation.queues import queues_for
from feedback.policies import may_answer_on, may_see
from feedback.seeing import User
from network.grants import reach


def may_enter(user: User) -> bool:
    """Those who answer somewhere."""
    where = reach(user, "answer")
    return where is None or bool(where)


def _kept(sort: str) -> str:
    """What happens to it now, which is said of comments alone: only they become public."""
    if sort == COMMENT:
        return _("It is kept. A comment is public once another moderator approves it.")
    return _("It is kept.")


def enter_input(request: HttpRequest) -> HttpResponse:
    """Fill in, send; then the item itself, or the empty form for the next."""
    if not may_enter(request.user):
        raise PermissionDenied
    form = EnterForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        data, by = form.cleaned_data, cast("Account", request.user)
        item = kept_once(data["once"], lambda: enter(data, by))
        messages.success(request, _kept(data["sort"]))
        if item is None or "another" in request.POST or not may_see(request.user, item):
            return redirect("feedback_desk:enter")
        return redirect("feedback_desk:item", kind_of(item), item.pk)
    context = {
        "form": form,
        "page_title": _("Enter input for a citizen"),
        "consultations": [page for page in takes_paper() if may_answer_on(request.user, page)],
        "has_queues": bool(queues_for(request.user)),
    }
    return render(request, "editors/desk/enter.html", context)
