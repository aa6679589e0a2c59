"""The list of barriers."""

from django.utils.translation import gettext_lazy as _

from barriers.lifecycle import BARRIER
from barriers.models.barrier import RuleKind
from network.models.listing_page import ListingPage
from network.permissions import CentralParentPermissionTester, User


class BarrierIndexPage(ListingPage):
    """Lists barriers: the network's, or one municipality's where the page has a lead."""

    type_code = "barrier_index"
    type_label = _("List of barriers")
    listed_type = "barrier"
    listed_lifecycle = BARRIER
    listed_kinds = RuleKind

    template = "pages/barriers/barrier_index_page.html"
    subpage_types = ["barriers.BarrierPage"]

    class Meta:
        verbose_name = _("list of barriers")
        verbose_name_plural = _("lists of barriers")

    def permissions_for_user(self, user: User) -> CentralParentPermissionTester:
        """Many may add a draft here, few publish."""
        return CentralParentPermissionTester(user, self)
