"""The contract of the engines: the same hits, totals and counts, whoever answers."""

import datetime
import random
from dataclasses import replace

import pytest

from network.dates import local_day
from network.models import SitePage
from search.finding import find
from search.question import FACETS, Found, Question
from tests.contracts.library import CANARY, WORDS, Library, counts_of, lets_through

pytestmark = pytest.mark.django_db

ALL = 500


def ids(question: Question) -> list[int]:
    return list(find(replace(question, page_size=ALL)).ids)


class TestEngines:
    """Each test runs on every engine that is configured."""

    @pytest.mark.parametrize("seed", range(40))
    def test_generated_questions_are_answered_as_by_looking_at_every_page(
        self, library: Library, seed: int
    ) -> None:
        chance = random.Random(seed)
        words = chance.sample(WORDS, chance.randint(0, 2))
        question = replace(_random_question(library, chance), text=" ".join(words), page_size=ALL)
        found = find(question)
        pool = [page for page in _visible() if _in_period(page, question)]
        matching = [page for page in pool if not words or page.pk in library.with_all(words)]
        if not matching and len(words) > 1:
            matching = [p for p in pool if any(p.pk in library.with_all([w]) for w in words)]
        hits = [page for page in matching if lets_through(page, question.chosen)]
        assert set(found.ids) == {page.pk for page in hits}
        assert found.total == len(hits)
        assert _plain(found) == counts_of(matching, question.chosen)

    def test_newest_and_last_updated_come_in_a_total_order(self, library: Library) -> None:
        pages = {page.pk: page for page in _visible()}
        found = ids(Question(text="zulu", sort="newest"))
        assert len(found) > 5
        dates = [(pages[pk].first_published_at, pk) for pk in found]
        assert dates == sorted(dates, reverse=True)
        assert ids(Question(text="zulu", sort="updated")) == found

    def test_pages_of_hits_follow_each_other_without_gap_or_repetition(
        self, library: Library
    ) -> None:
        for sort in ("relevance", "newest", "updated"):
            whole = ids(Question(text="kvark", sort=sort))
            paged = [
                pk
                for page in range(1, 20)
                for pk in find(Question(text="kvark", sort=sort, page=page, page_size=3)).ids
            ]
            assert paged == whole, sort

    def test_a_title_weighs_more_than_a_body(self, library: Library) -> None:
        found = ids(Question(text="mambo"))
        titled = {page.pk for page in library.pages.values() if page.title.startswith("mambo")}
        assert titled
        assert set(found[: len(titled)]) == titled

    def test_both_ends_of_a_period_are_included(self, library: Library) -> None:
        page = library.pages["side-6"]
        day = local_day(page.first_published_at)
        assert ids(Question(since=day, until=day)) == [page.pk]

    def test_a_phrase_wants_its_words_side_by_side(self, library: Library) -> None:
        together = ids(Question(text='"zulu og mambo"'))
        assert together
        assert set(together) < set(ids(Question(text="zulu mambo")))
        assert ids(Question(text='"mambo og zulu"')) == []

    def test_a_word_with_a_minus_leaves_pages_out(self, library: Library) -> None:
        without = set(ids(Question(text="zulu -kvark")))
        assert without == set(ids(Question(text="zulu"))) - library.with_all(["kvark"])

    def test_words_no_page_has_together_are_loosened(self, library: Library) -> None:
        found = find(Question(text="zulu findesikke"))
        assert found.loosened
        assert set(found.ids) <= set(ids(Question(text="zulu")))
        assert found.total == len(ids(Question(text="zulu")))

    @pytest.mark.parametrize(
        "text",
        [
            CANARY,
            f'"{CANARY} privat"',
            "zzzzzz",
            '"',
            '""',
            "\\",
            "'; DROP TABLE public_search_entry; --",
            "* OR 1:1",
            "title:zulu^3 AND (body:*)",
            "NEAR(zulu kvark)",
            "zulu* ~2 [a TO b] {!}",
            "og i at det",
            "🦆🦆 👩‍👩‍👧",
            "\x00\x01",
            "-",
            "-zulu",
            "!zulu & | <->",
            "%s %d {} {0}",
            "æ" * 10_000,
            "zulu " * 2_000,
            '"' + "kvark " * 2_000 + '"',
        ],
    )
    def test_whatever_is_typed_gets_an_answer(self, library: Library, text: str) -> None:
        found = find(Question(text=text))
        assert found.total >= len(found.ids)
        assert not found.simplified
        if CANARY in text:
            assert (found.total, found.loosened, _plain(found)) == (0, False, _nothing())

    def test_blanks_alone_ask_for_everything(self, library: Library) -> None:
        assert find(Question(text="  \t ")).total == find(Question()).total == len(_visible())

    def test_values_nobody_has_find_nothing(self, library: Library) -> None:
        for facet in FACETS:
            found = find(Question(chosen={facet: ("findes-ikke", "'\"\\")}))
            assert (found.total, list(found.ids)) == (0, [])

    def test_impossible_pages_and_periods_are_empty_and_count_rightly(
        self, library: Library
    ) -> None:
        everything = find(Question()).total
        assert find(Question(page=10**6)).total == everything
        assert list(find(Question(page=10**6)).ids) == []
        assert list(find(Question(text="zulu", page=10**6)).ids) == []
        assert find(Question(since=datetime.date.max, until=datetime.date.min)).total == 0
        late, early = datetime.date(2024, 1, 1), datetime.date(2020, 1, 1)
        assert find(Question(since=late, until=early)).total == 0
        whole = Question(since=datetime.date.min, until=datetime.date.max)
        assert find(whole).total == everything

    def test_nothing_hidden_is_counted_anywhere(self, library: Library) -> None:
        found = find(Question(page_size=ALL))
        assert set(found.ids) == {page.pk for page in _visible()}
        assert "hemmeligt" not in found.counts["theme"]


def _visible() -> list[SitePage]:
    return list(SitePage.objects.visible().prefetch_related("municipalities", "themes"))


def _plain(found: Found) -> dict[str, dict[str, int]]:
    return {facet: dict(found.counts.get(facet, {})) for facet in FACETS}


def _nothing() -> dict[str, dict[str, int]]:
    return {facet: {} for facet in FACETS}


def _random_question(library: Library, chance: random.Random) -> Question:
    values = counts_of(_visible(), {})
    chosen = {}
    for facet in chance.sample(FACETS, chance.randint(0, 3)):
        offered = sorted(values[facet])
        chosen[facet] = tuple(chance.sample(offered, min(len(offered), chance.randint(1, 2))))
    since, until = (
        datetime.date(chance.randint(2019, 2025), chance.randint(1, 12), 1)
        if chance.random() < 0.3
        else None
        for _end in range(2)
    )
    return Question(
        chosen=chosen, since=since, until=until, sort=chance.choice(["relevance", "newest"])
    )


def _in_period(page: SitePage, question: Question) -> bool:
    day = local_day(page.first_published_at)
    if question.since is None and question.until is None:
        return True
    return (
        day is not None
        and (question.since is None or question.since <= day)
        and (question.until is None or day <= question.until)
    )
