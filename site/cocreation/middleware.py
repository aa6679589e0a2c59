"""Headers on every response, and compression where it gives nothing away."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from cocreation.security import PERMISSIONS, may_be_framed_by_itself, policy_for

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class ContentPolicyMiddleware:
    """Gives each response its content policy; outermost, so that errors and files have one too."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response["Content-Security-Policy"] = policy_for(request.path_info)
        response["Permissions-Policy"] = PERMISSIONS
        response["X-Frame-Options"] = (
            "SAMEORIGIN" if may_be_framed_by_itself(request.path_info) else "DENY"
        )
        return response


class PublicGZipMiddleware(GZipMiddleware):
    """Compresses what is the same for everybody.

    A compressed answer that holds both a secret and the visitor's own input lets an onlooker guess
    the secret by its length (BREACH). So nothing is compressed for somebody who is logged in, nor
    an answer that hands out a cookie.
    """

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if settings.SESSION_COOKIE_NAME in request.COOKIES or response.cookies:
            return response
        return super().process_response(request, response)
