"""Without scripts, from the first word to the last: write, confirm, be read, be answered, take back."""

import re

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client

from feedback.comments.lifecycle import answer_officially, publish
from feedback.models import Comment, CommentState
from projects.models import ProjectPage
from subscriptions.sending import send_due
from tests.factories.listed import municipality
from tests.feedback.sent import fields_of, fill_in, words

pytestmark = pytest.mark.django_db
PAGE = "/da/projekter/bilen/"
FORM = f"{PAGE}kommentar/"


def way(client: Client, address: str, text: str) -> str:
    """Where a link on the page leads, by its words."""
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    return next(str(link["href"]) for link in soup.select("a") if text in link.text)


def mailed(to: str) -> str:
    """The newest mail to somebody, sent now."""
    send_due()
    letters = [each for each in mail.outbox if each.to == [to]]
    return str(letters[-1].body)


def link_in(letter: str, part: str) -> str:
    """The address in a mail that has these words in it, without the host."""
    found = re.search(rf"https?://[^/\s]+(/\S*{part}\S*)", letter)
    assert found is not None, letter
    return found[1]


def test_a_citizen_is_heard_and_answered(
    client: Client, project: ProjectPage, moderator: User
) -> None:
    assert way(client, PAGE, "Skriv en kommentar") == FORM
    typed = fill_in(client, FORM, text="Kan bilen stå ved stationen?", name="Nabo", email="a@b.dk")

    preview = client.post(FORM, typed | {"step": "preview"})
    assert "Sådan kommer den til at se ud" in words(preview)
    assert "Kan bilen stå ved stationen?" in words(preview, ".comment__text")
    assert not Comment.objects.exists()

    sent = client.post(FORM, fields_of(preview) | {"step": "send"})
    assert sent.status_code == 303
    assert "inden for 2 hverdage" in words(client.get(sent["Location"]))
    assert Comment.objects.get().state == CommentState.AWAITING_EMAIL
    assert "Kan bilen" not in client.get(PAGE).content.decode()

    confirm = link_in(mailed("a@b.dk"), "bekraeft")
    assert Comment.objects.get().state == CommentState.AWAITING_EMAIL
    assert "Bekræft min kommentar" in words(client.get(confirm))
    confirmed = client.post(confirm)
    waits = confirmed["Location"]
    assert "venter på at blive læst" in words(client.get(waits))
    assert way(client, waits, f"Tilbage til »{project.title}«") == PAGE

    comment = Comment.objects.get()
    assert comment.state == CommentState.AWAITING_MODERATION
    publish(comment, moderator)
    letter = mailed("a@b.dk")
    shown = client.get(link_in(letter, f"kommentar/{comment.pk}/"), follow=True)
    assert words(shown, f"#kommentar-{comment.pk} .comment__text") == comment.text

    answer_officially(comment, moderator, municipality("assens"), "Ja, fra december.")
    answer = mailed("a@b.dk")
    assert "Ja, fra december." in answer
    assert "Ja, fra december." in words(client.get(link_in(answer, "kommentar/"), follow=True))

    take_back = link_in(letter, "traek-tilbage")
    assert "Vil du trække din kommentar tilbage?" in words(client.get(take_back))
    assert Comment.objects.get(pk=comment.pk).state == CommentState.VISIBLE
    client.post(take_back)
    page = words(client.get(PAGE))
    assert "Skribenten trak kommentaren tilbage" in page
    assert "Kan bilen stå ved stationen?" not in page
    assert "Ja, fra december." in page


def test_a_known_address_goes_straight_to_the_moderator_and_nobody_can_tell(
    client: Client, project: ProjectPage
) -> None:
    pages = []
    for text in ("Den første", "Den anden"):
        typed = fill_in(client, FORM, text=text, name="Nabo", email="a@b.dk")
        preview = client.post(FORM, typed | {"step": "preview"})
        sent = client.post(FORM, fields_of(preview) | {"step": "send"})
        pages.append(client.get(sent["Location"]).content)
        letter = mailed("a@b.dk")
        if text == "Den første":
            client.post(link_in(letter, "bekraeft"))
    assert pages[0] == pages[1]
    assert set(Comment.objects.values_list("state", flat=True)) == {"awaiting_moderation"}
    assert "Vi har fået din kommentar" in str(mail.outbox[-1].subject)
    client.post(link_in(letter, "traek-tilbage"))
    assert Comment.objects.get(text="").state == CommentState.WITHDRAWN


def test_an_english_reader_goes_the_same_way_in_english(
    client: Client, project: ProjectPage
) -> None:
    form = FORM
    text = "We would like to have one of these cars in our own village too, how did you begin?"
    typed = fill_in(client, form, text=text, name="Visitor", email="a@b.dk")
    client.post(form, typed | {"step": "send"})
    assert Comment.objects.get().language == "en"
