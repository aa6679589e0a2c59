"""Who may do what with an item: the role table, the item's municipality, and who did what before.

Nobody both answers and hides the same item, or both enters it for a citizen and publishes it. In a small municipality one person has both roles, so
this is asked of each item's own history, not of the roles.
"""

from feedback.models import Comment, Submission
from feedback.moderation.audit import ANSWERING, ENTERING, HIDING, has_done
from feedback.seeing import User
from network.grants import may, reach
from network.models import SitePage

Item = Comment | Submission


def municipality_of(item: Item) -> str | None:
    """Code of the municipality an item belongs to; None is the whole network's."""
    if isinstance(item, Submission):
        return item.municipality.code if item.municipality else None
    pages = SitePage.objects.filter(record=item.record_id, alias_of=None).order_by("pk")
    return pages.values_list("lead__code", flat=True).first()


def may_see(user: User, item: Item) -> bool:
    """Whether a user may open an item at all."""
    return type(item).objects.visible_to(user).filter(pk=item.pk).exists()


def may_moderate(user: User, item: Item) -> bool:
    """Whether a user may settle what others have brought up here, and read it."""
    return may(user, "moderate", municipality_of(item)) and may_see(user, item)


def may_publish(user: User, item: Item) -> bool:
    """Whether a user may let everybody read it: a moderator who has not entered it for a citizen."""
    return may_moderate(user, item) and not has_done(user, item, ENTERING)


def may_hide(user: User, item: Item) -> bool:
    """Whether a user may hide or reject it: a moderator who has not answered it."""
    return may_moderate(user, item) and not has_done(user, item, ANSWERING)


def may_settle_appeal(user: User, item: Item) -> bool:
    """Whether a user may decide an appeal: another moderator than the one who hid it."""
    return may_moderate(user, item) and not has_done(user, item, HIDING)


def may_answer(user: User, item: Item) -> bool:
    """Whether a user may take and answer it: a case worker who has not hidden it."""
    is_theirs = may(user, "answer", municipality_of(item)) and may_see(user, item)
    return is_theirs and not has_done(user, item, HIDING)


def may_answer_on(user: User, page: SitePage) -> bool:
    """Whether a user may write in the municipality's name in the debate of a page."""
    return may(user, "answer", page.lead.code if page.lead else None)


def may_see_contact(user: User, item: Item) -> bool:
    """Whether a user may see who sent it. A comment's writer is never shown."""
    if not isinstance(item, Submission):
        return False
    return may(user, "contact", municipality_of(item)) and may_see(user, item)


def may_erase(user: User) -> bool:
    """Whether a user exports and erases everything of an address."""
    return reach(user, "erase") is None
