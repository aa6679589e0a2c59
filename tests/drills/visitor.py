"""Somebody who fills in a form: reads the page, sends what it asks for, tries again when it breaks."""

import http.client
import re
import time
from dataclasses import dataclass, field
from html import unescape
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from tests.drills.site import HOST

_FIELD = re.compile(r"<input\b[^>]*>")
_ATTRIBUTE = re.compile(r'(name|value|type)="([^"]*)"')
#: What can go wrong with a connection to a site that is being killed.
BROKEN = (OSError, http.client.HTTPException)


@dataclass
class Answer:
    """What came back, and how long it took."""

    status: int
    location: str
    body: str
    seconds: float


@dataclass
class Visitor:
    """A browser with its own cookies, at a place of its own (Linux: any address of 127.0.0.0/8)."""

    port: int
    place: str = HOST
    timeout: float = 30
    cookies: SimpleCookie = field(default_factory=SimpleCookie)

    def get(self, path: str) -> Answer:
        """Read a page."""
        return self._request("GET", path)

    def post(self, path: str, values: dict[str, str]) -> Answer:
        """Send a form."""
        return self._request("POST", path, urlencode(values))

    def _request(self, method: str, path: str, body: str | None = None) -> Answer:
        headers = {"Host": f"localhost:{self.port}", "Accept": "text/html"}
        if self.cookies:
            headers["Cookie"] = "; ".join(
                f"{name}={each.value}" for name, each in self.cookies.items()
            )
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        begun = time.monotonic()
        connection = http.client.HTTPConnection(
            HOST, self.port, timeout=self.timeout, source_address=(self.place, 0)
        )
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            text = response.read().decode("utf-8", errors="replace")
        finally:
            connection.close()
        for cookie in response.headers.get_all("Set-Cookie") or ():
            self.cookies.load(cookie)
        location = response.headers.get("Location", "")
        return Answer(response.status, location, text, time.monotonic() - begun)


def fields_of(page: str) -> dict[str, str]:
    """The fields of the form in the page's main part, as they stand."""
    form = page.partition("<main")[2].partition("<form")[2].partition("</form>")[0]
    fields = {}
    for tag in _FIELD.findall(form):
        found = dict(_ATTRIBUTE.findall(tag))
        if "name" in found and found.get("type") not in {"radio", "checkbox", "file"}:
            fields[found["name"]] = unescape(found.get("value", ""))
    return fields
