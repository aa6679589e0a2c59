"""A citizen presses "Få besked", gives an address, says yes in the mail, and is told."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import connections
from django.test import Client

from network.models import SitePage
from projects.models import ProjectPage
from subscriptions.models import Address, Follow, MailedLink, Message
from tests.factories.pages import ProjectFactory, StoryFactory, Tree, build_tree
from tests.factories.subscriptions import confirmed, delivered, links_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def danish(db: None) -> Tree:
    """The Danish tree of a site."""
    cache.clear()
    return build_tree()


@pytest.fixture
def project(danish: Tree) -> SitePage:
    return published(danish)


def published(tree: Tree) -> SitePage:
    """A project with its permanent number."""
    page = ProjectFactory(parent=tree.projects, title="Landsbyens bil", live=False)
    page.save_revision().publish()
    found: SitePage = ProjectPage.objects.get(pk=page.pk)
    return found


def form_at(client: Client, address: str) -> dict[str, str]:
    """The hidden fields of the form, as a browser would send them."""
    page = BeautifulSoup(client.get(address).content, "html.parser")
    fields = page.select("main form input[name]")
    return {str(field["name"]): str(field.get("value", "")) for field in fields}


def send(client: Client, address: str, email: str) -> BeautifulSoup:
    """What somebody sees who fills in the form and presses the button."""
    values = {**form_at(client, address), "email": email}
    return BeautifulSoup(client.post(address, values, follow=True).content, "html.parser")


def heading(page: BeautifulSoup) -> str:
    found = page.select_one("h1")
    assert found is not None
    return found.get_text()


def test_the_way_from_the_page_to_the_first_mail(client: Client, project: SitePage) -> None:
    page = BeautifulSoup(client.get("/da/projekter/landsbyens-bil/").content, "html.parser")
    [way] = page.select(".follow-box a")
    assert way.get_text() == "Få besked"
    assert not client.cookies
    assert heading(send(client, str(way["href"]), "anna@example.dk")) == "Kig i din mail"
    assert not Follow.objects.exists()
    [letter] = delivered()
    client.post(links_in(letter)[0])
    assert Follow.objects.get().record == project.record


def test_the_answer_does_not_tell_whether_an_address_is_known(
    client: Client, project: SitePage
) -> None:
    confirmed("anna@example.dk")
    address = f"/da/foelg/{project.number}/"
    answers = {str(send(client, address, f"{name}@example.dk")) for name in ("anna", "bo")}
    assert len({re.sub(r"\s+", " ", answer) for answer in answers}) == 1


def test_however_it_is_written_an_address_is_one(client: Client, project: SitePage) -> None:
    for written in ("Anna@Example.dk", " anna@example.dk ", "ANNA@EXAMPLE.DK"):
        send(client, f"/da/foelg/{project.number}/", written)
    assert [address.email for address in Address.objects.all()] == ["anna@example.dk"]


@pytest.mark.parametrize(
    "written",
    [
        "",
        "anna",
        "anna@",
        "🙂@example.dk",
        "an\u202ena@example.dk",
        "مرحبا@example.dk",
        "a" * 100_000,
        "a" * 100_000 + "@example.dk",
        f"{'a' * 60}@{'.'.join(['b' * 60] * 4)}.dk",
        "anna@example.dk\r\nBcc: bo@example.dk",
        "anna@example.dk, bo@example.dk",
        "<script>alert(1)</script>@example.dk",
        "' OR 1=1 --@example.dk",
    ],
)
def test_what_is_no_address_is_told_and_kept_in_the_field(
    client: Client, project: SitePage, written: str
) -> None:
    page = send(client, f"/da/foelg/{project.number}/", written)
    assert page.title is not None
    assert page.title.get_text().startswith("Fejl:")
    assert page.select(".ds-error-summary a[href='#id_email']")
    [field] = page.select("#id_email")
    assert str(field.get("value", "")).split() == written.split()
    assert not Address.objects.exists()


def test_a_program_that_fills_the_trap_gets_the_same_answer_and_no_mail(
    client: Client, project: SitePage
) -> None:
    address = f"/da/foelg/{project.number}/"
    values = {**form_at(client, address), "email": "anna@example.dk", "homepage": "http://x.dk"}
    answer = client.post(address, values)
    assert answer.status_code == 303
    assert not Address.objects.exists()


def test_only_what_is_public_and_goes_on_can_be_followed(client: Client, danish: Tree) -> None:
    story = StoryFactory(parent=danish.stories, live=False)
    story.save_revision().publish()
    project = published(danish)
    assert client.get(f"/da/foelg/{story.record.number}/").status_code == 404
    assert client.get("/da/foelg/FK-P-9999/").status_code == 404
    assert client.get(f"/da/foelg/{project.number}/").status_code == 200
    project.unpublish()
    assert client.get(f"/da/foelg/{project.number}/").status_code == 404


def test_the_form_is_not_kept_by_any_cache(client: Client, project: SitePage) -> None:
    answer = client.get(f"/da/foelg/{project.number}/")
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db(transaction=True)
def test_fifty_equal_posts_at_once_are_one_address_one_link_and_one_mail(danish: Tree) -> None:
    project = published(danish)
    address = f"/da/foelg/{project.number}/"
    values = {**form_at(Client(), address), "email": "anna@example.dk"}

    def post(_number: int) -> str:
        try:
            return str(Client().post(address, values)["Location"])
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        places = set(pool.map(post, range(50)))
    assert len(places) == 1
    counts = [model.objects.count() for model in (Address, MailedLink, Message)]
    assert counts == [1, 1, 1]


@pytest.mark.django_db(transaction=True)
def test_a_link_pressed_eight_times_at_once_confirms_once(danish: Tree) -> None:
    project = published(danish)
    send(Client(), f"/da/foelg/{project.number}/", "anna@example.dk")
    [letter] = delivered()
    link = links_in(letter)[0]

    def press(_number: int) -> int:
        try:
            return Client().post(link).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(press, range(8)))
    assert set(answers) == {303}
    assert Follow.objects.count() == 1
