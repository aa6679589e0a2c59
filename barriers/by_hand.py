"""What a barrier's exemptions decide, nobody decides by hand."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from barriers.exemptions.lifecycle import EXEMPTION
from network.lifecycle import Request, Requirement
from network.models import Link
from network.models.link import LinkKind

#: An exemption in one of these says nothing about its barrier yet.
SILENT: Final = ("draft", "approved_locally")


def _is_free(request: Request) -> bool:
    if request.follows or request.page is None or request.page.record_id is None:
        return True
    speaking = [state.code for state in EXEMPTION if state.code not in SILENT]
    return not Link.objects.filter(
        source=request.page.record_id,
        kind=LinkKind.LED_TO,
        target__type="exemption",
        target__status__in=speaking,
    ).exists()


BY_HAND: Final = Requirement(
    _(
        "The barrier follows its application here. Change the status of the exemption that it "
        "led to, and the barrier comes along."
    ),
    _is_free,
)
