"""What is typed of persons: a CPR number is kept nowhere, other data is warned of once."""

import logging
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client

from feedback.models import Submission
from tests.feedback.protection.sample import ADDRESS
from tests.feedback.sent import fields_of, problems, send, words

pytestmark = pytest.mark.django_db
NUMBER = "070761-4285"
NUMBERS = ("070761-4285", "0707614285", "070761 4285", "07.07.61\u20134285", "670761-4285")


def whole_database() -> str:
    """Every row of every table, as text."""
    rows = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608
            rows += [repr(row) for row in cursor.fetchall()]
    return "\n".join(rows)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("field", ["name", "email", "text"])
def test_a_cpr_number_is_refused_at_its_field_with_its_place_marked(
    citizen: Client, field: str, number: str
) -> None:
    typed = {"name": "Ida", "text": "Hej.", field: f"Jeg er {number}, og det ved I."}
    response = send(citizen, ADDRESS, **typed)
    assert "ligner et cpr-nummer" in words(response, f"#id_{field}_error")
    assert words(response, f"#id_{field}_error mark") == number
    assert {name: fields_of(response)[name] for name in typed} == typed
    assert not Submission.objects.exists()


def test_a_cpr_number_ends_up_in_no_table_log_cache_or_file(
    citizen: Client, caplog: pytest.LogCaptureFixture, tmp_path: Path, settings: object
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("", "django", "django.db.backends", "django.template", "django.request"):
        caplog.set_level(logging.DEBUG, logger=name)
    send(citizen, ADDRESS, name="Ida", text=f"Mit nummer er {NUMBER}.")
    file = SimpleUploadedFile("brev.txt", f"Nummer: {NUMBER}".encode())
    refused = send(citizen, ADDRESS, name="Ida", text="Hej.", papers=file)
    assert "cpr-nummer i »brev.txt«" in problems(refused)[0]
    send(citizen, f"{ADDRESS}?q={'x' * 10}", name=NUMBER, text=NUMBER, email=NUMBER)
    logged = "\n".join([record.getMessage() + str(record.exc_text) for record in caplog.records])
    kept = getattr(cache, "_cache", {})
    private = Path(storages["private"].location)  # type: ignore[attr-defined]
    files = [file.read_bytes() for file in private.rglob("*") if file.is_file()]
    for text in (logged, whole_database(), repr(kept), repr(files)):
        assert NUMBER not in text
        assert NUMBER.replace("-", "") not in text


@pytest.mark.parametrize(
    ("text", "seems", "marked"),
    [
        ("Ring til naboen på 20 10 10 12.", "telefonnummer", "20 10 10 12"),
        ("Skriv til ida@post.example i dag.", "mailadresse", "ida@post.example"),
        ("Hun bor på Søvej 4 ved havnen.", "adresse", "Søvej 4"),
    ],
)
def test_other_personal_data_is_warned_of_once_and_can_be_sent(
    citizen: Client, text: str, seems: str, marked: str
) -> None:
    warned = send(citizen, ADDRESS, name="Ida", text=text)
    assert seems in problems(warned)[0]
    assert words(warned, "#id_text_error mark") == marked
    data = fields_of(warned)
    assert data["text"] == text
    assert citizen.post(ADDRESS, data | {"anyway": "on"}).status_code == 303
    assert "personal" in Submission.objects.get().signals


def test_a_writer_who_takes_the_data_out_need_not_tick_anything(citizen: Client) -> None:
    warned = send(citizen, ADDRESS, name="Ida", text="Ring på 20 10 10 12.")
    assert citizen.post(ADDRESS, fields_of(warned) | {"text": "Ring ikke."}).status_code == 303
    assert Submission.objects.get().signals == []


def test_a_writers_own_mail_is_nothing_to_warn_of(citizen: Client) -> None:
    response = send(citizen, ADDRESS, name="Ida", email="ida@post.example", text="Hej med jer.")
    assert response.status_code == 303


@pytest.mark.parametrize(
    "text",
    [
        "Mødet er 23.11.2026 kl. 19.30, og det koster 12.345 kr.",
        "CVR 29 18 97 30, EAN 5798000000000, konto 4316 22345678.",
        "Sag 2026-012345, lov nr. 692 af 8. juni 2018, § 12, stk. 4.",
        "Vi var 120 på Torvet, og 85 % stemte ja. Årene 2012 2013.",
    ],
)
def test_ordinary_figures_are_left_alone(citizen: Client, text: str) -> None:
    assert send(citizen, ADDRESS, name="Ida", text=text).status_code == 303
