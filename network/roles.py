"""The one role table: who has which rights. Groups are made from it, views ask it, tests read it."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

Text = str | Promise

#: What a role may do with snippets and settings of one sort.
Right = Literal["vocabulary", "people", "law", "organisation", "frame", "users"]


@dataclass(frozen=True)
class Role:
    """One row: a role and its columns.

    `own_tree`: one group for each municipality, whose rights end at its pages and its collection;
    else one group for the whole network. `page_actions`: what it does with pages there (Wagtail's
    names). `central`: publishes and moves what lies centrally, such as barriers; the others only
    write drafts there. `full`: snippets and settings it adds, changes and deletes. `own`: snippets
    it adds and changes where they belong to its own municipality.
    """

    code: str
    label: Text
    group: str
    own_tree: bool
    page_actions: tuple[str, ...]
    central: bool = False
    full: frozenset[Right] = frozenset()
    own: frozenset[Right] = frozenset()


_WRITE: Final = ("add", "change", "publish")
_WRITE_ALL: Final = (*_WRITE, "bulk_delete", "lock", "unlock")

MUNICIPAL_EDITOR: Final = Role(
    code="municipal_editor",
    label=_("Editor of a municipality"),
    group="Kommuneredaktør",
    own_tree=True,
    page_actions=_WRITE,
    own=frozenset({"people"}),
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
    full=frozenset({"vocabulary", "people", "law", "organisation", "frame"}),
)
ADMINISTRATOR: Final = Role(
    code="administrator",
    label=_("Administrator"),
    group="Administrator",
    own_tree=False,
    page_actions=_WRITE_ALL,
    central=True,
    full=frozenset({"vocabulary", "people", "law", "organisation", "frame", "users"}),
)

ROLES: Final = (MUNICIPAL_EDITOR, NETWORK_EDITOR, NETWORK_COORDINATOR, ADMINISTRATOR)

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


@dataclass(frozen=True)
class Grant:
    """A role somebody has; `municipality` is the code of the one it is for, None = the network."""

    role: Role
    municipality: str | None


def group_name(role: Role, municipality_code: str | None = None) -> str:
    """The name of the group that carries a role.

    >>> group_name(MUNICIPAL_EDITOR, "assens")
    'Kommuneredaktør (assens)'
    """
    return f"{role.group} ({municipality_code})" if role.own_tree else role.group


_GROUP: Final = re.compile(r"^(?P<group>[^()]+?)(?: \((?P<code>[a-z0-9-]+)\))?$")


def grant_of_group(name: str) -> Grant | None:
    """The grant a group's name stands for, None for a group made by hand."""
    match = _GROUP.match(name)
    if match is None:
        return None
    for role in ROLES:
        if role.group == match["group"] and role.own_tree == (match["code"] is not None):
            return Grant(role, match["code"])
    return None


def grants_of(user: AbstractBaseUser | AnonymousUser) -> tuple[Grant, ...]:
    """The roles a user has, by their groups. One query, remembered on the user for the request."""
    known: tuple[Grant, ...] | None = getattr(user, "_cocreation_grants", None)
    if known is None:
        groups = getattr(user, "groups", None)
        names = groups.values_list("name", flat=True) if user.is_active and groups else ()
        found = (grant_of_group(name) for name in names)
        known = tuple(grant for grant in found if grant is not None)
        user._cocreation_grants = known  # type: ignore[union-attr]
    return known


def own_municipalities(user: AbstractBaseUser | AnonymousUser) -> frozenset[str] | None:
    """Codes of the municipalities a user is held to; None for somebody with the whole network."""
    if getattr(user, "is_superuser", False):
        return None
    grants = grants_of(user)
    if any(grant.municipality is None for grant in grants):
        return None
    return frozenset(grant.municipality for grant in grants if grant.municipality)


def role_code(user: AbstractBaseUser | AnonymousUser) -> str:
    """The role in which a user acts, the widest first; "" for somebody without one."""
    held = {grant.role.code for grant in grants_of(user)}
    if getattr(user, "is_superuser", False):
        held.add(ADMINISTRATOR.code)
    return next((role.code for role in reversed(ROLES) if role.code in held), "")
