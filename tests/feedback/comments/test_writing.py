"""What can go wrong when one writes, and that no word is lost by it."""

import datetime
import logging
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core import mail
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from django.utils import timezone

from feedback.comments.lifecycle import hide, publish
from feedback.models import Comment
from projects.models import ProjectPage
from subscriptions.models import Message
from subscriptions.sending import send_due
from tests.factories.pages import StandardFactory, Tree
from tests.feedback.comments.conftest import said, waiting
from tests.feedback.sent import fields_of, fill_in, problems, send, words

pytestmark = pytest.mark.django_db
PAGE = "/da/projekter/bilen/"
FORM = f"{PAGE}kommentar/"
TYPED: dict[str, Any] = {"text": "Kan bilen stå ved stationen?", "name": "Nabo", "email": "a@b.dk"}
SEND: dict[str, Any] = {"step": "send"}


def kept_text(response: object) -> str:
    soup = BeautifulSoup(response.content, "html.parser")  # type: ignore[attr-defined]
    [field] = soup.select("textarea")
    return field.text.removeprefix("\n")


def test_a_double_click_is_one_comment(client: Client, project: ProjectPage) -> None:
    data = fill_in(client, FORM, **TYPED) | SEND
    receipts = {client.post(FORM, data)["Location"] for _press in range(3)}
    assert receipts == {f"{FORM}tak/"}
    assert Comment.objects.count() == Message.objects.count() == 1


def test_a_cpr_number_is_refused_at_the_field_and_kept_nowhere(
    client: Client, project: ProjectPage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for step in ("preview", "send"):
        shown = client.post(
            FORM, fill_in(client, FORM, **TYPED | {"text": "Jeg er 010190-1234."}) | {"step": step}
        )
        assert problems(shown)
        assert "Sådan kommer den til at se ud" not in words(shown)
        assert kept_text(shown) == "Jeg er 010190-1234."
    assert not Comment.objects.exists()
    assert not Message.objects.exists()
    assert "010190" not in caplog.text


@pytest.mark.parametrize("name", ["text", "name", "email"])
@pytest.mark.parametrize("typed", ["", "   ", "\u202e\u200b"])
def test_what_is_missing_is_asked_for_and_the_rest_stays(
    client: Client, project: ProjectPage, name: str, typed: str
) -> None:
    shown = send(client, FORM, **TYPED | {name: typed})
    assert len(problems(shown)) == 1
    assert BeautifulSoup(shown.content, "html.parser").title.text.startswith("Fejl:")  # type: ignore[union-attr]
    if name != "text":
        assert kept_text(shown) == TYPED["text"]


def test_a_hundred_thousand_characters_are_too_many_and_stay_in_the_field(
    client: Client, project: ProjectPage
) -> None:
    long = "ord " * 25_000
    shown = send(client, FORM, **TYPED | {"text": long}, **SEND)
    assert "Din kommentar" in problems(shown)[0]
    assert kept_text(shown) == long


@pytest.mark.parametrize(
    "text",
    ["😀👩‍👩‍👧 Godt!", "مرحبا بكم في القرية، كيف حالكم", "a\nb\n\nc", "<b>& \"'</b> {{ 7*7 }}"],
)
def test_every_sort_of_text_comes_through_as_it_was_written(
    client: Client, project: ProjectPage, moderator: User, text: str
) -> None:
    send(client, FORM, **TYPED | {"text": text}, **SEND)
    comment = Comment.objects.get()
    assert comment.text == text
    Comment.objects.update(state="awaiting_moderation")
    publish(Comment.objects.get(), moderator)
    assert words(client.get(PAGE), ".comment__text") == " ".join(text.split())


def test_nobody_writes_in_a_closed_debate_and_the_text_stays(
    client: Client, project: ProjectPage
) -> None:
    data = fill_in(client, FORM, **TYPED) | SEND
    project.comments_until = timezone.localdate() - datetime.timedelta(days=1)
    project.save()
    assert "Debatten er lukket" in words(client.get(FORM))
    shown = client.post(FORM, data)
    assert "Debatten er lukket" in problems(shown)[0]
    assert kept_text(shown) == TYPED["text"]
    assert not Comment.objects.exists()


@pytest.mark.parametrize("how", ["unpublish", "delete"])
def test_a_page_that_is_gone_takes_nothing_and_gives_the_text_back(
    client: Client, project: ProjectPage, how: str
) -> None:
    data = fill_in(client, FORM, **TYPED) | SEND
    getattr(project, how)()
    assert client.get(FORM).status_code == 404
    shown = client.post(FORM, data)
    assert "Siden er taget ned" in problems(shown)[0]
    assert kept_text(shown) == TYPED["text"]


def test_there_is_no_form_where_there_is_no_debate(client: Client, danish: Tree) -> None:
    StandardFactory.create(parent=danish.home, title="Om", slug="om")
    for address in ("/da/om/kommentar/", "/da/findes/ikke/kommentar/", "/da/projekter/kommentar/"):
        assert client.get(address).status_code == 404


def test_an_answer_stands_below_what_it_answers(client: Client, project: ProjectPage) -> None:
    first = said(project, "Første")
    address = f"{FORM}?reply={first.pk}"
    assert "Første" in words(client.get(address))
    send(client, address, **TYPED, **SEND)
    assert Comment.objects.get(text=TYPED["text"]).parent == first


def test_who_answers_what_is_hidden_meanwhile_is_told(
    client: Client, project: ProjectPage, moderator: User
) -> None:
    first = said(project, "Første")
    data = fill_in(client, f"{FORM}?reply={first.pk}", **TYPED) | SEND
    hide(first, moderator, reason="hate")
    shown = client.post(f"{FORM}?reply={first.pk}", data)
    assert "bliver ikke vist mere" in problems(shown)[0]
    assert Comment.objects.count() == 1


@pytest.mark.parametrize("reply", ["0", "999", "x", "²", "9" * 400])
def test_a_made_up_answer_is_no_error(client: Client, project: ProjectPage, reply: str) -> None:
    assert client.get(FORM, {"reply": reply}).status_code == 200


def test_a_name_that_looks_official_is_pointed_out_to_the_moderator(
    client: Client, project: ProjectPage
) -> None:
    send(client, FORM, **TYPED | {"name": "Assens Kommune"}, **SEND)
    assert "official_name" in Comment.objects.get().signals


def test_the_mail_that_asks_to_confirm_holds_no_word_of_the_sender(
    client: Client, project: ProjectPage
) -> None:
    send(client, FORM, **TYPED | {"text": "Køb billige ure", "name": "Urmager"}, **SEND)
    send_due()
    [letter] = mail.outbox
    assert isinstance(letter, EmailMultiAlternatives)
    whole = f"{letter.subject} {letter.body} {letter.alternatives}"
    assert "billige" not in whole
    assert "Urmager" not in whole


def test_the_form_s_page_is_the_only_one_with_a_cookie_and_is_kept_nowhere(
    client: Client, project: ProjectPage
) -> None:
    said(project)
    assert not client.get(PAGE).cookies
    form = client.get(FORM)
    assert "no-store" in form["Cache-Control"]
    assert set(form.cookies) == {"csrftoken"}


@pytest.mark.parametrize("kind", ["traek-tilbage", "klage"])
@pytest.mark.parametrize("token", ["", "x", "1.2.3", "a" * 5000])
def test_a_forged_link_opens_nothing(
    client: Client, project: ProjectPage, kind: str, token: str
) -> None:
    said(project)
    assert client.get(f"/da/kommentar/{kind}/{token}/").status_code == 404


def test_the_link_to_take_back_is_no_link_to_appeal(
    client: Client, project: ProjectPage, anna: object, moderator: User
) -> None:
    publish(waiting(project, anna), moderator)  # type: ignore[arg-type]
    send_due()
    token = str(mail.outbox[-1].body).split("traek-tilbage/")[1].split("/")[0]
    assert client.get(f"/da/kommentar/traek-tilbage/{token}/").status_code == 200
    assert client.get(f"/da/kommentar/klage/{token}/").status_code == 404


def test_a_preview_keeps_what_was_typed(client: Client, project: ProjectPage) -> None:
    shown = client.post(FORM, fill_in(client, FORM, **TYPED) | {"step": "preview"})
    data = fields_of(shown)
    assert {name: data[name] for name in TYPED} == TYPED
