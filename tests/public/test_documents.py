"""A document is as public as the pages that use it."""

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from wagtail.models import PageViewRestriction

from network.models import Attachment
from projects.models import ProjectDocument, ProjectPage
from tests.factories.listed import listed
from tests.factories.network import AttachmentFactory
from tests.factories.pages import ProjectFactory, StandardFactory, Tree


@pytest.fixture
def document(db: None) -> Attachment:
    made: Attachment = AttachmentFactory.create()
    return made


def attach(tree: Tree, document: Attachment, *, live: bool = True) -> ProjectPage:
    project = listed(ProjectFactory(parent=tree.projects, live=live))
    project.documents = [ProjectDocument(document=document)]
    project.save()
    return project


def test_nobody_reads_a_document_that_no_page_uses(
    client: Client, danish: Tree, document: Attachment
) -> None:
    assert client.get(document.url).status_code == 404


def test_a_public_pages_document_is_served_and_not_sniffed(
    client: Client, danish: Tree, document: Attachment
) -> None:
    attach(danish, document)
    response = client.get(document.url)
    assert response.status_code == 200
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "attachment" in response.headers["Content-Disposition"]
    assert b"".join(response) == b"dato;emne\n"


def test_a_document_linked_in_a_text_is_served(
    client: Client, danish: Tree, document: Attachment
) -> None:
    page = listed(ProjectFactory(parent=danish.projects))
    page.now = f'<p><a linktype="document" id="{document.pk}">Referat</a></p>'
    page.save()
    assert client.get(document.url).status_code == 200


def test_a_drafts_document_is_as_secret_as_the_draft(
    client: Client, danish: Tree, document: Attachment
) -> None:
    attach(danish, document, live=False)
    assert client.get(document.url).status_code == 404


def test_a_document_disappears_with_its_page(
    client: Client, danish: Tree, document: Attachment
) -> None:
    project = attach(danish, document)
    project.unpublish()
    assert client.get(document.url).status_code == 404


def test_a_restricted_pages_document_is_restricted(
    client: Client, danish: Tree, document: Attachment
) -> None:
    attach(danish, document)
    PageViewRestriction.objects.create(page=danish.projects, restriction_type="login")
    assert client.get(document.url).status_code == 404
    listed(StandardFactory(parent=danish.home))
    attach(Tree(danish.home, danish.stories, danish.stories, danish.barriers), document)
    assert client.get(document.url).status_code == 200


def test_editors_read_every_document(client: Client, danish: Tree, document: Attachment) -> None:
    editors = Group.objects.create(name="editors")
    editors.permissions.add(Permission.objects.get(codename="access_admin"))
    user = User.objects.create_user("karen", password="x")
    client.force_login(user)
    assert client.get(document.url).status_code == 404
    user.groups.add(editors)
    assert client.get(document.url).status_code == 200
