"""Addresses, the links mailed to them, what they follow, and the outbox."""

from subscriptions.models.address import Address, MailedLink
from subscriptions.models.follow import Follow
from subscriptions.models.message import Message, MessageState

__all__ = ["Address", "Follow", "MailedLink", "Message", "MessageState"]
