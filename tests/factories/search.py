"""The index of a test: factories save pages and do not publish them, so they ask for it."""

from network.models import SitePage
from search.facts import forget_combinations
from search.writing import write_entries


def index_everything() -> int:
    """Put every visible page into the index as it stands now; how many there are."""
    forget_combinations()
    return write_entries(SitePage.objects.values_list("pk", flat=True))
