"""Search: the database's own full-text engine (FTS5 in SQLite, tsvector in PostgreSQL)."""

WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "wagtail.search.backends.database", "SEARCH_CONFIG": "danish"},
}
