"""A barrier: a rule that stands in the way, whom it hits, and what came of it."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable
from wagtail.search import index

from barriers.assessing import BarrierForm
from barriers.lifecycle import BARRIER
from barriers.models.authority import Authority
from barriers.models.law_quotation import LawQuotationBlock
from barriers.models.legal_reference import LegalReference
from feedback.models.commentable import COMMENT_FIELDS, COMMENT_PANELS, Commentable
from feedback.panels import InputsPanel
from network.act_panels import ActPanel
from network.models import SitePage
from network.panels import LinksPanel, StatusPanel, tabs
from network.permissions import CentralPermissionTester, User
from network.richtext import TextField
from network.translation import page_texts


class RuleKind(models.TextChoices):
    """What kind of rule or condition stands in the way."""

    ACT = "act", _("Act")
    ORDER = "order", _("Executive order")
    GUIDANCE = "guidance", _("Guidance")
    LOCAL_RULE = "local_rule", _("Local rule")
    PRACTICE = "practice", _("Practice")
    EU = "eu", _("EU rule")
    ECONOMY = "economy", _("Economy")
    IT = "it", _("IT system")


class Origin(models.TextChoices):
    """Who met the barrier."""

    CITIZEN = "citizen", _("A citizen")
    ASSOCIATION = "association", _("An association")
    EMPLOYEE = "employee", _("An employee")
    POLITICIAN = "politician", _("A politician")
    COMPANY = "company", _("A company")


class BarrierPage(Commentable, SitePage):
    """A barrier. Its address lies centrally, since one can concern several municipalities."""

    description = TextField(_("description"), help_text=_("The barrier in plain words."))
    affected = TextField(_("who is affected"))
    consequence = TextField(_("what it leads to"))
    example = TextField(_("an example"), help_text=_("From everyday life. Name nobody."))
    authority = models.ForeignKey(
        Authority,
        verbose_name=_("authority"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="barriers",
        help_text=_("Who decides about the rule."),
    )
    origin = models.CharField(_("who met it"), max_length=12, choices=Origin, blank=True)
    assessment = TextField(
        _("legal assessment"), help_text=_("What a lawyer says the rule allows. Shown to readers.")
    )
    assessed_on = models.DateField(_("assessed on"), null=True, blank=True)
    assessed_by = models.CharField(
        _("who assessed it"),
        max_length=120,
        blank=True,
        help_text=_("A role or an office, not a person."),
    )
    quotations = StreamField(
        [("law_quotation", LawQuotationBlock())],
        verbose_name=_("the law, word for word"),
        blank=True,
        help_text=_("Quote only what stands in the way. The plain words stand beside it."),
    )
    workaround = TextField(_("what people do meanwhile"))
    outcome = TextField(
        _("outcome"), help_text=_("What came of it, and why. Needed before it can be closed.")
    )
    next_deadline = models.DateField(_("next deadline"), null=True, blank=True)

    type_code = "barrier"
    type_label = _("Barrier")
    number_letter = "B"
    lifecycle = BARRIER
    kinds = RuleKind
    schema_type = "Report"
    summary_required = True
    central = True
    search_text_fields = (
        "description",
        "affected",
        "consequence",
        "example",
        "quotations",
        "assessment",
        "workaround",
        "outcome",
    )
    shared_fields = (
        *SitePage.shared_fields,
        *COMMENT_FIELDS,
        *("authority", "origin", "next_deadline", "assessed_on", "assessed_by"),
    )
    shared_children: ClassVar[dict[str, tuple[str, ...]]] = {
        **SitePage.shared_children,
        "references": ("legal_reference",),
    }
    translatable_fields = page_texts(
        *("description", "affected", "consequence", "example", "quotations"),
        *("assessment", "workaround", "outcome"),
    )
    search_fields = [
        *SitePage.search_fields,
        index.SearchField("description"),
        index.SearchField("consequence"),
        index.SearchField("outcome"),
    ]

    base_form_class = BarrierForm
    template = "pages/barriers/barrier_page.html"
    parent_page_types = ["barriers.BarrierIndexPage"]
    subpage_types: list[str] = []
    edit_handler = tabs(
        content=[
            *SitePage.intro_panels,
            StatusPanel(),
            FieldPanel("kind"),
            FieldPanel("description"),
            FieldPanel("affected"),
            FieldPanel("consequence"),
            FieldPanel("example"),
            *SitePage.picture_panels,
            InlinePanel("references", heading=_("Legal references"), label=_("legal reference")),
            FieldPanel("quotations"),
            MultiFieldPanel(
                [
                    ActPanel("assessment"),
                    FieldRowPanel([ActPanel("assessed_on"), ActPanel("assessed_by")]),
                ],
                heading=_("Legal assessment"),
            ),
            MultiFieldPanel(
                [FieldPanel("workaround"), FieldPanel("outcome"), FieldPanel("next_deadline")],
                heading=_("What came of it"),
            ),
            LinksPanel(),
            InputsPanel(),
        ],
        place=SitePage.place_panels,
        people=[FieldRowPanel([FieldPanel("authority"), FieldPanel("origin")])],
        settings=[*COMMENT_PANELS, *SitePage.settings_panels],
    )

    class Meta:
        verbose_name = _("barrier")
        verbose_name_plural = _("barriers")

    def permissions_for_user(self, user: User) -> CentralPermissionTester:
        """Rights follow the lead municipality and the role table."""
        return CentralPermissionTester(user, self)


class BarrierReference(Orderable):
    """A rule that the barrier is about."""

    page = ParentalKey(BarrierPage, on_delete=models.CASCADE, related_name="references")
    legal_reference = models.ForeignKey(
        LegalReference,
        verbose_name=_("legal reference"),
        on_delete=models.PROTECT,
        related_name="barrier_references",
    )

    panels = [FieldPanel("legal_reference")]

    def __str__(self) -> str:
        return str(self.legal_reference)
