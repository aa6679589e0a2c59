"""All public answers to a consultation, a page at a time."""

from typing import Final

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from feedback.consultations.addresses import answers_address
from feedback.consultations.answers import public_answers
from feedback.consultations.contexts import shows_answers
from feedback.consultations.found import consultation_at
from feedback.consultations.public_list import answer_lines
from network.addresses import addresses
from network.breadcrumbs import breadcrumbs
from network.meta import Meta, locale_name
from network.registry import keeps_search_engines_away
from network.sites import origin_of
from subscriptions.things import in_each_version

PAGE_SIZE: Final = 20


@require_safe
def public_answers_page(request: HttpRequest, page: str) -> HttpResponse:
    """The answers in the order they came; a page beyond the end is the last."""
    consultation = consultation_at(page)
    if consultation is None or not shows_answers(consultation):
        raise Http404
    rows = public_answers(consultation.record_id or 0)
    part = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page", ""))
    where = addresses()
    languages = in_each_version(consultation.record_id, answers_address)
    number = part.number
    title = _("Answers: %(title)s") % {"title": consultation.title}
    query = f"?page={number}" if number > 1 else ""
    context = {
        "title": title,
        "page_url": where.of(consultation),
        "hue_class": consultation.lead.hue_class if consultation.lead else "hue-neutral",
        "total": part.paginator.count,
        "answers": answer_lines(
            part.object_list, consultation.questions.all(), with_names=consultation.shows_names
        ),
        "previous_url": _page_url(number - 1) if part.has_previous() else "",
        "next_url": _page_url(number + 1) if part.has_next() else "",
        "number": number,
        "pages": part.paginator.num_pages,
        "breadcrumbs": [
            *breadcrumbs(consultation, where),
            (consultation.title, where.of(consultation)),
        ],
        "meta": Meta(
            canonical=origin_of(request) + request.path + query,
            alternates=[],
            switch=list(languages.items()),
            description=consultation.summary,
            image_url="",
            noindex=keeps_search_engines_away(request),
            title=title,
            og_type="website",
            locale=locale_name(consultation.locale.language_code),
        ),
    }
    return render(request, "pages/feedback/answers.html", context)


def _page_url(number: int) -> str:
    return f"?page={number}" if number > 1 else "."
