"""A line checked in itself: every key it has, each problem with its field."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeVar

from django.utils.translation import gettext as _

from cocreation.transfer import record_checks, values
from cocreation.transfer.content_types import CONTENT_TYPES, ContentType, Path
from cocreation.transfer.context import Context
from cocreation.transfer.facts.fact import Fact
from cocreation.transfer.history import history_of
from cocreation.transfer.html_reader import is_html
from cocreation.transfer.html_tree import removed_tags
from cocreation.transfer.keys import LANGUAGES, ORIGINAL_LANGUAGE, Key
from cocreation.transfer.line import Line, Status
from cocreation.transfer.refusal import Problem, Refused
from cocreation.transfer.values import Json
from language.cpr import has_cpr_number
from language.plain_text import plain_text
from network.taking_over import Earlier, log_problems

T = TypeVar("T")

_ANY_KEY: Final = frozenset(
    path for content_type in CONTENT_TYPES.values() for path in content_type.facts
)

_NOT_FACTS: Final = (
    *("type", "language", "municipality", "slug", "published", "number", "translation_of"),
    *("status", "status_since", "status_note", "source", "history", "links", "demo", "fields"),
    # What an export tells its reader; an import does not look at it.
    "lost",
)


class LineRefused(Exception):
    """The line cannot be taken in; `problems` say why, one for each field."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems)
        self.problems = problems


def check_line(number: int, given: Json, context: Context) -> Line:
    """Return what the line says or raise LineRefused. Reads the database, writes nothing."""
    if not isinstance(given, dict):
        raise LineRefused([Problem(number, "", _("The line must be one JSON object."))])
    checks = _LineChecks(number, given, context)
    line = checks.line()
    if line is None or checks.problems:
        raise LineRefused(sorted(set(checks.problems)))
    return line


@dataclass
class _LineChecks:
    number: int
    given: dict[str, Json]
    context: Context
    problems: list[Problem] = field(default_factory=list)

    def line(self) -> Line | None:
        for path, text in _texts(self.given):
            self._forbid_cpr_number(path, text)
        content_type = self._take("type", self._content_type)
        language = self._take("language", record_checks.required_choice(LANGUAGES))
        municipality = self._take("municipality", self._municipality)
        slug = self._take("slug", record_checks.slug_of_page)
        if content_type is None or language is None or municipality is None or slug is None:
            return None
        self._forbid_unknown_keys(content_type)
        facts = dict(self._facts(content_type))
        self._check_picture_text()
        self._check_together(content_type, facts)
        published = self._take("published", self._past_date)
        return Line(
            number=self.number,
            key=Key(content_type.code, language, municipality, slug),
            facts=facts,
            published=published,
            record_number=self._take("number", record_checks.number_of(content_type)) or "",
            translation_of=self._original(content_type, language),
            status=self._status(content_type),
            links=self._take("links", record_checks.links) or frozenset(),
            demo=self._take("demo", values.truth) if "demo" in self.given else None,
            left_out=self._left_out(),
        )

    def _take(self, name: str, check: Callable[[Json], T]) -> T | None:
        return self._checked(name, self.given.get(name), check)

    def _checked(self, path: str, value: Json, check: Callable[[Json], T]) -> T | None:
        try:
            return check(value)
        except Refused as refusal:
            seen = refusal.inside(path)
            self.problems.append(Problem(self.number, seen.path, seen.message))
            return None

    def _left_out(self) -> tuple[str, ...]:
        texts = (text for path, text in _texts(self.given) if "<" in text and is_html(text))
        return tuple(sorted({tag for text in texts for tag in removed_tags(text)}))

    def _forbid_cpr_number(self, path: str, text: str) -> None:
        if has_cpr_number(text, today=self.context.today):
            message = _("This looks like a CPR number, which must never be published.")
            self.problems.append(Problem(self.number, path, message))

    def _forbid_unknown_keys(self, content_type: ContentType) -> None:
        known = [*_NOT_FACTS, *(path for path in content_type.facts if "." not in path)]
        # A key of another type is welcome as long as it says nothing.
        said = [name for name in self.given if name not in _ANY_KEY or self.given[name] is not None]
        self._checked("", dict.fromkeys(said), lambda given: values.members(given, known))
        inner = [p.removeprefix("fields.") for p in content_type.facts if p.startswith("fields.")]
        if self.given.get("fields") is not None:
            self._take("fields", lambda given: values.members(given, inner))

    def _facts(self, content_type: ContentType) -> Iterator[tuple[Path, Json]]:
        given = _with_described_picture(self.given)
        fields = self.given.get("fields")
        if isinstance(fields, dict):
            given |= {f"fields.{name}": value for name, value in fields.items()}
        for path in ("title", "summary"):
            given.setdefault(path, None)
        if content_type.model.lifecycle is None:
            self._take_source_as_fact(content_type, given)
        for path, fact in content_type.facts.items():
            if path in given:
                count = len(self.problems)
                canonical = self._checked(path, given[path], self._check_of(fact))
                if isinstance(canonical, str) and canonical.startswith("<"):
                    # Once more as readers see it: markup can divide a number's figures.
                    self._forbid_cpr_number(path, plain_text(canonical))
                if len(self.problems) == count:
                    yield path, canonical

    def _check_of(self, fact: Fact) -> Callable[[Json], Json]:
        return lambda value: fact.check(value, self.context)

    def _take_source_as_fact(self, content_type: ContentType, given: dict[str, Json]) -> None:
        """Where there is no status whose source it could be, it is a source of the text."""
        source = self._take("source", record_checks.source)
        if source and "fields.sources" in content_type.facts:
            named = given.get("fields.sources") or []
            if isinstance(named, list) and {"title": source} not in named:
                given["fields.sources"] = [*named, {"title": source}]

    def _check_picture_text(self) -> None:
        image = self.given.get("image")
        described = isinstance(image, dict) and image.get("description")
        if image and self.given.get("alt") is None and not described:
            message = _(
                "Say what the picture shows, or give an empty text when it is decoration only."
            )
            self.problems.append(Problem(self.number, "alt", message))

    def _check_together(self, content_type: ContentType, facts: dict[Path, Json]) -> None:
        """What is wrong with several facts of a page together, such as dates the wrong way round."""
        if content_type.problems is None:
            return
        page = content_type.model()
        for path, value in facts.items():
            if content_type.facts[path].name in content_type.days:
                content_type.facts[path].write(page, value, self.context)
        for name, message in content_type.problems(page).items():
            self.problems.append(Problem(self.number, f"fields.{name}", message))

    def _status(self, content_type: ContentType) -> Status | None:
        lifecycle = content_type.model.lifecycle
        codes = [state.code for state in lifecycle] if lifecycle else []
        code = self._take("status", lambda value: record_checks.status_code(value, codes))
        earlier = self._take("history", history_of(lifecycle)) or ()
        since = self._take("status_since", values.rough_date)
        notes = self._take("status_note", record_checks.notes) or ("", "")
        source = self._take("source", record_checks.source) or ""
        if since is not None and since[0] > self.context.today:
            self._refuse_future("status_since")
        if not code:
            return None
        day, precision = since or (None, "day")
        if lifecycle is not None and earlier:
            last = Earlier(code, day or self.context.today, precision)
            for _place, message in log_problems(lifecycle, [*earlier, last])[:1]:
                self.problems.append(Problem(self.number, "history", message))
        return Status(code, day, precision, *notes, source, earlier)

    def _original(self, content_type: ContentType, language: str) -> str:
        original = self._take("translation_of", record_checks.original_of(content_type)) or ""
        if original and language == ORIGINAL_LANGUAGE:
            message = _("A Danish line is itself the original; name it in the other one.")
            self.problems.append(Problem(self.number, "translation_of", message))
        return original

    def _past_date(self, value: Json) -> date | None:
        day = values.iso_date(value)
        if day is not None and day > self.context.today:
            raise Refused(_("The date is in the future."))
        return day

    def _refuse_future(self, name: str) -> None:
        self.problems.append(Problem(self.number, name, _("The date is in the future.")))

    def _content_type(self, value: Json) -> ContentType:
        return CONTENT_TYPES[record_checks.required_choice(CONTENT_TYPES)(value)]

    def _municipality(self, value: Json) -> str:
        written = values.text(value)
        return self.context.vocabulary.municipality(written).code if written else ""


def _with_described_picture(given: dict[str, Json]) -> dict[str, Json]:
    """A copy whose picture carries a description, as the library asks of every picture."""
    image = given.get("image")
    if isinstance(image, str) and image:
        image = {"path": image}
    if not isinstance(image, dict):
        return dict(given)
    described = image.get("description") or given.get("alt") or given.get("title")
    return given | {"image": image | {"description": described}}


def _texts(value: Json, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a line with the path to it."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _texts(item, f"{path}[{position}]")
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _texts(item, f"{path}.{name}" if path else name)
