"""Parts of a consultation: where it stands, what it asks, what was answered and what came of it."""

import datetime
from dataclasses import replace
from decimal import Decimal

from cocreation.styleguide.registry import States, example
from cocreation.styleguide.things import HERE, track
from cocreation.styleguide.words import LONG_WORD, empty, long_words, normal, said, sentence
from feedback.consultations.points import PointLine
from feedback.consultations.promises import Cells, Part, Promises, Row
from feedback.consultations.public_list import AnswerLine
from feedback.consultations.standing import Extension, Standing
from feedback.models import ConsultationQuestion, QuestionKind

TITLE = ("Høringer", "Consultations")


def open_one() -> Standing:
    time = said(
        "Lukker om 6 dage, 3. december 2026 kl. 12", "Closes in 6 days, 3 December 2026 at 12:00"
    )
    promise = said("Du får svar senest 15. januar 2027.", "You get an answer by 15 January 2027.")
    return Standing("open", said("Åben", "Open"), "now", time, "waiting", promise, "", [])


@example("components/consultation_standing.html")
def consultation_standing() -> States:
    standing = open_one()
    day = said("10. december 2026 kl. 12", "10 December 2026 at 12:00")
    moved = [Extension(day, said("20. januar 2027", "20 January 2027"), sentence())]
    late = said(
        "Svaret var lovet senest 1. november 2026. Det er 24 dage forsinket.",
        "The answer was promised by 1 November 2026. It is 24 days late.",
    )
    closed = said("Lukkede 1. oktober 2026 kl. 12", "Closed 1 October 2026 at 12:00")
    overdue = replace(
        standing, status="closed", label=said("Lukket", "Closed"), tone="open", time=closed
    )
    hard = replace(standing, label=LONG_WORD, time=LONG_WORD, promise_text=LONG_WORD)
    extended = replace(standing, first_deadline=day, extensions=moved)
    return {
        normal(): {"standing": standing, "form_url": HERE, "answer_count": 23, "track": track()},
        said("Fristen er udsat", "The deadline was extended"): {
            "standing": extended,
            "form_url": HERE,
            "answer_count": 1,
        },
        said("Svaret er forsinket", "The answer is overdue"): {
            "standing": replace(overdue, promise="overdue", promise_text=late),
            "answer_count": 12,
        },
        empty(): {"standing": replace(standing, time="", promise="", promise_text="")},
        long_words(): {"standing": hard, "form_url": HERE, "answer_count": 100000},
    }


@example("components/question_list.html")
def question_list() -> States:
    text = ConsultationQuestion(
        label=said("Hvor vil du køre hen?", "Where would you go?"), kind=QuestionKind.LONG_TEXT
    )
    choice = ConsultationQuestion(
        label=said("Hvad er vigtigst?", "What matters most?"),
        kind=QuestionKind.CHOICE,
        choices=said("Prisen\nTiden", "The price\nThe time"),
        hint=sentence(),
    )
    scale = ConsultationQuestion(
        label=said("Er du tryg?", "Do you feel safe?"),
        kind=QuestionKind.SCALE,
        scale_low=said("slet ikke", "not at all"),
        scale_high=said("helt", "entirely"),
    )
    hard = ConsultationQuestion(
        label=LONG_WORD, kind=QuestionKind.CHOICE, choices=f"{LONG_WORD}\nB", hint=LONG_WORD
    )
    return {normal(): {"questions": [text, choice, scale]}, long_words(): {"questions": [hard]}}


def point(**changed: object) -> PointLine:
    whole = PointLine(
        anchor="punkt-1",
        theme=said("Booking uden internet", "Booking without the internet"),
        said=said(
            "Bilen skal kunne bookes uden telefon med internet.",
            "One must be able to book without a phone with internet.",
        ),
        voices=said("23 har sagt det", "23 said it"),
        quotes=[said("Min mor har ingen computer.", "My mother has no computer.")],
        done="done",
        done_label=said("Det har vi gjort", "We did it"),
        tone="good",
        did=said("Købmanden booker for dig i butikken.", "The grocer books for you in the shop."),
        changed_title=said("Landsbyens fælles bil", "The village's shared car"),
        changed_url=HERE,
        changed_lang=said("da", "en"),
    )
    return replace(whole, **changed)  # type: ignore[arg-type]


@example("components/said_done.html")
def said_done() -> States:
    refused = point(
        anchor="punkt-2",
        done="not",
        done_label=said("Det kunne vi ikke", "We could not"),
        quotes=[],
        changed_url="",
        voices="",
    )
    hard = point(
        anchor="punkt-3", theme=LONG_WORD, said=LONG_WORD, did=LONG_WORD, quotes=[LONG_WORD]
    )
    return {
        normal(): {
            "points": [point(), refused],
            "tally": said("1 gjort, 1 ikke", "1 done, 1 not"),
        },
        long_words(): {"points": [hard]},
    }


@example("components/public_answers.html")
def public_answers() -> States:
    day = datetime.date(2026, 11, 12)
    parts = [(said("Hvad er vigtigst?", "What matters most?"), sentence())]
    plain = AnswerLine("svar-1", said("Anonym", "Anonymous"), day, "da", parts, is_redacted=False)
    hard = AnswerLine("svar-3", LONG_WORD, day, "da", [(LONG_WORD, LONG_WORD)], is_redacted=True)
    named = replace(plain, anchor="svar-2", name="Demo Demosen", is_redacted=True)
    return {normal(): {"answers": [plain, named]}, long_words(): {"answers": [hard]}}


@example("components/promises_kept.html")
def promises_kept() -> States:
    parts = [
        Part("kept", Decimal(0), Decimal(50)),
        Part("late", Decimal(50), Decimal(20)),
        Part("waiting", Decimal(70), Decimal(15)),
        Part("overdue", Decimal(85), Decimal(15)),
    ]
    words = said("5 i tide, 2 for sent, 1 venter", "5 in time, 2 late, 1 waiting")
    rows = [Row("Assens", "hue-plum", parts, words), Row("Holbæk", "hue-blue", parts[:1], words)]
    table = [Cells("Assens", ["5", "2", "1", "1", "14"])]
    headings = [said("I tide", "In time"), said("For sent", "Late"), "–", "–", "–"]
    whole = Promises(9, sentence(), rows, headings, table)
    hard = replace(whole, rows=[Row(LONG_WORD, "hue-plum", parts, LONG_WORD)])
    return {
        normal(): {"promises": whole},
        empty(): {"promises": None},
        long_words(): {"promises": hard},
    }
