"""The answers to a consultation in the admin: read them, publish them, say what they led to."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext

from feedback.consultations.answers import COUNTED, SHOW_NAME
from feedback.consultations.contexts import shows_answers
from feedback.consultations.entering import is_open_to_paper
from feedback.consultations.publishing import (
    outcomes_of,
    publish_answer,
    set_points,
    take_back_answer,
)
from feedback.consultations.reading_form import ReadingForm
from feedback.models import (
    ConsultationPage,
    ConsultationPoint,
    PublishedAnswer,
    Submission,
    SubmissionKind,
)
from feedback.moderation.audit import ENTERING, has_done
from feedback.policies import may_answer, may_answer_on, may_moderate
from feedback.seeing import User as Somebody

PAGE_SIZE = 25


def seen_by(user: Somebody, page: ConsultationPage) -> QuerySet[Submission]:
    """The answers to a consultation that a user may read."""
    answers = Submission.objects.visible_to(user).filter(
        record=page.record_id, kind=SubmissionKind.CONSULTATION, state__in=COUNTED
    )
    return answers.select_related("published").order_by("-made_at", "-pk")


def answers(request: HttpRequest, page_id: int) -> HttpResponse:
    """All answers, the newest first, with those that wait to be read marked."""
    page = get_object_or_404(ConsultationPage, pk=page_id)
    rows = seen_by(request.user, page)
    enters = may_answer_on(request.user, page)
    if not (enters or page.permissions_for_user(request.user).can_edit() or rows.exists()):
        raise PermissionDenied
    part = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("p"))
    context = {
        "page": page,
        "part": part,
        "lines": [(row, _first_words(row), hasattr(row, "published")) for row in part],
        "shows": shows_answers(page),
        "rule": page.get_answers_shown_display(),
        "enter_url": _enter_url(page) if enters and is_open_to_paper(page) else "",
        "page_title": gettext("Answers"),
        "page_subtitle": page.get_admin_display_title(),
        "back_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
    }
    return render(request, "editors/consultation_answers.html", context)


def read_answer(request: HttpRequest, pk: int) -> HttpResponse:
    """One answer: publish it, perhaps with passages taken out, or take it from the public."""
    seen = Submission.objects.visible_to(request.user).filter(kind=SubmissionKind.CONSULTATION)
    submission = get_object_or_404(seen.filter(state__in=COUNTED), pk=pk)
    if not (may_moderate(request.user, submission) or may_answer(request.user, submission)):
        raise PermissionDenied
    page = _page_of(submission)
    form = _form(request, submission, page)
    publishes = shows_answers(page) and not has_done(request.user, submission, ENTERING)
    if request.method == "POST" and form.is_valid():
        return _decide(request, submission, page, form, publishes=publishes)
    context = {
        "submission": submission,
        "page": page,
        "form": form,
        "shows": shows_answers(page),
        "publishes": publishes,
        "rule": page.get_answers_shown_display(),
        "is_public": _published(submission) is not None,
        "files": list(submission.files.all()),
        "page_title": gettext("Answer %(reference)s") % {"reference": submission.reference},
        "page_subtitle": page.get_admin_display_title(),
        "back_url": reverse("consultations_admin:answers", args=[page.pk]),
    }
    return render(request, "editors/consultation_answer.html", context)


def _decide(
    request: HttpRequest,
    submission: Submission,
    page: ConsultationPage,
    form: ReadingForm,
    *,
    publishes: bool,
) -> HttpResponse:
    user = cast("User", request.user)
    if "points" in form.fields:
        set_points(submission, list(form.cleaned_data["points"]), user)
    if request.POST.get("act") == "publish" and publishes:
        name = form.cleaned_data.get("name", "")
        publish_answer(submission, user, name=name, answers=form.answers)
        messages.success(request, gettext("The answer is public now."))
    elif request.POST.get("act") == "take_back":
        take_back_answer(submission, user)
        messages.success(request, gettext("The answer is not shown any more. It still counts."))
    else:
        messages.success(request, gettext("Saved."))
    return redirect("consultations_admin:answers", page.pk)


def _form(request: HttpRequest, submission: Submission, page: ConsultationPage) -> ReadingForm:
    points = ConsultationPoint.objects.filter(page=page)
    named = {outcome.point for outcome in outcomes_of(submission)}
    chosen = [point.pk for point in points if point.translation_key in named]
    return ReadingForm(
        request.POST or None,
        submission=submission,
        points=points,
        name=_name_of(submission),
        may_name=page.shows_names,
        initial={"points": chosen},
    )


def _name_of(submission: Submission) -> str:
    """The name that its owner wants shown, "" for everybody else."""
    said_yes = any(part["key"] == SHOW_NAME for part in submission.answers)
    contact = getattr(submission, "contact", None)
    return contact.name if said_yes and contact else ""


def _published(submission: Submission) -> PublishedAnswer | None:
    return getattr(submission, "published", None)


def _page_of(submission: Submission) -> ConsultationPage:
    page = submission.record.leading_page() if submission.record else None
    return get_object_or_404(ConsultationPage, pk=page.pk if page else None)


def _enter_url(page: ConsultationPage) -> str:
    return reverse("consultations_admin:enter", args=[page.pk])


def _first_words(submission: Submission) -> str:
    """Some words to know an answer by."""
    texts: list[Any] = [part["value"] for part in submission.answers if not part.get("code")]
    return str(max(texts, key=len, default=""))[:160]
