"""What the search adds to the admin: recommendations, and the report of questions."""

from django.http import Http404, HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from network.models import Attachment
from network.roles import Right
from network.serving import is_editor
from search.documents import holds_number
from search.number_report import NumberMenuItem, number_report
from search.reports import search_report
from search.viewsets import PromotionViewSet

register_snippet(PromotionViewSet)


@hooks.register("register_role_rows")
def role_rows() -> dict[str, Right]:
    """Who keeps the vocabulary also says what comes first, and sees what is asked."""
    return {
        "public_search.promotion": "vocabulary",
        "public_search.questioncount": "vocabulary",
    }


@hooks.register("register_admin_urls")
def admin_urls() -> list[URLPattern]:
    """The reports' addresses."""
    return [
        path("reports/search-questions/", search_report, name="search_report"),
        path("reports/documents-with-numbers/", number_report, name="number_report"),
    ]


@hooks.register("before_serve_document")
def refuse_document_with_number(document: Attachment, request: HttpRequest) -> None:
    """404 for readers; editors have to see what they are to take out."""
    if holds_number(document) and not is_editor(request):
        raise Http404


class ReportMenuItem(MenuItem):
    """Among the reports, for those who may see it."""

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("public_search.view_questioncount"))


@hooks.register("register_reports_menu_item")
def report_in_menu() -> MenuItem:
    """Reports > Search questions."""
    return ReportMenuItem(
        _("Search questions"), reverse("search_report"), icon_name="search", order=900
    )


@hooks.register("register_reports_menu_item")
def numbers_in_menu() -> MenuItem:
    """Reports > Documents with CPR numbers."""
    return NumberMenuItem(
        _("Documents with CPR numbers"), reverse("number_report"), icon_name="warning", order=905
    )
