"""Where anybody reports a barrier, in each language."""

from barriers.models import ReportPage
from network.addresses import addresses
from network.freshness import remembered


def report_address(language: str) -> str:
    """The address of the language's page for reports, "" where there is none; no query while it lasts."""
    return remembered(f"report:{language}", lambda: _found(language))


def _found(language: str) -> str:
    page = ReportPage.objects.visible().in_language(language).order_by("path").first()
    return addresses().of(page) if page is not None else ""
