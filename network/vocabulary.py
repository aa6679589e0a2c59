"""The words a page is sorted by, of several vocabularies at once."""

from collections import defaultdict
from typing import Any

from django.db.models import CharField, QuerySet, Value

from network.bilingual import active_of
from network.models import SitePage


def words_of(page: SitePage, *fields: str) -> dict[str, list[str]]:
    """By field (themes, methods, municipalities …): its names in the active language; one query.

    The fields are many-to-many fields to rows with ``name_da`` and ``name_en``. A field without
    words is in the answer too. A draft's words are those of the draft.
    """
    found: dict[str, list[str]] = defaultdict(list)
    drafted = getattr(page, "_cluster_related_objects", None) or {}
    if page.pk is None or any(field in drafted for field in fields):
        for field in fields:
            found[field] = [word.name for word in getattr(page, field).all()]
    else:
        first, *others = [_rows(page, field) for field in fields]
        for field, danish_name, english_name in first.union(*others, all=True):
            found[field].append(active_of(danish_name, english_name))
    return {field: sorted(found[field], key=str.casefold) for field in fields}


def _rows(page: SitePage, field: str) -> QuerySet[Any]:
    relation: Any = page._meta.get_field(field)
    through = relation.remote_field.through
    own, other = relation.m2m_field_name(), relation.m2m_reverse_field_name()
    rows: QuerySet[Any] = (
        through._default_manager.filter(**{own: page.pk})
        .annotate(field=Value(field, output_field=CharField()))
        .values_list("field", f"{other}__name_da", f"{other}__name_en")
    )
    return rows
