"""The admin's list of answer templates."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from feedback.models import AnswerTemplate
from network.grants import Reach, reach
from network.permissions import User
from network.viewsets import OwnMunicipalityForm, OwnMunicipalityPolicy


class AnsweringPolicy(OwnMunicipalityPolicy):
    """Who answers for a municipality keeps its templates."""

    def own(self, user: User) -> Reach:
        # An administrator answers nothing, but sees to the templates of all.
        return reach(user, "answer", "moderate")


class AnswerTemplateForm(OwnMunicipalityForm):
    """A template; case workers write those of their own municipality."""

    policy = AnsweringPolicy


class AnswerTemplateViewSet(SnippetViewSet):
    """Answers that are given often."""

    model = AnswerTemplate
    icon = "mail"
    menu_label = _("Answer templates")
    menu_order = 325
    add_to_admin_menu = True
    list_display = ["title", "municipality"]
    list_filter = ["municipality"]
    ordering = ["title"]
    edit_handler = ObjectList(
        [
            FieldPanel("title"),
            FieldPanel("municipality"),
            FieldPanel("text_da"),
            FieldPanel("text_en"),
        ],
        base_form_class=AnswerTemplateForm,
    )

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Those the user may change."""
        policy = AnsweringPolicy(AnswerTemplate)
        rows = policy.instances_user_has_any_permission_for(request.user, {"change", "view"})
        return rows.select_related("municipality")
