"""How the database finds words, as its planner says: on a small table it is easily led astray."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.finding import find
from search.question import Question
from tests.factories.pages import StoryFactory, build_tree
from tests.factories.search import index_everything

pytestmark = pytest.mark.django_db

#: What the plan says of a look into the full text, as each database words it.
ASKED_INDEX = {
    "postgresql": "Bitmap Index Scan on public_search_vector_",
    "sqlite": "VIRTUAL TABLE INDEX",
}
#: Reading each page's words to see whether the asked one is among them.
READ_EACH = re.compile(r"(Seq Scan|Index Scan using \S+) on public_search_vector\b.*\n\s*Filter")


def plans_of(question: Question) -> list[str]:
    """The plan of each query of a question that asks for words."""
    with CaptureQueriesContext(
        connection,
    ) as queries:
        find(question)
    asked = [query["sql"] for query in queries if "MATCH" in query["sql"] or "@@" in query["sql"]]
    return [_plan(sql) for sql in asked]


def _plan(sql: str) -> str:
    explain = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
    with connection.cursor() as cursor:
        cursor.execute(re.sub(r"\b(WITH|SELECT)\b", rf"{explain} \1", sql, count=1))
        while cursor.description is None:
            cursor.nextset()
        return "\n".join(str(row[-1]) for row in cursor.fetchall())


@pytest.mark.parametrize("filters", [{}, {"year": ("2024",), "language": ("da",)}])
def test_words_are_asked_of_the_index_however_common_they_are(
    filters: dict[str, tuple[str, ...]],
) -> None:
    tree = build_tree()
    for number in range(30):
        StoryFactory(parent=tree.stories, title=f"Bænken i byen {number}")
    index_everything()
    plans = plans_of(Question(text="bænken", chosen=filters))
    assert plans
    for plan in plans:
        assert ASKED_INDEX[connection.vendor] in plan
        assert not READ_EACH.search(plan), plan
