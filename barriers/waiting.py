"""On whom an open case waits: the coordinator finds out, the authority answers, the municipality does it."""

from typing import Final

from django.utils.translation import gettext as _

from barriers.exemptions.lifecycle import PENDING
from barriers.models import BarrierPage, ExemptionPage

#: Asked, and not answered yet: a barrier's states and an application's.
_AT_AUTHORITY: Final = ("applied", "reapplied", *PENDING)
_AT_COORDINATOR: Final = ("received", "clarifying")


def waits_for(page: BarrierPage | ExemptionPage) -> str:
    """Whoever has to act next."""
    if page.status in _AT_AUTHORITY and page.authority:
        return page.authority.name
    if page.status in _AT_COORDINATOR:
        return _("The coordinator")
    return page.lead.name if page.lead else _("The whole network")
