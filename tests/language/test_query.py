"""What somebody types is understood: words, phrases, exclusions, whatever else there is in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.query import LONGEST_TEXT, MOST_TERMS, Term, understand
from language.synonyms import Synonyms

ODD = st.text(alphabet='"-“”*()[]{}:^~\\/+|&!.§ 17 aæåø\x00\n\ud83d\ude00', max_size=300)


def only_term(text: str) -> Term:
    (term,) = understand(text).terms
    return term


def words(text: str) -> list[str]:
    return [term.word for term in understand(text).terms]


def test_a_word_is_asked_for_as_written_in_its_first_form_and_in_english() -> None:
    term = only_term("havnepladser")
    assert term.exact == ("havnepladser",)
    assert {"havneplads", "9havneplads"} <= set(term.stems)


def test_a_compound_is_found_where_its_parts_stand_apart() -> None:
    assert ("havn", "plads") in only_term("havnepladser").together
    assert only_term("havnepladser").apart == ("havn", "plads")


def test_a_part_of_a_query_is_no_part_of_a_compound() -> None:
    """Who asks for "havneplads" has not asked for every "plads"."""
    assert "plads" not in only_term("havneplads").parts


def test_a_word_leads_to_what_it_is_made_from() -> None:
    assert "inddrage" in only_term("inddragelse").parts


@pytest.mark.parametrize("text", ["noegle", "nøgle"])
def test_careful_spellings_ask_for_the_same(text: str) -> None:
    assert only_term(text).exact == ("noegle",)
    assert "noegle" in only_term(text).stems


def test_a_lazy_spelling_asks_for_the_danish_word_too_but_not_first() -> None:
    term = only_term("rodovre")
    assert term.exact == ("rodovre",)
    assert "roedovre" in term.parts
    assert "roedovre" not in term.stems


def test_a_word_that_is_there_is_not_taken_for_a_lazy_spelling() -> None:
    assert "boeg" not in only_term("bog").parts


def test_a_stop_word_that_is_a_lazy_spelling_is_that_when_it_stands_alone() -> None:
    assert only_term("nogle").exact == ("noegle",)
    assert words("nogle borgere") == ["borgere"]


def test_stop_words_are_left_out_where_there_are_others() -> None:
    assert words("hvad er samskabelse") == ["samskabelse"]
    assert words("what is a free municipality") == ["free", "municipality"]


def test_stop_words_alone_are_looked_for_as_they_are_stored() -> None:
    assert [term.exact for term in understand("på og i").terms] == [
        ("paa", "1paa"),
        ("og", "1og"),
        ("i", "1i"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("have", ["have"]),
        ("have ved skolen", ["have", "skolen"]),
        ("I have a plan", ["plan"]),
        ("by", ["by"]),
        ("the hall", ["hall"]),
    ],
)
def test_a_word_of_two_languages_is_read_by_its_neighbours(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_a_query_knows_its_language() -> None:
    assert understand("spisning i fællesskab").language == "da"
    assert understand("insurance for volunteers").language == "en"
    assert understand("hospital", language="en").language == "en"


def test_a_phrase_is_asked_for_as_both_languages_store_it() -> None:
    understood = understand('"til hallen"')
    assert understood.terms == ()
    assert understood.phrases[0].variants == (("1til", "hallen"), ("til", "hallen"))


@pytest.mark.parametrize("text", ["“første skridt”", "»første skridt«", "„første skridt“"])
def test_any_quotation_marks_make_a_phrase(text: str) -> None:
    assert understand(text).phrases == understand('"første skridt"').phrases


def test_a_word_after_a_minus_is_not_wanted() -> None:
    understood = understand('plads -havn -"gamle huse" e-bil a - b')
    assert [term.word for term in understood.excluded] == ["havn"]
    assert [phrase.variants[0] for phrase in understood.excluded_phrases] == [("gamle", "huse")]
    assert "ebil" in [term.word for term in understood.terms]


def test_a_quotation_mark_alone_is_nothing() -> None:
    assert words('bænk "torv') == ["bænk", "torv"]


def test_a_paragraph_is_one_term_and_falls_back_to_the_whole_paragraph() -> None:
    term = only_term("§ 17, stk. 4")
    assert term.exact == ("8p17s4",)
    assert term.parts == ("8p17s4", "8p17")


@pytest.mark.parametrize("text", ["FK-P-0042", "fk-p-42", "fkp42"])
def test_a_permanent_number_is_found_however_it_is_typed(text: str) -> None:
    assert only_term(text).exact == ("fkp0042",)


def test_a_word_typed_twice_is_asked_for_once() -> None:
    assert words("hal Hal HAL") == ["hal"]


def test_synonyms_work_both_ways_in_any_form_and_as_phrases() -> None:
    same = Synonyms({"fritagelse": ["dispensation"], "borgerbudget": ["penge til byen"]})
    assert "dispensation" in understand("fritagelser", same).terms[0].parts
    assert "fritagelse" in understand("dispensationen", same).terms[0].parts
    assert ("penge", "by") in understand("borgerbudgettet", same).terms[0].together


@pytest.mark.parametrize("text", ["", "   ", '"', '""', "-", "- -", "?!", "😀", "\x00", '" "'])
def test_nothing_is_understood_as_nothing(text: str) -> None:
    assert understand(text).is_empty


@given(st.text(max_size=300) | ODD)
def test_whatever_is_typed_is_understood(text: str) -> None:
    understood = understand(text)
    for term in understood.terms + understood.excluded:
        assert 0 <= term.start < term.end <= len(understood.text)
        assert all(token.isalnum() for token in term.exact + term.stems + term.parts)
    for phrase in understood.phrases:
        assert all(all(variant) for variant in phrase.variants)


@pytest.mark.parametrize("piece", ["a", "å ", "æ-", "§ 1 ", '"a', "1.000.", "havneplads", "-a "])
def test_a_wall_of_text_is_cut(piece: str) -> None:
    understood = understand(piece * 10_000)
    assert len(understood.text) <= LONGEST_TEXT
    assert len(understood.terms) <= MOST_TERMS
