"""Generated pages: as many as asked for, and as good as those an editor publishes."""

import pytest
from django.core.management import call_command
from django.test import Client

from cocreation.demo.crowd_history import LIFECYCLES, history, status
from cocreation.demo.crowd_texts import Seed
from cocreation.demo.places import Places
from network.models import SitePage

MANY = 400


def test_no_two_generated_pages_have_the_same_title() -> None:
    titles = [Seed(number).title for number in range(MANY)]
    assert len(set(titles)) == MANY
    assert max(map(len, titles)) <= 120


def test_generated_pages_differ_in_type_place_status_and_day() -> None:
    seeds = [Seed(number) for number in range(MANY)]
    assert {seed.type for seed in seeds} == {"project", "story", "barrier"}
    assert len({seed.municipality for seed in seeds}) == 5
    assert len({seed.day for seed in seeds}) > 300
    assert len({status(seed) for seed in seeds if seed.type == "barrier"}) >= 15
    assert len({status(seed) for seed in seeds if seed.type == "project"}) >= 6


def test_generated_histories_follow_the_lifecycles() -> None:
    for number in range(MANY):
        seed = Seed(number)
        if seed.type not in LIFECYCLES:
            continue
        lifecycle = LIFECYCLES[seed.type]
        here, day = lifecycle.initial, seed.day
        for step in history(seed):
            assert step.from_status == here
            assert lifecycle.find(here, step.to_status)
            assert step.on > day
            here, day = step.to_status, step.on


@pytest.mark.django_db
@pytest.mark.usefixtures("demo")
class TestOnASite:
    def test_the_site_grows_to_the_size_and_no_further(self) -> None:
        size = Places().count + 14
        call_command("seed_network", size=size, verbosity=0)
        assert Places().count == size
        call_command("seed_network", size=size, verbosity=0)
        assert Places().count == size

    def test_a_generated_page_is_like_one_an_editor_published(self) -> None:
        call_command("seed_network", size=Places().count + 14, verbosity=0)
        for number in range(14):
            seed = Seed(number)
            page: SitePage = Places().page(seed.key).specific
            assert page.number.startswith("FK-")
            assert page.record is not None
            assert page.record.demo
            assert page.status == status(seed)
            assert page.live_revision is not None
            assert not page.has_unpublished_changes
            restored = page.get_latest_revision_as_object()
            assert restored.title == page.title
            assert set(restored.themes.all()) == set(page.themes.all())
            page.save_revision().publish()

    def test_a_generated_page_answers_its_readers(self, client: Client) -> None:
        call_command("seed_network", size=Places().count + 7, verbosity=0)
        for number in range(7):
            page = Places().page(Seed(number).key)
            assert client.get(page.get_url()).status_code == 200

    def test_a_project_that_is_not_over_has_no_result(self) -> None:
        call_command("seed_network", size=Places().count + 30, verbosity=0)
        generated = [Places().page(Seed(number).key).specific for number in range(30)]
        open_projects = [
            page for page in generated if page.type_code == "project" and page.status == "running"
        ]
        assert open_projects
        assert not any(page.result for page in open_projects)
