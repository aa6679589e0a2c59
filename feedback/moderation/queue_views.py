"""The lists of the desk."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from feedback.moderation.act_table import bulk_acts
from feedback.moderation.counts import work_of
from feedback.moderation.entering_views import may_enter
from feedback.moderation.filters import QueueFilter
from feedback.moderation.lines import lines
from feedback.moderation.queues import QUEUES, queue_named, queues_for

_PER_PAGE = 25


def desk(request: HttpRequest) -> HttpResponse:
    """The first queue in which something waits."""
    waiting = work_of(request)
    if not waiting:
        raise PermissionDenied
    first = next((each for each in waiting if each.count), waiting[0])
    return redirect("feedback_desk:queue", first.queue.code)


def queue(request: HttpRequest, code: str) -> HttpResponse:
    """One queue: what is due first at the top."""
    if not any(each.code == code for each in QUEUES):
        raise Http404
    chosen = queue_named(code, request.user)
    if chosen is None:
        raise PermissionDenied
    form = QueueFilter(request.GET, queue=chosen, user=request.user)
    items = form.narrow(chosen.items(request.user))
    related = ("municipality", "owner") if chosen.kind == "submission" else ("record",)
    page = Paginator(items.select_related(*related), _PER_PAGE).get_page(request.GET.get("p"))
    kept = request.GET.copy()
    kept.pop("p", None)
    context = {
        "queue": chosen,
        "waiting": work_of(request),
        "form": form,
        "page_obj": page,
        "lines": lines(chosen, page.object_list),
        "bulk": bulk_acts(chosen),
        "kept": kept.urlencode(),
        "page_title": _("Inbox"),
        "is_narrowed": form.is_narrowing,
        "may_enter": may_enter(request.user),
        "has_several": len(queues_for(request.user)) > 1,
    }
    return render(request, "editors/desk/queue.html", context)
