"""One user for each role, to try the site with. Never in production."""

import secrets
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.users.models import UserProfile

from language.slugs import slugify
from network.grants import group_name
from network.models import Municipality
from network.roles import ROLES, Role


@dataclass(frozen=True)
class DemoUser:
    """A user that was made or renewed, with the password it has now."""

    username: str
    password: str
    role: str


@transaction.atomic
def make_demo_users(password: str = "") -> list[DemoUser]:
    """Make or renew the users; each gets a password of its own unless one is given for all.

    The groups must be there (role_setup.set_up_roles).
    """
    made = []
    for role in ROLES:
        if role.own_tree:
            made += [_make(role, town, password) for town in Municipality.objects.all()]
        else:
            made.append(_make(role, None, password))
    return made


def _make(role: Role, municipality: Municipality | None, password: str) -> DemoUser:
    code = municipality.code if municipality else None
    group = Group.objects.get(name=group_name(role, code))
    name = slugify(role.group) + (f"-{code}" if code else "")
    user, _made = get_user_model().objects.get_or_create(
        username=name,
        defaults={
            "email": f"{name}@example.org",
            "first_name": role.group,
            "last_name": municipality.name_da if municipality else "(demo)",
        },
    )
    word = password or secrets.token_urlsafe(9)
    user.set_password(word)
    user.is_active = True
    user.save()
    user.groups.set([group])
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "da"})
    return DemoUser(name, word, group.name)
