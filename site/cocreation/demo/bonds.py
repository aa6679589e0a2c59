"""The links between the demo's things: what met which barrier, what tells of what."""

from collections.abc import Iterator

from cocreation.demo.content import barriers, consultations, exemptions, projects, stories
from cocreation.demo.places import Places
from network.models import Link, SitePage

#: The source's key, the kind of link, the target's key.
Bond = tuple[str, str, str]


def bonds() -> Iterator[Bond]:
    """All links that the content names; a link that both ends name comes twice."""
    for facts in projects():
        me = f"project/{facts['key']}"
        for each in facts.get("met", ()):
            yield me, "met", f"barrier/{each}"
        for each in facts.get("told", ()):
            yield f"story/{each}", "told", me
    thing = {facts["key"]: f"project/{facts['key']}" for facts in projects()}
    thing |= {facts["key"]: f"barrier/{facts['key']}" for facts in barriers()}
    for facts in stories():
        for each in facts.get("tells", ()):
            yield f"story/{facts['key']}", "told", thing[each]
    for facts in exemptions():
        for each in facts["barriers"]:
            yield f"barrier/{each}", "led_to", f"exemption/{facts['key']}"
    yield from _of_consultations()


def _of_consultations() -> Iterator[Bond]:
    """What a consultation is about, or has led to."""
    for facts in consultations():
        kind = "led_to" if "answered_on" in facts else "told"
        for each in facts.get("links", ()):
            yield f"consultation/{facts['key']}", kind, each


def tie(places: Places, new_from: int) -> int:
    """Tie the bonds of what has been planted since record ``new_from``; returns how many.

    A link between two older things that an editor has taken away stays away.
    """
    records = dict(SitePage.objects.exclude(record=None).values_list("pk", "record_id"))
    made = 0
    for source_key, kind, target_key in sorted(set(bonds())):
        source = records.get(places.find(source_key) or 0)
        target = records.get(places.find(target_key) or 0)
        if source is None or target is None or max(source, target) <= new_from:
            continue
        _link, is_new = Link.objects.get_or_create(source_id=source, target_id=target, kind=kind)
        made += is_new
    return made
