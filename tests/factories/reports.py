"""A small site on which people report barriers and write to a municipality."""

from dataclasses import dataclass

from django.core.cache import cache

from barriers.models import BarrierPage, ReportPage
from network.models import Municipality
from tests.factories.listed import listed
from tests.factories.network import MunicipalityFactory
from tests.factories.pages import BarrierFactory, Tree
from tests.factories.search import index_everything

REPORT = "/da/meld-en-barriere/"
TOLD = "De frivillige i skolens værksted var ikke forsikret."


@dataclass
class Reporting:
    """The pages a report meets: its own, and a barrier that is known."""

    page: ReportPage
    known: BarrierPage
    assens: Municipality


def build_reporting(tree: Tree, assens: Municipality | None = None) -> Reporting:
    """A page for reports and one public barrier about insurance, both to be found."""
    town = assens or MunicipalityFactory.create(code="assens", name_da="Assens")
    page = tree.home.add_child(
        instance=ReportPage(
            title="Meld en barriere",
            slug="meld-en-barriere",
            summary="På tre minutter.",
            locale=tree.home.locale,
            confidence="<p>Kun koordinatoren læser det.</p>",
            what_next="<p>Først læser en sagsbehandler det.</p>",
        )
    )
    known = BarrierFactory.create(
        parent=tree.barriers,
        title="Frivillige i skolens værksted var ikke forsikret",
        summary="Ingen vidste, hvem der betaler.",
    )
    listed(known, status="clarifying", lead="assens")
    index_everything()
    cache.clear()
    return Reporting(page, BarrierPage.objects.get(pk=known.pk), town)
