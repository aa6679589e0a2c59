"""What the network adds to the admin: addresses, buttons, lists, refusals, marks in the log."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.menus.pages import PageMenuItem
from wagtail.admin.views.bulk_action import BulkAction
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.permissions import policy_registry, register_permission_policy
from wagtail.snippets.models import register_snippet

from network import archive_views, draft_views, link_views, status_views
from network.archiving import kept_pages, why_municipality_stays, why_not_deleted
from network.models import Municipality, Person, SitePage
from network.models.mirror import part_from_original
from network.permissions import User, may_archive
from network.translation_views import OwnPageTranslationView, OwnTranslationsUpdateView
from network.viewsets import (
    MunicipalityViewSet,
    OwnMunicipalityPolicy,
    PersonViewSet,
    VocabularyGroup,
)

register_permission_policy(Person, OwnMunicipalityPolicy(Person))
register_snippet(VocabularyGroup)
register_snippet(PersonViewSet)
register_snippet(MunicipalityViewSet)
hooks.register("register_bulk_action", archive_views.ArchiveBulkAction)


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern | URLResolver]:
    """Status, links and archive of a page, under one name space."""
    urls = [
        path("status/<int:page_id>/<slug:target>/", status_views.change_page_status, name="status"),
        path("links/<int:page_id>/", link_views.links, name="links"),
        path(
            "links/<int:page_id>/remove/<int:link_id>/",
            link_views.remove_link,
            name="remove_link",
        ),
        path("numbers/<int:page_id>/", draft_views.numbers, name="numbers"),
        path("archive/<int:page_id>/", archive_views.archive, name="archive"),
        path("unarchive/<int:page_id>/", archive_views.unarchive, name="unarchive"),
    ]
    return [path("network/", include((urls, "network_admin")))]


@hooks.register("insert_global_admin_css")
def editors_css() -> SafeString:
    """The few rules the editors' own panels need."""
    return format_html('<link rel="stylesheet" href="{}">', static("admin/editors.css"))


@hooks.register("insert_editor_js")
def warn_of_numbers() -> SafeString:
    """Tells while somebody writes that the draft holds a CPR number."""
    return format_html(
        '<script src="{}" data-numbers-url="{}" defer></script>',
        static("admin/number_warning.js"),
        reverse("network_admin:numbers", args=[0]),
    )


@hooks.register("register_admin_urls", order=-1)
def translation_urls() -> list[URLPattern]:
    """Stand before wagtail-localize's own views at the same addresses."""
    return [
        path("localize/submit/page/<int:page_id>/", OwnPageTranslationView.as_view()),
        path("localize/update/<int:translation_source_id>/", OwnTranslationsUpdateView.as_view()),
    ]


class ArchiveButton(PageMenuItem):
    """Archive, or take back, beside the other actions on a page."""

    def __init__(self, *, page: SitePage, next_url: str | None = None) -> None:
        super().__init__(page=page, next_url=next_url, priority=45)
        self.label = _("Take back from the archive") if page.archived else _("Archive")
        self.icon_name = "undo" if page.archived else "folder-inverse"

    @property
    def url(self) -> str:
        name = "network_admin:unarchive" if self.page.archived else "network_admin:archive"
        return reverse(name, args=[self.page.pk])

    def is_shown(self, user: User) -> bool:
        return (self.page.live or self.page.archived) and may_archive(user, self.page)


def _archive_button(page: Page, next_url: str | None) -> Iterator[ArchiveButton]:
    if isinstance(page, SitePage):
        yield ArchiveButton(page=page, next_url=next_url)


@hooks.register("register_page_listing_more_buttons")
def archive_in_lists(
    page: Page, user: User, next_url: str | None = None
) -> Iterator[ArchiveButton]:
    """The button in the menu of each row."""
    return _archive_button(page, next_url)


@hooks.register("register_page_header_buttons")
def archive_in_header(
    page: Page, user: User, view_name: str, next_url: str | None = None
) -> Iterator[ArchiveButton]:
    """The button in the menu at the top of a page's screens."""
    return _archive_button(page, next_url)


@hooks.register("before_delete_page")
def offer_archiving(request: HttpRequest, page: Page) -> HttpResponse | None:
    """What has been public is archived instead: say why, and lead to the archive's question."""
    reason = why_not_deleted(page)
    if not reason:
        return None
    messages.error(request, reason)
    # One that is archived already is where it should be.
    if kept_pages([page]).filter(pk=page.pk, archived=False).exists():
        return redirect("network_admin:archive", page.pk)
    return redirect("wagtailadmin_explore", page.pk)


@hooks.register("after_convert_alias_page")
def make_it_its_own(request: HttpRequest, page: Page) -> None:
    """A page that is no alias any more is another thing, with another number."""
    if isinstance(page, SitePage):
        part_from_original(page)


@hooks.register("before_bulk_action")
def refuse_bulk_delete(
    request: HttpRequest, action_type: str, objects: list[Any], action: BulkAction
) -> HttpResponse | None:
    """The same for pages ticked in a list: none is deleted when one of them must stay."""
    if action_type != "delete" or action.model is not Page:
        return None
    reasons = [reason for page in objects if (reason := why_not_deleted(page))]
    for reason in reasons:
        messages.error(request, reason)
    return redirect(action.next_url) if reasons else None


@hooks.register("before_edit_snippet")
def refuse_foreign_snippet(request: HttpRequest, instance: Model) -> None:
    """Wagtail asks whether somebody may change snippets of a type; here, whether this one."""
    _demand(request, "change", [instance])


@hooks.register("before_delete_snippet")
def refuse_foreign_snippets(request: HttpRequest, instances: list[Model]) -> None:
    """The same before deleting, alone or ticked in a list."""
    _demand(request, "delete", instances)


def _demand(request: HttpRequest, action: str, instances: list[Model]) -> None:
    for instance in instances:
        policy = policy_registry.get(instance)
        if not policy.user_has_permission_for_instance(request.user, action, instance):
            raise PermissionDenied


@hooks.register("before_delete_snippet")
def refuse_municipality(request: HttpRequest, instances: list[Any]) -> HttpResponse | None:
    """A municipality with content stays; the sentence says what it has."""
    towns = [row for row in instances if isinstance(row, Municipality)]
    reasons = [reason for town in towns if (reason := why_municipality_stays(town))]
    for reason in reasons:
        messages.error(request, reason)
    return redirect(MunicipalityViewSet().get_url_name("list")) if reasons else None


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    """How archiving and linking read in the history."""
    actions.register_action("network.archive", _("Archive"), _("Archived"))
    actions.register_action(
        "network.unarchive", _("Take back from the archive"), _("Taken back from the archive")
    )
    actions.register_action("network.link", _("Link"), _("Linked to another page"))
    actions.register_action("network.unlink", _("Remove link"), _("A link was removed"))
