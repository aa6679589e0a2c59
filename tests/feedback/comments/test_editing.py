"""An editor opens and closes the debate of a page, for all its languages at once."""

import datetime

import pytest
from django.test import Client
from wagtail.models import Revision

from feedback.models import Comment, CommentState, DebateSettings
from projects.models import ProjectPage
from tests.factories.pages import StandardFactory, Tree, build_tree, translate
from tests.feedback.comments.conftest import said

pytestmark = pytest.mark.django_db
PAGE = "/da/projekter/bilen/"


def test_what_the_danish_page_says_of_its_debate_holds_in_english(
    client: Client, project: ProjectPage
) -> None:
    build_tree("en")
    english = translate(project, "en", "The car")
    said(project)
    project.comments_open = False
    project.save_revision().publish()
    assert ProjectPage.objects.get(pk=english.pk).comments_open is False
    assert b"The debate is closed." in client.get("/en/projects/the-car/").content


def test_an_old_draft_in_english_does_not_open_the_debate_again(
    client: Client, project: ProjectPage
) -> None:
    build_tree("en")
    english = translate(project, "en", "The car")
    draft = english.save_revision()
    project.comments_until = datetime.date(2026, 1, 1)
    project.save_revision().publish()
    Revision.objects.get(pk=draft.pk).publish()
    assert ProjectPage.objects.get(pk=english.pk).comments_until == datetime.date(2026, 1, 1)


def test_the_rules_and_the_promise_are_the_editors(
    client: Client, project: ProjectPage, danish: Tree
) -> None:
    rules = StandardFactory.create(parent=danish.home, title="Regler", slug="regler")
    site = danish.home.get_site()
    DebateSettings.objects.create(site=site, rules=rules, working_days=5)
    assert b'href="/da/regler/"' in client.get(PAGE).content
    assert "inden for 5 hverdage" in client.get(f"{PAGE}kommentar/tak/").content.decode()


def test_a_copy_of_a_page_begins_with_an_empty_debate(client: Client, project: ProjectPage) -> None:
    said(project)
    copy = project.copy(update_attrs={"slug": "kopi", "title": "Kopi"})
    assert not Comment.objects.filter(record=copy.record_id).exists()
    assert Comment.objects.filter(record=project.record_id, state=CommentState.VISIBLE).exists()
