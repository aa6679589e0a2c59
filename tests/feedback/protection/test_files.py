"""Files that citizens send: looked through before anything is kept; hostile ones are refused in words."""

import fcntl
import io
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

import cocreation.demo
from feedback.models import Submission, SubmissionFile
from feedback.models.submission import private_storage
from feedback.protection import CitizenForm, uploads
from search.file_text import Outcome
from tests.feedback.protection import files
from tests.feedback.protection.sample import ADDRESS
from tests.feedback.sent import fields_of, problems, send, words

pytestmark = pytest.mark.django_db
NUMBER = "070761-4285"
PDF = Path(cocreation.demo.__file__).parent / "documents/project-description.pdf"


def send_file(client: Client, *chosen: SimpleUploadedFile) -> list[str]:
    """The errors after sending; none when it was received."""
    response = send(client, ADDRESS, name="Ida", text="Se filen.", papers=list(chosen))
    return problems(response) if response.status_code == 200 else []


def test_a_photo_is_drawn_anew_without_its_place_and_under_a_name_of_chance(
    citizen: Client,
) -> None:
    assert send_file(citizen, files.photo()) == []
    row = SubmissionFile.objects.get()
    assert (row.name, row.state) == ("foto.jpg", "held")
    kept = row.file.read()
    assert b"hemmelig" not in kept
    assert not Image.open(io.BytesIO(kept)).getexif()
    name = str(row.file.name)
    assert "foto" not in name
    assert len(Path(name).stem) >= 32
    with pytest.raises(ValueError, match="URL"):
        _ = row.file.url


def test_a_file_has_no_address_on_the_site(citizen: Client) -> None:
    send_file(citizen, files.photo())
    name = SubmissionFile.objects.get().file.name
    for path in (f"/media/{name}", f"/media/../private/{name}", f"/private/{name}"):
        assert citizen.get(path).status_code == 404


def by_words(value: object) -> str:
    """The files themselves hold the time they were made: no two processes would name a test alike."""
    return value if isinstance(value, str) else ""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("brev.docx", files.word_file("En bænk ved havnen.")),
        ("tal.xlsx", files.spreadsheet("Bænke", 12)),
        ("brev.odt", files.odt_file("En bænk ved havnen.")),
        ("brev.txt", "En bænk ved søen – og en lampe.".encode("cp1252")),
        ("tal.csv", b"sted;antal\nHavnen;12\n"),
        ("forslag.pdf", PDF.read_bytes()),
        ("🌊 havnen.PNG", b""),
    ],
    ids=by_words,
)
def test_the_usual_documents_are_received(citizen: Client, name: str, content: bytes) -> None:
    if not content:
        buffer = io.BytesIO()
        Image.new("RGBA", (9, 9)).save(buffer, "PNG")
        content = buffer.getvalue()
    assert send_file(citizen, files.upload(name, content)) == []
    assert Submission.objects.get().signals == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("brev.docx", files.word_file(f"Jeg er {NUMBER}.")),
        ("hoved.docx", files.word_file("Intet her.", header=f"Vedr. {NUMBER}")),
        ("tal.xlsx", files.spreadsheet("Ida", NUMBER)),
        ("tal2.xlsx", files.spreadsheet("Ida", 2_103_851_234)),
        ("tal3.xlsx", files.spreadsheet("Ida", 101_801_234)),
        ("fodnote.docx", files.word_file_with_part("footnotes", f"Se {NUMBER}")),
        ("kommentar.docx", files.word_file_with_part("comments", f"Se {NUMBER}")),
        ("brev.odt", files.odt_file(f"Jeg er {NUMBER}.")),
        ("hoved.odt", files.odt_file("Intet her.", header=f"Vedr. {NUMBER}")),
        ("delt.odt", files.odt_file("Jeg er 070761<text:span>-4285</text:span>.")),
        ("note.xlsx", files.spreadsheet_beside(comment=f"Se {NUMBER}")),
        ("fod.xlsx", files.spreadsheet_beside(foot=f"Se {NUMBER}")),
        ("brev.txt", f"Jeg er {NUMBER}.".encode()),
        ("tal.csv", f"navn;nummer\nIda;{NUMBER}\n".encode()),
        (f"{NUMBER}.txt", b"Intet her."),
    ],
    ids=by_words,
)
def test_a_cpr_number_in_a_file_is_told_of_with_its_place(
    citizen: Client, name: str, content: bytes
) -> None:
    [told] = send_file(citizen, files.upload(name, content))
    assert "cpr-nummer" in told
    assert name in told
    assert not SubmissionFile.objects.exists()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("billede.svg", b"<svg onload='alert(1)'/>", "vi ikke kan modtage"),
        ("program.exe", b"MZ\x90", "vi ikke kan modtage"),
        ("brev.pdf.exe", b"MZ\x90", "vi ikke kan modtage"),
        ("brev.docm", b"PK\x03\x04", "vi ikke kan modtage"),
        ("brev.pdf", b"MZ\x90\x00" * 99, "ikke det, navnet siger"),
        ("foto.jpg", b"<svg onload='alert(1)'/>", "ikke det, navnet siger"),
        ("foto.png", b"<?php system('id'); ?>", "ikke det, navnet siger"),
        ("brev.txt", b"MZ\x90\x00\x03", "ikke det, navnet siger"),
        ("brev.docx", b"PK\x03\x04 nothing", "ikke det, navnet siger"),
        ("tal.xlsx", files.word_file("a"), "ikke det, navnet siger"),
        ("bombe.docx", files.zip_bomb(), "så stor"),
        ("lang.csv", b"Havnen;12\n" * 100_000 + b"Ida;070761-4285\n", "så stor"),
        ("bombe.png", files.picture(100), "billedpunkter"),
        ("stor.png", files.picture(25), "billedpunkter"),
        ("tom.txt", b"", "tom"),
        ("stor.pdf", b"%PDF-1.7" + b"0" * (20 * 1024 * 1024), "højst være 10"),
    ],
    ids=by_words,
)
def test_a_hostile_or_broken_file_is_refused_in_words_that_help(
    citizen: Client, name: str, content: bytes, told: str
) -> None:
    [line] = send_file(citizen, files.upload(name, content))
    assert told in line
    assert not SubmissionFile.objects.exists()


def test_a_large_photo_is_received_where_other_pictures_of_its_size_are_not(
    citizen: Client,
) -> None:
    assert send_file(citizen, files.upload("foto.jpg", files.picture(25, "JPEG"))) == []


def test_all_files_together_have_as_long_as_one(
    citizen: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[float] = []
    passed = [0.0]

    def slow(name: str, ending: str, seconds: float, **_options: Any) -> tuple[Outcome, str]:
        given.append(seconds)
        passed[0] += min(6, seconds)
        return Outcome.READ if seconds > 6 else Outcome.TOO_MUCH, "Hej."

    monkeypatch.setattr(uploads, "text_of_file", slow)
    monkeypatch.setattr(uploads, "monotonic", lambda: passed[0])
    told = send_file(citizen, *(files.upload(f"{n}.txt", b"Hej.") for n in (1, 2, 3)))
    assert [round(each) for each in given] == [10, 4, 0]
    assert ["så stor" in line for line in told] == [True, True]


def test_where_somebody_has_to_wait_no_file_is_opened(
    citizen: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.FORMS_PER_PLACE = 1
    assert send_file(citizen, files.photo()) == []
    opened: list[str] = []
    monkeypatch.setattr(uploads, "_clean", lambda file, _end: opened.append(file.name))
    response = send(citizen, ADDRESS, name="Bo", text="Se den anden fil.", papers=files.photo())
    assert response.status_code == 429
    assert opened == []
    assert SubmissionFile.objects.count() == 1


def test_what_fails_on_its_last_step_leaves_no_file(
    citizen: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def files_there() -> set[str]:
        folder = Path(private_storage().path("submissions"))
        return {each.name for each in folder.iterdir()} if folder.exists() else set()

    before = files_there()
    assert send_file(citizen, files.photo()) == []
    assert len(files_there() - before) == 1
    monkeypatch.setattr(CitizenForm, "note_sent", Mock(side_effect=RuntimeError))
    with pytest.raises(RuntimeError):
        send_file(citizen, files.photo("andet.jpg"))
    assert len(files_there() - before) == 1


def test_all_else_is_kept_and_the_file_has_to_be_chosen_again(citizen: Client) -> None:
    response = send(citizen, ADDRESS, name="", text="Se filen.", papers=files.photo())
    assert fields_of(response)["text"] == "Se filen."
    assert "Vælg filen igen" in words(response)


def test_four_files_where_three_are_taken_are_told_of(citizen: Client) -> None:
    chosen = [files.photo(f"{number}.jpg") for number in range(4)]
    assert "Du valgte 4" in send_file(citizen, *chosen)[0]


def test_scanned_pages_without_text_are_held_for_somebody_to_look_at(citizen: Client) -> None:
    buffer = io.BytesIO()
    Image.new("RGB", (90, 90)).save(buffer, "PDF")
    assert send_file(citizen, files.upload("scan.pdf", buffer.getvalue())) == []
    assert Submission.objects.get().signals == ["unread_file"]


def test_a_name_that_would_lead_elsewhere_is_only_a_name(citizen: Client) -> None:
    assert send_file(citizen, files.upload("../../\u202eetc/passwd.txt", b"Hej.")) == []
    assert SubmissionFile.objects.get().name == "passwd.txt"


def test_who_comes_while_another_file_is_read_is_told_so_and_loses_nothing(
    citizen: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "_PATIENCE", 0.2)
    with Path(settings.READER_LOCK).open("w") as somebody_else:
        fcntl.flock(somebody_else, fcntl.LOCK_EX)
        [told] = send_file(citizen, files.upload("brev.txt", b"En lampe."))
    assert "andres filer" in told
    assert not SubmissionFile.objects.exists()
    assert send_file(citizen, files.upload("brev.txt", b"En lampe.")) == []
