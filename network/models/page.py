"""SitePage: what every page of the site has, in one table, whatever its type."""

from typing import TYPE_CHECKING, Any, ClassVar, cast

from django.db import models, transaction
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import Page, Revision, get_page_models
from wagtail.search import index

from network.admin_forms import SitePageForm
from network.blocks.correction import CorrectionBlock
from network.contexts import context_for
from network.lifecycle import Lifecycle
from network.models.asking import AsksReaders
from network.models.keyword import PageKeyword
from network.models.mirror import joined_record, mirror
from network.models.municipality import Municipality
from network.models.page_panels import SitePagePanels
from network.models.page_queryset import SitePageManager
from network.models.public_access import PublicAccess
from network.models.record import Precision, Record
from network.models.taxonomy import Theme
from network.numbers import allot
from network.shared_facts import SharesFacts, carry_over

if TYPE_CHECKING:
    from django.http import HttpRequest


class SitePage(PublicAccess, SitePagePanels, SharesFacts, AsksReaders, Page):
    """The concrete parent of all page types; what a type declares is held to by system checks."""

    type_code: ClassVar[str] = ""
    number_letter: ClassVar[str | None] = None
    lifecycle: ClassVar[Lifecycle | None] = None
    kinds: ClassVar[type[models.TextChoices] | None] = None
    type_label: ClassVar[Any] = ""
    schema_type: ClassVar[str] = ""
    search_text_fields: ClassVar[tuple[str, ...]] = ()
    summary_required: ClassVar[bool] = False
    # Rights follow the lead and the role table, not the tree.
    central: ClassVar[bool] = False

    record = models.ForeignKey(
        Record, on_delete=models.PROTECT, null=True, editable=False, related_name="pages"
    )
    kind = models.CharField(_("kind"), max_length=16, blank=True, db_index=True)
    status = models.CharField(max_length=24, blank=True, editable=False, db_index=True)
    status_since = models.DateField(null=True, blank=True, editable=False)
    status_precision = models.CharField(
        max_length=5, choices=Precision, default=Precision.DAY, editable=False
    )
    summary = models.TextField(
        _("summary"),
        max_length=300,
        blank=True,
        help_text=_("One or two plain sentences, shown on cards, in search and when shared."),
    )
    picture = models.ForeignKey(
        "network.Picture",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    picture_alt = models.CharField(
        _("what the picture shows here"),
        max_length=255,
        blank=True,
        help_text=_("Empty means the picture's own description."),
    )
    picture_decorative = models.BooleanField(_("the picture is decoration only"), default=False)
    lead = models.ForeignKey(
        Municipality,
        verbose_name=_("lead municipality"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="led_pages",
        help_text=_("Leave empty when it concerns the whole network."),
    )
    municipalities = ParentalManyToManyField(
        Municipality,
        verbose_name=_("municipalities"),
        blank=True,
        related_name="pages",
        help_text=_("All that take part. The lead municipality is always among them."),
    )
    themes = ParentalManyToManyField(
        Theme, verbose_name=_("themes"), blank=True, related_name="pages"
    )
    keywords = ClusterTaggableManager(
        verbose_name=_("keywords"), through=PageKeyword, blank=True, related_name="pages"
    )
    significant_update_at = models.DateTimeField(
        _("last substantial update"), null=True, blank=True, editable=False
    )
    archived = models.BooleanField(_("archived"), default=False, editable=False)
    corrections = StreamField(
        [("correction", CorrectionBlock())], verbose_name=_("corrections"), blank=True
    )

    is_creatable = False
    base_form_class = SitePageForm
    exclude_fields_in_copy = ["record", "status", "status_since", "status_precision", "archived"]
    search_fields = [
        *Page.search_fields,
        index.SearchField("summary"),
        index.FilterField("alias_of_id"),
        index.FilterField("kind"),
        index.FilterField("status"),
        index.FilterField("lead_id"),
    ]

    objects = SitePageManager()

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")

    @classmethod
    def types(cls) -> "list[type[SitePage]]":
        """All concrete page types."""
        return [m for m in get_page_models() if issubclass(m, SitePage) and m is not SitePage]

    @cached_property
    def page_type(self) -> "type[SitePage]":
        """The type's class, known without loading the specific row."""
        model = self.cached_content_type.model_class()
        return model if model is not None and issubclass(model, SitePage) else SitePage

    @property
    def status_label(self) -> str:
        """The status in the active language, empty for things without one."""
        lifecycle = self.page_type.lifecycle
        return lifecycle.label(self.status) if lifecycle and self.status else ""

    @property
    def kind_label(self) -> str:
        """The kind in the active language, empty where the type has none."""
        kinds = self.page_type.kinds
        return str(kinds(self.kind).label) if kinds and self.kind in kinds.values else ""

    @property
    def number(self) -> str:
        """The permanent number, empty before the first publication."""
        return (self.record.number if self.record else None) or ""

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Join the page to its record, keep the lead among the municipalities, number what is live."""
        if kwargs.get("update_fields"):
            super().save(*args, **kwargs)
            return
        self.include_lead()
        with transaction.atomic():
            mirror(joined_record(self), self)
            super().save(*args, **kwargs)
            letter = self.page_type.number_letter
            if letter and self.live and self.alias_of_id is None and not self.number:
                allot(cast("Record", self.record), letter)

    def include_lead(self) -> None:
        """The lead municipality always takes part."""
        if self.lead and self.lead not in (taking_part := list(self.municipalities.all())):
            self.municipalities.set([*taking_part, self.lead])

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        self.include_lead()
        revision: Revision = super().save_revision(*args, **kwargs)
        return revision

    def with_content_json(self, content: dict[str, Any]) -> "SitePage":
        """A revision's content with what no draft may decide taken from the row of today."""
        restored: SitePage = super().with_content_json(content)
        if self.record is not None:
            mirror(self.record, restored)
        carry_over(self, restored)
        return restored

    def get_context(self, request: "HttpRequest", *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The page and what each provider adds (breadcrumbs, related pages, track …)."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context.update(context_for(self, request))
        return context
