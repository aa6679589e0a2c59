"""What is hidden is gone from everywhere readers come: page, search, feed, card, mails not yet sent."""

from django.core import mail
from django.test import Client
from django.urls import reverse

from feedback.models import Outcome
from network.models import SitePage
from search.upkeep import renew_stale
from subscriptions.models import Message
from subscriptions.sending import send_due
from tests.factories.feedback import comment
from tests.factories.world import World
from tests.feedback.moderation.conftest import decide, item

CANARY = "kanariefuglesang"


def places(project: SitePage, outcome_page: SitePage) -> dict[str, str]:
    """What everybody can fetch where the comment's words could stand."""
    renew_stale()
    reader = Client()
    search = reader.get("/da/soeg/", {"q": CANARY}).content.decode()
    # The question itself stands on the page of the search.
    hits = search.count(project.title)
    feed = reader.get("/da/soeg/", {"q": CANARY, "format": "atom"}).content.decode()
    comment_feed = reverse("comment_feed", args=[project.get_url().strip("/").partition("/")[2]])
    return {
        "page": reader.get(project.get_url()).content.decode(),
        "search": CANARY if hits else "",
        "search feed": CANARY if project.title in feed else "",
        "feed": reader.get(comment_feed).content.decode(),
        "outcome": reader.get(outcome_page.get_url()).content.decode(),
        "api": reader.get("/da/soeg/", {"q": CANARY, "format": "json"})
        .content.decode()
        .replace(f'"{CANARY}"', ""),
    }


def test_the_words_of_a_hidden_comment_are_nowhere(
    world: World, project: SitePage, elsewhere: SitePage
) -> None:
    above = comment(project, text="Hvad hører I?", state="visible")
    said = comment(project, text=f"Jeg hører {CANARY}.", parent=above)
    reply = comment(project, text="Det gør jeg også.", state="visible", parent=above)
    moderator = world.log_in("moderator")
    decide(moderator, "comment", said.pk, "approve")
    assert elsewhere.record is not None
    Outcome.objects.create(comment=said, record=elsewhere.record, text_da="Vi lyttede.")
    before = places(project, elsewhere)
    for place in ("page", "search", "search feed", "feed", "outcome"):
        assert CANARY in before[place], place
    assert Message.objects.filter(state="waiting", about=f"comment:{said.pk}").exists()
    decide(moderator, "comment", said.pk, "hide", reason="hate", text="Se reglerne.")
    for place, content in places(project, elsewhere).items():
        assert CANARY not in content, place
    page = Client().get(project.get_url()).content.decode()
    assert "Vi skjulte" in page or "skjult" in page
    assert reply.text in page
    send_due()
    assert all(CANARY not in str(each.body) + each.subject for each in mail.outbox)
    assert CANARY in moderator.get(item("comment", said.pk)).content.decode()
    assert item("comment", said.pk) not in page


def test_shown_again_it_stands_at_its_old_place(world: World, project: SitePage) -> None:
    said = comment(project, text=f"Jeg hører {CANARY}.", state="visible")
    moderator = world.log_in("moderator")
    decide(moderator, "comment", said.pk, "hide", reason="hate", text="")
    decide(moderator, "comment", said.pk, "restore")
    assert CANARY in Client().get(project.get_url()).content.decode()
