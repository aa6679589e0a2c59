"""What is handed out: all of a person to that person, all of a municipality to its archive."""

import datetime
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from feedback.models import Comment, Submission
from feedback.moderation.audit import note
from feedback.rights.facts import comment_facts, facts_of_person, submission_facts, titles_of
from feedback.rights.holdings import holdings_of
from feedback.rights.packing import Package, packed
from feedback.seeing import on_things_of
from network.grants import reach
from network.models import Municipality


def export_person(email: str, by: AbstractBaseUser) -> Package:
    """Everything of the owner of an address; that it was handed out is logged, not to whom."""
    found = holdings_of(email)
    if found.address is not None:
        note(by, "feedback.export", found.address, data={"items": found.counts})
    return packed(
        "data",
        _("What we have about you"),
        facts_of_person(found),
        found.submissions,
        len(found.comments) + len(found.submissions),
    )


def export_records(
    municipality: Municipality, since: datetime.date, until: datetime.date, by: AbstractBaseUser
) -> Package:
    """What citizens said to a municipality in a span of days, with the answers; for its archive.

    What was sent in confidence is there only for those who may read it.
    """
    days = Q(made_at__date__gte=since, made_at__date__lte=until)
    submissions = Submission.objects.filter(days, municipality=municipality)
    if reach(by, "confidential") is not None:
        submissions = submissions.filter(confidential=False)
    comments = Comment.objects.filter(days, on_things_of(frozenset({municipality.code})))
    sent = list(
        submissions.select_related("municipality", "contact__address", "record")
        .prefetch_related("files", "additions", "steps")
        .order_by("made_at", "pk")
    )
    said = list(comments.order_by("made_at", "pk"))
    titles = titles_of([*sent, *said])
    facts: dict[str, Any] = {
        _("Municipality"): {
            _("Name"): municipality.name,
            _("From"): since.isoformat(),
            _("Until"): until.isoformat(),
            _("Made"): timezone.localtime().isoformat(timespec="minutes"),
        },
        _("Submissions"): [submission_facts(each, titles) for each in sent],
        _("Comments"): [comment_facts(each, titles) for each in said],
    }
    name = f"{municipality.code}-{since.isoformat()}-{until.isoformat()}"
    title = _("What citizens said to %(name)s") % {"name": municipality.name}
    package = packed(name, title, facts, sent, len(sent) + len(said))
    data = {"items": package.items, "digest": package.digest, "from": since, "until": until}
    receipt = {key: str(value) for key, value in data.items()}
    note(by, "feedback.export", municipality, data=receipt)
    return package
