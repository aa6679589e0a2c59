"""An exemption: an application to be let off a rule, its answer, and what was made of it."""

import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from barriers.exemptions.dates import date_problems
from barriers.exemptions.lifecycle import EXEMPTION
from barriers.exemptions.rights import ExemptionPermissionTester
from barriers.models.authority import Authority
from barriers.models.exemption_panels import EXEMPTION_TABS
from barriers.models.refusal_reason import RefusalReason
from barriers.models.round import ApplicationRound, Vehicle
from network.models import SitePage
from network.models.record import Precision
from network.permissions import User
from network.richtext import TextField
from network.translation import page_texts

_TEXTS = (
    *("change_plain", "change_legal", "decision_text"),
    *("evaluation_plan", "evaluation_criteria", "instead", "outcome"),
)
_FACTS = (
    *("vehicle", "round", "authority", "applied_on", "applied_precision"),
    *("decided_on", "decided_precision", "decision_reference", "decision_document"),
    *("refusal_reason", "legal_basis_on", "charter", "charter_published_on"),
    *("in_force_from", "in_force_to", "evaluation_due"),
)


def _day(label: Any, help_text: Any = "") -> "models.DateField[Any, datetime.date | None]":
    return models.DateField(label, null=True, blank=True, help_text=help_text)


def _precision() -> "models.CharField[Any, str]":
    return models.CharField(
        _("how exactly the date is known"),
        max_length=5,
        choices=Precision,
        default=Precision.DAY,
    )


def _points_at(
    model: type[models.Model] | str, label: Any, help_text: Any = ""
) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(
        model,
        verbose_name=label,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=help_text,
    )


class ExemptionPage(SitePage):
    """An application and what came of it. It lies centrally, since several can apply together."""

    vehicle = _points_at(Vehicle, _("scheme"), _("By which law or agreement one applies."))
    round = _points_at(ApplicationRound, _("application round"))
    authority = _points_at(Authority, _("authority"), _("Who answers the application."))
    change_plain = TextField(
        _("what changes, in plain words"),
        help_text=_("What becomes allowed, or no longer asked for, and for whom."),
    )
    change_legal = TextField(_("what changes, in the law's terms"))
    applied_on = _day(_("applied on"))
    applied_precision = _precision()
    decided_on = _day(_("decided on"))
    decided_precision = _precision()
    decision_reference = models.CharField(
        _("the authority's reference"), max_length=120, blank=True
    )
    decision_document = _points_at("network.Attachment", _("the decision as a document"))
    refusal_reason = _points_at(RefusalReason, _("reason for refusal"))
    decision_text = TextField(
        _("the decision, in plain words"), help_text=_("What the authority answered, and why.")
    )
    instead = TextField(
        _("what was done instead"), help_text=_("After a no: what others can try right away.")
    )
    legal_basis_on = _day(_("legal basis in force on"))
    charter = _points_at(
        "network.Attachment",
        _("the municipality's own rules (vedtægt)"),
        _("The document that citizens can read before the trial begins."),
    )
    charter_published_on = _day(_("rules published on"))
    in_force_from = _day(_("in force from"))
    in_force_to = _day(_("in force to"), _("The last day. It ends by itself after it."))
    evaluation_plan = TextField(_("how it is evaluated"))
    evaluation_criteria = TextField(
        _("what is measured"), help_text=_("One criterion a line. A copy takes them along.")
    )
    evaluation_due = _day(_("evaluation due on"))
    outcome = TextField(_("outcome"), help_text=_("What came of it, and why. Needed at its end."))

    type_code = "exemption"
    type_label = _("Exemption")
    number_letter = "F"
    lifecycle = EXEMPTION
    schema_type = "GovernmentPermit"
    summary_required = True
    central = True
    search_text_fields = _TEXTS
    shared_fields = (*SitePage.shared_fields, *_FACTS)
    shared_children: ClassVar[dict[str, tuple[str, ...]]] = {
        **SitePage.shared_children,
        "references": ("legal_reference",),
        "applicants": ("municipality", "council_on", "council_precision", "minutes"),
    }
    translatable_fields = page_texts(*_TEXTS)
    search_fields = [
        *SitePage.search_fields,
        index.SearchField("change_plain"),
        index.SearchField("decision_text"),
        index.SearchField("outcome"),
    ]

    template = "pages/barriers/exemption_page.html"
    parent_page_types = ["barriers.ExemptionIndexPage"]
    subpage_types = ["barriers.EvaluationPage"]
    edit_handler = EXEMPTION_TABS

    class Meta:
        verbose_name = _("exemption")
        verbose_name_plural = _("exemptions")

    def permissions_for_user(self, user: User) -> ExemptionPermissionTester:
        """Rights follow the lead municipality and the role table."""
        return ExemptionPermissionTester(user, self)

    def clean(self) -> None:
        super().clean()
        problems = date_problems(self)
        if problems:
            raise ValidationError(problems)

    def include_lead(self) -> None:
        """Whoever applies takes part."""
        super().include_lead()
        taking_part = list(self.municipalities.all())
        applying = [row.municipality for row in self.applicants.all()]
        if missing := [each for each in applying if each not in taking_part]:
            self.municipalities.set([*taking_part, *missing])
