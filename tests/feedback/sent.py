"""Sends a form as a browser does: what the server rendered, with what a person types."""

from datetime import timedelta
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client

from feedback.protection.stamp import older

#: How long a person takes; shorter is what robots do.
A_WHILE = timedelta(minutes=2)


def fields_of(response: Any, selector: str = "main form") -> dict[str, Any]:
    """The fields of the page's form with their values, as a browser would send them."""
    form = BeautifulSoup(response.content, "html.parser").select_one(selector)
    assert form is not None, response.content.decode()[:2000]
    data: dict[str, Any] = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        name, kind = str(field["name"]), field.get("type")
        if field.name == "textarea":
            data[name] = field.text.removeprefix("\n")
        elif field.name == "select":
            chosen = field.select_one("option[selected]")
            data[name] = str(chosen["value"]) if chosen else ""
        elif kind in {"checkbox", "radio"}:
            if field.has_attr("checked"):
                data[name] = str(field.get("value", "on"))
        elif kind not in {"submit", "file"}:
            data[name] = str(field.get("value", ""))
    return data


def fill_in(client: Client, address: str, *, after: Any = A_WHILE, **typed: Any) -> dict[str, Any]:
    """The form at an address, filled in by somebody who takes their time."""
    response = client.get(address)
    assert response.status_code == 200, response.status_code
    data = fields_of(response) | typed
    return data | {"stamp": older(data["stamp"], after)}


def send(client: Client, address: str, *, after: Any = A_WHILE, **typed: Any) -> HttpResponse:
    """Fill the form in and send it; the answer is not followed."""
    return client.post(address, fill_in(client, address, after=after, **typed))  # type: ignore[return-value]


def words(response: Any, selector: str = "main") -> str:
    """What a reader reads in a part of the page."""
    part = BeautifulSoup(response.content, "html.parser").select_one(selector)
    assert isinstance(part, Tag), selector
    return " ".join(part.get_text(" ").split())


def problems(response: Any) -> list[str]:
    """The lines of the error summary."""
    soup = BeautifulSoup(response.content, "html.parser")
    return [" ".join(line.get_text("").split()) for line in soup.select(".ds-error-summary li")]
