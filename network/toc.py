"""The table of contents of a long page."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from network.bodies import body_blocks
from network.contexts import completes_context
from network.models import SitePage

#: Fewer headings than this are seen at a glance.
LONG_PAGE = 3

Entry = tuple[str, str]

#: Ids that the templates give parts of a page; a heading with the same words gets another.
_TAKEN = (
    *("content", "contacts", "corrections", "facts", "partners", "related", "take-part"),
    *("barriers", "contact", "municipalities", "projects", "stories", "the-project", "themes"),
    *("flow-title", "footer-about", "footer-municipalities", "news", "updates", "debat"),
)


@completes_context
def contents(page: SitePage, context: dict[str, Any]) -> dict[str, Any]:
    """``toc``, with the sections a type's template shows before and after the body.

    A type's provider names them as ``sections_before`` and ``sections_after``, and says with
    ``linked_below`` that the groups of linked things are sections of their own at the end. What
    stands below all types' own parts is named as ``sections_last``.
    """
    before, after = context.get("sections_before", ()), context.get("sections_after", ())
    last = context.get("sections_last", ())
    linked = context.get("linked", ()) if context.get("linked_below") else ()
    groups = [(group.anchor, str(group.label)) for group in linked]
    return {"toc": table_of_contents(page, before, [*after, *groups, *last])}


def table_of_contents(
    page: SitePage, before: Iterable[Entry] = (), after: Iterable[Entry] = ()
) -> list[Entry]:
    """Anchor and text of each main heading; empty for a page that is not long.

    Headings with the same words are told apart by their place, on the page too.
    """
    entries, closing = list(before), list(after)
    taken = Counter([*_TAKEN, *(anchor for anchor, _title in [*entries, *closing])])
    for block in body_blocks(page):
        if block.block_type != "heading":
            continue
        anchor = _own_anchor(block.value, taken)
        if str(block.value.get("level")) == "2":
            entries.append((anchor, block.value["text"]))
    entries += closing
    return entries if len(entries) >= LONG_PAGE else []


def shown(*sections: tuple[str, str, object]) -> list[Entry]:
    """Anchor and title of those sections whose content is there."""
    return [(anchor, title) for anchor, title, content in sections if content]


def _own_anchor(heading: Any, taken: Counter[str]) -> str:
    """The heading's anchor, after it has been told apart from those before it."""
    # Asked twice, the answer is the same.
    heading.place = 1
    plain = heading.anchor
    taken[plain] += 1
    heading.place = taken[plain]
    anchor: str = heading.anchor
    return anchor
