"""What consultations are found by beside their own texts: questions, points, target groups."""

from collections.abc import Mapping, Sequence
from typing import Final

from django.db.models import prefetch_related_objects

from feedback.models import ConsultationPage
from language.plain_text import plain_text
from network.models import SitePage
from network.registry import SearchTexts, search_texts

_ROWS: Final = ("questions", "points", "target_groups", "documents")


@search_texts.register("consultation")
def texts_of_consultations(pages: Sequence[SitePage]) -> Mapping[int, SearchTexts]:
    """One query for each kind of row, however many consultations.

    The answer and its points are public from the day of the answer.
    """
    consultations = [page for page in pages if isinstance(page, ConsultationPage)]
    prefetch_related_objects(consultations, *_ROWS)
    return {page.pk: _texts(page) for page in consultations}


def _texts(page: ConsultationPage) -> SearchTexts:
    asked = [question for question in page.questions.all() if not question.is_hidden]
    lines = [question.label for question in asked]
    lines += [option for question in asked if question.choices for option in question.options]
    lines += [document.title for document in page.documents.all()]
    if page.status == "answered":
        lines += [text for row in page.points.all() for text in (row.theme, row.said, row.did)]
        lines.append(plain_text(page.answer))
    lines += [group.name for group in page.target_groups.all()]
    return SearchTexts(lines=lines)
