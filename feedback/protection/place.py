"""Where something was sent from. The answer is hashed before it is kept, and the key changes daily."""

from functools import cache
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final

from django.conf import settings
from django.http import HttpRequest

UNKNOWN: Final = "unknown"
#: A household or a company has at least this much of IPv6 to itself.
_HOUSEHOLD: Final = 64


def place_of(request: HttpRequest) -> str:
    """The address of the net that asks; of a proxy we know, the one it asks for."""
    trusted = _networks(tuple(settings.TRUSTED_PROXIES))
    asking = request.META.get("REMOTE_ADDR", "")
    behind = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",")]
    while behind and _is_in(asking, trusted):
        asking = behind.pop()
    return _place(asking)


def _place(address: str) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return UNKNOWN
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped is not None:
            return str(found.ipv4_mapped)
        return str(ip_network((int(found), _HOUSEHOLD), strict=False))
    return str(found)


def _is_in(address: str, networks: tuple[IPv4Network | IPv6Network, ...]) -> bool:
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return any(found in network for network in networks)


@cache
def _networks(written: tuple[str, ...]) -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(each, strict=False) for each in written)
