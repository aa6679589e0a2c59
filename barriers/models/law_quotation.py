"""The law's own words beside what they mean: a block of a text, with the rule they come from."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StructBlock, StructBlockValidationError, StructValue, TextBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from barriers.models.legal_reference import LegalReference
from network.blocks import BodyBlock
from network.dates import written
from network.sources import host_of


class LawsWordsBlock(TextBlock):
    """Words of a law: in the language of the law on every page, so they are not translated."""

    def get_translatable_segments(self, value: str) -> list[Any]:
        return []

    def restore_translated_segments(self, value: str, segments: list[Any]) -> str:
        return value


class LawQuotationValue(StructValue):
    """`rule` (a LegalReference, or None), `words` and `plain`; the rest is made from these."""

    @property
    def rule(self) -> LegalReference | None:
        """Where the words stand."""
        found: LegalReference | None = self.get("rule")
        return found

    @cached_property
    def lines(self) -> list[str]:
        """The law's words, paragraph by paragraph: the block's own, else the rule's."""
        words = self.get("words") or (self.rule.wording if self.rule else "")
        return [line.strip() for line in words.splitlines() if line.strip()]

    @property
    def meaning(self) -> str:
        """What they mean: the block's own words, else the rule's in the language of the page."""
        return self.get("plain") or (self.rule.plain if self.rule else "")

    @property
    def host(self) -> str:
        """The site on which the rule can be read, "" for none."""
        return host_of(self.rule.link) if self.rule else ""

    @property
    def validity(self) -> str:
        """From when to when the rule holds, as far as that is known."""
        if self.rule is None:
            return ""
        days = {"first": written(self.rule.valid_from), "last": written(self.rule.valid_to)}
        if days["first"] and days["last"]:
            return gettext("Valid from %(first)s to %(last)s") % days
        if days["first"]:
            return gettext("Valid from %(first)s") % days
        return gettext("Valid until %(last)s") % days if days["last"] else ""


class LawQuotationBlock(StructBlock):
    """`rule`, the law's `words` and the `plain` ones; empty ones are taken from the rule.

    The words are copied when the block is saved: a quotation stands as it was made, and search finds
    a page by what the page itself holds. The plain ones follow the rule, in each language.
    """

    rule = SnippetChooserBlock(LegalReference, label=_("Rule"))
    words = LawsWordsBlock(
        required=False,
        max_length=2000,
        rows=4,
        label=_("The law's own words"),
        help_text=_(
            "Quoted exactly, in the language of the law. Empty: the words that stand at the rule."
        ),
    )
    plain = TextBlock(
        required=False,
        max_length=1000,
        rows=3,
        label=_("In plain words"),
        help_text=_("What it means for people. Empty: the words that stand at the rule."),
    )

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        problems = {}
        if not cleaned.lines:
            problems["words"] = ValidationError(
                gettext("The rule has no words of its own here. Quote them.")
            )
        if not cleaned.meaning:
            problems["plain"] = ValidationError(
                gettext("The rule has no plain words here. Say what it means.")
            )
        if problems:
            raise StructBlockValidationError(problems)
        cleaned["words"] = cleaned.get("words") or cleaned.rule.wording
        return cleaned

    def get_searchable_content(self, value: Any) -> list[str]:
        """As readers see it: also what is taken from the rule."""
        citation = [value.rule.citation] if value.rule else []
        return [*citation, *value.lines, value.meaning]

    def get_preview_value(self) -> StructValue:
        rule = LegalReference.objects.exclude(wording="").order_by("pk").first()
        meaning = gettext("You may accept money for what the trip costs.")
        return self.normalize({"rule": rule, "words": "", "plain": meaning})

    class Meta:
        icon = "doc-full"
        group = _("Text")
        label = _("Law quotation")
        description = _("The law's own words beside what they mean, with a link to the rule.")
        label_format = "{rule} {words}"
        value_class = LawQuotationValue
        template = "blocks/law_quotation.html"


class LawBodyBlock(BodyBlock):
    """A body in which laws can be quoted."""

    law_quotation = LawQuotationBlock()
