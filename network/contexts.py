"""What page templates get beside the page: each part is provided by the module that knows it.

Usage: ``@page_context`` on a function ``(page, request) -> dict`` in a module that the app's
``ready()`` imports.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

if TYPE_CHECKING:
    from network.models import SitePage

Context = dict[str, Any]
Provider = Callable[["SitePage", HttpRequest], Context]
Completer = Callable[["SitePage", Context], Context]
_providers: list[Provider] = []
_completers: list[Completer] = []


def page_context(provider: Provider) -> Provider:
    """Register a provider of template context for every page."""
    _providers.append(provider)
    return provider


def completes_context(completer: Completer) -> Completer:
    """Register what is made from the parts of all providers, such as the table of contents."""
    _completers.append(completer)
    return completer


def context_for(page: "SitePage", request: HttpRequest) -> Context:
    """The parts of all providers together; a later provider wins where names meet."""
    context: Context = {}
    for provider in _providers:
        context.update(provider(page, request))
    for completer in _completers:
        context.update(completer(page, context))
    return context
