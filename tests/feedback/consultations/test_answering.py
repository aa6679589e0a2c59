"""A citizen answers a consultation: writes, checks, sends, and gets one receipt."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from feedback.models import Contact, Submission
from home.models import HomePage
from subscriptions.sending import send_due
from tests.factories.consultations import consultation, question
from tests.factories.listed import moment
from tests.feedback.consultations.conftest import Clock
from tests.feedback.sent import fields_of, fill_in, problems, words

ADDRESS = "/da/deltag/bilen/"
FORM = f"{ADDRESS}svar/"


def all_kinds() -> list[Any]:
    """A question of each kind."""
    return [
        question("Hvor?", "text", is_required=True),
        question("Hvorfor?", "long_text"),
        question("Landsby?", "choice", choices=["Barløse", "Turup"], is_required=True),
        question("Hvornår?", "choices", choices=["Morgen", "Aften"]),
        question("Hvor let?", "scale", scale_low="svært", scale_high="let"),
        question("Senest?", "date"),
        question("Billede?", "file"),
    ]


TYPED: dict[str, Any] = {
    "q-hvor": "Ved kirken",
    "q-hvorfor": "Der er lys.\nOg læ.",
    "q-landsby": "2",
    "q-hvornaar": ["1", "2"],
    "q-hvor-let": "4",
    "q-senest_0": "24",
    "q-senest_1": "12",
    "q-senest_2": "2026",
}


def checked(client: Client, **typed: Any) -> Any:
    """The page on which one checks what one has written."""
    return client.post(FORM, fill_in(client, FORM) | typed | {"step": "check"})


def carried(response: Any) -> dict[str, Any]:
    """What the check carries unseen; several values of a name are a list."""
    form = BeautifulSoup(response.content, "html.parser").select_one("main form")
    assert form is not None
    data: dict[str, list[str]] = {}
    for field in form.select("input[type=hidden]"):
        data.setdefault(str(field["name"]), []).append(str(field.get("value", "")))
    return {name: values if len(values) > 1 else values[0] for name, values in data.items()}


def test_what_was_written_is_shown_before_it_is_sent(home: HomePage, citizen: Client) -> None:
    consultation(home, questions=all_kinds())
    page = checked(citizen, **TYPED)
    assert "Intet er sendt endnu" in words(page)
    for text in ("Ved kirken", "Turup", "Morgen, Aften", "4 af 5", "24. december 2026"):
        assert text in words(page)
    assert Submission.objects.count() == 0


def test_one_press_more_sends_it_and_leads_to_a_receipt(home: HomePage, citizen: Client) -> None:
    record = consultation(home, questions=all_kinds()).record
    sent = citizen.post(FORM, carried(checked(citizen, **TYPED)) | {"step": "send"})
    assert sent.status_code == 303
    row = Submission.objects.get()
    assert row.record == record
    assert row.municipality is not None
    assert row.municipality.code == "assens"
    told = {answer["key"]: (answer["value"], answer.get("code", "")) for answer in row.answers}
    assert told == {
        "hvor": ("Ved kirken", ""),
        "hvorfor": ("Der er lys.\nOg læ.", ""),
        "landsby": ("Turup", "2"),
        "hvornaar": ("Morgen, Aften", "1,2"),
        "hvor-let": ("4 af 5", "4"),
        "senest": ("24. december 2026", ""),
    }
    receipt = words(citizen.get(sent["Location"]))
    assert row.reference in receipt
    assert "læst sammen med de andre svar" in receipt


def test_a_receipt_promises_the_day_of_the_consultation(home: HomePage, citizen: Client) -> None:
    page = consultation(home)
    citizen.post(
        FORM, carried(checked(citizen, **{"q-hvad-synes-du": "Ja tak."})) | {"step": "send"}
    )
    assert Submission.objects.get().due_on == page.due_on


def test_who_wants_to_change_something_finds_all_of_it(home: HomePage, citizen: Client) -> None:
    consultation(home, questions=all_kinds())
    again = citizen.post(FORM, carried(checked(citizen, **TYPED)) | {"step": "change"})
    data = fields_of(again)
    assert data["q-hvor"] == "Ved kirken"
    assert data["q-landsby"] == "2"
    assert data["q-senest_2"] == "2026"
    assert problems(again) == []


def test_a_missing_answer_is_named_and_nothing_else_is_lost(
    home: HomePage, citizen: Client
) -> None:
    consultation(home, questions=all_kinds())
    page = checked(citizen, **{**TYPED, "q-hvor": ""})
    assert problems(page) == ["Udfyld: »Hvor?«."]
    assert page.content.decode().startswith("<!doctype html>")
    assert "<title>Fejl:" in page.content.decode().replace("\n", "").replace("  ", "")
    assert fields_of(page)["q-hvorfor"].splitlines() == ["Der er lys.", "Og læ."]


def test_a_double_press_is_one_answer(home: HomePage, citizen: Client) -> None:
    consultation(home)
    data = carried(checked(citizen, **{"q-hvad-synes-du": "Ja tak."})) | {"step": "send"}
    receipts = {citizen.post(FORM, data)["Location"] for _ in range(3)}
    assert len(receipts) == 1
    assert Submission.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_twenty_at_the_same_moment_are_one_answer(home: HomePage, citizen: Client) -> None:
    consultation(home)
    data = carried(checked(citizen, **{"q-hvad-synes-du": "Ja tak."})) | {"step": "send"}
    with ThreadPoolExecutor(8) as pool:
        receipts = set(pool.map(lambda _n: citizen.post(FORM, data)["Location"], range(20)))
    assert len(receipts) == 1
    assert Submission.objects.count() == 1


def test_a_file_is_chosen_at_the_check_and_comes_along(home: HomePage, citizen: Client) -> None:
    consultation(home, questions=all_kinds())
    page = checked(citizen, **TYPED)
    assert "Billede?" in words(page)
    paper = SimpleUploadedFile("tanker.txt", b"Ved kirken er der lys.")
    sent = citizen.post(FORM, carried(page) | {"step": "send", "q-billede": paper})
    assert sent.status_code == 303
    assert Submission.objects.get().files.get().name == "tanker.txt"


def test_a_file_that_cannot_be_received_is_said_at_the_check_and_no_word_is_lost(
    home: HomePage, citizen: Client
) -> None:
    consultation(home, questions=all_kinds())
    bad = SimpleUploadedFile("virus.exe", b"MZ")
    page = citizen.post(
        FORM, carried(checked(citizen, **TYPED)) | {"step": "send", "q-billede": bad}
    )
    assert "virus.exe" in problems(page)[0]
    assert carried(page)["q-hvor"] == "Ved kirken"
    assert Submission.objects.count() == 0


def test_who_leaves_an_address_is_asked_to_confirm_it(home: HomePage, citizen: Client) -> None:
    consultation(home)
    typed = {"q-hvad-synes-du": "Ja tak.", "email": "ida@example.dk", "name": "Ida"}
    citizen.post(FORM, carried(checked(citizen, **typed)) | {"step": "send"})
    assert Contact.objects.get().name == "Ida"
    send_due()
    assert [each.to for each in mail.outbox] == [["ida@example.dk"]]
    assert "Ja tak" not in str(mail.outbox[0].body)


def test_a_name_is_shown_only_by_whom_it_belongs_to(home: HomePage, citizen: Client) -> None:
    consultation(home)
    typed = {"q-hvad-synes-du": "Ja tak.", "name": "Ida", "show_name": "on"}
    citizen.post(FORM, carried(checked(citizen, **typed)) | {"step": "send"})
    assert [answer["key"] for answer in Submission.objects.get().answers][-1] == "_show_name"


def test_a_cpr_number_never_reaches_the_database(home: HomePage, citizen: Client) -> None:
    consultation(home)
    page = checked(citizen, **{"q-hvad-synes-du": "Jeg hedder 070761-4285 og bor her."})
    assert "cpr" in problems(page)[0].lower()
    assert Submission.objects.count() == 0


def test_a_hundred_thousand_characters_are_refused_with_the_number(
    home: HomePage, citizen: Client
) -> None:
    consultation(home)
    long = "Et langt svar. " * 7000
    page = checked(citizen, **{"q-hvad-synes-du": long})
    assert "for lang" in problems(page)[0]
    assert len(fields_of(page)["q-hvad-synes-du"]) > 100_000


def test_a_hidden_question_is_not_asked(home: HomePage, citizen: Client) -> None:
    consultation(home, questions=[question(), question("Gammelt?", is_hidden=True)])
    assert "Gammelt?" not in words(citizen.get(FORM))


def test_after_the_deadline_the_text_is_kept_and_said_not_to_be_sent(
    home: HomePage, clock: Clock, citizen: Client
) -> None:
    clock("2026-11-20 10:00")
    page = consultation(home)
    clock("2026-11-27 09:50")
    data = fill_in(citizen, FORM) | {"q-hvad-synes-du": "Jeg nåede det ikke."}
    clock("2026-11-27 10:20")
    assert page.status_at() == "closed"
    late = citizen.post(FORM, data | {"step": "check"})
    assert "Det, du skrev, er ikke sendt" in problems(late)[0]
    assert fields_of(late)["q-hvad-synes-du"] == "Jeg nåede det ikke."
    assert Submission.objects.count() == 0


def test_who_began_before_the_deadline_has_a_quarter_of_an_hour(
    home: HomePage, clock: Clock, citizen: Client
) -> None:
    clock("2026-11-27 09:50")
    consultation(home, **moments("2026-11-20 10:00", "2026-11-27 10:00"))
    page = checked(citizen, **{"q-hvad-synes-du": "Lige netop."})
    clock("2026-11-27 10:10")
    sent = citizen.post(FORM, carried(page) | {"step": "send"})
    assert sent.status_code == 303


def moments(opens: str, closes: str) -> dict[str, Any]:
    return {"opens_at": moment(opens), "closes_at": moment(closes)}


def test_the_page_itself_carries_no_token_and_no_cookie(home: HomePage, citizen: Client) -> None:
    consultation(home)
    page = citizen.get(ADDRESS)
    assert page.cookies == {}
    assert "csrf" not in page.content.decode()
    form = citizen.get(FORM)
    assert "no-store" in form["Cache-Control"]


def test_there_is_no_form_where_there_is_no_consultation(home: HomePage, citizen: Client) -> None:
    consultation(home)
    for address in ("/da/svar/", "/da/deltag/svar/", "/da/deltag/bilen-2/svar/"):
        assert citizen.get(address).status_code == 404, address


def test_answers_are_plain_json_without_contact(home: HomePage, citizen: Client) -> None:
    consultation(home)
    typed = {"q-hvad-synes-du": "Ja tak.", "email": "ida@example.dk", "name": "Ida"}
    citizen.post(FORM, carried(checked(citizen, **typed)) | {"step": "send"})
    stored = json.dumps(Submission.objects.get().answers)
    assert "ida@example.dk" not in stored
    assert "Ida" not in stored
