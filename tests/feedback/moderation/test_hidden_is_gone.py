"""What is hidden is gone from everywhere readers come: page, search, feed, card, mails not yet sent."""

from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import translation

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

    def content(address: str, **asked: str) -> str:
        return reader.get(address, asked).getvalue().decode()

    def found(address: str) -> str:
        """The words where the project is among what is found by them; they are in the question too."""
        return CANARY if project.title in content(address, q=CANARY) else ""

    with translation.override("da"):
        below = project.get_url().strip("/").partition("/")[2]
        comment_feed = reverse("comment_feed", args=[below])
    return {
        "page": content(project.get_url()),
        "search": found("/da/soeg/"),
        "search feed": found("/da/soeg/feed.atom"),
        "search table": found("/da/soeg/table.csv"),
        "feed": content(comment_feed),
        "outcome": content(outcome_page.get_url()),
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
    assert [place for place, content in before.items() if CANARY not in content] == []
    assert Message.objects.filter(state="waiting", about=f"comment:{said.pk}").exists()
    decide(moderator, "comment", said.pk, "hide", reason="hate", text="Se reglerne.")
    after = places(project, elsewhere)
    assert [place for place, content in after.items() if CANARY in content] == []
    page = Client().get(project.get_url()).content.decode()
    assert "comment--stub" in page
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
