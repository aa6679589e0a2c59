"""The panels every page type shares; types pick from them in the order an editor thinks."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    MultiFieldPanel,
    Panel,
    PublishingPanel,
    TitleFieldPanel,
)

from network.panels import HelpfulPanel


class SitePagePanels:
    """Mixin of composable panel lists."""

    intro_panels: ClassVar[list[Panel]] = [TitleFieldPanel("title"), FieldPanel("summary")]
    picture_panels: ClassVar[list[Panel]] = [
        MultiFieldPanel(
            [
                FieldPanel("picture"),
                FieldPanel("picture_alt"),
                FieldPanel("picture_decorative"),
            ],
            heading=_("Picture"),
        )
    ]
    place_panels: ClassVar[list[Panel]] = [
        MultiFieldPanel(
            [FieldPanel("lead"), FieldPanel("municipalities")], heading=_("Municipalities")
        ),
        FieldPanel("themes"),
        FieldPanel("keywords"),
    ]
    settings_panels: ClassVar[list[Panel]] = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")],
            heading=_("Address and search engines"),
        ),
        FieldPanel("substantial_update"),
        FieldPanel("asks_if_helpful"),
        HelpfulPanel(),
        FieldPanel("corrections"),
        PublishingPanel(),
    ]
