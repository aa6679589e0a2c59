"""Wagtail's own search of the admin: the database's backend without what makes publishing slow.

Each publication would weigh every title of the site anew (three passes over the whole index: most
of the time a publication takes at 50,000 pages). Titles are weighed when the index is rebuilt.
"""

from typing import Any

from wagtail.search.backends import database


def SearchBackend(params: dict[str, Any]) -> Any:  # noqa: N802 - the name the settings look for
    """The backend that fits the database, writing one entry at the cost of one entry."""
    backend = database.SearchBackend(params)
    index: Any = backend.index_class

    class Index(index):
        """Leaves the other entries alone."""

        def _refresh_title_norms(self, full: bool = False) -> None:
            if full:
                super()._refresh_title_norms(full=True)

    backend.index_class = Index
    return backend
