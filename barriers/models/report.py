"""The page on which anybody reports a barrier, and what a report leads to."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from barriers.models.barrier import Origin
from feedback.models import Submission
from network.models import Municipality, Record, SitePage
from network.panels import tabs
from network.richtext import TextField
from network.translation import page_texts


class ReportPage(SitePage):
    """The form for reporting a barrier, with the editors' own words around it.

    It is a form, so it is served fresh to everybody (see barriers.reporting.wizard).
    """

    intro = TextField(
        _("introduction"), help_text=_("Two or three sentences before the first question.")
    )
    confidence = TextField(
        _("about writing in confidence"),
        help_text=_("Tell employees who reads it when they write in confidence, and who does not."),
    )
    what_next = TextField(
        _("what happens next"),
        help_text=_(
            "Stands on the receipt: who reads it, when there is an answer, what can follow."
        ),
    )

    type_code = "report"
    type_label = _("Report of a barrier")
    schema_type = "ContactPage"
    search_text_fields = ("intro",)
    translatable_fields = page_texts("intro", "confidence", "what_next")

    template = "pages/barriers/report_page.html"
    subpage_types: list[str] = []
    max_count_per_parent = 1
    edit_handler = tabs(
        content=[
            *SitePage.intro_panels,
            FieldPanel("intro"),
            FieldPanel("confidence"),
            FieldPanel("what_next"),
        ],
        place=[],
        people=[],
        settings=SitePage.settings_panels,
    )

    class Meta:
        verbose_name = _("page for reporting a barrier")
        verbose_name_plural = _("pages for reporting a barrier")


class Backing(models.Model):
    """Somebody says “it stops us too”: nothing but where and in which role."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="backings")
    municipality = models.ForeignKey(
        Municipality, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    role = models.CharField(_("who met it"), max_length=12, choices=Origin)
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("“it stops us too”")
        verbose_name_plural = _("“it stops us too”")

    def __str__(self) -> str:
        return f"{self.record_id}: {self.role}"


class ReportedBarrier(models.Model):
    """Which barrier a report became part of. Private: it tells who hears of the barrier's way."""

    submission = models.OneToOneField(
        Submission, on_delete=models.CASCADE, related_name="reported_barrier"
    )
    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="reports")
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("report behind a barrier")
        verbose_name_plural = _("reports behind barriers")

    def __str__(self) -> str:
        return f"{self.submission_id} → {self.record_id}"
