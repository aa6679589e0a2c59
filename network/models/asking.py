"""What a page asks its readers."""

from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from wagtail.models import Page as Base
else:
    Base = models.Model


class AsksReaders(Base):
    """Mixin of a page: an editor may let it ask whether it helped."""

    asks_if_helpful = models.BooleanField(
        _("ask readers whether the page helped"),
        default=False,
        help_text=_(
            "A line at the end of the page asks “Did this page help you?”. The answers come to the "
            "municipality, and you see here how many it helped."
        ),
    )

    class Meta:
        abstract = True
