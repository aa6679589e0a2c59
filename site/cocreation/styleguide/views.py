"""The pages of the gallery. They exist while debugging, and else for those with access to the admin."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cocreation.styleguide.registry import groups
from cocreation.styleguide.specimens import shown
from cocreation.styleguide.tokens import token_page

View = Callable[..., HttpResponse]
SCHEMES: Final = ("auto", "light", "dark")


@dataclass(frozen=True)
class GalleryMeta:
    """What the head of a page of the gallery says to machines."""

    noindex: bool = True


def for_the_staff(view: View) -> View:
    """The view in the asked language and theme, for those who may see it; nobody keeps a copy."""

    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not (settings.DEBUG or request.user.has_perm("wagtailadmin.access_admin")):
            raise Http404
        asked = request.GET.get("language", "")
        language = asked if asked in dict(settings.LANGUAGES) else translation.get_language()
        with translation.override(language):
            return view(request, *args, **kwargs)

    return guarded


def gallery_page(
    request: HttpRequest, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """A page of the gallery with its frame."""
    scheme = request.GET.get("theme", "")
    place = 1 if translation.get_language() == "en" else 0
    frame = {
        "groups": [(group.slug, group.titles[place]) for group in groups().values()],
        "scheme": scheme if scheme in SCHEMES else "auto",
        "schemes": SCHEMES,
        "meta": GalleryMeta(),
        "path": request.path,
    }
    return render(request, template, {**frame, **context}, status=status)


@require_safe
@for_the_staff
def index(request: HttpRequest) -> HttpResponse:
    """What there is, by groups."""
    place = 1 if translation.get_language() == "en" else 0
    contents = [
        (group.slug, group.titles[place], [shown(each).slug for each in group.examples])
        for group in groups().values()
    ]
    return gallery_page(request, "styleguide/index.html", {"contents": contents})


@require_safe
@for_the_staff
def components(request: HttpRequest, slug: str) -> HttpResponse:
    """The components of one group, each in its states."""
    group = groups().get(slug)
    if group is None:
        raise Http404
    place = 1 if translation.get_language() == "en" else 0
    context = {
        "title": group.titles[place],
        "components": [shown(each) for each in group.examples],
    }
    return gallery_page(request, "styleguide/components.html", context)


@require_safe
@for_the_staff
def tokens(request: HttpRequest) -> HttpResponse:
    """Colours with their contrast, sizes of type, distances."""
    return gallery_page(request, "styleguide/tokens.html", {"tokens": token_page()})
