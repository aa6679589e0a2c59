"""Which of the demo's pages stand already: a key has one identity, in both languages and all runs."""

import uuid
from typing import Final

from wagtail.models import Locale, Page

_DEMO: Final = uuid.uuid5(uuid.NAMESPACE_URL, "https://cocreation.example/demo")

#: The languages of the site; Danish comes first and owns the shared facts.
DANISH: Final = "da"
ENGLISH: Final = "en"


def identity(key: str) -> uuid.UUID:
    """The translation key that all language versions of a demo page share."""
    return uuid.uuid5(_DEMO, key)


class Places:
    """Keys ("project/baenken", "list/projects/slagelse") and the ids of their pages.

    A page keeps its place however an editor renames or moves it.
    """

    def __init__(self) -> None:
        self.locales = {
            code: Locale.objects.get_or_create(language_code=code)[0] for code in (DANISH, ENGLISH)
        }
        codes = {locale.pk: code for code, locale in self.locales.items()}
        rows = Page.objects.filter(alias_of=None)
        self._ids: dict[tuple[uuid.UUID, str], int] = {
            (key, codes[locale]): pk
            for key, locale, pk in rows.values_list("translation_key", "locale_id", "pk")
            if locale in codes
        }

    def find(self, key: str, language: str = DANISH) -> int | None:
        """The page's id, None where it is not there yet."""
        return self._ids.get((identity(key), language))

    def page(self, key: str, language: str = DANISH) -> Page:
        """The page as it is now; KeyError where it is not there yet."""
        return Page.objects.get(pk=self._ids[identity(key), language])

    def remember(self, key: str, language: str, pk: int) -> None:
        """A page has been planted."""
        self._ids[identity(key), language] = pk

    def link(self, key: str, language: str) -> int:
        """The id a text in the language links to: that language's page, else the Danish one."""
        pk = self.find(key, language) or self.find(key)
        if pk is None:
            raise KeyError(key)
        return pk

    @property
    def count(self) -> int:
        """How many pages the site has in the two languages."""
        return len(self._ids)
