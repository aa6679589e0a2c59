"""The pages that hold the tree together."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from network.blocks import BodyBlock
from network.models import SitePage
from network.panels import tabs
from network.richtext import TextField
from network.translation import page_texts

_LISTS = [
    "projects.ProjectIndexPage",
    "stories.StoryIndexPage",
    "barriers.BarrierIndexPage",
    "barriers.ExemptionIndexPage",
    "feedback.ConsultationIndexPage",
    "home.StandardPage",
]


class HomePage(SitePage):
    """The front page of one language; the tree of that language hangs below it."""

    heading = models.CharField(
        _("heading"), max_length=120, blank=True, help_text=_("One sentence: why the site exists.")
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    type_code = "home"
    type_label = _("Front page")
    schema_type = "WebSite"
    search_text_fields = ("heading", "body")
    translatable_fields = page_texts("heading", "body")

    template = "pages/home/home_page.html"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [*_LISTS, "home.MunicipalityPage", "barriers.ReportPage"]
    edit_handler = tabs(
        content=[
            *SitePage.intro_panels,
            FieldPanel("heading"),
            *SitePage.picture_panels,
            FieldPanel("body"),
        ],
        place=[],
        people=[],
        settings=SitePage.settings_panels,
    )

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")


class MunicipalityPage(SitePage):
    """A municipality's front, and the root of what its editors may edit."""

    intro = TextField(_("introduction"))
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    type_code = "municipality"
    type_label = _("Municipality")
    schema_type = "GovernmentOrganization"
    summary_required = True
    search_text_fields = ("intro", "body")
    translatable_fields = page_texts("intro", "body")

    template = "pages/home/municipality_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = _LISTS
    edit_handler = tabs(
        content=[
            *SitePage.intro_panels,
            FieldPanel("intro"),
            *SitePage.picture_panels,
            FieldPanel("body"),
        ],
        place=[FieldPanel("lead")],
        people=[],
        settings=SitePage.settings_panels,
    )

    class Meta:
        verbose_name = _("municipality's front")
        verbose_name_plural = _("municipalities' fronts")


class StandardPage(SitePage):
    """A page of plain text: about the network, privacy, contact."""

    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    type_code = "standard"
    type_label = _("Page")
    schema_type = "WebPage"
    search_text_fields = ("body",)
    translatable_fields = page_texts("body")
    search_fields = [*SitePage.search_fields, index.SearchField("body")]

    template = "pages/home/standard_page.html"
    subpage_types = ["home.StandardPage"]
    edit_handler = tabs(
        content=[*SitePage.intro_panels, *SitePage.picture_panels, FieldPanel("body")],
        place=SitePage.place_panels,
        people=[],
        settings=SitePage.settings_panels,
    )

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")
