"""The parent of pages that list things of one type."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from network.lifecycle import Lifecycle
from network.models.page import SitePage
from network.panels import tabs
from network.richtext import TextField
from network.translation import page_texts


class ListingPage(SitePage):
    """Lists the network's things of a type, or one municipality's where the page has a lead."""

    listed_type: ClassVar[str] = ""
    listed_lifecycle: ClassVar[Lifecycle | None] = None
    listed_kinds: ClassVar[type[models.TextChoices] | None] = None

    intro: Any = TextField(_("introduction"), help_text=_("What readers find here."))

    schema_type = "CollectionPage"
    search_text_fields = ("intro",)
    translatable_fields = page_texts("intro")
    edit_handler = tabs(
        content=[*SitePage.intro_panels, FieldPanel("intro")],
        place=[FieldPanel("lead")],
        people=[],
        settings=SitePage.settings_panels,
    )

    class Meta:
        abstract = True
