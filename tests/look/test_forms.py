"""The pattern of forms, seen through a form that is alive: the sample of the gallery."""

import datetime

import pytest
from bs4 import BeautifulSoup, Tag
from django import forms
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.test import Client

from network.public_forms import DayField, LongTextField, PublicForm

ADDRESS = "/styleguide/form/"
FILLED = {
    "name": "Anna",
    "email": "anna@example.dk",
    "place": "assens",
    "role": "citizen",
    "story": "Vi mødtes.",
    "agreed": "on",
}

pytestmark = pytest.mark.django_db


@pytest.fixture
def writer(client: Client, django_user_model: type[User]) -> Client:
    client.force_login(django_user_model.objects.create_superuser("redaktør"))
    return client


def sent(writer: Client, **changed: object) -> BeautifulSoup:
    """The page after sending the filled form with changes; None leaves a field out."""
    values = {name: value for name, value in {**FILLED, **changed}.items() if value is not None}
    return BeautifulSoup(writer.post(ADDRESS + "?language=da", values).content, "html.parser")


def one(part: Tag, selector: str) -> Tag:
    [found] = part.select(selector)
    return found


def words(part: Tag) -> str:
    return " ".join(part.get_text(" ").split())


def test_a_form_that_is_filled_in_says_so_and_has_no_errors(writer: Client) -> None:
    soup = sent(writer)
    assert "Alt var udfyldt." in words(one(soup, "main"))
    assert not soup.select("form")
    assert not words(one(soup, "title")).startswith("Fejl:")


def test_errors_are_summed_up_with_links_to_the_fields_and_told_in_the_title(
    writer: Client,
) -> None:
    soup = sent(writer, name=None, role=None, day_0="31", day_1="2", day_2="2026")
    assert words(one(soup, "title")).startswith("Fejl: En hel formular")
    summary = one(soup, ".ds-error-summary")
    assert words(one(summary, "h2")) == "Der er problemer"
    assert summary.has_attr("autofocus")
    assert summary["tabindex"] == "-1"
    links = [str(link["href"]) for link in summary.select("a")]
    assert links == ["#id_name", "#id_day_0", "#id_role_0"]
    assert all(soup.select(link) for link in links)


def test_the_same_words_stand_in_the_summary_and_at_the_field(writer: Client) -> None:
    soup = sent(writer, name=None, email="anna@")
    summary = [words(line) for line in soup.select(".ds-error-summary li")]
    fields = [words(line) for line in soup.select(".ds-validation-message")]
    assert summary == ["Udfyld: »Dit navn«.", "Skriv en e-mailadresse som navn@eksempel.dk."]
    assert fields == [f"Fejl: {line}" for line in summary]


def test_a_field_names_its_hint_its_error_and_its_limit(writer: Client) -> None:
    soup = sent(writer, story="x" * 201)
    text = one(soup, "#id_story")
    assert text["aria-invalid"] == "true"
    described = str(text["aria-describedby"]).split()
    assert described == ["id_story_helptext", "id_story_error", "id_story_limit"]
    assert all(soup.select(f"#{each}") for each in described)
    assert "201 tegn. Der er plads til 200" in words(one(soup, "#id_story_error"))
    assert not text.has_attr("maxlength")


def test_what_was_written_is_still_there_after_an_error(writer: Client) -> None:
    soup = sent(writer, agreed=None, wishes="news", day_0="3", day_1="x", day_2="")
    assert one(soup, "#id_name")["value"] == "Anna"
    assert words(one(soup, "#id_story")) == "Vi mødtes."
    assert one(soup, "#id_place option[selected]")["value"] == "assens"
    assert one(soup, "[name=role][checked]")["value"] == "citizen"
    assert one(soup, "[name=wishes][checked]")["value"] == "news"
    assert [one(soup, f"#id_day_{n}").get("value") for n in (0, 1)] == ["3", "x"]


def test_a_file_that_has_to_be_chosen_again_says_so(writer: Client) -> None:
    picture = SimpleUploadedFile("a.txt", b"a")
    assert "Vælg filen igen" in words(sent(writer, name=None, photo=picture))
    assert "Vælg filen igen" not in words(sent(writer, name=None))


def test_only_what_need_not_be_answered_is_marked(writer: Client) -> None:
    soup = BeautifulSoup(writer.get(ADDRESS + "?language=da").content, "html.parser")
    marked = [words(each.parent) for each in soup.select(".form-field__optional") if each.parent]
    assert len(marked) == 4
    assert all(each.endswith("(valgfrit)") for each in marked)
    assert one(soup, "#id_name").has_attr("required")
    assert not one(soup, "#id_phone").has_attr("required")


def test_questions_with_several_controls_are_one_group_with_a_legend(writer: Client) -> None:
    soup = BeautifulSoup(writer.get(ADDRESS + "?language=da").content, "html.parser")
    legends = [words(one(group, "legend")) for group in soup.select("fieldset")]
    assert legends == [
        "Hvornår skete det? (valgfrit)",
        "Hvem er du?",
        "Hvad vil du gerne have? (valgfrit)",
    ]
    for control in soup.select("form input:not([type=hidden]), form select, form textarea"):
        assert soup.select(f"label[for={control['id']}]"), control


def test_the_browser_may_fill_in_what_it_knows_of_the_writer_and_nothing_else(
    writer: Client,
) -> None:
    soup = BeautifulSoup(writer.get(ADDRESS).content, "html.parser")
    known = {each["name"]: each["autocomplete"] for each in soup.select("[autocomplete]")}
    parts = dict.fromkeys(("day_0", "day_1", "day_2"), "off")
    assert known == {"name": "name", "email": "email", "phone": "tel", **parts}


class Days(PublicForm):
    day = DayField(label="Dagen")
    text = LongTextField(label="Teksten", max_length=3, required=False)
    mine = forms.CharField(
        label="Mit", required=True, error_messages={"required": "Sig det på din måde."}
    )


def filled(**values: str) -> Days:
    query = QueryDict(mutable=True)
    query.update(values)
    return Days(query)


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (("", "", ""), "Udfyld: »Dagen«."),
        (("24", "12", ""), "Skriv dag, måned og år: »Dagen«."),
        (("31", "2", "2026"), "Den dag findes ikke: »Dagen«."),
        (("24", "12", "26"), "Den dag findes ikke: »Dagen«."),
        (("x", "12", "2026"), "Den dag findes ikke: »Dagen«."),
        (("9" * 30, "12", "2026"), "Den dag findes ikke: »Dagen«."),
    ],
)
def test_a_day_that_is_none_is_explained(parts: tuple[str, ...], told: str) -> None:
    form = filled(**{f"day_{n}": part for n, part in enumerate(parts)})
    assert form.errors["day"] == [told]


@pytest.mark.parametrize(
    "odd", ['"a\x1cBcc:b"@example.dk', '"anna"@example.dk', "anna@[127.0.0.1]", "a,b@example.dk"]
)
def test_an_address_no_mail_could_be_sent_to_is_refused(writer: Client, odd: str) -> None:
    page = sent(writer, email=odd)
    assert "navn@eksempel.dk" in one(page, ".form-summary").get_text()


def test_a_day_is_read_and_shown_again_as_three_numbers() -> None:
    form = filled(day_0=" 24", day_1="12", day_2="2026", mine="a")
    assert form.is_valid()
    assert form.cleaned_data["day"] == datetime.date(2026, 12, 24)
    again = BeautifulSoup(str(Days(initial=form.cleaned_data)["day"]), "html.parser")
    assert [part["value"] for part in again.select("input")] == ["24", "12", "2026"]


def test_a_new_line_counts_as_one_character() -> None:
    form = filled(text="a\r\nb")
    assert "text" not in form.errors
    assert "text" in filled(text="ab\r\nc").errors


def test_a_form_can_say_what_is_missing_in_its_own_words() -> None:
    assert filled().errors["mine"] == ["Sig det på din måde."]
