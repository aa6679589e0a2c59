"""Whether those who met a barrier got an answer, for search, feed, table and API."""

from typing import Final

from barriers.sentences import SENTENCES
from network.models import SitePage
from network.registry import answered_states

#: It ended, and nobody can say how.
_NOBODY_KNOWS: Final = "undocumented"


@answered_states.register("barrier")
def answered_state_of(page: SitePage) -> str:
    """A no is an answer too; what is told elsewhere, as a duplicate, is counted there."""
    pattern = SENTENCES.get(page.status)
    if pattern is None or page.status == "duplicate":
        return ""
    if page.status == _NOBODY_KNOWS:
        return "no"
    return "yes" if pattern.settled else "waiting"
