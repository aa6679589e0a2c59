"""What a trial showed, on a page of its own beneath the exemption."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from barriers.models.law_quotation import LawBodyBlock
from network.models import SitePage
from network.panels import tabs
from network.permissions import CentralPermissionTester, User
from network.richtext import TextField
from network.translation import page_texts


class EvaluationPage(SitePage):
    """An evaluation: by whom, what was found, what it means for the rule. It carries no number."""

    evaluated_on = models.DateField(_("evaluated on"))
    evaluator = models.CharField(
        _("who evaluated"), max_length=160, blank=True, help_text=_("An office, not a person.")
    )
    document = models.ForeignKey(
        "network.Attachment",
        verbose_name=_("the evaluation as a document"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    findings = TextField(_("what was found"))
    conclusion = TextField(
        _("what it means for the rule"), help_text=_("Should others have it too, and why?")
    )
    body = StreamField(LawBodyBlock(), verbose_name=_("text"), blank=True)

    type_code = "evaluation"
    type_label = _("Evaluation")
    schema_type = "Report"
    summary_required = True
    search_text_fields = ("findings", "conclusion", "body")
    shared_fields = (*SitePage.shared_fields, "evaluated_on", "evaluator", "document")
    translatable_fields = page_texts("findings", "conclusion", "body")

    template = "pages/barriers/evaluation_page.html"
    parent_page_types = ["barriers.ExemptionPage"]
    subpage_types: list[str] = []
    edit_handler = tabs(
        content=[
            *SitePage.intro_panels,
            FieldRowPanel([FieldPanel("evaluated_on"), FieldPanel("evaluator")]),
            MultiFieldPanel(
                [FieldPanel("findings"), FieldPanel("conclusion"), FieldPanel("document")],
                heading=_("What came of it"),
            ),
            *SitePage.picture_panels,
            FieldPanel("body"),
        ],
        place=SitePage.place_panels,
        people=[],
        settings=SitePage.settings_panels,
    )

    class Meta:
        verbose_name = _("evaluation")
        verbose_name_plural = _("evaluations")

    def permissions_for_user(self, user: User) -> CentralPermissionTester:
        """Rights follow the lead municipality and the role table."""
        return CentralPermissionTester(user, self)
