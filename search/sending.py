"""Telling the search server: what has changed, everything anew, and whether it has it all."""

import hashlib
import secrets
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from elasticsearch import ApiError, NotFoundError, TransportError
from elasticsearch.helpers import scan

from search.engines.elasticsearch import MAPPINGS, SETTINGS
from search.engines.engine import EngineUnavailable
from search.models import Entry, EntryText, EntryWords, UnsentEntry
from search.server import SearchServer, note_unsent

BATCH: Final = 300
#: Writing may take longer than asking: nobody waits for it.
_WRITE_SECONDS: Final = 20.0


def send_changes(server: SearchServer) -> int:
    """Tell the server of all that waits; how many entries. Raises EngineUnavailable.

    An entry that the server refuses holds up none behind it: it goes on waiting.
    """
    told, refused = 0, set[int]()
    changes = UnsentEntry.objects.order_by("changed_at", "pk")
    while waiting := list(changes.exclude(pk__in=refused)[:BATCH]):
        ids = [row.pk for row in waiting]
        refused |= _send(server, server.index, ids, require_alias=True)
        for row in waiting:
            if row.pk not in refused:
                # One that has changed meanwhile is told again.
                UnsentEntry.objects.filter(pk=row.pk, changed_at=row.changed_at).delete()
                told += 1
    if refused:
        raise EngineUnavailable(f"{len(refused)} entries were refused")
    return told


def has_index(server: SearchServer) -> bool:
    """Whether the server holds our index at all (a new or emptied one does not)."""
    try:
        return bool(server.client.indices.exists_alias(name=server.index))
    except (ApiError, TransportError) as error:
        raise EngineUnavailable(type(error).__name__) from None


def send_everything(server: SearchServer) -> int:
    """A new index beside the old one; visitors change over when it is complete.

    What changes meanwhile may have gone to the old one alone, so the two are compared at the end.
    """
    name = f"{server.index}-{secrets.token_hex(4)}"
    indices = server.client.options(request_timeout=_WRITE_SECONDS).indices
    try:
        indices.create(index=name, settings=SETTINGS, mappings=MAPPINGS)
        ids = list(Entry.objects.order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(ids), BATCH):
            if _send(server, name, ids[start : start + BATCH]):
                raise EngineUnavailable("entries were refused")
        indices.refresh(index=name)
        old = indices_of(server)
        indices.update_aliases(
            actions=[
                {"add": {"index": name, "alias": server.index}},
                *({"remove_index": {"index": each}} for each in old),
            ]
        )
    except (ApiError, TransportError) as error:
        raise EngineUnavailable(type(error).__name__) from None
    note_unsent(differences(server))
    send_changes(server)
    return len(ids)


def differences(server: SearchServer) -> list[int]:
    """Pages whose copy on the server is missing, outdated or left over."""
    here = dict(_digests(Entry.objects.values_list("pk", flat=True)))
    try:
        hits = scan(
            server.client.options(request_timeout=_WRITE_SECONDS),
            index=server.index,
            query={"query": {"match_all": {}}, "docvalue_fields": ["digest"]},
            size=2000,
        )
        there = {int(hit["_id"]): str(hit["fields"]["digest"][0]) for hit in hits}
    except (ApiError, TransportError) as error:
        raise EngineUnavailable(type(error).__name__) from None
    return sorted(pk for pk in here.keys() | there.keys() if here.get(pk, "") != there.get(pk, ""))


def indices_of(server: SearchServer) -> list[str]:
    """What the name that visitors ask stands for."""
    try:
        return sorted(server.client.indices.get_alias(name=server.index).keys())
    except NotFoundError:
        return []


def _send(
    server: SearchServer, index: str, ids: Sequence[int], *, require_alias: bool = False
) -> set[int]:
    """Write or delete these entries there; those that the server refused."""
    operations: list[dict[str, Any]] = []
    documents = dict(_documents(ids))
    for pk in ids:
        if pk in documents:
            operations += [{"index": {"_id": str(pk)}}, documents[pk]]
        else:
            operations.append({"delete": {"_id": str(pk)}})
    try:
        answer = server.client.options(request_timeout=_WRITE_SECONDS).bulk(
            index=index, operations=operations, refresh=True, require_alias=require_alias
        )
    except (ApiError, TransportError) as error:
        raise EngineUnavailable(type(error).__name__) from None
    results = [result for item in answer["items"] for result in item.values()]
    # To delete what is not there is no failure.
    return {
        int(result["_id"])
        for result in results
        if result["status"] >= 400 and (result["status"] != 404 or "error" in result)
    }


def _documents(ids: Sequence[int]) -> Iterator[tuple[int, dict[str, Any]]]:
    digests = dict(_digests(ids))
    words = EntryWords.objects.in_bulk(ids)
    for entry in Entry.objects.filter(pk__in=ids):
        if entry.pk in words:
            yield (
                entry.pk,
                {
                    **{
                        field.attname: getattr(words[entry.pk], field.attname)
                        for field in EntryWords._meta.concrete_fields
                        if not field.primary_key
                    },
                    "page": entry.pk,
                    "combination": entry.combination_id,
                    "published_at": entry.published_at,
                    "updated_at": entry.updated_at,
                    "digest": digests.get(entry.pk, ""),
                },
            )


def _digests(ids: Iterable[int]) -> Iterator[tuple[int, str]]:
    """Of all that the server is told about an entry."""
    texts = dict(EntryText.objects.filter(pk__in=ids).values_list("pk", "digest"))
    facts = Entry.objects.filter(pk__in=ids).values_list(
        "pk", "combination", "published_at", "updated_at"
    )
    for pk, combination, published_at, updated_at in facts:
        mark = repr((texts.get(pk), combination, str(published_at), str(updated_at)))
        yield pk, hashlib.sha256(mark.encode()).hexdigest()[:16]
