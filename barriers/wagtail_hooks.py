"""What barriers add to the admin."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from barriers import desk_view
from barriers.exemptions import copy_views
from barriers.models import LegalReference
from barriers.reporting import desk
from barriers.reporting.wizard import serve_report
from barriers.viewsets import (
    LawGroup,
    barriers_explorer,
    barriers_list,
    exemptions_explorer,
    exemptions_list,
)
from network.linking import offer_links
from network.models.link import LinkKind
from network.roles import Right

offer_links(
    "barrier",
    # That one is a duplicate is a step, not a link that is made or taken away by hand.
    out=(LinkKind.LED_TO,),
    back=(LinkKind.MET, LinkKind.TOLD),
)
offer_links(
    "exemption",
    out=(LinkKind.COPIED_FROM,),
    back=(LinkKind.LED_TO, LinkKind.TOLD, LinkKind.COPIED_FROM),
)
register_snippet(LawGroup)
# After Wagtail's own check of who may see the page.
hooks.register("before_serve_page", serve_report, order=100)


@hooks.register("register_admin_urls")
def report_urls() -> list[URLResolver]:
    """What the desk does with a report of a barrier."""
    return [path("reports/", include((desk.urlpatterns, "report_desk")))]


@hooks.register("register_admin_viewset")
def lists() -> list[Any]:
    """The menu's list and the explorer's."""
    return [barriers_list, barriers_explorer, exemptions_list, exemptions_explorer]


@hooks.register("register_role_rows")
def role_rows() -> dict[str, Right]:
    """Who may change rules and authorities."""
    models = ("authority", "legalreference", "vehicle", "applicationround", "refusalreason")
    return {f"barriers.{model}": "law" for model in models}


@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def doubt_number(request: HttpRequest, instance: Any) -> None:
    """A number that leads nowhere is kept as it was typed, and its editor is told."""
    if isinstance(instance, LegalReference) and instance.doubt:
        messages.warning(request, instance.doubt)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern | URLResolver]:
    """The coordinator's desk, and the shelf of experiments to copy."""
    urls = [
        path("desk/", desk_view.desk, name="desk"),
        path("experiments/", copy_views.shelf, name="experiments"),
        path("experiments/<int:page_id>/copy/", copy_views.copy, name="copy"),
    ]
    return [path("register/", include((urls, "register_admin")))]


class DeskItem(MenuItem):
    """Shown to whoever decides."""

    def is_shown(self, request: HttpRequest) -> bool:
        return desk_view.may_see_desk(request.user)


class ExperimentsItem(MenuItem):
    """Shown to whoever may begin an exemption."""

    def is_shown(self, request: HttpRequest) -> bool:
        return copy_views.may_copy(request.user)


@hooks.register("register_admin_menu_item")
def desk_item() -> MenuItem:
    """Deadlines and open cases."""
    return DeskItem(
        _("Deadlines"), reverse("register_admin:desk"), icon_name="calendar-check", order=228
    )


@hooks.register("register_admin_menu_item")
def experiments_item() -> MenuItem:
    """From another municipality's experiment to a draft."""
    return ExperimentsItem(
        _("Copy an experiment"), reverse("register_admin:experiments"), icon_name="copy", order=234
    )


@hooks.register("construct_homepage_panels")
def remind_of_deadlines(request: HttpRequest, panels: list[Any]) -> None:
    """Rounds, answers, evaluations and last days that are near."""
    panels += desk_view.reminders(request.user)
