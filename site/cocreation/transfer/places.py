"""Where a line's page is, and where a new one goes."""

from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from cocreation.transfer.content_types import CONTENT_TYPES
from cocreation.transfer.keys import Key
from cocreation.transfer.refusal import Refused
from network.models import SitePage


class Places:
    """Looks pages up by their keys. Parents are remembered until forget()."""

    def __init__(self) -> None:
        self._locales = {locale.language_code: locale for locale in Locale.objects.all()}
        self._parents: dict[tuple[str, str, str], Page] = {}

    def forget(self) -> None:
        """Look parents up anew: somebody else may have added pages beneath them."""
        self._parents.clear()

    def locale(self, key: Key) -> Locale:
        """The key's language as the site has it."""
        locale = self._locales.get(key.language)
        if locale is None:
            raise Refused(_("The site has no such language yet."), "language")
        return locale

    def page(self, key: Key) -> SitePage | None:
        """The page of this key; Refused when several have it."""
        model = CONTENT_TYPES[key.type].model
        found = list(
            model._default_manager.filter(
                locale__language_code=key.language,
                slug=key.slug,
                lead__code=key.municipality or None,
                alias_of=None,
            )
            .select_related("record", "latest_revision", "locale", "lead")
            .order_by("pk")[:2]
        )
        if len(found) > 1:
            raise Refused(_("Two pages of the site have this key; rename one of them."), "slug")
        return found[0] if found else None

    def parent(self, key: Key) -> Page:
        """The list under which a new page goes; Refused when the site has none."""
        content_type = CONTENT_TYPES[key.type]
        lead = "" if content_type.central else key.municipality
        place = (key.type, key.language, lead)
        if place not in self._parents:
            parent = (
                content_type.index_model._default_manager.filter(
                    locale=self.locale(key), lead__code=lead or None, alias_of=None
                )
                .order_by("depth", "pk")
                .first()
            )
            if parent is None:
                raise Refused(
                    _(
                        "The site has no “%(list)s” here for such a page to go under. "
                        "Make it first, or set the site up with its tree of pages."
                    )
                    % {"list": content_type.index_model._meta.verbose_name},
                    "municipality",
                )
            self._parents[place] = parent
        return self._parents[place]
