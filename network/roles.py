"""The one role table: who has which rights. Groups are made from it, views ask it, tests read it."""

from dataclasses import dataclass
from typing import Final, Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

Text = str | Promise

#: What a role may do with snippets and settings of one sort.
Right = Literal[
    "vocabulary", "people", "law", "organisation", "frame", "users", "answers", "protection"
]

#: What a role may do with what citizens say, and with what lies centrally.
Act = Literal[
    # Approves, rejects, hides and restores; settles flags and appeals.
    "moderate",
    # Takes and answers what was sent, and answers comments in the municipality's name.
    "answer",
    # Sees who sent something, where they gave it.
    "contact",
    # Sees what employees sent in confidence.
    "confidential",
    # Exports and erases everything of an address.
    "erase",
    # Reads reports of barriers and writes in any barrier, wherever it belongs.
    "assess",
    # Moves the status of what lies centrally.
    "transitions",
]


@dataclass(frozen=True)
class Role:
    """One row: a role and its columns.

    `own_tree`: one group for each municipality, whose rights end at its pages and its collection;
    else one group for the whole network. `page_actions`: what it does with pages there (Wagtail's
    names). `central`: publishes and moves what lies centrally, such as barriers; the others only
    write drafts there. `full`: snippets and settings it adds, changes and deletes. `own`: snippets
    it adds and changes where they belong to its own municipality. `acts`: what it does with what
    citizens say and with central things; they reach as far as the role: one municipality, or all.
    """

    code: str
    label: Text
    group: str
    own_tree: bool
    page_actions: tuple[str, ...] = ()
    central: bool = False
    full: frozenset[Right] = frozenset()
    own: frozenset[Right] = frozenset()
    acts: frozenset[Act] = frozenset()

    @property
    def files(self) -> tuple[str, ...]:
        """What it does with pictures and documents: as much as with pages."""
        if "change" in self.page_actions:
            return ("add", "change", "choose", "delete")
        return ("add", "choose") if self.page_actions else ()

    @property
    def drafts_centrally(self) -> bool:
        """Whether it writes drafts of central things; those who look after pages do, and lawyers."""
        return "change" in self.page_actions or "assess" in self.acts


_WRITE: Final = ("add", "change", "publish")
_WRITE_ALL: Final = (*_WRITE, "bulk_delete", "lock", "unlock")

GUEST_AUTHOR: Final = Role(
    code="guest_author",
    label=_("Guest author"),
    group="Gæsteskribent",
    own_tree=True,
    page_actions=("add",),
)
MUNICIPAL_EDITOR: Final = Role(
    code="municipal_editor",
    label=_("Editor of a municipality"),
    group="Kommuneredaktør",
    own_tree=True,
    page_actions=_WRITE,
    own=frozenset({"people"}),
)
CASE_WORKER: Final = Role(
    code="case_worker",
    label=_("Case worker"),
    group="Sagsbehandler",
    own_tree=True,
    own=frozenset({"answers"}),
    acts=frozenset({"answer", "contact"}),
)
MODERATOR: Final = Role(
    code="moderator",
    label=_("Moderator"),
    group="Moderator",
    own_tree=True,
    acts=frozenset({"moderate"}),
)
LAWYER: Final = Role(
    code="lawyer",
    label=_("Lawyer"),
    group="Jurist",
    own_tree=False,
    full=frozenset({"law"}),
    acts=frozenset({"assess"}),
)
DATA_PROTECTION_OFFICER: Final = Role(
    code="data_protection_officer",
    label=_("Data protection officer"),
    group="Databeskyttelsesrådgiver",
    own_tree=False,
    full=frozenset({"protection"}),
    acts=frozenset({"contact", "erase"}),
)
NETWORK_EDITOR: Final = Role(
    code="network_editor",
    label=_("Network editor"),
    group="Netværksredaktør",
    own_tree=False,
    page_actions=_WRITE_ALL,
    full=frozenset({"vocabulary", "people", "law", "frame"}),
)
NETWORK_COORDINATOR: Final = Role(
    code="network_coordinator",
    label=_("Network coordinator"),
    group="Netværkskoordinator",
    own_tree=False,
    page_actions=_WRITE_ALL,
    central=True,
    full=frozenset({"vocabulary", "people", "law", "organisation", "frame", "answers"}),
    acts=frozenset({"moderate", "answer", "contact", "confidential", "assess", "transitions"}),
)
ADMINISTRATOR: Final = Role(
    code="administrator",
    label=_("Administrator"),
    group="Administrator",
    own_tree=False,
    page_actions=_WRITE_ALL,
    central=True,
    full=frozenset(
        {"vocabulary", "people", "law", "organisation", "frame", "users", "answers", "protection"}
    ),
    acts=frozenset({"moderate", "transitions"}),
)

ROLES: Final = (
    GUEST_AUTHOR,
    MUNICIPAL_EDITOR,
    CASE_WORKER,
    MODERATOR,
    LAWYER,
    NETWORK_EDITOR,
    NETWORK_COORDINATOR,
    DATA_PROTECTION_OFFICER,
    ADMINISTRATOR,
)

#: The column each of the network's own snippets and settings belongs to, by model label.
_OWN_ROWS: Final[dict[str, Right]] = {
    "network.theme": "vocabulary",
    "network.method": "vocabulary",
    "network.targetgroup": "vocabulary",
    "network.keyword": "vocabulary",
    "network.person": "people",
    "network.municipality": "organisation",
    "auth.user": "users",
    "auth.group": "users",
    "wagtailcore.site": "users",
    "wagtailcore.locale": "users",
    "wagtailcore.workflow": "users",
    "wagtailcore.task": "users",
    "wagtailredirects.redirect": "frame",
}


def rights_table() -> dict[str, Right]:
    """Every model label the role table speaks about, with its column.

    A higher app adds its own in its wagtail_hooks.py:

        @hooks.register("register_role_rows")
        def role_rows(): return {"barriers.authority": "law"}
    """
    table = dict(_OWN_ROWS)
    for rows in hooks.get_hooks("register_role_rows"):
        table.update(rows())
    return table
