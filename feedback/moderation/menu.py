"""The desk in the admin's menu, with how much waits."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from feedback.moderation.counts import all_waiting, work_of
from feedback.moderation.queues import queues_for


class InboxMenuItem(MenuItem):
    """For those who have a queue; the number is part of the label, so that everybody hears it too."""

    def __init__(self) -> None:
        super().__init__(
            "", reverse("feedback_desk:desk"), name="inbox", icon_name="mail", order=90
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(queues_for(request.user))

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        count = all_waiting(work_of(request))
        label = _("Inbox (%(count)s)") % {"count": count} if count else _("Inbox")
        return LinkMenuItem(
            self.name,
            label,
            self.url,
            icon_name=self.icon_name,
            classname=self.classname,
            attrs=self.attrs,
        )
