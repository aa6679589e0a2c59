"""A citizen asks; the page of hits, the total and the counts of all filters answer."""

from search.finding import find
from search.question import Question
from search.suggesting import complete
from tests.factories.listed import listed
from tests.factories.pages import ProjectFactory, StoryFactory, Tree
from tests.factories.search import index_everything


def test_a_word_is_found_in_its_other_forms_and_inside_compounds(danish: Tree) -> None:
    square = listed(ProjectFactory(parent=danish.projects, title="Havnepladsen", slug="a"))
    listed(StoryFactory(parent=danish.stories, title="Cykler", slug="b"))
    index_everything()
    for text in ("havneplads", "pladser", "HAVNEPLADSERNE"):
        assert list(find(Question(text=text)).ids) == [square.pk], text


def test_names_are_offered_while_somebody_types_without_danish_letters(danish: Tree) -> None:
    listed(ProjectFactory(parent=danish.projects, title="Tårnet på Ærø", slug="a"))
    index_everything()
    for beginning in ("tår", "taar", "tar", "ær", "aer"):
        assert [each.text for each in complete(beginning, "da")] == ["Tårnet på Ærø"], beginning
