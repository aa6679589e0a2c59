"""The admin's list of recommendations in search."""

from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from search.models import Promotion


class PromotionViewSet(SnippetViewSet):
    """Pages that editors put on top for certain words."""

    model = Promotion
    icon = "pick"
    menu_order = 315
    add_to_admin_menu = True
    list_display = ["__str__", "page"]
    panels = [
        FieldPanel("words"),
        PageChooserPanel("page", page_type="network.SitePage"),
        FieldPanel("note"),
    ]
    inspect_view_enabled = False
