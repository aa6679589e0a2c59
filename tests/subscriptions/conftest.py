"""A project that can be followed."""

import pytest
from django.core.cache import cache

from network.models import Record
from projects.models import ProjectPage
from tests.factories.pages import ProjectFactory, Tree, build_tree


@pytest.fixture
def danish(db: None) -> Tree:
    """The Danish tree of a site."""
    cache.clear()
    return build_tree()


@pytest.fixture
def project(danish: Tree) -> ProjectPage:
    """A published project with its permanent number."""
    page = ProjectFactory(parent=danish.projects, title="Landsbyens bil", live=False)
    page.save_revision().publish()
    found: ProjectPage = ProjectPage.objects.get(pk=page.pk)
    return found


@pytest.fixture
def record(project: ProjectPage) -> Record:
    """What is followed: the project in all its languages."""
    assert project.record is not None
    return project.record
