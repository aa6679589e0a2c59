"""What this app adds to the admin: the list of mails."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from network.roles import Right
from subscriptions.models import Message
from subscriptions.viewsets import LookingOnly, MailViewSet, TryAgainBulkAction

register_permission_policy(Message, LookingOnly(Message))
register_snippet(MailViewSet)
hooks.register("register_bulk_action", TryAgainBulkAction)


@hooks.register("register_role_rows")
def role_rows() -> dict[str, Right]:
    """Who looks after the organisation sees which mails did not go."""
    return {"subscriptions.message": "organisation"}
