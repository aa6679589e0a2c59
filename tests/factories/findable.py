"""Published things with words to be found by."""

from network.models import SitePage
from tests.factories.listed import listed
from tests.factories.pages import BarrierFactory, ProjectFactory, StoryFactory, Tree
from tests.factories.search import index_everything


def findable(tree: Tree) -> dict[str, SitePage]:
    """Four pages of three types in two municipalities, in the index."""
    pages: dict[str, SitePage] = {
        "harbour": listed(
            ProjectFactory(
                parent=tree.projects,
                title="Havnepladsen sammen",
                summary="Naboer prøver en tom plads på havnen.",
            ),
            on="2026-02-10",
            updated="2026-11-12",
            status="running",
            lead="holbaek",
            themes=["Nærdemokrati"],
        ),
        "car": listed(
            ProjectFactory(
                parent=tree.projects,
                title="Landsbyens fælles bil",
                summary="Tre landsbyer deler en elbil.",
            ),
            on="2025-06-01",
            status="finished",
            lead="assens",
            with_=["holbaek"],
            themes=["Landsbyer", "Nærdemokrati"],
        ),
        "story": listed(
            StoryFactory(
                parent=tree.stories,
                title="Et langbord på havnen",
                summary="Vi spiste sammen, og så kom planen.",
                kind="news",
            ),
            on="2026-03-01",
            lead="holbaek",
        ),
        "barrier": listed(
            BarrierFactory(
                parent=tree.barriers,
                title="Pladsen er udlagt til havn",
                summary="Planen siger nej <b>og & nej</b>.",
                kind="act",
            ),
            on="2024-12-31 23:30",
            status="refused",
            lead="holbaek",
        ),
    }
    index_everything()
    return pages
