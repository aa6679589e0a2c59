"""The admin's lists of barriers and exemptions, and of what they point to."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from barriers.models import (
    ApplicationRound,
    Authority,
    BarrierPage,
    ExemptionPage,
    LegalReference,
    RefusalReason,
    Vehicle,
)
from network.admin_lists import page_lists

barriers_list, barriers_explorer = page_lists(
    BarrierPage, name="barriers", label=_("Barriers"), icon="warning", order=230
)
exemptions_list, exemptions_explorer = page_lists(
    ExemptionPage, name="exemptions", label=_("Exemptions"), icon="key", order=232
)


def _row(*names: str) -> FieldRowPanel:
    return FieldRowPanel([FieldPanel(name) for name in names])


class AuthorityViewSet(SnippetViewSet):
    """Who decides about rules."""

    model = Authority
    icon = "user"
    list_display = ["name_da", "abbreviation", "website"]
    ordering = ["name_da"]
    panels = [
        FieldRowPanel([FieldPanel("name_da"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("abbreviation"), FieldPanel("website")]),
        InlinePanel("earlier_names", heading=_("What it was called before"), label=_("name")),
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
        _row("valid_from", "valid_to"),
        FieldPanel("wording"),
        MultiFieldPanel(
            [FieldPanel("plain_da"), FieldPanel("plain_en")], heading=_("In plain words")
        ),
    ]


class VehicleViewSet(SnippetViewSet):
    """The schemes by which one can be exempted."""

    model = Vehicle
    icon = "folder-open-1"
    list_display = ["name_da", "begins", "ends", "starts_day_after"]
    ordering = ["begins", "name_da"]
    panels = [
        _row("name_da", "name_en"),
        FieldPanel("code"),
        _row("about_da", "about_en"),
        _row("begins", "ends"),
        FieldPanel("starts_day_after"),
    ]


class RoundViewSet(SnippetViewSet):
    """The rounds of applications, with their deadlines."""

    model = ApplicationRound
    icon = "calendar"
    list_display = ["name_da", "vehicle", "deadline", "answer_expected"]
    list_filter = ["vehicle"]
    ordering = ["-deadline", "name_da"]
    panels = [
        _row("name_da", "name_en"),
        _row("vehicle", "code"),
        _row("opens", "deadline"),
        FieldPanel("answer_expected"),
        FieldPanel("source"),
    ]


class RefusalReasonViewSet(SnippetViewSet):
    """The reasons that refusals are compared by."""

    model = RefusalReason
    icon = "list-ul"
    list_display = ["name_da", "code"]
    ordering = ["name_da"]
    panels = [_row("name_da", "name_en"), FieldPanel("code"), _row("meaning_da", "meaning_en")]


class LawGroup(SnippetViewSetGroup):
    """The menu's entry for rules, authorities, schemes, rounds and reasons."""

    menu_label = _("Rules and authorities")
    menu_icon = "doc-full"
    menu_order = 315
    items = (
        LegalReferenceViewSet,
        AuthorityViewSet,
        VehicleViewSet,
        RoundViewSet,
        RefusalReasonViewSet,
    )
