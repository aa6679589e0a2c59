"""A consultation's edit form, grouped as an editor thinks: what is asked, until when, what came of it."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from feedback.models.commentable import COMMENT_PANELS
from feedback.panels import InputsPanel
from network.models.page_panels import SitePagePanels
from network.panels import LinksPanel, StatusPanel, tabs

CONSULTATION_TABS = tabs(
    content=[
        *SitePagePanels.intro_panels,
        StatusPanel(),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
                FieldPanel("promised_on"),
            ],
            heading=_("When"),
        ),
        InlinePanel("extensions", heading=_("Extensions of the deadline"), label=_("new deadline")),
        FieldPanel("about"),
        FieldPanel("influence"),
        InlinePanel("questions", heading=_("Questions"), label=_("question")),
        *SitePagePanels.picture_panels,
        FieldPanel("body"),
        InlinePanel("documents", heading=_("Documents"), label=_("document")),
        MultiFieldPanel([FieldPanel("answer")], heading=_("What came of it")),
        InlinePanel("points", heading=_("You said, we did"), label=_("point")),
        LinksPanel(),
        InputsPanel(),
    ],
    place=[*SitePagePanels.place_panels, FieldPanel("target_groups")],
    people=[FieldPanel("decided_by"), FieldPanel("answers_shown")],
    settings=[*COMMENT_PANELS, *SitePagePanels.settings_panels],
)
