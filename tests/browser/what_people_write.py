"""What ordinary people write to a municipality, made up from a seed; some of it looks odd to a filter."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

_NAMES: Final = (
    "Inger",
    "Karsten M.",
    "Naboen",
    "Fatima",
    "J. Holm",
    "En mor til to",
    "Bo på bakken",
)
_THINGS: Final = (
    *("bænken ved havnen", "den fælles bil", "stien bag skolen", "hallens nøgle", "ungepanelet"),
    *("busstoppet", "forsamlingshuset", "legepladsen", "fællesspisningen", "skuret ved engen"),
)
_BEGINNINGS: Final = (
    "Hej. Jeg bor {meters} meter fra {thing} og bruger det hver dag.",
    "Vi er {number} i vores forening, der har talt om {thing}.",
    "Jeg har læst jeres side om {thing} to gange.",
    "Min far er {age} år. Han kan ikke komme hen til {thing} uden hjælp.",
    "Tak for mødet den {day}. november. Jeg tænker stadig på {thing}.",
    "Hvorfor er der ikke lys ved {thing}?",
    "Som pædagog ser jeg {thing} fra børnenes højde.",
    "I er gode til at spørge, men hvad sker der så med {thing}?",
    "Good evening. I moved here in {year} and I like {thing} a lot.",
    "Kære alle. Det her handler om {thing}, og jeg skriver det i et hug.",
)
_MIDDLES: Final = (
    "Loven siger noget andet: se § {section} i lov nr. {law} af {day}. juni {year}.",
    "Det kostede {number}.500 kr. sidste år, og det var {percent} % mere end lovet.",
    "Jeg ringede til jer på 55 88 {four}, men der var optaget i {number} minutter.",
    "Der ligger et billede her: https://www.fotos-fra-byen.example/{four}.",
    "Bestilling {four}-{law} er aldrig kommet frem, og EAN 57980{law}{four} virker ikke.",
    "Kl. 16.30 er der mørkt, og den {day}.12.{year} var der is.",
    "Kan man ikke bare sætte en lampe op? ELLER TO!",
    "Vi prøvede det samme i {year}. Det tog {number} måneder, og så gik det i stå.",
    "Punkt 1: læ. Punkt 2: lys. Punkt 3: et sted at sidde.",
    "Det er ikke for at brokke mig 🙂 men det er tredje gang, jeg skriver.",
    "Kommunens sag {year}-{law}-{four} ligner meget. Hvad blev der af den?",
    "If you need a hand on Saturday the {day}th, we are {number} people with tools.",
    "Mit skovnummer er {number}, matrikel {law}a, hvis det hjælper.",
)
_ENDS: Final = (
    "Med venlig hilsen",
    "Sig til, hvis jeg skal hjælpe.",
    "Jeg glæder mig til svaret!",
    "Ha' en god dag.",
    "",
    "Og husk at sætte det i avisen.",
    "Det var bare det.",
    "What do you think?",
)


@dataclass(frozen=True)
class Person:
    """Somebody with something to say; ``place`` is where on the net they sit."""

    number: int
    name: str
    text: str
    place: str
    has_scripts: bool
    corrects: bool
    gives_mail: bool

    @property
    def email(self) -> str:
        """An address of their own."""
        return f"person{self.number}@post.example"


def people(count: int, seed: int = 11) -> Iterator[Person]:
    """Half of them sit in one library, the others at home; all write something of their own."""
    random = Random(seed)
    for number in range(count):
        facts = {
            "thing": random.choice(_THINGS),
            "meters": random.randrange(50, 900),
            "number": random.randrange(2, 40),
            "age": random.randrange(66, 97),
            "day": random.randrange(1, 28),
            "year": random.randrange(1998, 2026),
            "section": random.randrange(1, 120),
            "law": random.randrange(100, 999),
            "percent": random.randrange(3, 60),
            "four": random.randrange(1000, 9999),
        }
        middles = random.sample(_MIDDLES, random.randrange(0, 4))
        parts = [random.choice(_BEGINNINGS), *middles, random.choice(_ENDS)]
        yield Person(
            number=number,
            name=random.choice(_NAMES),
            text=" ".join(part for part in parts if part).format(**facts),
            place="203.0.113.5" if number % 2 else f"198.51.100.{number % 250 + 1}",
            has_scripts=random.random() > 0.25,
            corrects=random.random() < 0.3,
            gives_mail=random.random() < 0.6,
        )
