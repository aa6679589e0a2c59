"""Elasticsearch 8: the same tokens in `whitespace` fields, so the server needs no plugin."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from elasticsearch import ApiError, Elasticsearch, NotFoundError, TransportError

from search.asked import FIELDS, LAYERS, Alternative, Asked, Layer, Term
from search.engines.engine import EngineUnavailable, Period, Slice

logger = logging.getLogger(__name__)

#: How long a visitor waits for the server before the database answers.
TIMEOUT_SECONDS: Final = 1.0
_BOOSTS: Final = {"title": 8.0, "summary": 3.0, "body": 1.0}
_LAYER_BOOSTS: Final[dict[Layer, float]] = {"exact": 2.0, "stems": 1.0, "parts": 1.0}
#: As many buckets as the server gives; there are far fewer combinations.
_MOST_COMBINATIONS: Final = 65_000
_BY_DATE: Final = {"newest": "published_at", "updated": "updated_at"}

SETTINGS: Final[dict[str, Any]] = {
    # One shard counts exactly; a network of municipalities needs no second one.
    "number_of_shards": 1,
    "number_of_replicas": 0,
    "max_result_window": 1_000_000,
}
MAPPINGS: Final[dict[str, Any]] = {
    "dynamic": False,
    "_source": {"enabled": False},
    "properties": {
        **{
            f"{field}_{layer}": {"type": "text", "analyzer": "whitespace"}
            for field in FIELDS
            for layer in LAYERS
        },
        "page": {"type": "integer"},
        "combination": {"type": "integer"},
        "published_at": {"type": "date"},
        "updated_at": {"type": "date"},
        "digest": {"type": "keyword", "index": False},
    },
}


class ElasticsearchEngine:
    """Asks the index; what is written into it is the business of search.server."""

    def __init__(self, client: Elasticsearch, index: str) -> None:
        self.client = client
        self.index = index

    def hits(self, asked: Asked, period: Period, hidden: Sequence[int] = ()) -> Mapping[int, int]:
        """``hidden``: pages that have left the site and may not have left the server yet."""
        found = self._search(
            query=_query(asked, period, None, hidden),
            size=0,
            track_total_hits=False,
            aggs={"by": {"terms": {"field": "combination", "size": _MOST_COMBINATIONS}}},
        )
        buckets = found["aggregations"]["by"]["buckets"]
        return {int(bucket["key"]): int(bucket["doc_count"]) for bucket in buckets}

    def ids(
        self, asked: Asked, period: Period, wanted: Slice, hidden: Sequence[int] = ()
    ) -> Sequence[int]:
        by_relevance = wanted.order == "relevance" and bool(asked.wanted)
        field = _BY_DATE.get(wanted.order, _BY_DATE["newest"])
        first: Any = "_score" if by_relevance else {field: {"order": "desc", "missing": "_last"}}
        found = self._search(
            query=_query(asked, period, wanted.allowed, hidden),
            from_=wanted.offset,
            size=wanted.limit,
            track_total_hits=False,
            sort=[first, {"page": "desc"}],
        )
        return [int(hit["_id"]) for hit in found["hits"]["hits"]]

    def _search(self, **question: Any) -> Any:
        try:
            return self.client.search(index=self.index, **question)
        except NotFoundError:
            raise EngineUnavailable("the index is not there") from None
        except (ApiError, TransportError) as error:
            logger.warning("The search server does not answer: %s", type(error).__name__)
            raise EngineUnavailable(type(error).__name__) from None


def _query(
    asked: Asked, period: Period, allowed: frozenset[int] | None, hidden: Sequence[int]
) -> dict[str, Any]:
    conditions: list[dict[str, Any]] = []
    if period.start or period.end:
        bounds = {"gte": period.start, "lt": period.end}
        conditions.append(
            {
                "range": {
                    "published_at": {
                        name: moment.isoformat() for name, moment in bounds.items() if moment
                    }
                }
            }
        )
    if allowed is not None:
        conditions.append({"terms": {"combination": sorted(allowed)}})
    unwanted = [_term(term) for term in asked.unwanted]
    if hidden:
        unwanted.append({"terms": {"page": sorted(hidden)}})
    query: dict[str, Any] = {"filter": conditions, "must_not": unwanted}
    wanted = [_term(term) for term in asked.wanted]
    if wanted and asked.any_word:
        query |= {"should": wanted, "minimum_should_match": 1}
    else:
        query["must"] = wanted
    return {"bool": query}


def _term(term: Term) -> dict[str, Any]:
    return {"bool": {"should": list(_ways(term)), "minimum_should_match": 1}}


def _ways(term: Term) -> Iterator[dict[str, Any]]:
    for layer in LAYERS:
        here = [each for each in term.alternatives if each.layer == layer]
        single = [each.tokens[0] for each in here if len(each.tokens) == 1]
        if single:
            yield _any_of(layer, single)
        yield from (_several(each) for each in here if len(each.tokens) > 1)


def _several(alternative: Alternative) -> dict[str, Any]:
    if alternative.adjacent:
        return _any_of(alternative.layer, alternative.tokens, type="phrase")
    return {"bool": {"must": [_any_of(alternative.layer, [each]) for each in alternative.tokens]}}


def _any_of(layer: Layer, tokens: Sequence[str], **how: str) -> dict[str, Any]:
    fields = [f"{field}_{layer}^{_BOOSTS[field] * _LAYER_BOOSTS[layer]}" for field in FIELDS]
    return {
        "multi_match": {
            "query": " ".join(tokens),
            "fields": fields,
            "type": "most_fields",
            "operator": "or",
            **how,
        }
    }
