"""The admin's lists of pages by type: who leads, which kind, which status, beside Wagtail's columns.

projects_list, projects_explorer = page_lists(ProjectPage, name="projects", label=_("Projects"), …)
"""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.utils.translation import gettext_lazy as _
from django_filters.filters import (
    ChoiceFilter,
    DateFromToRangeFilter,
    ModelChoiceFilter,
    ModelMultipleChoiceFilter,
    MultipleChoiceFilter,
)
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.admin.views.pages.listing import ExplorableIndexView, IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet
from wagtail.models import Locale, Page

from network.dates import written
from network.models import Municipality, SitePage
from network.permissions import User
from network.registry import Text


class TitleColumn(PageTitleColumn):
    """Wagtail's title cell, with buttons that need no query of their own in each row."""

    cell_template_name = "editors/title_cell.html"


class MunicipalityFilter(ModelMultipleChoiceFilter):
    """Pages that a municipality leads or takes part in."""

    def filter(self, qs: QuerySet[SitePage], value: QuerySet[Municipality]) -> QuerySet[SitePage]:
        if not value:
            return qs
        taking_part = SitePage.municipalities.through.objects.filter(municipality__in=value)
        return qs.filter(Q(lead__in=value) | Q(pk__in=taking_part.values("sitepage_id")))


class ArchivedFilter(ChoiceFilter):
    """In the archive, or not."""

    def filter(self, qs: QuerySet[SitePage], value: str) -> QuerySet[SitePage]:
        return qs.filter(archived=value == "yes") if value in {"yes", "no"} else qs


def filters_for(model: type[SitePage]) -> type[WagtailFilterSet]:
    """The filters of a type, the ones editors reach for first: municipality, status and kind."""
    filters: dict[str, Any] = {
        "municipality": MunicipalityFilter(
            label=_("Municipality"),
            queryset=lambda request: Municipality.objects.all(),
            widget=CheckboxSelectMultiple,
        )
    }
    if model.lifecycle is not None:
        filters["status"] = MultipleChoiceFilter(
            label=_("Status"), choices=model.lifecycle.choices, widget=CheckboxSelectMultiple
        )
    if model.kinds is not None:
        filters["kind"] = MultipleChoiceFilter(
            label=_("Kind"), choices=model.kinds.choices, widget=CheckboxSelectMultiple
        )
    filters["locale"] = ModelChoiceFilter(
        label=_("Language"), queryset=lambda request: Locale.objects.all(), widget=RadioSelect
    )
    filters["archived"] = ArchivedFilter(
        label=_("Archived"),
        choices=[("no", _("Not archived")), ("yes", _("Archived"))],
        widget=RadioSelect,
    )
    filters["latest_revision_created_at"] = DateFromToRangeFilter(
        label=_("Updated"), widget=DateRangePickerWidget
    )
    meta = type("Meta", (), {"model": model, "fields": []})
    return type(f"{model.__name__}FilterSet", (WagtailFilterSet,), {**filters, "Meta": meta})


def _lead(page: SitePage) -> str:
    return page.lead.name if page.lead else str(_("The whole network"))


def _status(page: SitePage) -> str:
    since = written(page.status_since, page.status_precision)
    return f"{page.status_label}, {since}" if since else page.status_label


#: Columns that a narrow screen leaves out (site/static/admin/editors.css).
_WIDE = "editors-wide"


def columns_for(model: type[SitePage], more: Sequence[Column] = ()) -> list[Any]:
    """The columns of a type's list, in reading order."""
    columns = [
        BulkActionsColumn("bulk_actions"),
        TitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column("number", label=_("Number"), accessor="number", width="9%", classname=_WIDE),
        Column("lead", label=_("Municipality"), accessor=_lead, sort_key="lead__name_da"),
    ]
    if model.kinds is not None:
        columns.append(
            Column("kind", label=_("Kind"), accessor="kind_label", sort_key="kind", classname=_WIDE)
        )
    if model.lifecycle is not None:
        columns.append(Column("status", label=_("Status"), accessor=_status, sort_key="status"))
    return [
        *columns,
        *more,
        DateColumn(
            "latest_revision_created_at",
            label=_("Updated"),
            sort_key="latest_revision_created_at",
            width="10%",
            classname=_WIDE,
        ),
        PageStatusColumn(
            "live", label=_("Published"), sort_key="live", width="10%", classname=_WIDE
        ),
    ]


class _ShownTogether:
    """Fetches what the columns show once for the whole list."""

    def annotate_queryset(self, pages: QuerySet[SitePage]) -> QuerySet[SitePage]:
        annotated: QuerySet[SitePage] = super().annotate_queryset(pages)  # type: ignore[misc]
        return annotated.prefetch_related("lead", "record")


class TypedIndexView(_ShownTogether, IndexView):
    """All pages of one type that the user may see."""


class TypedExplorerView(_ShownTogether, ExplorableIndexView):
    """The pages of one type beneath one parent."""


class TypedParentView(ChooseParentView):
    """Where a new page of the type can lie; central things never beneath a municipality's own list."""

    def get_valid_parent_pages(self, user: User) -> QuerySet[Page]:
        parents: QuerySet[Page] = super().get_valid_parent_pages(user)
        return parents.filter(sitepage__lead=None) if self.model.central else parents


def page_lists(
    model: type[SitePage],
    *,
    name: str,
    label: Text,
    icon: str,
    order: int,
    more: Sequence[Column] = (),
) -> tuple[PageListingViewSet, PageViewSet]:
    """The menu's list of all pages of a type, and the explorer's list beneath a parent of that type.

    ``more`` are the type's own columns, which stand after the status. Register both with the hook
    `register_admin_viewset`.
    """
    shown: dict[str, Any] = {
        "model": model,
        "icon": icon,
        "list_display": columns_for(model, more),
        "filterset_class": filters_for(model),
        "list_per_page": 50,
    }
    listing = type(
        f"{model.__name__}Listing",
        (PageListingViewSet,),
        {
            **shown,
            "index_view_class": TypedIndexView,
            "choose_parent_view_class": TypedParentView,
            "menu_label": label,
            "menu_order": order,
            "add_to_admin_menu": True,
        },
    )
    explorer = type(
        f"{model.__name__}Explorer",
        (PageViewSet,),
        {**shown, "index_view_class": TypedExplorerView},
    )
    return listing(name), explorer()
