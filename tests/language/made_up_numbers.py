"""Made-up CPR numbers in every way of writing them, and ordinary texts full of other figures.

All from a seed: the figures of the tests are the same on every machine.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Final

TODAY: Final = date(2026, 11, 23)
_DASHES: Final = ("-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212")
_BETWEEN: Final = ("", " ", "\u00a0", ".", *_DASHES)
_LAST: Final = (*_BETWEEN, *(f" {dash} " for dash in _DASHES), "\u202f", "\n")
_AROUND: Final = (
    ("Mit nummer er ", ", tak."),
    ("cpr ", ""),
    ("", " er min fars"),
    ("(", ")"),
    ("Født som ", "; bor her."),
    ("CPR-nr.: ", "\n"),
    ("navn;", ";by"),
    ("x\u201d", "\u201d"),
)


def cpr_texts(count: int, seed: int = 1) -> Iterator[str]:
    """Texts that each hold one number: all centuries, replacement numbers, all separators."""
    random = Random(seed)
    span = (TODAY - date(1858, 1, 1)).days
    for _ in range(count):
        born = date(1858, 1, 1) + timedelta(days=random.randrange(span))
        day = born.day + (60 if random.random() < 0.1 else 0)
        gap = random.choice(_BETWEEN) if random.random() < 0.3 else ""
        number = f"{_seventh(born.year, random)}{random.randrange(1000):03d}"
        before, after = random.choice(_AROUND)
        written = gap.join((f"{day:02d}", f"{born.month:02d}", f"{born.year % 100:02d}"))
        yield f"{before}{written}{random.choice(_LAST)}{number}{after}"


def _seventh(year: int, random: Random) -> int:
    if year < 1900:
        return random.randrange(5, 9)
    if year < 1937:
        return random.randrange(4)
    if year < 2000:
        return random.choice((0, 1, 2, 3, 4, 9))
    return random.choice((4, 5, 6, 7, 8, 9)) if year < 2037 else random.randrange(5, 9)


def ordinary_texts(count: int, seed: int = 2) -> Iterator[str]:
    """Texts with telephone, case, EAN, account and law numbers, dates and prices."""
    random = Random(seed)
    for _ in range(count):
        yield " ".join(random.choice(_KINDS)(random) for _part in range(random.randrange(1, 4)))


def _digits(random: Random, count: int) -> str:
    return "".join(str(random.randrange(10)) for _ in range(count))


def _phone(random: Random) -> str:
    pairs = [f"{random.randrange(20, 100)}", *(_digits(random, 2) for _ in range(3))]
    number = random.choice((" ".join(pairs), "".join(pairs), "-".join(pairs)))
    prefix = random.choice(("", "+45 ", "0045 ", "+45"))
    town = random.choice(("", " 4300 Holbæk", " 5610 Assens", ", 4200 Slagelse"))
    return f"Ring på {prefix}{number}{town}."


def _case(random: Random) -> str:
    year = random.randrange(2015, 2027)
    return random.choice(
        (
            f"Sagsnr. {year}-{_digits(random, 6)}.",
            f"Sag {year % 100}/{_digits(random, 5)}.",
            f"KLE {_digits(random, 2)}.00.{_digits(random, 2)}-A00-{_digits(random, 2)}-{year % 100}.",
            f"Journalnr. {year}{_digits(random, 8)}.",
            f"Sagsnummer {_digits(random, 10)}.",
        )
    )


def _ean(random: Random) -> str:
    return f"EAN {random.choice(('', '5798 ', '57980'))}{_digits(random, 13)}, CVR {_digits(random, 8)}."


def _account(random: Random) -> str:
    bank, account = _digits(random, 4), _digits(random, random.choice((7, 8, 10)))
    return random.choice(
        (
            f"Konto {bank} {account}.",
            f"Reg.nr. {bank} kontonr. {account}.",
            f"Kontonummer: {bank}-{account}.",
            f"Betal til {bank} {account} inden fredag.",
        )
    )


def _law(random: Random) -> str:
    on = _day(random)
    return random.choice(
        (
            f"Lov nr. {random.randrange(1, 1800)} af {on.day}. juni {on.year}, § {random.randrange(1, 99)}.",
            f"LBK nr {random.randrange(1, 1800)} af {on:%d/%m/%Y}, stk. {random.randrange(1, 9)}.",
            f"Bekendtgørelse nr. {_digits(random, 4)} af {on:%d.%m.%Y}.",
        )
    )


def _day(random: Random) -> date:
    return date(1990, 1, 1) + timedelta(days=random.randrange(15_000))


def _date(random: Random) -> str:
    on, hour = _day(random), random.randrange(8, 22)
    return random.choice(
        (
            f"Mødet er {on:%d.%m.%Y} kl. {hour}.30-{hour + 2}.00.",
            f"Perioden {on:%d.%m.%y}-{on:%d.%m.%y}, uge {random.randrange(1, 53)}.",
            f"Den {on:%d-%m-%Y} {hour}:30, {on.year}-{on.year + 1}.",
            f"Frist {on:%d/%m-%y}, {on:%Y-%m-%d}T{hour}:30.",
        )
    )


def _price(random: Random) -> str:
    whole = random.randrange(1, 9_999_999)
    danish = f"{whole:,}".replace(",", ".")
    return random.choice(
        (
            f"Det koster {danish} kr.",
            f"{_day(random):%d.%m.%y} {random.randrange(1000, 9999)} kr.",
            f"Beløb: {whole},50 kr. Moms {whole // 4} kr.",
            f"Budget {danish},- og {random.randrange(1, 100)} %.",
        )
    )


_KINDS: Final = (_phone, _case, _ean, _account, _law, _date, _price)
