"""Architecture rules as system checks: a page type that forgets to declare itself fails `check`."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import FieldDoesNotExist
from django.template import TemplateDoesNotExist, TemplateSyntaxError
from django.template.loader import get_template

from network.models import SitePage


@register()
def page_types_declare_themselves(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> list[CheckMessage]:
    """Every page type says what templates, search, feeds, tree and tests need to know of it."""
    problems: list[CheckMessage] = []
    codes: dict[str, type[SitePage]] = {}
    for model in SitePage.types():
        problems += _problems(model)
        other = codes.setdefault(model.type_code, model)
        if model.type_code and other is not model:
            problems.append(
                Error(
                    f"{model.__name__} has the type_code of {other.__name__}, {model.type_code!r}.",
                    hint="Records are told apart by it: choose another.",
                    obj=model,
                    id="network.E003",
                )
            )
    return problems


def _problems(model: type[SitePage]) -> Iterator[CheckMessage]:
    yield from _template(model)
    if not model.type_code:
        yield _missing(model, "type_code", "a short word such as 'project'", "network.E002")
    if not model.schema_type:
        yield _missing(
            model, "schema_type", "a type of schema.org such as 'Article'", "network.E004"
        )
    yield from _search_text(model)
    if model.kinds is None and _has_panel(model, "kind"):
        yield _missing(model, "kinds", "the TextChoices its field “kind” offers", "network.E006")
    if "parent_page_types" not in _declared(model) and "subpage_types" not in _declared(model):
        yield _missing(
            model, "parent_page_types or subpage_types", "where it lies in the tree", "network.E007"
        )
    if model.lifecycle is not None and not model.number_letter:
        yield _missing(
            model, "number_letter", "a thing with a status has a permanent number", "network.E008"
        )
    if not str(model.type_label):
        yield _missing(model, "type_label", "what readers call it, translated", "network.E009")


def _template(model: type[SitePage]) -> Iterator[CheckMessage]:
    if "template" not in _declared(model):
        yield _missing(model, "template", "'pages/<app>/<model>.html'", "network.E001")
        return
    try:
        get_template(model.template)
    except (TemplateDoesNotExist, TemplateSyntaxError) as problem:
        yield Error(
            f"{model.__name__}: the template {model.template} cannot be used: {problem}",
            hint="It lies under templates/pages/.",
            obj=model,
            id="network.E001",
        )


def _search_text(model: type[SitePage]) -> Iterator[CheckMessage]:
    if not model.search_text_fields:
        yield _missing(
            model, "search_text_fields", "the fields whose words can be searched", "network.E005"
        )
    for name in model.search_text_fields:
        try:
            model._meta.get_field(name)
        except FieldDoesNotExist:
            yield Error(
                f"{model.__name__}.search_text_fields names {name!r}, which is no field.",
                hint="Name fields of the page only.",
                obj=model,
                id="network.E005",
            )


def _declared(model: type[SitePage]) -> set[str]:
    """What the type or a parent of it below SitePage says itself."""
    own = model.__mro__[: model.__mro__.index(SitePage)]
    return {name for cls in own for name in vars(cls)}


def _has_panel(model: type[SitePage], field: str) -> bool:
    return field in model.get_edit_handler().get_form_options().get("fields", [])


def _missing(model: type[SitePage], attribute: str, hint: str, code: str) -> Error:
    return Error(f"{model.__name__} does not declare {attribute}.", hint=hint, obj=model, id=code)
