"""A cache that cannot be read or written makes the site slower, never wrong and never absent."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from django.test import Client, override_settings

from network.freshness import forget, remembered
from tests.factories.pages import ProjectFactory, Tree, build_tree


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """The files of a cache as the site has it in operation."""
    backend = {"BACKEND": "cocreation.file_cache.FileCache", "LOCATION": str(tmp_path)}
    with override_settings(CACHES={"default": backend}):
        yield tmp_path


@pytest.fixture
def tree(db: None, folder: Path) -> Tree:
    tree = build_tree()
    ProjectFactory(parent=tree.projects, title="Havnepladsen")
    return tree


def spoil(file: Path) -> None:
    """Cut a file off in its middle, as a crash does."""
    content = file.read_bytes()
    file.write_bytes(content[: max(len(content) - 12, 4)])


PAGES = ("/da/", "/da/soeg/?q=havn", "/da/soeg/feed.atom?q=havn")


@pytest.mark.parametrize("address", PAGES)
def test_pages_are_there_though_every_file_of_the_cache_is_broken(
    client: Client, tree: Tree, folder: Path, address: str
) -> None:
    assert client.get(address).status_code == 200
    files = [file for file in folder.iterdir() if file.is_file()]
    assert files
    for file in files:
        spoil(file)
    assert client.get(address).status_code == 200


def test_pages_are_there_though_nothing_can_be_kept(
    client: Client, tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_kwargs: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("tempfile.mkstemp", full)
    for address in PAGES:
        assert client.get(address).status_code == 200, address


@pytest.mark.django_db
def test_nothing_old_is_shown_when_a_change_cannot_be_noted(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert remembered("answer", lambda: "old") == "old"
    assert remembered("answer", lambda: "new") == "old"

    def full(*_args: object, **_kwargs: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("tempfile.mkstemp", full)
    forget()
    assert remembered("answer", lambda: "new") == "new"
    assert cache.get("content-stamp") is None
