"""What robots and what people write, made up from a seed."""

from collections.abc import Iterator
from random import Random
from typing import Final, Literal

Habit = Literal["fast", "fills_all", "no_stamp", "patient"]

_BRANDS: Final = ("Lucky", "Mega", "Nordic", "Prime", "Royal", "Turbo", "Vita", "Zen", "Alpha")
_ENDINGS: Final = (".com", ".ru", ".top", ".xyz", ".shop", ".online", ".info", ".bet", ".site")
_PATIENT: Final = (
    "Hello, great post! I also write about this, visit my website {url} for more.",
    "Need a quick loan today? No credit check. Apply at {url} now!",
    "<a href='{url}'>best casino bonus</a> <a href='{url}'>free spins</a>",
    "[url={url}]cheap viagra[/url] without prescription",
    "Earn $5000 a week working from home. Ask me how: {url}",
    "I lost my bitcoin but {brand} Recovery helped me. Contact them on WhatsApp +1 555 0100",
    "Our agency can get your site on the first page of Google. SEO and backlinks from $99.",
    "Hi admin, your site needs more traffic. Buy website traffic cheap at {url}",
    "Ставки на спорт и казино онлайн, бонус {number} рублей на {url}",
    "Купить диплом недорого {url}",
    "Lån penge hurtigt uden sikkerhed. Op til {number} kr. Klik her: {url}",
    "Du har vundet en gavekort på {number} kr! Hent den nu på {url}",
    "Tjen penge hjemmefra. Passiv indkomst med krypto. Skriv til mig på Telegram @{brand}{number}",
    "BUY NOW!!! CHEAP ROLEX REPLICA WATCHES {url}",
    "Hot girls in your area want dating tonight {url}",
    "My doctor hates this trick. Lose weight in {number} days {url}",
    "v\u200bi\u200ba\u200bg\u200br\u200ba and ci\u200balis, best price, {url}",
    "Рау attention: сheap lоans аt {brand}",
    "{brand} is the best trading bot, guaranteed profit every day. Join t.me/{brand}{number}",
    "Nice article. Check out my blog {url}",
    "xkjdfhgwrtzb qwrtplkjhg zxcvbnmlkj {url}",
    "I am impressed by your blog. Keep up the good work. {url}",
    "Free trial of {brand} CBD oil, limited time offer {url}",
    "We offer web design services and mobile app development for your business. Contact me at {url}",
    "Write my essay fast and cheap, {url}, {url}, {url}",
    "Hire a hacker to recover lost funds, {brand} is 100% safe",
    "bonus bonus bonus casino casino casino jackpot jackpot jackpot",
    "Billige sko og tasker, Louis Vuitton og Ray-Ban, køb nu på {url}",
    "Se min hjemmeside {url} for garanteret afkast på {number} %",
    "Binary options signals, double your money in {number} days with {brand}",
    "Psychic {brand} brought my husband back with a love spell. WhatsApp: +234 {number}",
    "Slots, poker og gratis spins uden indskud hos {brand}{ending}",
)
_OPENERS: Final = ("", "Hej. ", "Hello dear, ", "Good day! ", "Hey, ", "Goddag, ")

_THINGS: Final = (
    *("bænken ved havnen", "den fælles bil", "ungepanelet", "reglen om kørsel", "borgerbudgettet"),
    *(
        "spisefællesskabet",
        "busstoppestedet",
        "legepladsen i parken",
        "hallens nøgle",
        "cykelstien",
    ),
)
_HONEST: Final = (
    "Jeg synes, at {thing} er blevet rigtig god, men der mangler lys om aftenen.",
    "Hvorfor er {thing} ikke åben om søndagen? Vi er mange, der gerne vil bruge den.",
    "Tak for mødet i går. Jeg vil gerne hjælpe med {thing}, hvis I mangler hænder.",
    "Min mor på {number} år kan ikke komme hen til {thing}. Kan I gøre noget ved det?",
    "Enig!",
    "Det lyder godt.",
    "I skriver, at {thing} kostede {number}.000 kr. Hvor kom pengene fra?",
    "Vi har prøvet det samme i vores by. Det tog {number} måneder, og så sagde ministeriet nej.",
    "Kan kommunen ikke bare spørge os, før den bestemmer? {thing} er vores alle sammens.",
    "Se også forslaget på https://www.assens.dk/ fra sidste år. Det handler om {thing} og lys.",
    "God idé 👍 Vi er {number} i foreningen, der støtter {thing}.",
    "I think {thing} is a good idea, but who will look after it in the winter?",
    "NEJ TAK. Ikke flere regler!!",
    "Den 24.12.2026 er der lukket. Skal {thing} også lukke kl. 16.30?",
    "- Lys\n- Læ\n- Et sted at sidde\nSå enkelt er det med {thing}.",
    "Loven (§ {number}) siger noget andet end det, I skriver om {thing}. Har I spurgt en jurist?",
)


def robots(count: int, seed: int = 3) -> Iterator[tuple[str, str, Habit]]:
    """A name, a text, and how the robot behaves; four in ten take their time and touch no trap."""
    random = Random(seed)
    habits: tuple[Habit, ...] = ("fast", "fills_all", "no_stamp", "patient", "patient", "patient")
    for _ in range(count):
        brand, ending = random.choice(_BRANDS), random.choice(_ENDINGS)
        number = random.randrange(10, 9000)
        url = f"https://{brand.lower()}{number}{ending}/"
        facts = {"brand": brand, "url": url, "number": number, "ending": ending}
        text = random.choice(_OPENERS) + random.choice(_PATIENT).format(**facts)
        yield f"{brand} {number}", text, random.choice(habits)


def people(count: int, seed: int = 4) -> Iterator[tuple[str, str, int]]:
    """A name, a text, and how many seconds somebody takes."""
    random = Random(seed)
    for place in range(count):
        text = random.choice(_HONEST).format(
            thing=random.choice(_THINGS), number=random.randrange(2, 99)
        )
        yield f"Nabo {place}", text, random.randrange(4, 3600)
