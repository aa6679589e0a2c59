"""A project's edit form, grouped as an editor thinks."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from feedback.models.commentable import COMMENT_PANELS
from feedback.panels import InputsPanel
from network.models.page_panels import SitePagePanels
from network.panels import LinksPanel, StatusPanel, tabs

PROJECT_TABS = tabs(
    content=[
        *SitePagePanels.intro_panels,
        StatusPanel(),
        *SitePagePanels.picture_panels,
        MultiFieldPanel(
            [FieldPanel("now"), FieldPanel("take_part"), FieldPanel("citizen_role")],
            heading=_("Now"),
        ),
        InlinePanel("phases", heading=_("Phases"), label=_("phase")),
        FieldPanel("body"),
        InlinePanel("goals", heading=_("Goals"), label=_("goal")),
        InlinePanel("documents", heading=_("Documents"), label=_("document")),
        MultiFieldPanel(
            [
                FieldPanel("result"),
                FieldPanel("lessons"),
                FieldPanel("evaluation"),
                FieldPanel("evidence_level"),
            ],
            heading=_("What came of it"),
        ),
        LinksPanel(),
        InputsPanel(),
    ],
    place=[
        *SitePagePanels.place_panels,
        FieldPanel("locality"),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        FieldPanel("methods"),
        FieldPanel("target_groups"),
    ],
    people=[
        InlinePanel("contacts", heading=_("Contacts"), label=_("contact")),
        InlinePanel("partners", heading=_("Partners"), label=_("partner")),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("budget_amount"), FieldPanel("budget_source")])],
            heading=_("Money"),
        ),
    ],
    settings=[*COMMENT_PANELS, *SitePagePanels.settings_panels],
)
