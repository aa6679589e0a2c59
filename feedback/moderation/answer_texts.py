"""Answer templates: which somebody may choose, and the words that are filled in."""

from collections.abc import Mapping

from django.db.models import Q, QuerySet
from django.utils import timezone, translation

from feedback.models import AnswerTemplate, Submission
from feedback.moderation.lines import pages_of, town_of
from feedback.policies import Item, municipality_of
from network.dates import written


def templates_for(item: Item) -> QuerySet[AnswerTemplate]:
    """The network's templates and those of the item's municipality."""
    town = municipality_of(item)
    return AnswerTemplate.objects.filter(
        Q(municipality=None) | Q(municipality__code=town) if town else Q(municipality=None)
    )


def filled(template: AnswerTemplate, item: Item) -> str:
    """The template's text in the writer's language, with its words filled in."""
    with translation.override(item.language):
        text = template.text_in(item.language)
        for name, value in _words(item).items():
            text = text.replace(f"{{{name}}}", value)
    return text


def _words(item: Item) -> Mapping[str, str]:
    page = pages_of([item.record_id]).get(item.record_id) if item.record_id else None
    due = item.due_on if isinstance(item, Submission) else None
    return {
        "reference": item.reference if isinstance(item, Submission) else str(item),
        "page": page.title if page else "",
        "municipality": town_of(item, page),
        "date": written(due or timezone.localdate()),
    }
