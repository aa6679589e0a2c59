"""The admin's lists of barriers, and of what they point to: authorities and rules."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from barriers.models import Authority, BarrierPage, LegalReference
from network.admin_lists import page_lists

barriers_list, barriers_explorer = page_lists(
    BarrierPage, name="barriers", label=_("Barriers"), icon="warning", order=230
)


class AuthorityViewSet(SnippetViewSet):
    """Who decides about rules."""

    model = Authority
    icon = "user"
    list_display = ["name_da", "abbreviation", "website"]
    ordering = ["name_da"]
    panels = [
        FieldRowPanel([FieldPanel("name_da"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("abbreviation"), FieldPanel("website")]),
    ]


class LegalReferenceViewSet(SnippetViewSet):
    """The rules that barriers are about."""

    model = LegalReference
    icon = "doc-full"
    list_display = ["__str__", "kind", "year", "place"]
    list_filter = ["kind", "year"]
    ordering = ["title", "year"]
    panels = [
        FieldRowPanel([FieldPanel("kind", widget=forms.Select), FieldPanel("popular_name")]),
        FieldPanel("title"),
        FieldRowPanel([FieldPanel("number"), FieldPanel("year")]),
        FieldRowPanel([FieldPanel("section"), FieldPanel("paragraph"), FieldPanel("item")]),
        FieldPanel("url"),
        FieldPanel("wording"),
        MultiFieldPanel(
            [FieldPanel("plain_da"), FieldPanel("plain_en")], heading=_("In plain words")
        ),
    ]


class LawGroup(SnippetViewSetGroup):
    """The menu's entry for rules and authorities."""

    menu_label = _("Rules and authorities")
    menu_icon = "doc-full"
    menu_order = 315
    items = (LegalReferenceViewSet, AuthorityViewSet)
