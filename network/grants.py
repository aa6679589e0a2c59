"""Which roles somebody has, and how far each reaches: asked of the user's groups."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser

from network.roles import ADMINISTRATOR, ROLES, Act, Role


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
    """The roles a user has, by their groups. One query, remembered on the user for the request.

    A superuser has what an administrator has: no contact data and nothing confidential.
    """
    known: tuple[Grant, ...] | None = getattr(user, "_cocreation_grants", None)
    if known is None:
        groups = getattr(user, "groups", None)
        names = groups.values_list("name", flat=True) if user.is_active and groups else ()
        found = (grant_of_group(name) for name in names)
        known = tuple(grant for grant in found if grant is not None)
        if user.is_active and getattr(user, "is_superuser", False):
            known += (Grant(ADMINISTRATOR, None),)
        user._cocreation_grants = known  # type: ignore[union-attr]
    return known


def role_code(user: AbstractBaseUser | AnonymousUser) -> str:
    """The role in which a user acts, the widest first; "" for somebody without one."""
    held = {grant.role.code for grant in grants_of(user)}
    return next((role.code for role in reversed(ROLES) if role.code in held), "")


#: How far somebody reaches: codes of municipalities, or None for the whole network.
Reach = frozenset[str] | None


def reach(user: AbstractBaseUser | AnonymousUser, *acts: Act) -> Reach:
    """Where a user may do at least one of these acts; an empty set means nowhere."""
    return _reach(grant for grant in grants_of(user) if grant.role.acts.intersection(acts))


def may(user: AbstractBaseUser | AnonymousUser, act: Act, municipality: str | None) -> bool:
    """Whether a user may do an act for a municipality, by its code; None is the network's own."""
    where = reach(user, act)
    return where is None or municipality in where


def edited_municipalities(user: AbstractBaseUser | AnonymousUser) -> Reach:
    """Codes of the municipalities whose pages a user edits, others' drafts too."""
    return _reach(grant for grant in grants_of(user) if "change" in grant.role.page_actions)


def own_municipalities(user: AbstractBaseUser | AnonymousUser) -> Reach:
    """Codes of the municipalities whose pages a user looks after; None for the whole network.

    A role without pages widens nothing: an editor of one municipality who is also a lawyer of the
    network edits the pages of that municipality.
    """
    return _reach(grant for grant in grants_of(user) if grant.role.page_actions)


def _reach(grants: Iterable[Grant]) -> Reach:
    codes = [grant.municipality for grant in grants]
    return None if None in codes else frozenset(code for code in codes if code)
