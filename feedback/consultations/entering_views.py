"""The screen on which staff enter an answer to a consultation."""

from typing import cast

from django.contrib import messages
from django.contrib.auth.models import User as Account
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext

from feedback.consultations.entering import PaperForm, enter_answer, is_open_to_paper
from feedback.models import ConsultationPage
from feedback.moderation.came_in import kept_once
from feedback.policies import may_answer_on


def enter(request: HttpRequest, page_id: int) -> HttpResponse:
    """Fill in, keep; then the answers, or the empty form for the next sheet of paper."""
    page = get_object_or_404(ConsultationPage, pk=page_id)
    if not may_answer_on(request.user, page):
        raise PermissionDenied
    form = PaperForm(request.POST or None, page=page)
    back_url = reverse("consultations_admin:answers", args=[page.pk])
    if request.method == "POST" and is_open_to_paper(page) and form.is_valid():
        by = cast("Account", request.user)
        kept_once(form.cleaned_data["once"], lambda: enter_answer(page, form, by))
        messages.success(request, gettext("The answer is kept, and counts with the others."))
        return redirect(request.path if "another" in request.POST else back_url)
    context = {
        "page": page,
        "form": form,
        "is_open": is_open_to_paper(page),
        "page_title": gettext("Enter an answer"),
        "page_subtitle": page.get_admin_display_title(),
        "back_url": back_url,
    }
    return render(request, "editors/consultation_enter.html", context)
