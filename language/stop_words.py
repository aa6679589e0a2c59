"""Words that carry no subject: never searched for alone when there are others."""

from typing import Final, Literal

Language = Literal["da", "en"]

_DANISH: Final = """
    af alle alt anden andet andre at bare blev blive bliver da de dem den denne der deres det dette
    dig din dit dine disse dog du efter eller en end er et for fordi fra gennem ham han hans har
    havde hen hende hendes her hos hun hvad hvem hver hvert hvilke hvilken hvilket hvis hvor hvordan
    hvorfor i ikke ind jeg jer jeres jo kan kom kun kunne man med meget mellem men mere mest mig min
    mine mit mod må måtte ned nej noget nogen nogle nu nå når og også om op os over på samt sig sin
    sine sit skal skulle som så sådan thi til ud uden under var ved vi vil ville vor vores være været
"""
_ENGLISH: Final = """
    a about after all also am an and any are as at be because been before being between but by can
    could did do does doing for from had has have having he her here him his how i if in into is it
    its just me more most my no nor not of off on only or other our out over own she should so some
    such than that the their them then there these they this those through to too under up very was
    we were what when where which while who whom why will with would you your
"""

STOP_WORDS: Final[dict[Language, frozenset[str]]] = {
    "da": frozenset(_DANISH.split()),
    "en": frozenset(_ENGLISH.split()),
}

#: Stop words of English that are things in Danish (town, garden, ice): they tell no language.
TWO_FACED: Final = frozenset({"by", "have", "is"})


def is_stop_word(word: str, language: Language) -> bool:
    """Whether `word`, in small letters, says nothing about what a text is about."""
    return word in STOP_WORDS[language]
