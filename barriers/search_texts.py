"""What barriers are found by beside their own texts: authorities, laws, what the rules mean."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Model, prefetch_related_objects
from django.db.models.signals import post_save
from django.dispatch import receiver

from barriers.models import Authority, BarrierPage, LegalReference
from network.models import SitePage
from network.registry import SearchTexts, search_texts
from search.upkeep import mark_stale


@search_texts.register("barrier")
def texts_of_barriers(pages: Sequence[SitePage]) -> Mapping[int, SearchTexts]:
    """Three queries, however many barriers."""
    barriers = [page for page in pages if isinstance(page, BarrierPage)]
    prefetch_related_objects(barriers, "authority", "references__legal_reference")
    return {barrier.pk: _texts(barrier) for barrier in barriers}


def _texts(barrier: BarrierPage) -> SearchTexts:
    rules = [row.legal_reference for row in barrier.references.all()]
    names: list[tuple[str, str]] = []
    if barrier.authority:
        authority = barrier.authority
        names += [("authority", authority.name), ("authority", authority.abbreviation)]
    for rule in rules:
        names += [("law", rule.popular_name), ("law", rule.title)]
    return SearchTexts(
        lines=[line for rule in rules for line in (rule.citation, rule.plain)], names=names
    )


@receiver(post_save, sender=Authority)
@receiver(post_save, sender=LegalReference)
def follow_rule(sender: type[Model], instance: Any, created: bool, **kwargs: Any) -> None:
    """A law or authority under another name: its barriers are found by that."""
    if created or kwargs.get("raw"):
        return
    if isinstance(instance, Authority):
        pages = BarrierPage.objects.filter(authority=instance)
    else:
        pages = BarrierPage.objects.filter(references__legal_reference=instance)
    mark_stale(pages.values_list("pk", flat=True))
