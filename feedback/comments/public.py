"""What follows when the public debate of a thing has changed: pages, counts, search."""

from django.db import transaction

from feedback.models import Comment
from network.freshness import forget
from search.upkeep import mark_stale


def public_changed(comment: Comment) -> None:
    """Readers see the debate as it is now, in all languages, and search finds nothing hidden.

    Called in the transaction of the change. What is remembered is forgotten at once for this
    transaction's own readers, and again when the others can see the change.
    """
    forget()
    transaction.on_commit(forget)
    mark_stale(comment.record.pages.values_list("pk", flat=True))
