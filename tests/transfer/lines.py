"""Lines for the tests: one valid line of each type, and many generated ones."""

import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from django.core.management import call_command

Fields = dict[str, Any]

PLACES = ("holbaek", "assens", "")
STATUSES = ("idea", "planned", "running", "paused", "finished", "abandoned")
BARRIER_STATUSES = ("received", "clarifying", "refused", "already_possible", "in_trial")
THEMES = ("Nærdemokrati", "Børn og unge", "Ældre og sundhed", "Landsbyer og lokalsamfund")
TALK = (
    "borgerne mødes på torvet og taler om det nye værksted mens rådet lytter med og skriver ned "
    "hvad der står i vejen før de går hjem over åen"
)
WORDS = TALK.split()


def a_line(**fields: Any) -> Fields:
    """The smallest valid line, a story of Holbæk, changed by `fields`."""
    line = {
        "type": "story",
        "language": "da",
        "municipality": "Holbæk",
        "slug": "baenken",
        "title": "Bænken",
        "summary": "En bænk ved havnen blev et mødested.",
        "body": "Det begyndte med en bænk.\n\nSå kom der flere.",
        "kind": "case",
        "published": "2026-03-01",
    }
    return line | fields


def a_project(**fields: Any) -> Fields:
    """A valid line of a project."""
    return a_line(**{"type": "project", "slug": "vaerkstedet", "kind": None, **fields})


def a_barrier(**fields: Any) -> Fields:
    """A valid line of a barrier."""
    return a_line(**{"type": "barrier", "slug": "forsikring", "kind": "act", **fields})


def write_lines(path: Path, lines: Iterable[Fields]) -> Path:
    """Write lines as a file."""
    with path.open("w", encoding="utf-8") as stream:
        for line in lines:
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path


def read_lines(path: Path) -> list[Fields]:
    """The lines of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def import_file(path: Path, *options: str) -> str:
    """Run the import and return what it says, results and progress together."""
    said = io.StringIO()
    call_command("import_content", str(path), *options, stdout=said, stderr=said)
    return said.getvalue()


def export_file(path: Path, *options: str) -> list[Fields]:
    """Run the export and return its lines."""
    call_command("export_content", str(path), *options, stdout=io.StringIO(), stderr=io.StringIO())
    return read_lines(path)


def generated_lines(count: int, seed: int = 1) -> Iterator[Fields]:
    """Yield lines of all types as other systems write them; a tenth are English translations."""
    random = Random(seed)
    for index in range(count):
        kind = ("project", "story", "barrier", "exemption")[index % 4]
        line = _common(random, index, kind)
        line |= _OF_KIND[kind](random)
        yield line
        if index % 10 == 0:
            yield _translation(line)


def _common(random: Random, index: int, kind: str) -> Fields:
    return {
        "type": kind,
        "language": "da",
        "municipality": random.choice(PLACES),
        "slug": f"side-{index}",
        "title": _sentence(random, 5),
        "summary": _sentence(random, 12),
        "body": _body(random),
        "themes": random.sample(THEMES, random.randrange(3)),
        "keywords": random.sample(WORDS[:12], random.randrange(4)),
        "published": f"20{random.randrange(17, 26)}-{random.randrange(1, 13):02d}-15",
    }


def _project(random: Random) -> Fields:
    return {
        "status": random.choice(STATUSES),
        "status_since": random.choice(["2018", "2018-03", "2018-03-07"]),
        "source": "Kommunens egen side",
        "fields": {
            "citizen_role": random.choice(["heard", "deciding"]),
            "now": _sentence(random, 9),
            "latitude": 55.71234,
            "longitude": -9.5,
            "budget_amount": random.randrange(10_000),
            "methods": ["Borgerbudget"],
            "phases": [
                {"title": "Idé", "starts": "2018-01-01", "ends": "2018-02-01"},
                {"title": "Drift", "take_part": "Kom\nog vær med"},
            ],
            "goals": [{"indicator": "Deltagere", "baseline": 0, "target": 12.5, "latest": 3}],
            "partners": [{"name": "Lokalrådet", "url": "https://example.dk/raad"}],
        },
    }


def _story(random: Random) -> Fields:
    return {
        "kind": random.choice(["news", "case", "failure"]),
        "fields": {
            "standfirst": _sentence(random, 10),
            "byline": "Redaktionen",
            "reusable": f"<p>{_sentence(random, 6)}</p><ul><li>kaffe</li><li>kage</li></ul>",
            "sources": [{"title": "Referat", "url": "https://example.dk/referat"}],
        },
    }


def _barrier(random: Random) -> Fields:
    return {
        "kind": random.choice(["act", "eu", "practice"]),
        "status": random.choice(BARRIER_STATUSES),
        "authority": random.choice(["Indenrigsministeriet", "Skatteministeriet"]),
        "legal_references": [
            {"kind": "act", "number": "12", "year": 2017, "title": "Lov", "section": "demo-§"}
        ],
        "fields": {"outcome": _sentence(random, 7), "origin": "association"},
    }


def an_exemption(**fields: Any) -> Fields:
    """A valid line of an exemption."""
    return a_line(**{"type": "exemption", "slug": "bilen", "kind": None, **fields})


def _exemption(random: Random) -> Fields:
    law = {"kind": "act", "number": "1538", "year": 2017, "title": "Taxilov", "section": "1"}
    scheme = {"code": "frikommune", "name_da": "Frikommuneforsøg", "starts_day_after": True}
    return {
        "status": random.choice(["refused", "withdrawn", "referred"]),
        "status_since": "2018-03",
        "status_note": {"da": "Svært at føre kontrol.", "en": "Hard to check."},
        "source": "Brev fra ministeriet",
        "history": [
            {"status": "draft", "on": "2017", "note": {"da": "Idéen"}, "source": ""},
            {"status": "approved_locally", "on": "2017-04-01"},
            {"status": "submitted", "on": "2017-05-01", "source": "Ansøgning"},
            {"status": "in_process", "on": "2017-06"},
        ],
        "authority": random.choice(["Transportministeriet", "Skatteministeriet"]),
        "legal_references": [law],
        "fields": {
            "vehicle": scheme,
            "round": {
                "code": "runde-2",
                "name_da": "Anden runde",
                "deadline": "2017-05-01",
                "vehicle": scheme,
            },
            "applicants": [
                {"municipality": "Assens", "council_on": "2017-04"},
                {"municipality": "holbaek", "minutes": "https://example.dk/referat"},
            ],
            "applied_on": "2017-05-01",
            "decided_on": "2018-03",
            "decision_reference": f"2018-{random.randrange(100)}",
            "refusal_reason": {"code": "kontrol", "name_da": "Svært at føre kontrol"},
            "decision_text": _sentence(random, 8),
            "instead": _sentence(random, 5),
            "evaluation_criteria": _sentence(random, 4),
            "outcome": _sentence(random, 7),
        },
    }


_OF_KIND = {
    "project": _project,
    "story": _story,
    "barrier": _barrier,
    "exemption": _exemption,
}


def _translation(original: Fields) -> Fields:
    key = (original["type"], "da", original["municipality"] or "-", original["slug"])
    return {
        "type": original["type"],
        "language": "en",
        "municipality": original["municipality"],
        "slug": f"{original['slug']}-in-english",
        "title": "In English",
        "summary": "The same in English.",
        "body": "<p>English text.</p>",
        "translation_of": "/".join(key),
        "published": "2026-05-01",
    }


def _sentence(random: Random, words: int) -> str:
    return " ".join(random.choice(WORDS) for _ in range(words)).capitalize() + "."


def _body(random: Random) -> str:
    plain = "\n\n".join(_sentence(random, 30) for _ in range(3))
    if random.random() < 0.3:
        return plain
    table = "<tr><th>År</th><th>Antal</th></tr><tr><td>2025</td><td>48</td></tr>"
    parts = [
        f"<h2>{_sentence(random, 3)}</h2>",
        f"<p>{_sentence(random, 20)} <strong>{_sentence(random, 2)}</strong></p>",
        f"<blockquote>{_sentence(random, 8)}<footer>Ida, formand</footer></blockquote>",
        f"<ol><li>{_sentence(random, 3)}</li><li><em>{_sentence(random, 2)}</em></li></ol>",
        f"<table><caption>Tal</caption>{table}</table>",
        '<p><a href="https://example.dk/?a=1&amp;b=2">Læs mere</a><br>om bænken</p>',
    ]
    random.shuffle(parts)
    return "\n".join(parts[: random.randrange(2, 7)])
