"""What citizens' input adds to the admin."""

from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from feedback.moderation.audit import ACTIONS


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    """How each act on an item reads in its history."""
    for action, (label, message, _act) in ACTIONS.items():
        actions.register_action(action, label, message)
