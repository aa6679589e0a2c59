"""The register asks the database few times, and as often for many things as for few."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories.exemptions import ROAD, lead_to, walk, whole
from tests.factories.listed import listed
from tests.factories.pages import BarrierFactory, Tree, build_tree

pytestmark = pytest.mark.django_db
WARM = 15
PAGES = [
    "/da/register/",
    "/da/register/?outcome=refused&municipality=assens",
    "/da/register/exemptions/?reason=kontrol&sort=title",
    "/da/register/refusals/",
    "/da/register/codebook/",
    "/da/register/deadlines.ics",
    "/da/hvad-gaelder/?day=2026-05-01",
    "/da/hvad-gaelder/assens/?day=2026-05-01",
    "/da/hvad-gaelder/feed.atom",
    "/da/fritagelser/",
]


def grow(tree: Tree, number: int) -> None:
    """A barrier with an exemption that is in force, and one that was refused."""
    barrier = listed(
        BarrierFactory.create(parent=tree.barriers, slug=f"barriere-{number}"),
        status="undocumented",
        lead="assens",
    )
    for answer in ("refused", "granted"):
        exemption = whole(tree, slug=f"fritagelse-{number}-{answer}")
        lead_to(barrier, exemption)
        walk(exemption, *ROAD[:3], answer)
        if answer == "granted":
            walk(exemption, *ROAD[4:])


def warm_counts(client: Client) -> dict[str, int]:
    cache.clear()
    counts = {}
    for address in PAGES:
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            response = client.get(address)
        assert response.status_code == 200, address
        assert not any(
            query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))
            for query in captured.captured_queries
        )
        counts[address] = len(captured.captured_queries)
    return counts


def test_the_register_asks_as_often_for_many_as_for_few(client: Client) -> None:
    tree = build_tree()
    grow(tree, 0)
    grow(tree, 1)
    few = warm_counts(client)
    assert max(few.values()) <= WARM, few
    for number in range(2, 6):
        grow(tree, number)
    assert warm_counts(client) == few
