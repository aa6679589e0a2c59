"""What citizens' input adds to the admin: the desk, its log, its place in the menu."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.log_actions import LogActionRegistry
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from feedback.consultations import admin as consultations_admin  # noqa: F401 - registers its hooks
from feedback.models import AnswerTemplate
from feedback.moderation.audit import ACTIONS
from feedback.moderation.homepage import waiting_panels
from feedback.moderation.menu import InboxMenuItem
from feedback.moderation.report import ReportMenuItem, report
from feedback.moderation.viewsets import AnsweringPolicy, AnswerTemplateViewSet
from feedback.rights.menu import RightsMenuItem
from feedback.submissions.helpful_report import HelpfulMenuItem, helpful_report
from network.roles import Right

register_permission_policy(AnswerTemplate, AnsweringPolicy(AnswerTemplate))
register_snippet(AnswerTemplateViewSet)


@hooks.register("register_role_rows")
def role_rows() -> dict[str, Right]:
    """Who may change what the network says of its debate, its answer templates, its retention."""
    return {
        "feedback.debatesettings": "frame",
        "feedback.answertemplate": "answers",
        "feedback.retention": "protection",
    }


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    """How each act on an item reads in its history."""
    for action, (label, message, _act) in ACTIONS.items():
        actions.register_action(action, label, message)


@hooks.register("register_admin_urls")
def desk_urls() -> list[URLPattern | URLResolver]:
    """The desk's addresses, and the report's."""
    return [
        path("desk/", include("feedback.moderation.urls")),
        path("data-protection/", include("feedback.rights.urls")),
        path("reports/citizens-input/", report, name="feedback_report"),
        path("reports/did-it-help/", helpful_report, name="helpful_report"),
    ]


@hooks.register("register_admin_menu_item")
def inbox() -> MenuItem:
    """The inbox in the menu."""
    return InboxMenuItem()


@hooks.register("register_admin_menu_item")
def data_protection() -> MenuItem:
    """Export, deletion and retention in the menu."""
    return RightsMenuItem()


@hooks.register("register_reports_menu_item")
def report_in_menu() -> MenuItem:
    """Reports > What was done with citizens' input."""
    return ReportMenuItem(
        _("Citizens' input"), reverse("feedback_report"), icon_name="history", order=910
    )


@hooks.register("register_reports_menu_item")
def helpful_report_in_menu() -> MenuItem:
    """Reports > Did the page help?"""
    return HelpfulMenuItem(
        _("Did the page help?"), reverse("helpful_report"), icon_name="help", order=920
    )


@hooks.register("construct_homepage_panels")
def waiting_on_the_front_page(request: HttpRequest, panels: list[Component]) -> None:
    """What waits stands near the top."""
    panels.extend(waiting_panels(request))


@hooks.register("insert_global_admin_css")
def desk_css() -> SafeString:
    """The few rules the desk needs."""
    return format_html('<link rel="stylesheet" href="{}">', static("admin/desk.css"))
