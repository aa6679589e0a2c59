"""How long what citizens say is kept; the data protection role changes it in the admin."""

from typing import Any

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting


def _span(label: Any, default: int, help_text: Any) -> "models.PositiveSmallIntegerField[int, int]":
    return models.PositiveSmallIntegerField(
        label, default=default, validators=[MinValueValidator(1)], help_text=help_text
    )


@register_setting(icon="calendar-alt", order=900)
class Retention(BaseGenericSetting):
    """One row for the whole site; without it the defaults hold."""

    unconfirmed_days = _span(
        _("unconfirmed, in days"), 7, _("What waits for its writer to confirm by mail.")
    )
    spam_days = _span(_("held, in days"), 14, _("What the filter holds and nobody has approved."))
    rejected_days = _span(_("rejected, in days"), 30, _("What was not published, or was misuse."))
    contact_months = _span(
        _("mail addresses, in months"), 6, _("After the last contact: names, mail, telephone.")
    )
    log_months = _span(_("audit log, in months"), 13, _("Who decided what about it."))
    form_hours = _span(
        _("used forms, in hours"), 24, _("What keeps a form from being received twice.")
    )

    panels = [
        MultiFieldPanel(
            [FieldPanel("unconfirmed_days"), FieldPanel("spam_days"), FieldPanel("rejected_days")],
            heading=_("What was not published"),
        ),
        MultiFieldPanel([FieldPanel("contact_months")], heading=_("Who the writers are")),
        MultiFieldPanel([FieldPanel("log_months"), FieldPanel("form_hours")], heading=_("Traces")),
    ]

    class Meta:
        verbose_name = _("How long things are kept")

    @classmethod
    def current(cls) -> "Retention":
        """What holds now; never writes a row, so that public pages may ask."""
        return cls.objects.first() or cls()
