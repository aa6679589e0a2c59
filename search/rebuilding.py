"""Making the whole index anew, while visitors go on finding what the old one holds."""

from collections.abc import Callable

from django.utils import timezone

from network.models import SitePage
from search.analysis import VERSION
from search.finding import database_engine
from search.models import Combination, Entry, IndexState
from search.writing import BATCH, remove_entries, write_entries

#: The index that the database keeps.
DATABASE = "database"


def is_current() -> bool:
    """Whether the index was made by today's analysis; only then do its words fit the questions."""
    return IndexState.objects.filter(name=DATABASE, version=VERSION).exists()


def rebuild(say: Callable[[int], None] = lambda _written: None) -> int:
    """Write every visible page's entry in place, drop the others; how many pages are visible.

    Batch by batch, each in a transaction of its own: at no moment are entries missing, and others
    can write in between. Texts that have not changed are not analysed again.
    """
    written = 0
    ids = list(SitePage.objects.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(ids), BATCH):
        written += write_entries(ids[start : start + BATCH])
        say(written)
    visible = SitePage.objects.visible().values("pk")
    remove_entries(list(Entry.objects.exclude(pk__in=visible).values_list("pk", flat=True)))
    Combination.objects.filter(entries=None).delete()
    database_engine().tidy()
    IndexState.objects.update_or_create(
        name=DATABASE, defaults={"version": VERSION, "made_at": timezone.now()}
    )
    return written
