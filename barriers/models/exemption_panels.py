"""An exemption's edit form, in the order in which its life goes."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from network.models.page_panels import SitePagePanels
from network.panels import LinksPanel, StatusPanel, tabs


def _row(*names: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(name) for name in names])


EXEMPTION_TABS = tabs(
    content=[
        *SitePagePanels.intro_panels,
        StatusPanel(),
        MultiFieldPanel(
            [FieldPanel("change_plain"), FieldPanel("change_legal")], heading=_("What changes")
        ),
        InlinePanel("references", heading=_("Rules it deviates from"), label=_("legal reference")),
        *SitePagePanels.picture_panels,
        MultiFieldPanel(
            [_row("vehicle", "round"), _row("applied_on", "applied_precision")],
            heading=_("The application"),
        ),
        MultiFieldPanel(
            [
                _row("decided_on", "decided_precision"),
                _row("decision_reference", "refusal_reason"),
                FieldPanel("decision_document"),
                FieldPanel("decision_text"),
                FieldPanel("instead"),
            ],
            heading=_("The decision"),
        ),
        MultiFieldPanel(
            [
                _row("legal_basis_on", "charter_published_on"),
                FieldPanel("charter"),
                _row("in_force_from", "in_force_to"),
            ],
            heading=_("In force"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("evaluation_plan"),
                FieldPanel("evaluation_criteria"),
                FieldPanel("evaluation_due"),
                FieldPanel("outcome"),
            ],
            heading=_("What came of it"),
        ),
        LinksPanel(),
    ],
    place=SitePagePanels.place_panels,
    people=[
        FieldPanel("authority"),
        InlinePanel("applicants", heading=_("Who applies"), label=_("municipality")),
    ],
    settings=SitePagePanels.settings_panels,
)
