"""No CPR number on its way through a translation: neither from the original, nor from a translator."""

import json
from typing import Any

from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail_localize.models import SegmentOverride, StringTranslation, TranslationSource

from network.drafts import has_number, without_numbers


@receiver(pre_save, sender=StringTranslation)
def refuse_in_string(sender: type[Any], instance: StringTranslation, **kwargs: Any) -> None:
    """The translator is told at the text, and the page keeps the words of the original there."""
    if has_number(instance.data):
        _refuse(instance)


@receiver(pre_save, sender=SegmentOverride)
def refuse_in_override(sender: type[Any], instance: SegmentOverride, **kwargs: Any) -> None:
    """The same for a value that the translation has of its own."""
    if has_number(instance.data_json):
        _refuse(instance)


@receiver(pre_save, sender=TranslationSource)
def leave_out_of_source(sender: type[Any], instance: TranslationSource, **kwargs: Any) -> None:
    """A draft may hold a number while it is written; what is handed to translators does not."""
    content = json.loads(instance.content_json)
    masked = without_numbers(content)
    if masked != content:
        instance.content_json = json.dumps(masked)


def _refuse(instance: StringTranslation | SegmentOverride) -> None:
    instance.has_error = True
    instance.field_error = _("This looks like a CPR number, which must never be published.")
