"""The forms of one word are one; words that only look alike are not."""

import pytest

from language.lemmas import lemmas
from language.roots import root

SAME = """
bog bogen bøger bøgerne bogens
bøg bøge bøgen
have haven haver haverne
hav havet havene
tale talen taler talerne
tal tallet tallene
budget budgettet budgetter budgetterne
borger borgere borgeren borgernes
hal hallen haller hallerne
plads pladsen pladser pladserne
havneplads havnepladsen havnepladser havnepladserne
ungepanel ungepanelet ungepaneler ungepanelerne ungepanelernes
borgerbudget borgerbudgettet borgerbudgetter
frikommune frikommunen frikommunernes
samskabelse samskabelsen samskabelses
velfærdsløsning velfærdsløsninger velfærdsløsningerne
prøvehandling prøvehandlinger prøvehandlingerne
lokalråd lokalrådet lokalrådenes
barn barnet børn børnene
mand manden mænd mændene
hånd hånden hænder
by byen byer byerne
bænk bænken bænke bænkene
bank banken banker
møde mødet møder mødte
nøgle nøglen nøgler noegle noeglerne
regel reglen regler reglerne
spise spiser spiste spist
deltage deltager deltog
ældre ældres
bad badet bade
leder lederen ledere
cykel cyklen cykler cyklerne
center centret centeret centre centrene
frivilligcenter frivilligcentre frivilligcenteret
mester mesteren mestre
svar svaret svarene
svare svarer svaret
lokale lokaler lokalet
"""
APART = """
bøger bøg
bøgen bog
haven hav
havet have
talen tal
tallet tale
bænk bank
ældre gammel
borger borg
hallen hall
mål male
"""


@pytest.mark.parametrize("line", SAME.strip().splitlines())
def test_the_forms_of_a_word_are_found_by_each_other(line: str) -> None:
    first, *others = line.split()
    assert [word for word in others if first not in lemmas(word, "da")] == []


@pytest.mark.parametrize("line", APART.strip().splitlines())
def test_two_words_are_not_thrown_together(line: str) -> None:
    one, other = line.split()
    assert set(lemmas(one, "da")).isdisjoint(lemmas(other, "da"))


@pytest.mark.parametrize(
    ("form", "first"),
    [("children", "child"), ("municipalities", "municipality"), ("met", "meet")],
)
def test_english_forms_have_english_first_forms(form: str, first: str) -> None:
    assert lemmas(form, "en") == (first,)


@pytest.mark.parametrize(
    ("word", "made_from"),
    [
        ("inddragelse", "inddrage"),
        ("deltagelse", "deltage"),
        ("deltager", "deltage"),
        ("spisning", "spise"),
        ("ansøgning", "ansøge"),
        ("beslutning", "beslutte"),
        ("bygning", "bygge"),
        ("frivillighed", "frivillig"),
        ("fællesskab", "fælles"),
        ("forening", None),
        ("afdeling", None),
        ("slagelse", None),
        ("havn", None),
        ("minister", None),
    ],
)
def test_a_word_leads_to_what_it_is_made_from(word: str, made_from: str | None) -> None:
    assert root(word) == made_from


@pytest.mark.parametrize("word", ["", "x", "§", "123", "ÆØÅ", "x" * 300])
def test_what_is_no_word_does_no_harm(word: str) -> None:
    assert all(isinstance(found, str) for found in lemmas(word, "da"))
