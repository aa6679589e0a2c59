"""Who may do what, asked in one place: the role table for what lies centrally, the tree for the rest."""

from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.models import User as Account
from wagtail.models import PagePermissionTester

from network.grants import edited_municipalities, grants_of, own_municipalities, reach

if TYPE_CHECKING:
    from network.models import SitePage

User = Account | AnonymousUser


def has_central_rights(user: User) -> bool:
    """Whether the user publishes what lies centrally, such as barriers."""
    return any(grant.role.central for grant in grants_of(user))


def leads(user: User, page: "SitePage") -> bool:
    """Whether one of the user's own municipalities leads the page.

    A draft without a lead yet belongs to the one who began it, or they could not go on writing.
    """
    own = edited_municipalities(user) or frozenset()
    if page.lead is None:
        return bool(own) and page.owner_id == user.pk and not page.live
    return page.lead.code in own


def may_change_status(user: User, page: "SitePage") -> bool:
    """Central things: those with central rights. Everything else: those who publish the page."""
    if page.central:
        return reach(user, "transitions") is None
    return bool(page.permissions_for_user(user).can_publish())


def may_archive(user: User, page: "SitePage") -> bool:
    """Those who publish a page archive it and take it back."""
    return bool(page.permissions_for_user(user).can_publish())


def may_link(user: User, page: "SitePage") -> bool:
    """Those who edit a page edit its links; the other end may be anybody's."""
    return bool(page.permissions_for_user(user).can_edit())


class CentralPermissionTester(PagePermissionTester):
    """Rights on a page that lies centrally and concerns several municipalities.

    The tree gives municipal editors only "add" there, which in Wagtail lets whoever made a page edit
    it for ever. Here a page follows its lead municipality instead, and publishing follows the role
    table. A page class says so with

        def permissions_for_user(self, user): return CentralPermissionTester(user, self)
    """

    page: "SitePage"
    permissions: set[str]

    def __init__(self, user: User, page: "SitePage") -> None:
        super().__init__(user, page)
        if not user.is_active or getattr(user, "is_superuser", False):
            return
        if not has_central_rights(user):
            self.permissions -= {"publish", "bulk_delete"}
        if own_municipalities(user) is not None:
            self.permissions = {"change"} if leads(user, page) else set()
        if reach(user, "assess") is None:
            self.permissions |= {"change"}

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """As Wagtail has it, but a page with nothing beneath it answers without a query."""
        if self.page.is_leaf() and not getattr(self.user, "is_superuser", False):
            may_publish = "publish" in self.permissions
            return "change" in self.permissions and (may_publish or not self.page.live)
        return bool(super().can_delete(ignore_bulk))


class CentralParentPermissionTester(PagePermissionTester):
    """Rights on the page under which central pages lie: many may add, few publish in one go.

    A municipality's own list only lists; nothing is made beneath it.
    """

    page: "SitePage"

    def can_add_subpage(self) -> bool:
        return self.page.lead_id is None and bool(super().can_add_subpage())

    def can_publish_subpage(self) -> bool:
        return bool(super().can_publish_subpage()) and has_central_rights(self.user)
