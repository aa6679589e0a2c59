"""The report of acts, as far as each reader may see."""

import pytest
from django.urls import reverse
from django.utils import timezone

from network.models import SitePage
from tests.factories.feedback import comment, submission
from tests.factories.world import World
from tests.feedback.moderation.conftest import decide
from tests.feedback.moderation.test_who_sees_what import refused

REPORT = "feedback_report"


def test_the_report_is_narrowed_by_person_act_item_and_day(world: World, project: SitePage) -> None:
    shown, other = comment(project, state="visible"), comment(project)
    client = world.log_in("moderator")
    decide(client, "comment", shown.pk, "hide", reason="spam", text="Ingen reklame.")
    decide(world.log_in("coordinator"), "comment", other.pk, "approve")
    address = reverse(REPORT)

    def acts(**asked: str) -> list[str]:
        return [line.what for line, _url in client.get(address, asked).context["rows"]]

    assert acts() == ["Approved", "Hidden"]
    assert acts(person=str(world.user("moderator").pk)) == ["Hidden"]
    assert acts(act="feedback.approve") == ["Approved"]
    assert acts(item=f"#{shown.pk}") == ["Hidden"]
    assert acts(day=timezone.localdate().isoformat()) == ["Approved", "Hidden"]
    assert acts(day="2020-01-01") == []
    html = client.get(address).content.decode()
    assert "It is advertising" in html
    assert "Ingen reklame." in html
    assert "Sæt bænken" not in html


def test_acts_in_another_municipality_are_not_in_it(world: World, elsewhere: SitePage) -> None:
    waiting = comment(elsewhere)
    decide(world.log_in("moderator_holbaek"), "comment", waiting.pk, "approve")
    secret = submission(world.assens, kind="barrier", confidential=True)
    decide(world.log_in("coordinator"), "submission", secret.pk, "take")
    for who in ("moderator", "case_worker", "administrator"):
        rows = world.log_in(who).get(reverse(REPORT)).context["rows"]
        labels = [line.entry.label for line, _url in rows]
        assert secret.reference not in labels, who
        assert (f"#{waiting.pk}" in labels) == (who == "administrator"), who


@pytest.mark.parametrize("who", ["assens", "guest", "editor", "lawyer"])
def test_who_decides_nothing_reads_no_report(world: World, who: str) -> None:
    assert refused(world.log_in(who).get(reverse(REPORT)))
