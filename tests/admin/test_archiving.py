"""What has been public is archived, not deleted; a municipality with content stays."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Page

from network.models import Municipality, SitePage
from tests.admin.conftest import World
from tests.factories.network import MunicipalityFactory, PersonFactory
from tests.factories.pages import StoryFactory, build_tree, translate


def said(html: bytes) -> str:
    found = BeautifulSoup(html, "html.parser").select(".messages")
    return " ".join(each.get_text(" ", strip=True) for each in found)


def delete_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:delete", args=[page.pk])


@pytest.mark.parametrize("method", ["get", "post"])
def test_deleting_a_published_project_leads_to_archiving_it(
    world: World, project_in_assens: SitePage, method: str
) -> None:
    client = world.log_in("assens")
    answer = getattr(client, method)(delete_url(project_in_assens), follow=True)
    assert answer.redirect_chain[-1][0] == reverse(
        "network_admin:archive", args=[project_in_assens.pk]
    )
    assert "has been public and has a permanent number" in said(answer.content)
    assert SitePage.objects.filter(pk=project_in_assens.pk).exists()


def test_what_is_archived_already_is_not_archived_again(
    world: World, project_in_assens: SitePage
) -> None:
    client = world.log_in("assens")
    client.post(reverse("network_admin:archive", args=[project_in_assens.pk]))
    answer = client.post(delete_url(project_in_assens), follow=True)
    assert "It is archived already" in said(answer.content)
    assert SitePage.objects.get(pk=project_in_assens.pk).archived


def test_an_administrator_is_led_there_too(world: World, project_in_assens: SitePage) -> None:
    world.log_in("administrator").post(delete_url(project_in_assens))
    assert SitePage.objects.filter(pk=project_in_assens.pk).exists()


def test_a_draft_that_was_never_public_is_deleted(world: World) -> None:
    draft = StoryFactory(parent=world.in_assens.stories, live=False)
    world.log_in("assens").post(delete_url(draft))
    assert not SitePage.objects.filter(pk=draft.pk).exists()


def test_a_page_with_published_things_beneath_is_not_deleted(
    world: World, project_in_assens: SitePage
) -> None:
    answer = world.log_in("administrator").post(delete_url(world.in_assens.projects), follow=True)
    assert "1 page beneath it has been public" in said(answer.content)
    assert SitePage.objects.filter(pk=project_in_assens.pk).exists()


def test_bulk_deleting_refuses_and_deletes_nothing(world: World, story_in_assens: SitePage) -> None:
    draft = StoryFactory(parent=world.in_assens.stories, live=False)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    explore = reverse("wagtailadmin_explore", args=[world.in_assens.stories.pk])
    answer = world.log_in("assens").post(
        f"{address}?id={story_in_assens.pk}&id={draft.pk}&next={explore}", follow=True
    )
    assert "cannot be deleted" in said(answer.content)
    assert SitePage.objects.filter(pk__in=[story_in_assens.pk, draft.pk]).count() == 2


def test_bulk_archiving_archives_what_is_ticked(world: World, story_in_assens: SitePage) -> None:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "archive"])
    client = world.log_in("assens")
    question = client.get(f"{address}?id={story_in_assens.pk}")
    assert "Bilen kom" in question.content.decode()
    client.post(f"{address}?id={story_in_assens.pk}")
    assert SitePage.objects.get(pk=story_in_assens.pk).archived


def test_archiving_keeps_the_address_and_holds_in_all_languages(
    world: World, project_in_assens: SitePage
) -> None:
    build_tree("en")
    english = translate(project_in_assens, "en", "The village car")
    world.log_in("assens").post(reverse("network_admin:archive", args=[project_in_assens.pk]))
    for before in (project_in_assens, english):
        after = SitePage.objects.get(pk=before.pk)
        assert after.archived
        assert after.live
        assert after.url_path == SitePage.objects.get(pk=before.pk).url_path


def test_no_draft_takes_a_page_out_of_the_archive(
    world: World, project_in_assens: SitePage
) -> None:
    draft = project_in_assens.save_revision()
    world.log_in("assens").post(reverse("network_admin:archive", args=[project_in_assens.pk]))
    draft.publish()
    assert SitePage.objects.get(pk=project_in_assens.pk).archived


def test_a_page_is_taken_back_from_the_archive(world: World, project_in_assens: SitePage) -> None:
    client = world.log_in("assens")
    client.post(reverse("network_admin:archive", args=[project_in_assens.pk]))
    client.post(reverse("network_admin:unarchive", args=[project_in_assens.pk]))
    assert not SitePage.objects.get(pk=project_in_assens.pk).archived


def test_the_button_stands_in_the_pages_menu(world: World, project_in_assens: SitePage) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[project_in_assens.pk])
    html = world.log_in("assens").get(edit).content.decode()
    assert reverse("network_admin:archive", args=[project_in_assens.pk]) in html


def municipality_delete_url(municipality: Municipality) -> str:
    return reverse("wagtailsnippets_network_municipality:delete", args=[str(municipality.pk)])


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_municipality_with_content_is_refused_with_a_sentence(
    world: World, project_in_assens: SitePage, method: str
) -> None:
    PersonFactory(municipality=world.assens)
    client = world.log_in("coordinator")
    answer = getattr(client, method)(municipality_delete_url(world.assens), follow=True)
    assert "Assens cannot be deleted, because it has content here: 4 pages and 1 person" in said(
        answer.content
    )
    assert Municipality.objects.filter(pk=world.assens.pk).exists()


def test_a_municipalitys_front_stays_while_there_is_content_beneath(world: World) -> None:
    StoryFactory(parent=world.in_assens.stories, live=False)
    front = world.in_assens.stories.get_parent()
    client = world.log_in("administrator")
    answer = client.post(delete_url(front), follow=True)
    assert "there is content beneath it: 1 page" in said(answer.content)
    assert Page.objects.filter(pk=front.pk).exists()


def test_a_municipality_without_content_is_deleted(world: World) -> None:
    empty = MunicipalityFactory(code="ved-en-fejl")
    world.log_in("coordinator").post(municipality_delete_url(empty))
    assert not Municipality.objects.filter(pk=empty.pk).exists()
