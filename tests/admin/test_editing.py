"""What an editor meets while writing a page."""

import json

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.test.utils.form_data import rich_text

from network.models import Picture, SitePage
from projects.models import ProjectPage
from stories.models import StoryPage
from tests.admin.conftest import World
from tests.admin.forms import form_of
from tests.factories.network import PictureFactory


def edit_url(page: SitePage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def add_url(model: str, parent: SitePage) -> str:
    return reverse("wagtailadmin_pages:add", args=[*model.split("."), parent.pk])


def errors_in(html: bytes) -> str:
    found = BeautifulSoup(html, "html.parser").select(".error-message, .w-field__errors")
    return " ".join(each.get_text(" ", strip=True) for each in found)


@pytest.fixture
def nameless_picture(db: None) -> Picture:
    return PictureFactory(description="")


def test_the_screen_has_the_four_tabs_of_an_editor(
    world: World, project_in_assens: SitePage
) -> None:
    html = world.log_in("assens").get(edit_url(project_in_assens)).content
    tabs = BeautifulSoup(html, "html.parser").select('[role="tab"]')
    names = [tab.get_text(" ", strip=True).split(" (")[0] for tab in tabs]
    assert names[:4] == ["Content", "Place and theme", "People", "Settings"]


def test_a_new_page_in_a_municipality_is_led_by_it(world: World) -> None:
    form = form_of(
        world.log_in("editor"), add_url("projects.projectpage", world.in_assens.projects)
    )
    assert form["lead"] == str(world.assens.pk)


def test_a_draft_may_be_as_empty_as_it_likes(world: World) -> None:
    client = world.log_in("assens")
    address = add_url("stories.storypage", world.in_assens.stories)
    form = form_of(client, address) | {"title": "Kun en titel", "slug": ""}
    client.post(address, form)
    story = StoryPage.objects.get(title="Kun en titel")
    assert not story.live
    assert story.slug == "kun-en-titel"


def test_publishing_asks_for_what_the_draft_lacks(world: World) -> None:
    client = world.log_in("assens")
    address = add_url("stories.storypage", world.in_assens.stories)
    form = form_of(client, address) | {"title": "Tom", "slug": "tom", "action-publish": "1"}
    answer = client.post(address, form)
    assert answer.status_code == 200
    assert {"kind", "summary"} <= set(answer.context["form"].errors)


def test_autosave_saves_an_unfinished_page(world: World, project_in_assens: SitePage) -> None:
    client = world.log_in("assens")
    form = form_of(client, edit_url(project_in_assens)) | {"summary": ""}
    answer = client.post(edit_url(project_in_assens), form, headers={"accept": "application/json"})
    assert answer.status_code == 200, answer.content
    assert json.loads(answer.content)["success"]
    draft = ProjectPage.objects.get(pk=project_in_assens.pk).get_latest_revision_as_object()
    assert draft.summary == ""


@pytest.mark.parametrize("model", ["projects.projectpage", "stories.storypage"])
def test_a_page_can_be_previewed_before_its_first_save(world: World, model: str) -> None:
    client = world.log_in("assens")
    parent = world.in_assens.projects if "project" in model else world.in_assens.stories
    form = form_of(client, add_url(model, parent)) | {"title": "Under arbejde"}
    address = reverse("wagtailadmin_pages:preview_on_add", args=[*model.split("."), parent.pk])
    posted = client.post(address, form)
    assert json.loads(posted.content) == {"is_valid": True, "is_available": True}
    shown = client.get(address)
    assert shown.status_code == 200
    assert "Under arbejde" in shown.content.decode()


@pytest.mark.parametrize(
    ("written", "kept"),
    [("Æblehaven på øen", "aeblehaven-paa-oeen"), ("Håb & Glæde!", "haab-glaede")],
)
def test_an_address_is_written_with_plain_letters(
    world: World, project_in_assens: SitePage, written: str, kept: str
) -> None:
    client = world.log_in("assens")
    client.post(
        edit_url(project_in_assens),
        form_of(client, edit_url(project_in_assens)) | {"slug": written, "action-publish": "1"},
    )
    assert SitePage.objects.get(pk=project_in_assens.pk).slug == kept


def test_an_address_the_site_itself_answers_is_refused(
    world: World, project_in_assens: SitePage
) -> None:
    client = world.log_in("assens")
    form = form_of(client, edit_url(project_in_assens)) | {"slug": "admin"}
    answer = client.post(edit_url(project_in_assens), form)
    assert "used by the site itself" in str(answer.context["form"].errors["slug"])


def test_the_address_field_spells_danish_letters_out_while_the_title_is_written(
    world: World, project_in_assens: SitePage
) -> None:
    html = world.log_in("assens").get(edit_url(project_in_assens)).content
    field = BeautifulSoup(html, "html.parser").select_one("#id_slug")
    assert field is not None
    formatters = json.loads(str(field["data-w-slug-formatters-value"]))
    assert [replace for _pattern, replace in formatters] == ["ae", "oe", "aa"]


def test_the_status_cannot_be_posted(world: World, project_in_assens: SitePage) -> None:
    client = world.log_in("assens")
    forged = {
        "status": "finished",
        "status_since": "2020-01-01",
        "archived": "on",
        "record": "",
        "action-publish": "1",
    }
    client.post(edit_url(project_in_assens), form_of(client, edit_url(project_in_assens)) | forged)
    page = SitePage.objects.get(pk=project_in_assens.pk)
    assert (page.status, page.archived, page.record_id) == (
        "idea",
        False,
        project_in_assens.record_id,
    )


def test_a_picture_that_nobody_described_may_wait_until_publishing(
    world: World, project_in_assens: SitePage, nameless_picture: Picture
) -> None:
    client = world.log_in("administrator")
    form = form_of(client, edit_url(project_in_assens)) | {"picture": str(nameless_picture.pk)}
    assert client.post(edit_url(project_in_assens), form).status_code == 302
    refused = client.post(edit_url(project_in_assens), form | {"action-publish": "1"})
    assert "Describe the picture" in str(refused.context["form"].errors["picture_alt"])
    decorative = form | {"action-publish": "1", "picture_decorative": "on"}
    assert client.post(edit_url(project_in_assens), decorative).status_code == 302


def test_the_pictures_own_description_is_the_default(
    world: World, project_in_assens: SitePage
) -> None:
    picture = PictureFactory(description="En bil på en grusvej")
    client = world.log_in("administrator")
    form = form_of(client, edit_url(project_in_assens))
    client.post(
        edit_url(project_in_assens), form | {"picture": str(picture.pk), "action-publish": "1"}
    )
    assert SitePage.objects.get(pk=project_in_assens.pk).picture_alt == "En bil på en grusvej"


def test_the_words_of_a_picture_go_when_it_is_replaced(
    world: World, project_in_assens: SitePage
) -> None:
    before = PictureFactory(description="En bil på en grusvej")
    after = PictureFactory(description="En bus ved kirken")
    client = world.log_in("administrator")
    publish = {"picture": str(before.pk), "action-publish": "1"}
    client.post(edit_url(project_in_assens), form_of(client, edit_url(project_in_assens)) | publish)
    stale = form_of(client, edit_url(project_in_assens)) | {"picture": str(after.pk)}
    assert stale["picture_alt"] == "En bil på en grusvej"
    for _saved_while_writing in range(2):
        client.post(edit_url(project_in_assens), stale)
    client.post(edit_url(project_in_assens), stale | {"action-publish": "1"})
    assert SitePage.objects.get(pk=project_in_assens.pk).picture_alt == "En bus ved kirken"


def test_a_story_of_failure_is_not_published_without_what_was_learnt(
    world: World, story_in_assens: SitePage
) -> None:
    client = world.log_in("assens")
    form = form_of(client, edit_url(story_in_assens)) | {"kind": "failure"}
    assert client.post(edit_url(story_in_assens), form).status_code == 302
    refused = client.post(edit_url(story_in_assens), form | {"action-publish": "1"})
    assert "do_differently" in refused.context["form"].errors
    client.post(
        edit_url(story_in_assens),
        form | {"action-publish": "1", "do_differently": rich_text("Spørg før.")},
    )
    assert SitePage.objects.get(pk=story_in_assens.pk).kind == "failure"


def test_an_alias_that_becomes_a_page_is_a_thing_of_its_own(
    world: World, story_in_assens: SitePage
) -> None:
    alias = story_in_assens.create_alias(parent=world.in_assens.stories, update_slug="kopi")
    assert alias.record_id == story_in_assens.record_id
    world.log_in("assens").post(reverse("wagtailadmin_pages:convert_alias", args=[alias.pk]))
    page = SitePage.objects.get(pk=alias.pk)
    assert page.record_id != story_in_assens.record_id
    assert page.number not in ("", story_in_assens.number)


def test_only_a_ticked_update_counts_as_substantial(
    world: World, project_in_assens: SitePage
) -> None:
    client = world.log_in("assens")
    form = form_of(client, edit_url(project_in_assens)) | {"action-publish": "1"}
    client.post(edit_url(project_in_assens), form)
    assert SitePage.objects.get(pk=project_in_assens.pk).significant_update_at is None
    client.post(edit_url(project_in_assens), form | {"substantial_update": "on"})
    assert SitePage.objects.get(pk=project_in_assens.pk).significant_update_at is not None


def test_an_editor_cannot_let_another_municipality_lead(
    world: World, project_in_assens: SitePage
) -> None:
    client = world.log_in("assens")
    form = form_of(client, edit_url(project_in_assens)) | {
        "lead": str(world.holbaek.pk),
        "action-publish": "1",
    }
    answer = client.post(edit_url(project_in_assens), form)
    assert "lead" in answer.context["form"].errors
    assert SitePage.objects.get(pk=project_in_assens.pk).lead == world.assens


def test_a_text_that_was_left_empty_stays_empty(world: World, project_in_assens: SitePage) -> None:
    client = world.log_in("assens")
    address = edit_url(project_in_assens)
    # What the editor sends until its script has looked at the text: one paragraph, no words.
    blank = json.dumps({"blocks": [{"key": "a", "type": "unstyled", "text": ""}], "entityMap": {}})
    form = form_of(client, address) | {"now": blank, "result": blank}
    assert client.post(address, form).status_code == 302
    draft = ProjectPage.objects.get(pk=project_in_assens.pk).get_latest_revision_as_object()
    assert (draft.now, draft.result) == ("", "")
