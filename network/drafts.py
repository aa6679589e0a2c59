"""CPR numbers in editors' drafts: told at once, and taken out of what is kept when they are removed.

A draft is saved as it is, also by itself while somebody writes: refusing it would lose their work.
So the editor is shown which field holds the number, publishing is refused (network.cpr_guard), and
with the first version that holds none the earlier ones are cleaned.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

from django.core.exceptions import FieldDoesNotExist
from django.db import models, transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.models import PageLogEntry, Revision

from language.cpr import cpr_numbers
from language.plain_text import plain_text
from network.models import DraftNumber, SitePage

#: What stands in the place of a number in earlier versions.
MASK: Final = "█" * 6 + "-" + "█" * 4
#: Keys whose values are made by the machine; figures in them mean nothing.
_KEYS: Final = frozenset({"id", "translation_key", "uuid", "pk", "path", "url_path", "type"})


def fields_with_numbers(page: SitePage) -> list[str]:
    """The names of the fields in the page's newest version that hold what reads as a CPR number."""
    revision = page.get_latest_revision()
    if revision is None:
        return []
    found = (name for name, value in revision.content.items() if _holds(name, value))
    return [_label(page, name) for name in found]


@receiver(post_save, sender=Revision)
def follow_revision(sender: type[Any], instance: Revision, **kwargs: Any) -> None:
    """Remember that a page's versions hold a number; with the first clean one, clean the others."""
    model = instance.content_type.model_class()
    if kwargs.get("raw") or model is None or not issubclass(model, SitePage):
        return
    page_id = int(instance.object_id)
    if any(_holds(name, value) for name, value in instance.content.items()):
        DraftNumber.objects.get_or_create(page_id=page_id)
    elif DraftNumber.objects.filter(page_id=page_id).exists():
        clean_versions(page_id)


@transaction.atomic
def clean_versions(page_id: int) -> None:
    """Put a mask in the place of every number in the page's versions and in its log."""
    revisions = Revision.page_revisions.filter(object_id=str(page_id))
    for revision in revisions:
        masked = _masked("", revision.content)
        if masked != revision.content:
            title = _masked_text(revision.object_str)
            Revision.objects.filter(pk=revision.pk).update(content=masked, object_str=title)
    for entry in PageLogEntry.objects.filter(page=page_id):
        label, data = _masked_text(entry.label), _masked("", entry.data)
        if (label, data) != (entry.label, entry.data):
            PageLogEntry.objects.filter(pk=entry.pk).update(label=label, data=data)
    DraftNumber.objects.filter(page_id=page_id).delete()


def has_number(text: str) -> bool:
    """Whether a text, or a stream written as one, holds what reads as a CPR number."""
    return _holds("", text)


def without_numbers(content: Any) -> Any:
    """A page's content with a mask in the place of every number."""
    return _masked("", content)


def _holds(name: str, value: Any) -> bool:
    return _masked(name, value) != value


def _masked(name: str, value: Any) -> Any:
    """The value with its numbers masked; a stream inside a string is looked into."""
    if name in _KEYS:
        return value
    if isinstance(value, dict):
        return {key: _masked(key, each) for key, each in value.items()}
    if isinstance(value, list):
        return [_masked("", each) for each in value]
    if not isinstance(value, str):
        return value
    stream = _stream_in(value)
    if stream is None:
        return _masked_text(value)
    masked = _masked("", stream)
    return value if masked == stream else json.dumps(masked)


def _stream_in(text: str) -> Any:
    if not text.startswith(("[{", "[]")):
        return None
    try:
        return json.loads(text)
    except ValueError:
        return None


def _masked_text(text: str) -> str:
    """Also a number that markup divides: then the whole text is shown plain."""
    hits = list(_hits(text))
    if not hits and "<" in text:
        plain = plain_text(text)
        if found := list(_hits(plain)):
            text, hits = plain, found
    for start, end in reversed(hits):
        text = f"{text[:start]}{MASK}{text[end:]}"
    return text


def _hits(text: str) -> Iterator[tuple[int, int]]:
    for hit in cpr_numbers(text, today=timezone.localdate()):
        yield hit.start, hit.end


def _label(page: SitePage, name: str) -> str:
    """A field as its panel calls it; rows of a page by what they are together."""
    try:
        field = page._meta.get_field(name)
    except FieldDoesNotExist:
        return name
    if isinstance(field, models.Field):
        return str(field.verbose_name)
    related: Any = field.related_model
    return str(related._meta.verbose_name_plural) if hasattr(related, "_meta") else name
