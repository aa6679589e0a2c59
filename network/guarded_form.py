"""The admin's form of a row whose words everybody reads."""

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm

from network.cpr_guard import refuse_cpr_numbers


class GuardedForm(WagtailAdminModelForm):
    """No CPR number is saved. A model says so with `base_form_class = GuardedForm`."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        refuse_cpr_numbers(self)
        return cleaned
