"""The architecture rules that `manage.py check` proves."""

from collections.abc import Callable

import pytest

from network.checks import page_types_declare_themselves
from projects.models import ProjectPage
from stories.models import StoryPage


def ids() -> set[str | None]:
    return {problem.id for problem in page_types_declare_themselves(None)}


def test_every_page_type_declares_itself() -> None:
    assert page_types_declare_themselves(None) == []


Forget = Callable[[pytest.MonkeyPatch], None]


@pytest.mark.parametrize(
    ("attribute", "value", "code"),
    [
        ("template", "pages/projects/missing.html", "network.E001"),
        ("type_code", "", "network.E002"),
        ("type_code", StoryPage.type_code, "network.E003"),
        ("schema_type", "", "network.E004"),
        ("search_text_fields", (), "network.E005"),
        ("search_text_fields", ("no_such_field",), "network.E005"),
        ("number_letter", None, "network.E008"),
        ("type_label", "", "network.E009"),
    ],
)
def test_a_type_that_forgets_something_fails_the_check(
    monkeypatch: pytest.MonkeyPatch, attribute: str, value: object, code: str
) -> None:
    monkeypatch.setattr(ProjectPage, attribute, value)
    assert code in ids()


def test_a_type_with_a_kind_needs_its_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(StoryPage, "kinds", None)
    assert "network.E006" in ids()


@pytest.mark.parametrize(
    ("forgotten", "code"),
    [(("template",), "network.E001"), (("parent_page_types", "subpage_types"), "network.E007")],
)
def test_what_a_type_would_inherit_does_not_count(
    monkeypatch: pytest.MonkeyPatch, forgotten: tuple[str, ...], code: str
) -> None:
    for attribute in forgotten:
        monkeypatch.delattr(ProjectPage, attribute)
    assert code in ids()
