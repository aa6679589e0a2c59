"""Links between projects, stories and barriers, from either end."""

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from network.models import Link, SitePage
from tests.admin.conftest import World, record_of


def links_url(page: SitePage) -> str:
    return reverse("network_admin:links", args=[page.pk])


def panel_lines(client: Client, page: SitePage) -> list[str]:
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content
    link = BeautifulSoup(html, "html.parser").select_one(f'a[href="{links_url(page)}"]')
    assert link is not None
    panel = link.find_parent("section")
    assert panel is not None
    return [line.get_text(" ", strip=True) for line in panel.select(".editors-list li")]


def test_a_link_made_at_one_end_is_shown_at_both(
    world: World, project_in_assens: SitePage, story_in_assens: SitePage
) -> None:
    client = world.log_in("assens")
    client.post(
        links_url(story_in_assens), {"relation": "out:told", "other": str(project_in_assens.pk)}
    )
    assert panel_lines(client, story_in_assens) == ["tells about Landsbyens bil Project"]
    assert panel_lines(client, project_in_assens) == ["is told in Bilen kom Story"]


def test_a_link_said_backwards_points_the_right_way(
    world: World, project_in_assens: SitePage, story_in_assens: SitePage
) -> None:
    world.log_in("assens").post(
        links_url(project_in_assens), {"relation": "back:told", "other": str(story_in_assens.pk)}
    )
    link = Link.objects.get()
    assert (link.source, link.target, link.kind) == (
        story_in_assens.record,
        project_in_assens.record,
        "told",
    )


def test_the_other_end_may_lie_in_another_municipality(
    world: World, project_in_assens: SitePage, project_in_holbaek: SitePage
) -> None:
    world.log_in("assens").post(
        links_url(project_in_assens),
        {"relation": "out:copied_from", "other": str(project_in_holbaek.pk)},
    )
    assert Link.objects.get().target == project_in_holbaek.record


def test_the_same_link_is_not_made_twice(
    world: World, project_in_assens: SitePage, story_in_assens: SitePage
) -> None:
    client = world.log_in("assens")
    for _time in range(2):
        client.post(
            links_url(story_in_assens),
            {"relation": "out:told", "other": str(project_in_assens.pk)},
        )
    assert Link.objects.count() == 1


def test_a_page_is_not_linked_to_itself(world: World, project_in_assens: SitePage) -> None:
    answer = world.log_in("assens").post(
        links_url(project_in_assens),
        {"relation": "out:led_to", "other": str(project_in_assens.pk)},
    )
    assert "other" in answer.context["form"].errors


def test_a_municipalitys_front_cannot_be_linked(world: World, project_in_assens: SitePage) -> None:
    front = world.in_assens.projects.get_parent()
    answer = world.log_in("assens").post(
        links_url(project_in_assens), {"relation": "out:led_to", "other": str(front.pk)}
    )
    assert "other" in answer.context["form"].errors


def test_a_type_is_offered_what_makes_sense_for_it(world: World, story_in_assens: SitePage) -> None:
    answer = world.log_in("assens").get(links_url(story_in_assens))
    offered = [value for value, _label in answer.context["form"].fields["relation"].choices]
    assert offered == ["out:told", "out:answers", "back:answers"]


def test_a_link_is_removed_from_the_other_end_too(
    world: World, project_in_assens: SitePage, story_in_assens: SitePage
) -> None:
    link = Link.objects.create(
        source=record_of(story_in_assens), target=record_of(project_in_assens), kind="told"
    )
    address = reverse("network_admin:remove_link", args=[project_in_assens.pk, link.pk])
    client = world.log_in("assens")
    assert client.get(address).status_code == 405
    client.post(address)
    assert not Link.objects.exists()


def test_a_link_of_others_is_not_removed_through_an_own_page(
    world: World,
    project_in_assens: SitePage,
    project_in_holbaek: SitePage,
    barrier_of_holbaek: SitePage,
) -> None:
    link = Link.objects.create(
        source=record_of(project_in_holbaek), target=record_of(barrier_of_holbaek), kind="met"
    )
    world.log_in("assens").post(
        reverse("network_admin:remove_link", args=[project_in_assens.pk, link.pk])
    )
    assert Link.objects.filter(pk=link.pk).exists()
