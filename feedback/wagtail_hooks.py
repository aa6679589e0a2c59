"""What citizens' input adds to the admin."""

from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from feedback.moderation.audit import ACTIONS
from network.roles import Right


@hooks.register("register_role_rows")
def role_rows() -> dict[str, Right]:
    """Who may change what the network says of its debate."""
    return {"feedback.debatesettings": "frame"}


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    """How each act on an item reads in its history."""
    for action, (label, message, _act) in ACTIONS.items():
        actions.register_action(action, label, message)
