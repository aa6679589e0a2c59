"""Other words for the same, as editors keep them on keywords."""

from language.synonyms import Synonyms
from network.freshness import remembered, watch
from network.models import Keyword

watch(Keyword)

_Groups = list[tuple[str, tuple[str, ...]]]
#: The groups this process has last read, and what was made of them.
_made: tuple[_Groups, Synonyms] = ([], Synonyms({}))


def synonyms() -> Synonyms:
    """All groups of words that mean the same; read again when a keyword has changed."""
    global _made  # noqa: PLW0603 - one small thing, replaced as a whole
    groups = remembered("synonyms", _read)
    if groups != _made[0]:
        _made = (groups, Synonyms(dict(groups)))
    return _made[1]


def _read() -> _Groups:
    rows = Keyword.objects.exclude(synonyms="").order_by("pk").values_list("name", "synonyms")
    return [
        (name, tuple(line.strip() for line in written.splitlines() if line.strip()))
        for name, written in rows
    ]
