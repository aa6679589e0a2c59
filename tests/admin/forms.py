"""A form as the browser would send it: what the server rendered, with the changes a person makes."""

from bs4 import BeautifulSoup, Tag
from django.test import Client

# Streams are drawn by a script; an untouched empty one is sent like this.
STREAMS = ("body", "corrections", "quotations", "sources")


def form_of(client: Client, address: str) -> dict[str, str | list[str]]:
    """The fields of the editing form at an address, with their values."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    form = BeautifulSoup(answer.content, "html.parser").select_one(
        "#page-edit-form, #w-editor-form"
    )
    assert form is not None
    data: dict[str, str | list[str]] = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        _add(data, field)
    return data | {f"{name}-count": "0" for name in STREAMS}


def _add(data: dict[str, str | list[str]], field: Tag) -> None:
    name = str(field["name"])
    if "__prefix__" in name:
        return
    if field.name == "select":
        chosen = [str(option.get("value", "")) for option in field.select("option[selected]")]
        data[name] = chosen[0] if chosen else ""
    elif field.name == "textarea":
        data[name] = field.text.removeprefix("\n")
    elif field.get("type") in {"checkbox", "radio"}:
        if field.has_attr("checked"):
            many = data.setdefault(name, [])
            assert isinstance(many, list)
            many.append(str(field.get("value", "on")))
    elif field.get("type") not in {"submit", "file"}:
        data[name] = str(field.get("value", ""))
