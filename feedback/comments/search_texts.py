"""A page is found by what citizens say on it, while everybody can read it there."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from feedback.models import Comment
from network.models import SitePage
from network.registry import SearchTexts, added_texts

#: Of a debate without end its latest part is searched: a page is one entry, not a library.
LATEST: Final = 500


@added_texts
def texts_of_debates(pages: Sequence[SitePage]) -> Mapping[int, SearchTexts]:
    """One query, however many pages."""
    rows = Comment.objects.visible().filter(record__in={page.record_id for page in pages})
    said: dict[int, list[str]] = defaultdict(list)
    for record, text in rows.order_by("-published_at", "-pk").values_list("record_id", "text"):
        if len(said[record]) < LATEST:
            said[record].append(text)
    return {
        page.pk: SearchTexts(lines=said[page.record_id]) for page in pages if page.record_id in said
    }
