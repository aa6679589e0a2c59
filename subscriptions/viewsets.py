"""The admin's list of mails: what waits, what was sent, what was given up and why.

No address is shown: who gets a mail is told by the address's key alone.
"""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.widgets.button import Button
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from network.permissions import User
from subscriptions.letters import label_of
from subscriptions.models import Message, MessageState
from subscriptions.sending import try_again


class LookingOnly(ModelPermissionPolicy):
    """A mail is looked at in the admin; it is written by what it tells of, and changed by nobody."""

    def user_has_permission(self, user: User, action: str) -> bool:
        return action == "view" and bool(super().user_has_permission(user, action))

    def user_has_any_permission(self, user: User, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


def _reader(message: Message) -> str:
    return str(message.address.key)[:8]


class LetterColumn(TitleColumn):
    """What the mail says, by its kind."""

    def get_value(self, instance: Message) -> str:
        return label_of(instance.kind)


class MailIndexView(IndexView):
    """The list; what was given up has a button to try it again."""

    def _get_title_column(self, field_name: str, *args: Any, **kwargs: Any) -> Any:
        return super()._get_title_column(field_name, LetterColumn, **kwargs)

    def get_list_more_buttons(self, instance: Message) -> list[Button]:
        if instance.state != MessageState.GIVEN_UP or not may_try_again(self.request.user):
            return []
        address = reverse("wagtail_bulk_action", args=["subscriptions", "message", "try_again"])
        query = urlencode({"id": instance.pk, "next": self.request.get_full_path()})
        return [Button(_("Try again"), url=f"{address}?{query}", icon_name="mail")]


class MailViewSet(SnippetViewSet):
    """All mails, newest first; filter for those that were given up."""

    model = Message
    icon = "mail"
    menu_label = _("Mails")
    menu_order = 900
    add_to_settings_menu = True
    index_view_class = MailIndexView
    list_display = [
        "kind",
        Column("reader", label=_("Reader"), accessor=_reader),
        Column("state", label=_("State"), accessor="get_state_display", sort_key="state"),
        Column("attempts", label=_("Attempts"), accessor="attempts"),
        Column("problem", label=_("Last problem"), accessor="last_problem"),
        DateColumn("made_at", label=_("Written"), sort_key="made_at"),
        DateColumn("sent_at", label=_("Sent"), sort_key="sent_at"),
    ]
    list_filter = ["state"]
    ordering = ["-pk"]
    list_per_page = 50
    inspect_view_enabled = False
    copy_view_enabled = False

    def get_queryset(self, request: HttpRequest) -> "QuerySet[Message]":
        """With the address's key, in one query."""
        return Message.objects.select_related("address")


def may_try_again(user: User) -> bool:
    """Those who may change mails by the role table: the coordinator and administrators."""
    return user.has_perm("subscriptions.change_message")


class TryAgainBulkAction(SnippetBulkAction):
    """Put what was given up back among the waiting, one or many."""

    models = [Message]
    display_name = _("Try again")
    aria_label = _("Try to send the selected mails again")
    action_type = "try_again"
    action_priority = 10
    template_name = "editors/mails_try_again.html"

    def check_perm(self, snippet: Message) -> bool:
        return snippet.state == MessageState.GIVEN_UP and may_try_again(self.request.user)

    def object_context(self, snippet: Message) -> dict[str, Any]:
        return {"item": snippet, "letter": label_of(snippet.kind), "reader": _reader(snippet)}

    @classmethod
    def execute_action(cls, objects: list[Message], **kwargs: Any) -> tuple[int, int]:
        return try_again(Message.objects.filter(pk__in=[each.pk for each in objects])), 0

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str:
        return ngettext(
            "%(count)d mail will be sent again.",
            "%(count)d mails will be sent again.",
            num_parent_objects,
        ) % {"count": num_parent_objects}
