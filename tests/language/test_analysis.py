"""A text is stored as what it says, in three strings of tokens."""

from hypothesis import given
from hypothesis import strategies as st

from language.analysis import analyse
from language.stop_words import Language
from language.tokens import LONGEST_WORD

LANGUAGES: tuple[Language, Language] = ("da", "en")
TEXTS = st.text(max_size=200) | st.text(alphabet="aæø åeB'’-§ 17.,\u0301\u00ad\n", max_size=200)


def test_a_text_is_stored_as_written_in_first_forms_and_in_parts() -> None:
    assert analyse("Børnene på havnepladsen", "da") == (
        "boernene 1paa havnepladsen",
        "barn havneplads",
        "barn havneplads havn plads",
    )


def test_an_english_text_has_tokens_of_its_own() -> None:
    found = analyse("The children have a plan", "en")
    assert found.exact == "1the children 1have 1a plan"
    assert found.stems.split() == ["9children", "9child", "9plan"]


def test_a_danish_word_in_an_english_text_is_found_by_its_parts() -> None:
    assert {"lokalraad", "raad"} <= set(analyse("the lokalråd", "en").parts.split())


def test_a_name_is_kept_as_it_is() -> None:
    inside = analyse("Vi bor i Skovlunde", "da").stems.split()
    assert "skovlunde" in inside
    listed = analyse("Slagelse vandt", "da", names=["Slagelse"])
    assert "slagelse" in listed.stems.split()


def test_a_name_is_not_taken_apart() -> None:
    assert "sted" not in analyse("Vi besøgte Ringsted i går", "da").parts.split()
    assert "gaard" not in analyse("Mød fru Søgaard her", "da").parts.split()


def test_hyphens_laws_and_numbers_are_found_joined_and_apart() -> None:
    exact = analyse("Ringkøbing-Skjern efter § 17, stk. 4 (FK-P-0042)", "da").exact.split()
    assert {"ringkoebing", "skjern", "ringkoebingskjern", "8p17s4", "fkp0042", "17"} <= set(exact)


def test_no_phrase_runs_into_what_stands_at_the_end() -> None:
    assert analyse("Skriv en e-mail", "da").exact == "skriv 1en e mail 1 email"


@given(TEXTS, st.sampled_from(LANGUAGES))
def test_any_text_can_be_stored(text: str, language: Language) -> None:
    found = analyse(text, language)
    for layer in found:
        assert all(token.isalnum() for token in layer.split())
        assert all(len(token) <= 3 * LONGEST_WORD for token in layer.split())
    assert set(found.stems.split()) <= set(found.parts.split())


@given(st.text(alphabet="abcæøå -", max_size=60))
def test_the_same_text_is_stored_the_same_way_in_capitals(text: str) -> None:
    assert analyse(text, "da").exact == analyse(text.upper(), "da").exact
