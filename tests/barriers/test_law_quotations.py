"""The law's own words beside what they mean: read, searched, translated and refused by the block."""

import json
import uuid
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.fields import StreamField
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter

from barriers.models import BarrierPage, LegalReference
from barriers.models.law_quotation import LawBodyBlock, LawQuotationBlock
from network.models import SitePage
from search.texts import texts_of
from stories.models import StoryPage
from tests.factories.pages import BarrierFactory, StoryFactory, Tree, translate

pytestmark = pytest.mark.django_db
WORDS = "Samkørsel anses ikke som erhvervsmæssig persontransport."


@pytest.fixture
def rule() -> LegalReference:
    return LegalReference.objects.create(
        title="Taxilov",
        popular_name="Taxiloven",
        number="1538",
        year=2017,
        section="1",
        paragraph="2",
        wording=WORDS,
        plain_da="Du må dele udgiften.",
        plain_en="You may share the cost.",
        valid_from=date(2018, 1, 1),
    )


def quoted(rule: LegalReference | None, **parts: str) -> str:
    """One quotation as a stream stores it."""
    value = {"rule": rule.pk if rule else None, "words": "", "plain": "", **parts}
    return json.dumps([{"type": "law_quotation", "value": value, "id": str(uuid.uuid4())}])


def barrier(tree: Tree, stream: str) -> BarrierPage:
    page: BarrierPage = BarrierFactory.create(parent=tree.barriers, title="Bilen", slug="bilen")
    page.quotations = stream
    page.save_revision().publish()
    return BarrierPage.objects.get(pk=page.pk)


def law_of(page: SitePage) -> BeautifulSoup:
    html = BeautifulSoup(Client().get(page.url).content, "html.parser")
    figure = html.select_one("figure.law")
    assert figure is not None
    return BeautifulSoup(str(figure), "html.parser")


def text(soup: BeautifulSoup, selector: str) -> str:
    found = soup.select_one(selector)
    return " ".join(found.get_text(" ").split()) if found else ""


def test_a_reader_sees_both_and_the_way_to_the_rule(tree: Tree, rule: LegalReference) -> None:
    law = law_of(barrier(tree, quoted(rule, plain="Deler I prisen, er det ikke taxikørsel.")))
    assert text(law, "blockquote[lang=da]") == WORDS
    assert text(law, ".law__plain") == "Deler I prisen, er det ikke taxikørsel."
    caption = text(law, "figcaption")
    assert "Taxiloven nr. 1538 af 2017, § 1, stk. 2" in caption
    assert "Gælder fra 1. januar 2018" in caption
    link = law.select_one("figcaption cite a")
    assert link is not None
    assert "retsinformation.dk" in str(link["href"])


def test_what_is_left_empty_comes_from_the_rule_in_the_readers_language(
    tree: Tree, rule: LegalReference
) -> None:
    page = barrier(tree, quoted(rule))
    english = translate(page, "en", "The car")
    assert text(law_of(page), ".law__plain") == "Du må dele udgiften."
    law = law_of(english)
    assert text(law, ".law__plain") == "You may share the cost."
    # The law's words stay in the language of the law, and say so.
    assert text(law, "blockquote[lang=da]") == WORDS
    assert "Valid from 1 January 2018" in text(law, "figcaption")


def test_a_story_quotes_laws_as_a_barrier_does(tree: Tree, rule: LegalReference) -> None:
    story: StoryPage = StoryFactory.create(parent=tree.stories, title="Turen", slug="turen")
    story.body = quoted(rule, words="Kun dette.\nOg dette.")
    story.save_revision().publish()
    law = law_of(story)
    assert [p.get_text() for p in law.select("blockquote p")] == ["Kun dette.", "Og dette."]


def test_it_is_found_by_the_laws_words_and_by_the_plain_ones(
    tree: Tree, rule: LegalReference
) -> None:
    block = LawQuotationBlock()
    written = {"rule": rule.pk, "words": "", "plain": "Deler I prisen."}
    # What was left empty is copied from the rule when an editor saves.
    saved = block.clean(block.to_python(written))
    page = barrier(tree, quoted(rule, words=saved["words"], plain=saved["plain"]))
    found = texts_of([page])[page.pk].body
    assert WORDS in found
    assert "Deler I prisen." in found


@pytest.mark.parametrize(("missing", "field"), [("wording", "words"), ("plain", "plain")])
def test_a_quotation_without_words_is_refused_at_its_field(
    rule: LegalReference, missing: str, field: str
) -> None:
    if missing == "wording":
        rule.wording = ""
    else:
        rule.plain_da = rule.plain_en = ""
    rule.save()
    block = LawQuotationBlock()
    with pytest.raises(ValidationError) as refused:
        block.clean(block.to_python({"rule": rule.pk, "words": "", "plain": ""}))
    assert set(refused.value.block_errors) == {field}  # type: ignore[attr-defined]


def test_a_quotation_of_no_rule_is_refused_at_its_field() -> None:
    block = LawQuotationBlock()
    with pytest.raises(ValidationError) as refused:
        block.clean(block.to_python({"rule": 999_999, "words": "Ord.", "plain": "Ord."}))
    assert "rule" in refused.value.block_errors  # type: ignore[attr-defined]


def test_a_rule_that_is_gone_leaves_no_empty_box(tree: Tree, rule: LegalReference) -> None:
    page = barrier(tree, quoted(rule))
    LegalReference.objects.filter(pk=rule.pk).delete()
    html = Client().get(page.url).content.decode()
    assert 'class="law"' not in html


def test_only_the_plain_words_are_translated(tree: Tree, rule: LegalReference) -> None:
    field = StreamField(LawBodyBlock())
    stream = field.to_python(quoted(rule, words=WORDS, plain="Deler I prisen."))
    segments = StreamFieldSegmentExtractor(field).handle_stream_block(stream)
    texts = [segment for segment in segments if hasattr(segment, "string")]
    assert [segment.string.render_text() for segment in texts] == ["Deler I prisen."]
    for segment in texts:
        segment.string = type(segment.string).from_plaintext("If you share the price.")
    writer = StreamFieldSegmentsWriter(field, tree.home.locale, tree.home.locale)
    written: Any = writer.handle_stream_block(stream, texts)
    assert written[0].value["words"] == WORDS
    assert written[0].value.meaning == "If you share the price."
