"""Two questions from whoever runs the site: are you alive, and can you do your work?"""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cocreation.readiness import failing, lagging


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers; asks no database, so a dead one does not kill the web."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """503 with names when something needed fails; 200 with names when something only lags."""
    failed = failing()
    lagged = [] if failed else lagging()
    state = "failing" if failed else "degraded" if lagged else "ready"
    body = {"state": state, "failing": failed, "lagging": lagged}
    return JsonResponse(body, status=503 if failed else 200)
