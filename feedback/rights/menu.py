"""Data protection in the admin's menu, for those whose task it is."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from feedback.policies import may_erase


class RightsMenuItem(MenuItem):
    """Among the main entries: who has this role often has nothing else."""

    def __init__(self) -> None:
        super().__init__(
            _("Data protection"),
            reverse("feedback_rights:overview"),
            name="data-protection",
            icon_name="lock",
            order=95,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return may_erase(request.user)
