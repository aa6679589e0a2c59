"""A consultation goes to the archive with an answer, or not at all."""

from django.utils.translation import gettext as _

from feedback.consultations.lifecycle import SETTLED
from network.models import SitePage
from network.registry import archive_rules


@archive_rules.register("consultation")
def why_consultation_stays(page: SitePage) -> str:
    """Those who answered were promised an answer."""
    if page.status in SETTLED:
        return ""
    return _(
        "“%(title)s” cannot be archived yet: those who answer have been promised an answer. Publish "
        "the answer first, or withdraw the consultation and say why."
    ) % {"title": page.get_admin_display_title()}
