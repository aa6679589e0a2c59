"""The admin's lists of consultations: with what was promised, and whether it is overdue."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from feedback.models import ConsultationPage
from network.admin_lists import page_lists
from network.dates import written


def _promise(page: ConsultationPage) -> str:
    """The promised day; overdue is said in words."""
    due = written(page.due_on)
    if page.is_overdue():
        return gettext("%(date)s: overdue") % {"date": due}
    return due


consultations_list, consultations_explorer = page_lists(
    ConsultationPage,
    name="consultations",
    label=_("Consultations"),
    icon="clipboard-list",
    order=225,
    more=[Column("due_on", label=_("Answer promised by"), accessor=_promise, sort_key="due_on")],
)
