"""Who may do what with an exemption in the admin."""

from typing import TYPE_CHECKING

from network.grants import own_municipalities
from network.permissions import CentralPermissionTester, User, leads

if TYPE_CHECKING:
    from network.models import SitePage


class ExemptionPermissionTester(CentralPermissionTester):
    """As for all that lies centrally; who leads it writes its evaluation beneath it, too."""

    def __init__(self, user: User, page: "SitePage") -> None:
        super().__init__(user, page)
        if own_municipalities(user) is not None and leads(user, page):
            self.permissions |= {"add"}
