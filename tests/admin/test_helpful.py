"""Editors see how many readers a page helped: beside the page, and in a report of them all."""

from django.urls import reverse

from feedback.models import Submission, SubmissionKind
from network.models import SitePage
from tests.admin.conftest import World
from tests.factories.pages import StandardFactory, build_tree, translate


def answered(page: SitePage, *answers: str) -> None:
    """What readers said of the page."""
    for number, code in enumerate(answers):
        Submission.objects.create(
            kind=SubmissionKind.HELPFUL,
            reference=f"S-{number}",
            record=page.record,
            language="da",
            state="closed",
            answers=[{"key": "answer", "label": "", "value": code, "code": code}],
        )


def test_the_figure_stands_beside_the_page_and_in_the_report(world: World) -> None:
    page = StandardFactory.create(
        parent=world.tree.home, title="Sådan gør du", slug="saadan", asks_if_helpful=True
    )
    build_tree("en")
    translate(page, "en", "How to")
    answered(page, "yes", "no", "no")
    coordinator = world.log_in("coordinator")
    screen = coordinator.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert "The page helped 1 of 3" in screen.content.decode()
    report = coordinator.get(reverse("helpful_report")).content.decode()
    assert "Sådan gør du" in report
    assert "How to" not in report


def test_the_report_shows_an_editor_the_pages_of_the_own_municipality(world: World) -> None:
    for tree, lead in ((world.in_assens, world.assens), (world.in_holbaek, world.holbaek)):
        StandardFactory.create(
            parent=tree.projects.get_parent(),
            title=f"Hjælp i {lead.name_da}",
            slug="hjaelp",
            lead=lead,
            asks_if_helpful=True,
        )
    html = world.log_in("assens").get(reverse("helpful_report")).content.decode()
    assert "Hjælp i Assens" in html
    assert "Hjælp i Holbæk" not in html
