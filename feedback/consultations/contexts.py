"""What the page of a consultation shows beside what every page shows."""

from typing import Any, Final

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from feedback.consultations.addresses import answer_form_address, answers_address
from feedback.consultations.answers import numbers_of, public_answers
from feedback.consultations.charts import charts_of
from feedback.consultations.moments import moment_text
from feedback.consultations.points import point_lines, tally
from feedback.consultations.public_list import answer_lines
from feedback.consultations.standing import Standing, standing_of, track_of
from feedback.models import AnswersShown, ConsultationPage, PublishedAnswer
from network.addresses import addresses
from network.contexts import page_context
from network.document_lines import document_lines
from network.models import SitePage
from network.toc import shown
from network.vocabulary import words_of

#: So many answers stand on the page itself; the rest on pages of their own.
ANSWERS_ON_PAGE: Final = 3


@page_context
def consultation_context(page: SitePage, request: HttpRequest) -> dict[str, Any]:
    """Time left, promise, questions, and once it is closed: figures, answers, what came of them."""
    if not isinstance(page, ConsultationPage):
        return {}
    standing = standing_of(page)
    url, numbers = addresses().of(page), numbers_of(page.record_id or 0)
    asked = list(page.questions.all())
    is_over = standing.status in ("closed", "answered")
    charts = charts_of(page, asked, numbers) if is_over and shows_answers(page) else []
    public = numbers.public if shows_answers(page) else 0
    points = point_lines(page) if standing.status == "answered" else []
    documents = document_lines(page.documents.select_related("document"))
    return {
        "standing": standing,
        "track": track_of(page, standing),
        "form_url": answer_form_address(url) if standing.is_open else "",
        "answer_count": numbers.total,
        "questions": [question for question in asked if not question.is_hidden],
        "charts": charts,
        "public_answers": answer_lines(_newest(page), asked, with_names=page.shows_names)
        if public
        else [],
        "public_count": public,
        "answers_url": answers_address(url) if public > ANSWERS_ON_PAGE else "",
        "points": points,
        "points_tally": tally(points),
        "documents": documents,
        "facts": consultation_facts(page, standing, numbers.total),
        "linked_below": True,
        "sections_before": shown(
            ("answer", _("Our answer"), page.answer if standing.status == "answered" else ""),
            ("points", _("You said, we did"), points),
            ("about", _("Why we ask"), page.about),
            ("influence", _("What you can change"), page.influence),
            ("questions", _("What we ask about"), asked),
        ),
        "sections_after": shown(
            ("documents", _("Background"), documents),
            ("figures", _("The answers in figures"), charts),
            ("answers", _("What people answered"), public),
        ),
    }


def shows_answers(page: ConsultationPage) -> bool:
    """Whether anything of the answers becomes public, by the rule everybody was told."""
    return page.answers_shown != AnswersShown.NONE


def _newest(page: ConsultationPage) -> QuerySet[PublishedAnswer]:
    answers = public_answers(page.record_id or 0)
    return answers.order_by("-submission__made_at", "-pk")[:ANSWERS_ON_PAGE]


def consultation_facts(
    page: ConsultationPage, standing: Standing, count: int
) -> list[tuple[str, str]]:
    """The short facts in the order a citizen asks; empty ones are left out."""
    words = words_of(page, "themes", "target_groups")
    is_planned = standing.status == "planned"
    opens = moment_text(page.opens_at) if page.opens_at else ""
    closes = moment_text(page.deadline, ends=True) if page.deadline else ""
    answers = ngettext("%(count)s answer", "%(count)s answers", count) % {"count": count}
    facts = [
        (_("Opens") if is_planned else _("Opened"), opens),
        (_("Closes") if is_planned or standing.is_open else _("Closed on"), closes),
        (_("Answers until now") if standing.is_open else _("Answers"), answers if count else ""),
        (_("Who decides"), page.decided_by),
        (_("For whom"), ", ".join(words["target_groups"])),
        (_("Themes"), ", ".join(words["themes"])),
        (_("What becomes public"), page.get_answers_shown_display()),
    ]
    return [(label, str(value)) for label, value in facts if value]
