"""News from a project, with an address of its own."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from barriers.models.law_quotation import LawBodyBlock
from feedback.panels import InputsPanel
from network.models import SitePage
from network.panels import tabs
from network.translation import page_texts


class ProjectUpdatePage(SitePage):
    """What has happened in a project since the last time. It carries no number."""

    date = models.DateField(_("date"), default=timezone.localdate)
    body = StreamField(LawBodyBlock(), verbose_name=_("text"), blank=True)

    type_code = "update"
    type_label = _("Update")
    schema_type = "NewsArticle"
    search_text_fields = ("body",)
    shared_fields = (*SitePage.shared_fields, "date")
    translatable_fields = page_texts("body")
    search_fields = [*SitePage.search_fields, index.SearchField("body")]

    template = "pages/projects/project_update_page.html"
    parent_page_types = ["projects.ProjectPage"]
    subpage_types: list[str] = []
    edit_handler = tabs(
        content=[
            *SitePage.intro_panels,
            FieldPanel("date"),
            *SitePage.picture_panels,
            FieldPanel("body"),
            InputsPanel(),
        ],
        place=SitePage.place_panels,
        people=[],
        settings=SitePage.settings_panels,
    )

    class Meta:
        verbose_name = _("project update")
        verbose_name_plural = _("project updates")
