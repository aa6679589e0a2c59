"""What the admin's front page reminds of: an accessibility statement that is old or not linked."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.ui.components import Component
from wagtail.models import Site

from home.models import AccessibilityStatement
from home.statement import is_review_due


class StatementReminder(Component):
    """Shown to those who can do something about it, until nothing is missing."""

    name = "accessibility_statement"
    template_name = "editors/statement_reminder.html"
    order = 50

    def __init__(self, site: Site, statement: AccessibilityStatement | None) -> None:
        self.site = site
        self.statement = statement

    @property
    def is_link_missing(self) -> bool:
        """Whether /was leads nowhere but to our own page."""
        return self.statement is None or not self.statement.was_url

    @property
    def is_review_due(self) -> bool:
        """Whether the last review is too old, or was never."""
        return is_review_due(self.statement.reviewed_on if self.statement else None)

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        address = reverse(
            "wagtailsettings:edit", args=["home", "accessibilitystatement", self.site.pk]
        )
        return {
            "url": address,
            "site_name": str(self.site),
            "is_link_missing": self.is_link_missing,
            "is_review_due": self.is_review_due,
            "reviewed_on": self.statement.reviewed_on if self.statement else None,
        }


def statement_reminders(request: HttpRequest) -> list[StatementReminder]:
    """One for each site whose statement needs somebody; none for those who may not change it."""
    if not request.user.has_perm("home.change_accessibilitystatement"):
        return []
    kept = {row.site_id: row for row in AccessibilityStatement.objects.all()}
    reminders = [StatementReminder(site, kept.get(site.pk)) for site in Site.objects.all()]
    return [each for each in reminders if each.is_link_missing or each.is_review_due]
