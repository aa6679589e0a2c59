"""Somebody reports a barrier, without scripts: three steps that carry what was typed."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from barriers.models import ReportPage
from feedback.models import Submission, SubmissionFile
from tests.barriers.reporting.conftest import DETAILS, press, report, title
from tests.factories.reports import REPORT, TOLD, Reporting
from tests.feedback.sent import fields_of, problems, words

pytestmark = pytest.mark.usefixtures("reporting")


def test_the_report_has_a_receipt_that_says_what_happens_next(citizen: Client) -> None:
    sent = report(citizen, TOLD, where="", rule="Noget om forsikring", affected="Frivillige")
    assert sent.status_code == 303
    read = words(citizen.get(sent["Location"]))
    assert "Din kvittering B-" in read
    assert "Først læser en sagsbehandler det." in read
    for told in (TOLD, "Noget om forsikring", "Frivillige", "Fra en forening"):
        assert told in read


def test_a_barrier_that_is_known_is_offered(citizen: Client, reporting: Reporting) -> None:
    shown = press(citizen, citizen.get(REPORT), "look", what=TOLD)
    assert "Er det en af dem her?" in words(shown)
    assert reporting.known.title in words(shown)
    assert TOLD in words(shown)


def test_where_nothing_is_like_it_there_is_no_second_step(citizen: Client) -> None:
    shown = press(citizen, citizen.get(REPORT), "look", what="Fuglene på engen yngler i maj.")
    assert "trin 3 af 3" in title(shown)


def test_a_draft_is_never_offered(citizen: Client, reporting: Reporting) -> None:
    reporting.known.unpublish()
    shown = press(citizen, citizen.get(REPORT), "look", what=TOLD)
    assert "trin 3 af 3" in title(shown)
    assert reporting.known.title not in shown.content.decode()


def test_nothing_typed_is_lost_on_the_way_back_and_forth(citizen: Client) -> None:
    shown = press(citizen, citizen.get(REPORT), "look", what=TOLD, where="Skolen")
    shown = press(citizen, shown, "on")
    shown = press(citizen, shown, "back", **DETAILS, rule="En lov")
    assert fields_of(shown)["what"] == TOLD
    shown = press(citizen, shown, "look", what=TOLD + " Sådan er det.")
    shown = press(citizen, shown, "on")
    fields = fields_of(shown)
    assert (fields["what"], fields["where"]) == (TOLD + " Sådan er det.", "Skolen")
    assert (fields["role"], fields["municipality"]) == ("association", "assens")
    assert fields["rule"] == "En lov"


def test_what_is_missing_is_told_at_each_step(citizen: Client) -> None:
    shown = press(citizen, citizen.get(REPORT), "look")
    assert problems(shown) == ["Udfyld: »Hvad stoppede dig?«."]
    assert title(shown).startswith("Fejl:")
    shown = press(citizen, press(citizen, citizen.get(REPORT), "look", what=TOLD), "on")
    shown = press(citizen, shown)
    assert problems(shown) == [
        "Vælg et svar: »Hvem er du i det her?«.",
        "Vælg et svar: »I hvilken kommune?«.",
    ]
    assert fields_of(shown)["what"] == TOLD


def test_no_step_keeps_anything_before_the_last(citizen: Client) -> None:
    shown = press(citizen, citizen.get(REPORT), "look", what=TOLD)
    press(citizen, shown, "on")
    assert not Submission.objects.exists()
    assert set(citizen.cookies) == {"csrftoken"}


@pytest.mark.parametrize("step", ["look", "on"])
def test_a_personal_number_is_refused_at_the_first_step(citizen: Client, step: str) -> None:
    shown = press(citizen, citizen.get(REPORT), step, what="Ida, 010190-1234, fik nej.")
    assert "010190-1234" in " ".join(problems(shown))
    assert not Submission.objects.exists()


def test_a_personal_number_smuggled_past_the_first_step_is_refused_at_the_last(
    citizen: Client,
) -> None:
    shown = press(citizen, press(citizen, citizen.get(REPORT), "look", what=TOLD), "on")
    shown = press(citizen, shown, **DETAILS, what="Ida, 010190-1234, fik nej.")
    assert shown.status_code == 200
    assert not Submission.objects.exists()


def test_a_double_click_is_one_report(citizen: Client) -> None:
    shown = press(citizen, press(citizen, citizen.get(REPORT), "look", what=TOLD), "on")
    first, second = press(citizen, shown, **DETAILS), press(citizen, shown, **DETAILS)
    assert first["Location"] == second["Location"]
    assert Submission.objects.count() == 1


def test_a_hostile_file_is_refused_and_a_paper_kept_under_another_name(citizen: Client) -> None:
    shown = press(citizen, press(citizen, citizen.get(REPORT), "look", what=TOLD), "on")
    evil = SimpleUploadedFile("../../skema.pdf", b"MZ\x90\x00 not a pdf")
    refused = press(citizen, shown, **DETAILS, attached=evil)
    assert "er ikke det, navnet siger" in " ".join(problems(refused))
    paper = SimpleUploadedFile("afslag.txt", b"Vi siger nej.")
    sent = press(citizen, refused, attached=paper)
    assert sent.status_code == 303
    kept = SubmissionFile.objects.get()
    assert kept.name == "afslag.txt"
    assert "afslag" not in str(kept.file.name)
    assert "afslag.txt" in words(citizen.get(sent["Location"]))


def test_only_employees_write_in_confidence(citizen: Client) -> None:
    shown = press(citizen, press(citizen, citizen.get(REPORT), "look", what=TOLD), "on")
    assert "Kun koordinatoren læser det." in words(shown)
    refused = press(citizen, shown, **DETAILS, confidential="on")
    assert "Kun ansatte kan skrive i fortrolighed." in " ".join(problems(refused))
    sent = press(citizen, refused, role="employee")
    assert Submission.objects.get().confidential
    assert "i fortrolighed, til netværkets koordinator" in words(citizen.get(sent["Location"]))


def test_the_page_is_never_cached_and_is_gone_when_it_is_taken_down(
    citizen: Client, reporting: Reporting
) -> None:
    assert "no-store" in citizen.get(REPORT)["Cache-Control"]
    reporting.page.unpublish()
    assert citizen.get(REPORT).status_code == 404
    assert citizen.post(REPORT, {"step": "look", "what": TOLD}).status_code in (403, 404)


def test_the_register_and_the_front_page_lead_to_it(citizen: Client, reporting: Reporting) -> None:
    reporting.page.save_revision().publish()
    for address in ("/da/", "/da/barrierer/"):
        assert f'href="{REPORT}"' in citizen.get(address).content.decode()


def test_similar_ones_are_told_while_writing_by_a_request_that_no_log_keeps(
    citizen: Client, reporting: Reporting
) -> None:
    token = fields_of(citizen.get(REPORT))["csrfmiddlewaretoken"]
    address = reverse("similar_barriers")
    answer = citizen.post(address, {"csrfmiddlewaretoken": token, "what": TOLD}).json()
    assert [each["title"] for each in answer["similar"]] == [reporting.known.title]
    assert answer["said"] == "1 barriere i registret ligner."
    assert citizen.get(address, {"what": TOLD}).status_code == 405
    nothing = {"csrfmiddlewaretoken": token, "what": "Hm"}
    assert citizen.post(address, nothing).json()["similar"] == []


def test_an_editor_previews_the_page(world: object, reporting: Reporting) -> None:
    response = ReportPage.objects.get().make_preview_request()
    assert response.status_code == 200
    assert "Meld en barriere" in response.content.decode()
