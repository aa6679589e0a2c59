"""What an editor says about the debate on a page."""

import datetime
from typing import TYPE_CHECKING, Final

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

if TYPE_CHECKING:
    from wagtail.models import Page as Base
else:
    Base = models.Model

#: Facts of a thing, not of a language: a type adds them to its ``shared_fields``.
COMMENT_FIELDS: Final = ("comments_open", "comments_until")

#: For a type's settings tab.
COMMENT_PANELS: Final = (
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("comments_open"), FieldPanel("comments_until")])],
        heading=_("Debate"),
    ),
)


class Commentable(Base):
    """Mixin of a page type on which citizens can write; comments belong to its record.

    Usage: ``class ProjectPage(Commentable, SitePage)``, with ``COMMENT_FIELDS`` among its shared
    fields, ``COMMENT_PANELS`` among its panels, and ``components/debate.html`` in its template.
    """

    comments_open = models.BooleanField(
        _("citizens can comment"),
        default=True,
        help_text=_("What has been written stays, also when you close the debate."),
    )
    comments_until = models.DateField(
        _("the debate closes after"),
        null=True,
        blank=True,
        help_text=_("The last day on which one can write. Leave empty for no end."),
    )

    class Meta:
        abstract = True

    def takes_comments(self, today: datetime.date | None = None) -> bool:
        """Whether somebody can write today. What is archived takes nothing any more."""
        if not self.comments_open or getattr(self, "archived", False):
            return False
        last = self.comments_until
        return last is None or (today or timezone.localdate()) <= last
