"""Search: the database's own full text, or an Elasticsearch where SEARCH_URL names one.

Wagtail's admin goes on searching by its own index in the database.
"""

import os
from typing import Any
from urllib.parse import unquote

from cocreation.settings.environment import Environment

DEFAULT_INDEX = "cocreation"


def server_from(environment: Environment) -> dict[str, Any] | None:
    """Where the server is, who we are there and the index's name; None without SEARCH_URL."""
    url = environment.url("SEARCH_URL", ("http", "https"))
    if url is None or not url.hostname:
        return None
    port = url.port or (443 if url.scheme == "https" else 9200)
    user, password = unquote(url.username or ""), unquote(url.password or "")
    return {
        "address": f"{url.scheme}://{url.hostname}:{port}",
        "login": (user, password) if user else None,
        "index": url.path.strip("/") or DEFAULT_INDEX,
    }


SEARCH_SERVER = server_from(Environment(os.environ))

WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "search.admin_search", "SEARCH_CONFIG": "danish"},
}

#: Tells editors where the search could not read a file.
WAGTAILDOCS_DOCUMENT_FORM_BASE = "search.document_form.DocumentForm"
