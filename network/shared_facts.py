"""Facts that are the same in all languages: who leads, which themes, when a phase begins.

The leading language version owns them. Publishing it writes them on the other versions at once;
drafts of the others take them from their own live row, so an old draft cannot bring an old fact back.
(wagtail-localize's synchronised fields wait for somebody to press sync, and never clear a
many-to-many field.)
"""

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models, transaction
from modelcluster.fields import ParentalManyToManyField

if TYPE_CHECKING:
    from network.models import SitePage


class SharesFacts:
    """Mixin of a page: what follows from its leading language version to the others."""

    shared_fields: ClassVar[tuple[str, ...]] = (
        "kind",
        "lead",
        "municipalities",
        "themes",
        "picture",
        "picture_decorative",
        "significant_update_at",
        "asks_if_helpful",
    )
    # Child rows that follow: all fields named, the rest is each language's own text.
    shared_children: ClassVar[dict[str, tuple[str, ...]]] = {"page_keywords": ("tag",)}


def owns_facts(page: "SitePage") -> bool:
    """Whether the page is its record's leading language version."""
    if page.record is None:
        return True
    leading = page.record.leading_page()
    return leading is None or leading.pk == page.pk


def carry_over(row: "SitePage", restored: "SitePage") -> None:
    """Put the row's shared facts on a version restored from a revision, unless the row owns them."""
    if row.pk is None or owns_facts(row):
        return
    _copy_fields(row, restored)
    _follow_children(row, restored)


def follow(leading: "SitePage") -> None:
    """Write the leading version's shared facts on all other language versions of its record."""
    if leading.record is None or not owns_facts(leading):
        return
    others = leading.record.pages.filter(alias_of=None).exclude(pk=leading.pk)
    with transaction.atomic():
        # Every save of a version waits for this lock, so no row is read that is about to change.
        type(leading.record).objects.select_for_update().get(pk=leading.record_id)
        for other in others.specific():
            if type(other) is not type(leading):
                continue
            _copy_fields(leading, other)
            _follow_children(leading, other)
            other.save(clean=False)


def _copy_fields(source: "SitePage", target: "SitePage") -> None:
    if target.picture_id != source.picture_id:
        # The words were for the other picture. Empty, the new one's own description is shown.
        is_same_language = target.locale_id == source.locale_id
        target.picture_alt = source.picture_alt if is_same_language else ""
    for name in source.shared_fields:
        field = source._meta.get_field(name)
        if isinstance(field, ParentalManyToManyField):
            getattr(target, name).set(list(getattr(source, name).all()))
        elif isinstance(field, models.Field):
            setattr(target, field.attname, getattr(source, field.attname))


def _follow_children(source: "SitePage", target: "SitePage") -> None:
    """Child rows: whole rows where they carry no text of a language, else matched by translation key."""
    for relation, fields in source.shared_children.items():
        own, theirs = getattr(source, relation), getattr(target, relation)
        if hasattr(own.model, "translation_key"):
            _match_children(own, theirs, fields)
        elif _values(own, fields) != _values(theirs, fields):
            theirs.set([own.model(**values) for values in _values(own, fields)])


def _values(relation: Any, fields: tuple[str, ...]) -> list[dict[str, Any]]:
    names = [relation.model._meta.get_field(name).attname for name in fields]
    return [{name: getattr(row, name) for name in names} for row in relation.all()]


def _match_children(own: Any, theirs: Any, fields: tuple[str, ...]) -> None:
    by_key = {row.translation_key: row for row in own.all()}
    kept = []
    for row in theirs.all():
        twin = by_key.get(row.translation_key)
        if twin is None:
            continue
        for name in fields:
            attname = own.model._meta.get_field(name).attname
            setattr(row, attname, getattr(twin, attname))
        kept.append(row)
    theirs.set(kept)
