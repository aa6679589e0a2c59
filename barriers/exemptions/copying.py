"""An experiment that another municipality tries too: a draft with the same rules and criteria."""

from typing import cast

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from barriers.models import (
    ExemptionApplicant,
    ExemptionIndexPage,
    ExemptionPage,
    ExemptionReference,
)
from language.slugs import slugify
from network.models import Link, Municipality, Record
from network.models.link import LinkKind

#: What a copy takes along: what is asked for and how it is measured, never what was answered.
TEXTS = ("summary", "change_plain", "change_legal", "evaluation_plan", "evaluation_criteria")


def copy_for(original: ExemptionPage, municipality: Municipality, by: User) -> ExemptionPage:
    """A draft of the municipality's own beside the original, tied to it at both ends."""
    with transaction.atomic():
        title = _("%(title)s (%(place)s)") % {
            "title": original.title,
            "place": municipality.name_da,
        }
        page = ExemptionPage(
            title=title[:255],
            slug=_free_slug(original, title),
            locale=original.locale,
            owner=by,
            live=False,
            lead=municipality,
            authority=original.authority,
            picture=original.picture,
            picture_alt=original.picture_alt,
            picture_decorative=original.picture_decorative,
            **{name: getattr(original, name) for name in TEXTS},
        )
        page.municipalities = [municipality]
        page.themes = list(original.themes.all())
        page.references = [
            ExemptionReference(legal_reference=row.legal_reference)
            for row in original.references.select_related("legal_reference")
        ]
        page.applicants = [ExemptionApplicant(municipality=municipality)]
        parent = ExemptionIndexPage.objects.parent_of(original).get()
        parent.add_child(instance=page)
        page.save_revision(user=by)
        if original.record is not None and original.record.demo:
            Record.objects.filter(pk=page.record_id).update(demo=True)
        Link.objects.create(
            source=cast("Record", page.record),
            target=cast("Record", original.record),
            kind=LinkKind.COPIED_FROM,
        )
        log(instance=page, action="wagtail.create", user=by, content_changed=True)
    return page


def _free_slug(original: ExemptionPage, title: str) -> str:
    """An address that no neighbour has."""
    wanted = slugify(title)[:240]
    taken = set(original.get_siblings().values_list("slug", flat=True))
    names = (wanted if count == 1 else f"{wanted}-{count}" for count in range(1, len(taken) + 3))
    return next(name for name in names if name not in taken)
