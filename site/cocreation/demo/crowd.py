"""Generated pages that fill the site up to a size: ordinary pages, made for measuring and trying out."""

import time
from collections.abc import Callable
from typing import Final

from django.db import transaction
from wagtail.models import Page, Revision

from cocreation.demo.crowd_history import make_record
from cocreation.demo.crowd_pages import make_page
from cocreation.demo.crowd_texts import Seed
from cocreation.demo.indexing import indexed_together
from cocreation.demo.places import DANISH, identity
from cocreation.demo.planting import Planter, morning
from cocreation.demo.tree import list_key
from language.slugs import slugify

#: Pages in one transaction: enough to be fast, few enough to let others write in between.
BATCH: Final = 100
_LISTS: Final = {"project": "projects", "story": "stories", "barrier": "barriers"}


def plant_crowd(planter: Planter, size: int, say: Callable[[str], None]) -> int:
    """Add generated pages until the site has ``size`` pages; returns how many were made."""
    started, made, number = time.monotonic(), 0, 0
    while planter.places.count < size:
        with transaction.atomic(), indexed_together():
            for _page in range(min(BATCH, size - planter.places.count)):
                seed = Seed(number)
                number += 1
                if planter.places.find(seed.key) is None:
                    _plant(planter, seed)
                    made += 1
        seconds = time.monotonic() - started
        if made:
            say(f"  {made} pages, {seconds:.0f} s, {1000 * seconds / made:.0f} ms each")
    return made


def _plant(planter: Planter, seed: Seed) -> None:
    """The page with its number, status and revision as publishing would leave it, in one save.

    Publishing step by step costs three times as much, which counts when there are thousands.
    """
    page, moment = make_page(planter, seed), morning(seed.day)
    page.record = make_record(seed)
    page.translation_key = identity(seed.key)
    page.locale = planter.places.locales[DANISH]
    page.slug = slugify(page.title)
    page.live = True
    page.first_published_at = page.last_published_at = page.latest_revision_created_at = moment
    code = "" if page.central else seed.municipality
    planter.places.page(list_key(_LISTS[seed.type], code)).add_child(instance=page)
    revision = Revision.objects.create(
        content_object=page,
        base_content_type=page.get_base_content_type(),
        content=page.serializable_data(),
        object_str=str(page),
        created_at=moment,
    )
    Page.objects.filter(pk=page.pk).update(latest_revision=revision, live_revision=revision)
    planter.places.remember(seed.key, DANISH, page.pk)
