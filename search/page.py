"""The search page, /da/soeg/ and /en/search/."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """The box."""
    return render(
        request, "pages/search/search.html", {"title": _("Search"), "q": request.GET.get("q", "")}
    )


@require_safe
def to_search_page(request: HttpRequest) -> HttpResponse:
    """From the other language's address to this one's, with the question."""
    query = request.META.get("QUERY_STRING", "")
    return HttpResponseRedirect(reverse("search") + (f"?{query}" if query else ""))
