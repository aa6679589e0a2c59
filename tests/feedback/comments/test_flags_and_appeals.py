"""A reader reports a comment; its writer may appeal once."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.test import Client

from feedback.comments.lifecycle import answer_officially, hide, reject, withdraw
from feedback.comments.own_views import AppealPage
from feedback.models import Appeal, Flag
from projects.models import ProjectPage
from subscriptions.models import Address
from subscriptions.sending import send_due
from subscriptions.signed_links import address_for
from tests.feedback.comments.conftest import said, waiting
from tests.feedback.sent import fill_in, problems, send, words

pytestmark = pytest.mark.django_db


def test_a_report_reaches_the_desk_and_changes_nothing_on_the_page(
    client: Client, project: ProjectPage
) -> None:
    comment = said(project, "Køb mine ure")
    address = f"/da/kommentar/{comment.pk}/anmeld/"
    assert "Køb mine ure" in words(client.get(address))
    sent = send(client, address, reason="spam", text="Igen.")
    assert "Tak, fordi du siger det" in words(client.get(sent["Location"]))
    flag = Flag.objects.get()
    assert (flag.comment, flag.reason, flag.text, flag.state) == (comment, "spam", "Igen.", "open")
    assert "Køb mine ure" in client.get("/da/projekter/bilen/").content.decode()


def test_a_report_needs_a_reason(client: Client, project: ProjectPage) -> None:
    address = f"/da/kommentar/{said(project).pk}/anmeld/"
    reasons: list[dict[str, Any]] = [{}, {"reason": "made-up"}]
    for reason in reasons:
        assert problems(send(client, address, text="Hm", **reason))
    assert not Flag.objects.exists()


def test_only_a_citizen_s_visible_comment_is_reported(
    client: Client, project: ProjectPage, moderator: User
) -> None:
    gone = [
        waiting(project),
        withdraw(said(project)),
        answer_officially(said(project), None, None, "Ja"),
    ]
    for comment in gone:
        assert client.get(f"/da/kommentar/{comment.pk}/anmeld/").status_code == 404
    assert client.get("/da/kommentar/99999/anmeld/").status_code == 404


def appeal_link(comment_writer: Address) -> str:
    send_due()
    return (
        "/da/kommentar/klage/" + str(mail.outbox[-1].body).split("/kommentar/klage/")[1].split()[0]
    )


def test_the_writer_appeals_once(
    client: Client, project: ProjectPage, anna: Address, moderator: User
) -> None:
    comment = hide(said(project, "Min tekst", writer=anna), moderator, reason="hate", text="Tonen.")
    address = appeal_link(anna)
    page = words(client.get(address))
    for told in ("Min tekst", "hadefuldt", "Tonen."):
        assert told in page
    sent = send(client, address, text="Det var en spøg.")
    assert "vi ser på det igen" in words(client.get(sent["Location"]))
    assert Appeal.objects.get().comment == comment
    assert "allerede" in words(client.get(address))


def test_the_slower_of_two_appeals_at_once_is_told_so(
    client: Client,
    project: ProjectPage,
    anna: Address,
    moderator: User,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    comment = hide(said(project, "Min tekst", writer=anna), moderator, reason="hate")
    address = appeal_link(anna)
    data = fill_in(client, address, text="Det var en spøg.")
    closed = AppealPage.closed

    def beaten(page: AppealPage) -> str:
        reason = closed(page)
        if not reason:
            Appeal.objects.create(comment=comment, text="Den anden.")
        return reason

    monkeypatch.setattr(AppealPage, "closed", beaten)
    assert "allerede" in words(client.post(address, data))
    assert Appeal.objects.get().text == "Den anden."


def test_what_was_not_published_can_be_taken_back(
    client: Client, project: ProjectPage, anna: Address, moderator: User
) -> None:
    comment = reject(waiting(project), moderator, reason="hate")
    address = address_for("comment_withdraw", comment.pk)
    sent = client.post(address, follow=True)
    assert "Din kommentar er trukket tilbage" in words(sent)
    assert "Gå til forsiden" in words(sent, "main")
    comment.refresh_from_db()
    assert (comment.state, comment.name, comment.text) == ("withdrawn", "", "")


def test_nothing_is_appealed_where_nothing_is_decided(
    client: Client, project: ProjectPage, anna: Address, moderator: User
) -> None:
    comment = hide(said(project, writer=anna), moderator, reason="hate")
    address = appeal_link(anna)
    withdraw(comment)
    assert "ingen afgørelse" in words(client.get(address))
