"""Somebody sends a form: it is received once, and nothing they typed is ever lost."""

import datetime
from typing import Any

import pytest
from django.test import Client

from feedback.models import Submission, UsedForm
from feedback.protection.stamp import older
from tests.feedback.protection.sample import ADDRESS, SamplePage
from tests.feedback.sent import fields_of, fill_in, problems, send, words

pytestmark = pytest.mark.django_db
TYPED: dict[str, Any] = {"name": "Ida", "text": "Bænken ved havnen er blevet god."}
DAY = datetime.timedelta(days=1)


def test_what_is_sent_is_received_and_leads_to_a_receipt(citizen: Client) -> None:
    response = send(citizen, ADDRESS, **TYPED)
    assert (response.status_code, response["Location"]) == (303, "/da/kvittering/P-1/")
    row = Submission.objects.get()
    assert row.answers[0]["value"] == TYPED["text"]
    assert row.signals == []


def test_the_page_is_kept_by_nobody_and_has_the_forms_cookie_alone(citizen: Client) -> None:
    response = citizen.get(ADDRESS)
    assert "no-store" in response["Cache-Control"]
    assert set(response.cookies) == {"csrftoken"}


def test_a_second_press_a_retry_and_a_reload_are_the_same_sending(citizen: Client) -> None:
    data = fill_in(citizen, ADDRESS, **TYPED)
    receipts = {citizen.post(ADDRESS, data)["Location"] for _ in range(3)}
    assert receipts == {"/da/kvittering/P-1/"}
    assert Submission.objects.count() == UsedForm.objects.count() == 1


def test_other_words_in_a_form_that_was_sent_are_kept_and_asked_about(citizen: Client) -> None:
    data = fill_in(citizen, ADDRESS, **TYPED)
    citizen.post(ADDRESS, data)
    again = citizen.post(ADDRESS, data | {"text": "Og lampen virker igen."})
    assert "sendt én gang allerede" in problems(again)[0]
    assert Submission.objects.count() == 1
    sent = citizen.post(ADDRESS, fields_of(again))
    assert sent["Location"] == "/da/kvittering/P-2/"


def test_a_form_left_open_overnight_is_sent_with_one_more_press(citizen: Client) -> None:
    shown = citizen.post(ADDRESS, fill_in(citizen, ADDRESS, after=2 * DAY, **TYPED))
    assert "Alt, hvad du har skrevet, står her stadig" in problems(shown)[0]
    data = fields_of(shown)
    assert data["text"] == TYPED["text"]
    assert citizen.post(ADDRESS, data).status_code == 303


@pytest.mark.parametrize("stamp", ["", "forged", "a:b:c", "€", "x" * 10_000])
def test_a_stamp_that_is_not_ours_costs_one_press_and_no_words(citizen: Client, stamp: str) -> None:
    shown = citizen.post(ADDRESS, fill_in(citizen, ADDRESS, **TYPED) | {"stamp": stamp})
    assert fields_of(shown)["text"] == TYPED["text"]
    assert Submission.objects.count() == 0
    assert citizen.post(ADDRESS, fields_of(shown)).status_code == 303


def test_who_is_faster_than_people_are_is_held_and_not_refused(citizen: Client) -> None:
    assert send(citizen, ADDRESS, after=datetime.timedelta(seconds=1), **TYPED).status_code == 303
    assert Submission.objects.get().signals == ["fast"]


def test_errors_stand_in_the_title_in_a_summary_and_at_the_field(citizen: Client) -> None:
    response = send(citizen, ADDRESS, text=TYPED["text"], name="")
    assert words(response, "title").startswith("Fejl: Prøv formularen")
    assert problems(response) == ["Udfyld: »Dit navn«."]
    assert fields_of(response)["text"] == TYPED["text"]


def test_after_an_error_the_same_showing_of_the_form_is_sent(citizen: Client) -> None:
    wrong = send(citizen, ADDRESS, text=TYPED["text"], name="")
    data = fields_of(wrong) | {"name": "Ida"}
    assert {citizen.post(ADDRESS, data)["Location"] for _ in "ab"} == {"/da/kvittering/P-1/"}


def test_what_is_closed_meanwhile_keeps_the_words(
    citizen: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = fill_in(citizen, ADDRESS, **TYPED)
    sent_before = fill_in(citizen, ADDRESS, **TYPED)
    citizen.post(ADDRESS, sent_before)
    monkeypatch.setattr(SamplePage, "is_closed", True)
    response = citizen.post(ADDRESS, data)
    assert problems(response) == ["Høringen er slut."]
    assert fields_of(response)["text"] == TYPED["text"]
    assert "Høringen er slut." in words(citizen.get(ADDRESS))
    # Who had sent theirs in time, and presses again, is still led to their receipt.
    assert citizen.post(ADDRESS, sent_before)["Location"] == "/da/kvittering/P-1/"


@pytest.mark.parametrize(
    "text",
    [
        "👩‍👩‍👧‍👦 Vi er glade for bænken! 🎉",
        "هذا المقعد جميل جداً ونحن سعداء به",
        "\u202eomvendt\u202c tekst",
        "<script>alert(1)</script> & \"citat\" 'mere'",
        "Line\r\n\r\nskift\tog\u00a0mellemrum",
    ],
)
def test_whatever_script_somebody_writes_in_is_received(citizen: Client, text: str) -> None:
    assert send(citizen, ADDRESS, name="Ida", text=text).status_code == 303
    assert Submission.objects.get().answers[0]["value"] == text.replace("\r\n", "\n")


def test_a_hundred_thousand_characters_are_told_of_and_kept(citizen: Client) -> None:
    text = "Ræv og mus. " * 8_400
    response = send(citizen, ADDRESS, name="Ida", text=text)
    assert "er for lang" in problems(response)[0]
    assert fields_of(response)["text"].strip() == text.strip()


def test_a_stamp_of_another_form_is_not_taken(citizen: Client) -> None:
    data = fill_in(citizen, ADDRESS, **TYPED)
    taken = older(data["stamp"], DAY)
    assert taken != data["stamp"]
    assert citizen.post("/da/proeve/", data | {"stamp": taken[:-3] + "abc"}).status_code == 200


def test_the_notice_names_who_is_responsible_and_whom_to_write_to(citizen: Client) -> None:
    notice = words(citizen.get(ADDRESS), ".privacy-notice")
    for part in ("Assens Kommune", "Vi bruger det til at svare dig.", "dpo@assens.example"):
        assert part in notice
    assert "6 måneder" in notice
