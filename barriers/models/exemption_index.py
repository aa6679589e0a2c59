"""The list of exemptions."""

from django.utils.translation import gettext_lazy as _

from barriers.exemptions.lifecycle import EXEMPTION
from network.models.listing_page import ListingPage
from network.permissions import CentralParentPermissionTester, User


class ExemptionIndexPage(ListingPage):
    """Lists exemptions: the network's, or one municipality's where the page has a lead."""

    type_code = "exemption_index"
    type_label = _("List of exemptions")
    listed_type = "exemption"
    listed_lifecycle = EXEMPTION

    template = "pages/barriers/exemption_index_page.html"
    subpage_types = ["barriers.ExemptionPage"]

    class Meta:
        verbose_name = _("list of exemptions")
        verbose_name_plural = _("lists of exemptions")

    def permissions_for_user(self, user: User) -> CentralParentPermissionTester:
        """Many may add a draft here, few publish."""
        return CentralParentPermissionTester(user, self)
