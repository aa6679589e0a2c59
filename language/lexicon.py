"""What the dictionaries lack or get wrong, and what no rule can know. Each line has a test."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Forms whose dictionary entry is wrong or too narrow: form → first forms.
FIRST_FORMS: Final[dict[str, tuple[str, ...]]] = {
    "bøgerne": ("bog",),
    "bøgernes": ("bog",),
    "bøgene": ("bøg",),
    "bøge": ("bøg",),
    "centeret": ("center",),
    "centre": ("center",),
    "centrene": ("center",),
    "centret": ("center", "centrum"),
    "cyklen": ("cykel", "cyklus"),
    "cykler": ("cykel", "cykle"),
    "cyklerne": ("cykel", "cyklus"),
    "hallen": ("hal",),
    "hallens": ("hal",),
    "haller": ("hal",),
    "hallerne": ("hal",),
    "hallernes": ("hal",),
    "ansatte": ("ansat", "ansætte"),
    "bad": ("bad", "bede"),
    "børne": ("barn",),
    "leder": ("leder", "lede"),
    "ældre": ("ældre",),
    "ældres": ("ældre",),
    "unge": ("ung",),
    "unges": ("ung",),
    "lokale": ("lokal", "lokale"),
    "mestre": ("mester",),
    "spiser": ("spise",),
    "talerne": ("taler", "tale"),
    "talte": ("tale", "tælle"),
    "mål": ("mål",),
    "målet": ("mål",),
    "målene": ("mål",),
}

#: Compounds with parts that are too short or too rare for the rules.
COMPOUNDS: Final[dict[str, tuple[str, str]]] = {
    "elbil": ("el", "bil"),
    "elcykel": ("el", "cykel"),
    "førtidspension": ("førtid", "pension"),
    "førtidspensionist": ("førtid", "pensionist"),
    "samskabelse": ("sam", "skabelse"),
    "medborger": ("med", "borger"),
    "landsbyråd": ("landsby", "råd"),
    "menneskeret": ("menneske", "ret"),
    "stemmeret": ("stemme", "ret"),
    "udfordringsret": ("udfordring", "ret"),
}

#: Short words that are parts of compounds; every other word of so few letters is taken for chance.
SHORT_PARTS: Final = _words(
    """
    bad bil blå bog bro bud bus båd bål bær bæk by dag dam dyr dør eng far fly fod fri frø fyr gas gul
    grå hal hav hul hus hud hår høj it job jul kaj kor kro køb kød køn led leg liv lov lys lyd lån
    løb løn mad mor mål mur nat net nær nød ord ost ovn rum råd rør sag sal sko sky sne sol spa sti
    syd syg sø tab tag tal tid tog tøj træ tur uge ung vej ven vin væg øre øst år
    """
)

#: Words that look like two and are one.
NO_COMPOUNDS: Final = _words(
    """
    allerede billede borgmester centrum delagtig deltage deltager engelsk forenkling forsvinde
    fortsætte frivillig frivillighed hundrede hverdag landsret netværk spørgsmål syndfald transport
    vejleder vejledning værksted
    """
)

#: Beginnings that make a new word rather than a compound: "beslutning", "forslag", "udvalg".
NEVER_FIRST: Final = _words(
    """
    af an and ans anti auto be besk bi bort co de delt dis efter eks ekstra en end ende er ere es et
    ex for fore foran foret forbi fors fort fra frem før gen gennem hen her hos iden ind inden inter
    ion ist kom kon mana med mel mellem mid mini mis mod ned om omkring op over par para per pro på
    re retro sam samme sammen selv ser som sub super til tilbage tran trans tele u ud uden ultra under unders
    ved vel vice vider videre vis
    """
)

#: Endings that are no words of their own here: "fællesskab", "frivillighed", "afhængig".
NEVER_LAST: Final = _words(
    """
    ager agtig aktig ant art artet bar dom elle else eligt ende ens ent er ere eri eres erne et fuld
    fulde hed heden iker ing inge inger isk ist klar lers lig lige lighed ling lister løs løse ment
    mæssig ner nere ning ninger ration ret rig rige ring ser skab ske skort som sten ten ter tere tion
    tioner tisk tør
    """
)

#: What a word is made from, where its ending misleads.
ROOTS: Final[dict[str, str]] = {
    "bygning": "bygge",
}

#: Words that end as if they were derived and have gone their own way.
NO_ROOTS: Final = _words(
    """
    afdeling forening forælder lejlighed leder magister mester minister myndighed måling regering selskab
    slagelse stilling ting vejleder
    """
)
