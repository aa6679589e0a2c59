"""What the network says about its debate: its rules, and how soon somebody reads a comment."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting

from network.guarded_form import GuardedForm
from network.models import SitePage


@register_setting(icon="comment", order=320)
class DebateSettings(BaseSiteSetting):
    """Set once for the whole site."""

    rules = models.ForeignKey(
        SitePage,
        verbose_name=_("the page with the rules of debate"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Linked from every debate, in the reader's language."),
    )
    working_days = models.PositiveSmallIntegerField(
        _("read within (working days)"),
        default=2,
        help_text=_("Promised to everybody who writes. Promise no more than you keep."),
    )

    panels = [FieldPanel("rules"), FieldPanel("working_days")]

    base_form_class = GuardedForm

    class Meta:
        verbose_name = _("debate")
