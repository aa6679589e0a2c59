"""The demo network on a site: complete, in both languages, and the editors' once it is planted."""

import datetime

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone, translation
from wagtail.models import Page, Revision, Site

from barriers.models import BarrierPage
from cocreation.demo.content import barriers, projects, published, stories
from cocreation.demo.places import DANISH, ENGLISH, Places
from home.models import SiteFrame
from network.models import Link, Picture, Record, SitePage, StatusChange
from network.transitions import gaps
from projects.models import ProjectPage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

SPARE_QUERIES = 150


def planted(key: str, language: str = DANISH) -> SitePage:
    page: SitePage = Places().page(key, language).specific
    return page


def facts_of_the_site() -> tuple[object, ...]:
    """What a second run could change."""
    pages = Page.objects.order_by("pk").values_list("pk", "title", "path", "last_published_at")
    counts = [model.objects.count() for model in (Revision, Record, StatusChange, Link, Picture)]
    return (list(pages), counts)


def test_a_second_run_changes_nothing(django_assert_max_num_queries: object) -> None:
    before = facts_of_the_site()
    with django_assert_max_num_queries(SPARE_QUERIES):  # type: ignore[operator]  # a fixture
        call_command("seed_network", verbosity=0)
    assert facts_of_the_site() == before


def test_what_an_editor_has_changed_stays() -> None:
    page = planted("project/baenken")
    page.title, page.slug = "Bænkene", "baenkene"
    page.save_revision().publish()
    frame = SiteFrame.objects.get()
    frame.footer_text_da = "Vores egen"
    frame.save()
    Link.objects.all().delete()
    call_command("seed_network", verbosity=0)
    assert planted("project/baenken").title == "Bænkene"
    assert SiteFrame.objects.get().footer_text_da == "Vores egen"
    assert not Link.objects.exists()


def test_a_page_that_was_deleted_before_it_was_linked_comes_back_whole() -> None:
    planted("story/stil-en-stol-ud", ENGLISH).delete()
    planted("story/stil-en-stol-ud").delete()
    call_command("seed_network", verbosity=0)
    page = planted("story/stil-en-stol-ud")
    assert page.live
    assert page.record is not None
    assert page.record.links_out.filter(kind="told").count() == 1


@pytest.mark.parametrize("model", SitePage.types(), ids=lambda model: model.__name__)
@pytest.mark.parametrize("language", [DANISH, ENGLISH])
def test_every_type_of_page_is_there(model: type[SitePage], language: str) -> None:
    assert model.objects.visible().in_language(language).exists()


def test_both_languages_of_a_thing_share_number_status_and_facts() -> None:
    danish, english = planted("project/baenken"), planted("project/baenken", ENGLISH)
    assert danish.record_id == english.record_id
    assert danish.number == english.number != ""
    assert (danish.status, danish.lead) == (english.status, english.lead)
    assert set(danish.themes.all()) == set(english.themes.all())
    assert isinstance(danish, ProjectPage)
    assert isinstance(english, ProjectPage)
    starts = [phase.starts for phase in danish.phases.all()]
    assert starts == [phase.starts for phase in english.phases.all()]
    assert english.phases.all()[0].title == "First round"
    assert english.picture_alt.startswith("Two people")


def test_each_thing_has_the_dated_history_that_is_written() -> None:
    things = [("project", facts) for facts in projects()]
    things += [("barrier", facts) for facts in barriers()]
    for kind, facts in things:
        page = planted(f"{kind}/{facts['key']}")
        assert page.record is not None
        steps = page.record.status_changes.values_list("to_status", "on")
        assert list(steps) == [(step["to"], step["on"]) for step in facts["history"]]
        assert page.status == facts["history"][-1]["to"]
        assert gaps(page.record) == []


def test_invented_things_are_marked_and_real_ones_are_not() -> None:
    for facts in barriers():
        record = planted(f"barrier/{facts['key']}").record
        assert record is not None
        assert record.demo is not facts.get("real", False)
    invented = SitePage.objects.of_type("project", "story", "update")
    assert not invented.filter(record__demo=False).exists()


def test_numbers_follow_the_order_of_time() -> None:
    for kind, things in (("project", projects()), ("story", stories()), ("barrier", barriers())):
        numbers = [planted(f"{kind}/{facts['key']}").number for facts in things]
        assert numbers == sorted(numbers)
        assert numbers[0].endswith("-0001")


def test_pages_are_published_on_their_own_day() -> None:
    facts = stories()[0]
    moment = planted(f"story/{facts['key']}").first_published_at
    assert timezone.localtime(moment).date() == published(facts)
    assert published(facts) < datetime.date(2026, 11, 23)


def test_barriers_lie_centrally_and_projects_with_their_municipality() -> None:
    assert planted("barrier/vagt-i-hallen").get_parent() == planted("list/barriers").page_ptr
    parent = planted("project/baenken").get_parent()
    assert parent == planted("list/projects/slagelse").page_ptr


def test_a_duplicate_is_linked_to_what_it_repeats() -> None:
    page = planted("barrier/naboens-benzinpenge")
    assert isinstance(page, BarrierPage)
    assert page.record is not None
    link = page.record.links_out.get(kind="duplicate_of")
    assert link.target == planted("barrier/frivillige-maa-ikke-koere-mod-betaling").record


def test_menu_and_footer_lead_to_pages_that_are_there() -> None:
    site = Site.objects.get(is_default_site=True)
    frame = SiteFrame.for_site(site)
    assert frame.demo
    items = [*frame.menu, *frame.footer_menu]
    assert all(item.value["page"].live for item in items)
    assert all(item.value["label_da"] and item.value["label_en"] for item in items)


def test_every_page_answers_its_readers(client: Client) -> None:
    for page in SitePage.objects.visible().select_related("locale"):
        with translation.override(page.locale.language_code):
            address = page.get_url()
        # What has turned out to be another has that one's address.
        expected = 301 if page.status == "duplicate" else 200
        assert client.get(address).status_code == expected, address
