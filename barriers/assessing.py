"""What a lawyer says of a barrier is written by those who assess, and by nobody else."""

from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from network.act_panels import ActForm
from network.roles import Act

_ASSESS: Final[Act] = "assess"


class BarrierForm(ActForm):
    """The edit form of a barrier."""

    act_fields = dict.fromkeys(("assessment", "assessed_on", "assessed_by"), _ASSESS)

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        day = data.get("assessed_on")
        if day is not None and day > timezone.localdate():
            self.add_error("assessed_on", ValidationError(_("The date is in the future.")))
        return data
