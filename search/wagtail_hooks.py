"""What the search adds to the admin: recommendations, and the report of questions."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from network.roles import Right
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
    """The report's address."""
    return [path("reports/search-questions/", search_report, name="search_report")]


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
