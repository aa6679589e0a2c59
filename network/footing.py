"""What a status stands on stays: publishing a page cannot take away what its status asks for.

A thing that was taken over may lack something from the beginning; that may go on lacking.
"""

from typing import TYPE_CHECKING

from network.lifecycle import Request
from network.requirements import missing

if TYPE_CHECKING:
    from network.models import SitePage


def taken_away(page: "SitePage") -> list[str]:
    """What the status asks for, the row of today has, and this version of the page no longer has."""
    lifecycle, record = page.lifecycle, page.record
    if page.pk is None or lifecycle is None or record is None or record.status not in lifecycle:
        return []
    leading = record.leading_page()
    if leading is None or leading.pk != page.pk:
        return []
    needs = lifecycle.state(record.status).needs
    # The log keeps its notes: what a step was told with is not for the page to lose.
    lacked = missing(needs, Request(leading.specific, note="-"))
    return [each for each in missing(needs, Request(page, note="-")) if each not in lacked]
