"""import-linter proves that imports point downwards; references by name have to as well."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models
from django.db.migrations.loader import MigrationLoader

ROOT = Path(__file__).resolve().parents[2]
# From the top: each may refer to itself and to what stands after it.
LAYERS = (
    *("cocreation", "home", "stories", "projects", "barriers"),
    *("feedback", "subscriptions", "search", "network", "language"),
)
FOLDERS = {layer: ROOT / layer for layer in LAYERS} | {"cocreation": ROOT / "site" / "cocreation"}
DOTTED = re.compile(rf"^({'|'.join(LAYERS)})\.[A-Za-z_][\w.]*$")


def points_upwards(source: str, target: str) -> bool:
    """True when both are layers and the target stands above the source."""
    if source not in LAYERS or target not in LAYERS:
        return False
    return LAYERS.index(target) < LAYERS.index(source)


def related_models() -> Iterator[tuple[type[models.Model], str, type[models.Model]]]:
    """Each relation that a model itself declares: model, field, target."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.get_fields(include_hidden=True):
            declared = isinstance(field, models.Field) and field.is_relation
            if declared and isinstance(field.related_model, type):
                yield model, field.name, field.related_model


def names_in_code(file: Path) -> Iterator[tuple[int, str]]:
    """Each string of the form app.Name in a module, with its line."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found = DOTTED.match(node.value)
            if found:
                yield node.lineno, found.group(1)


def test_no_model_refers_to_one_above_it() -> None:
    upwards = [
        f"{model._meta.label}.{field} refers to {target._meta.label}"
        for model, field, target in related_models()
        if points_upwards(model._meta.app_label, target._meta.app_label)
    ]
    assert not upwards, "\n".join(upwards)


def test_the_walk_sees_relations_between_the_layers() -> None:
    seen = {(m._meta.app_label, t._meta.app_label) for m, _field, t in related_models()}
    assert ("projects", "network") in seen


@pytest.mark.django_db  # The search app's first migration asks what the database can do.
def test_no_migration_depends_on_one_above_it() -> None:
    loader = MigrationLoader(None, ignore_no_migrations=True)
    upwards = [
        f"{app}.{name} depends on {needed}.{needed_name}"
        for (app, name), migration in loader.disk_migrations.items()
        for needed, needed_name in migration.dependencies
        if points_upwards(app, needed)
    ]
    assert not upwards, "\n".join(upwards)


@pytest.mark.parametrize("layer", LAYERS)
def test_no_string_names_a_layer_above(layer: str) -> None:
    upwards = [
        f"{file.relative_to(ROOT)}:{line} names {target}"
        for file in sorted(FOLDERS[layer].rglob("*.py"))
        if "migrations" not in file.parts
        for line, target in names_in_code(file)
        if points_upwards(layer, target)
    ]
    assert not upwards, "\n".join(upwards)


def test_the_walk_sees_names_in_strings(tmp_path: Path) -> None:
    file = tmp_path / "module.py"
    file.write_text('subpage_types = [\n  "home.HomePage"]\n')
    assert list(names_in_code(file)) == [(2, "home")]


@pytest.mark.parametrize(
    ("source", "target", "upwards"),
    [
        ("network", "home", True),
        ("home", "network", False),
        ("network", "network", False),
        ("network", "wagtailcore", False),
        ("auth", "home", False),
    ],
)
def test_what_counts_as_upwards(source: str, target: str, *, upwards: bool) -> None:
    assert points_upwards(source, target) is upwards
