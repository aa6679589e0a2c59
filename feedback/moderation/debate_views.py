"""A municipality says something in the debate of a page, not to one comment but to all."""

import datetime
from typing import Final, cast

from django.contrib import messages
from django.contrib.auth.models import User as Account
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from feedback.comments.lifecycle import answer_officially
from feedback.models import Comment
from feedback.moderation.act_forms import AnswerForm
from feedback.moderation.mails import would_mail
from feedback.policies import may_answer_on
from network.merging import family
from network.models import Record, SitePage

#: The same words again within this time are the same press of the button.
_A_MOMENT: Final = datetime.timedelta(minutes=2)


def answer_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """Write it, see who hears of it, say it."""
    page: SitePage = get_object_or_404(SitePage, pk=page_id, record__isnull=False).specific
    if not may_answer_on(request.user, page):
        raise PermissionDenied
    record, by = cast("Record", page.record), cast("Account", request.user)
    language = page.locale.language_code
    # The form knows an item by what it is about; this one is not written yet.
    begun = Comment(record=record, language=language)
    form = AnswerForm(request.POST or None, items=[begun])
    mails = None
    if "insert" in request.POST:
        form = form.with_template()
    elif request.method == "POST" and page.live and form.is_valid():
        text = form.cleaned_data["text"]
        if "confirm" in request.POST:
            _answer_once(page, by, text)
            messages.success(request, _("The answer is public."))
            return redirect("feedback_desk:answer_page", page.pk)
        mails = would_mail(
            lambda: answer_officially(record, by, page.lead, text, language), [begun]
        )
    comments = (
        Comment.objects.visible()
        .filter(record__in=family(record.pk))
        .select_related("municipality")
    )
    context = {
        "page": page,
        "form": form,
        "mails": mails,
        "is_last_look": mails is not None,
        "comments": comments.order_by("-published_at")[:30],
        "page_title": _("Say something in the debate"),
        "page_subtitle": page.get_admin_display_title(),
        "back_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
    }
    return render(request, "editors/desk/debate.html", context)


def _answer_once(page: SitePage, by: Account, text: str) -> None:
    """A double click, or a retry, says and mails nothing twice."""
    with transaction.atomic():
        record = Record.objects.select_for_update().get(pk=page.record_id)
        just_now = timezone.now() - _A_MOMENT
        same = Comment.objects.filter(record=record, made_by=by, text=text, official=True)
        if not same.filter(made_at__gt=just_now).exists():
            answer_officially(record, by, page.lead, text, page.locale.language_code)
