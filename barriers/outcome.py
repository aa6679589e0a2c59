"""Nothing ends without its outcome in words: what both lifecycles of this app ask for at an end."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from network.lifecycle import Request, Requirement
from network.requirements import has_text


def _has_outcome(request: Request) -> bool:
    return has_text(request, "outcome")


OUTCOME: Final = Requirement(
    _("Write in “Outcome” what came of it, and publish the page first."), _has_outcome
)
