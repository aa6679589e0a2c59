"""What invented citizens say on the demo's pages. Nobody is mailed: none of them has an address."""

import datetime
from typing import Any

from wagtail.models import Site

from cocreation.demo.content import Facts, read
from cocreation.demo.places import DANISH, ENGLISH, identity
from cocreation.demo.planting import Planter, morning
from feedback.comments.public import public_changed
from feedback.models import Comment, CommentState, DebateSettings
from network.models import SitePage


def plant_comments(planter: Planter) -> int:
    """Plant the debates of things where nobody has written yet; how many comments that were."""
    _name_the_rules(planter)
    debates: list[Facts] = read("comments")["debate"]
    pages = {planter.places.find(debate["on"]): debate for debate in debates}
    rows = SitePage.objects.filter(pk__in=[pk for pk in pages if pk is not None])
    untouched = rows.exclude(record__in=Comment.objects.values("record")).order_by("pk")
    return sum(_plant(planter, page.specific, pages[page.pk]) for page in untouched)


def _plant(planter: Planter, page: SitePage, debate: Facts) -> int:
    if "until" in debate:
        _close(planter, debate)
    made, record = 0, page.record_id or 0
    for facts in debate["comment"]:
        first = _written(planter, record, facts, None)
        replies = [_written(planter, record, each, first) for each in facts.get("reply", ())]
        made += 1 + len(replies)
        public_changed(first)
    return made


def _written(planter: Planter, record: int, facts: Facts, parent: Comment | None) -> Comment:
    """One comment in the state it has come to. What was taken back keeps neither name nor words."""
    code = facts.get("answer")
    town = planter.register.municipalities[code] if code else None
    state, since = _state(facts)
    is_gone = state == CommentState.WITHDRAWN
    moment = morning(facts["on"])
    return Comment.objects.create(
        record_id=record,
        parent=parent,
        language=facts.get("language", "da"),
        name="" if is_gone else town.name_da if town else facts.get("name", ""),
        text="" if is_gone else facts["text"].strip(),
        state=state,
        state_since=morning(since),
        reason=facts.get("reason", ""),
        official=code is not None,
        municipality=town,
        writer_key=None if code is not None else identity(f"writer/{facts['name']}"),
        made_at=moment,
        published_at=moment + datetime.timedelta(hours=2),
    )


def _state(facts: Facts) -> tuple[CommentState, datetime.date]:
    if "hidden" in facts:
        return CommentState.HIDDEN, facts["hidden"]
    if "withdrawn" in facts:
        return CommentState.WITHDRAWN, facts["withdrawn"]
    return CommentState.VISIBLE, facts["on"]


def _close(planter: Planter, debate: Facts) -> None:
    """Say in all languages until when one can write."""
    for language in (DANISH, ENGLISH):
        if planter.places.find(debate["on"], language) is None:
            continue
        page: Any = planter.places.page(debate["on"], language).specific
        page.comments_until = debate["until"]
        page.save()


def _name_the_rules(planter: Planter) -> None:
    """Once: what an editor has chosen since stays."""
    if not DebateSettings.objects.exists():
        site = Site.objects.get(is_default_site=True)
        rules = planter.places.find("standard/debatregler")
        DebateSettings.objects.create(site=site, rules_id=rules)
