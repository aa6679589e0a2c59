"""Pages for what goes wrong: lost, refused, broken. Each says what to do next."""

import re
from typing import Final

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseForbidden,
    HttpResponseNotFound,
    HttpResponseServerError,
)
from django.template import TemplateDoesNotExist, loader
from django.utils import translation
from django.utils.translation import get_language
from django.views.defaults import ERROR_PAGE_TEMPLATE

from home.places import network_lists
from network.addresses import addresses

#: Longer words than any title has are not what somebody meant.
_WORD: Final = re.compile(r"(?<![a-zæøå0-9])[a-zæøå0-9]{3,40}(?![a-zæøå0-9])")
_MOST_WORDS: Final = 6
#: Parts of addresses that say where, not what.
_PLACES: Final = frozenset({"html", "php", "index", "aspx", "www"})


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404 in the address's language, with the words of the address and the lists to look in."""
    language = _language_of(request)
    with translation.override(language):
        context = {
            "words": words_of(request.path),
            "listings": network_lists(language, addresses()),
        }
        body = loader.render_to_string("404.html", context, request)
    return HttpResponseNotFound(body)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403 in the address's language."""
    with translation.override(_language_of(request)):
        return HttpResponseForbidden(loader.render_to_string("403.html", {}, request))


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form without its token; the reason is for the log, which Django writes."""
    return forbidden(request)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request could not even be read, so nothing of it is used."""
    return HttpResponseBadRequest(_static_page("400.html", "400 Bad Request"))


def server_error(request: HttpRequest) -> HttpResponse:
    """500: a page in both languages that asks nothing of what may be broken."""
    return HttpResponseServerError(_static_page("500.html", "500 Server Error"))


def words_of(path: str) -> list[str]:
    """The words somebody was looking for, out of a wrong address; without its language."""
    words = _WORD.findall(path.lower())
    return list(dict.fromkeys(word for word in words if word not in _PLACES))[:_MOST_WORDS]


def _language_of(request: HttpRequest) -> str:
    """The address's language, else the one the reader asks for."""
    return translation.get_language_from_path(request.path_info) or get_language() or "da"


def _static_page(template: str, title: str) -> str:
    """The template without any context; a bare page where even that cannot be had."""
    try:
        return loader.get_template(template).render()
    except (TemplateDoesNotExist, ValueError, OSError):
        # ValueError: a static file the template names is not in the manifest.
        return ERROR_PAGE_TEMPLATE % {"title": title, "details": ""}
