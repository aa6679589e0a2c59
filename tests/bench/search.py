"""The search at size, on the engines that DATABASE_URL and SEARCH_URL name."""

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import override_settings, setup_test_environment

from search.finding import find
from search.question import Question
from search.rebuilding import rebuild
from search.sending import send_changes, send_everything
from search.server import search_server
from search.suggesting import complete
from stories.models import StoryPage
from tests.bench.many_pages import add_stories
from tests.bench.processors import servers
from tests.factories.pages import Tree, build_tree
from tests.factories.statistics import gather_statistics

SMALL = 100
FILTERS = {"municipality": ("assens", "slagelse"), "theme": ("natur", "unge"), "year": ("2023",)}
TEXTS = (
    *("borgere", "kommunen", "havnen", "bænk", "dispensation", "samskabelse", "frivillige"),
    *("unge", "skolegård", "projekt", "the", "volunteers", "municipality", "havneplads"),
    *("borgere kommunen", "frivillige unge", "bænk i byen", "unge paneler møder", "nøgle hallen"),
    *('"de unge"', '"free municipality"', "borgere -unge", "kørsel benzin", "findesikke borgere"),
    *("fællesspisning", "møde", "spejder telt", "naboer hjælper", "regler forsikring", "mad"),
)
BEGINNINGS = ("b", "bo", "bor", "borg", "h", "ha", "hav", "ær", "aa", "kom", "fr", "de", "unge p")


#: By the clock and by processor time, this process's own and the servers', in milliseconds. The
#: second stays nearly true on a busy machine.
Figure = tuple[float, float]


def timed(work: Callable[[], object]) -> Figure:
    of_servers = servers()
    before = of_servers()
    started, used = time.perf_counter(), time.process_time()
    work()
    passed, own = time.perf_counter() - started, time.process_time() - used
    return 1000 * passed, 1000 * (own + of_servers() - before)


def told(name: str, figures: Sequence[Figure]) -> None:
    cells = []
    for kind in zip(*figures, strict=True):
        ordered = sorted(kind)
        p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
        cells += [statistics.median(ordered), p95]
    said = " | ".join(f"{cell:7.1f}" for cell in cells)
    sys.stdout.write(f"| {name:40} | {said} |\n")
    sys.stdout.flush()


def searches(filters: dict[str, tuple[str, ...]]) -> list[Figure]:
    questions = [Question(text=text, chosen=filters) for text in TEXTS]
    for question in questions:
        find(question)
    return [timed(partial(find, question)) for _round in range(4) for question in questions]


def publications(tree: Tree) -> list[Figure]:
    story = StoryPage.objects.child_of(tree.stories).first()
    figures = []
    for number in range(12):
        story.title = f"Nyt om bænken og havnen nummer {number}"
        revision = story.save_revision()
        figures.append(timed(revision.publish))
    # The first ones warm up.
    return figures[2:]


def ask(engine: str) -> None:
    told(f"{engine}: search", searches({}))
    told(f"{engine}: search with three facets", searches(FILTERS))
    everything = [Question(chosen=FILTERS, sort="newest"), Question(sort="updated", page=500)]
    told(f"{engine}: filters alone", [timed(partial(find, each)) for each in everything * 10])
    figures = [timed(partial(complete, each, "da")) for _round in range(5) for each in BEGINNINGS]
    told(f"{engine}: autocomplete", figures)


def speed_of_rebuild() -> str:
    """Pages a second, by the clock and by processor time."""
    numbers: list[int] = []
    seconds, used = (each / 1000 for each in timed(lambda: numbers.append(rebuild())))
    return f"{numbers[0]} pages, {numbers[0] / seconds:.0f} a second, {numbers[0] / used:.0f} of processor time"


def main(pages: int) -> None:
    """Measure with so many pages; prints as it goes."""
    setup_test_environment()
    call_command("migrate", verbosity=0)
    server = search_server()
    engine = "Elasticsearch" if server else connection.vendor
    sys.stdout.write(f"\n{engine}, {pages} pages, {settings.DATABASES['default']['ENGINE']}\n")
    sys.stdout.write(f"| {'ms':40} | p50     | p95     | CPU p50 | CPU p95 |\n")
    tree = build_tree()
    add_stories(tree, SMALL)
    rebuild()
    if server:
        send_everything(server)
    told(f"publish, {SMALL} pages", publications(tree))
    add_stories(tree, pages - SMALL, first=SMALL)
    gather_statistics()
    speeds = [f"index written: {speed_of_rebuild()}"]
    if server:
        send_everything(server)
    told(f"publish, {pages} pages", publications(tree))
    if server:
        send_changes(server)
    ask(engine)
    if server:
        with override_settings(SEARCH_SERVER=None):
            ask(connection.vendor)
    speeds.append(f"rebuilt, no text changed: {speed_of_rebuild()}")
    sys.stdout.write("\n".join([*speeds, ""]))
