"""The form behind every page's editing screen."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import SlugInput
from wagtail.models import Page

from language.slugs import is_reserved_slug, slugify
from network.cpr_guard import refuse_cpr_numbers
from network.footing import taken_away
from network.grants import own_municipalities

if TYPE_CHECKING:
    from network.models import Picture, SitePage

#: What the browser does while the title is written; the server does it again, and better.
DANISH_FORMATTERS = [("[Ææ]", "ae"), ("[Øø]", "oe"), ("[Åå]", "aa")]


class DanishSlugInput(SlugInput):
    """The field for an address: æ, ø and å are written out, in the browser and again on the server."""

    def __init__(self, attrs: dict[str, Any] | None = None, locale: object | None = None) -> None:
        super().__init__(attrs=attrs, formatters=DANISH_FORMATTERS, locale=locale)

    def value_from_datadict(
        self, data: Mapping[str, Any], files: Mapping[str, Any], name: str
    ) -> str | None:
        value: str | None = super().value_from_datadict(data, files, name)
        return slugify(value) if value and value.strip() else value


register_form_field_override(models.SlugField, override={"widget": DanishSlugInput})


class SitePageForm(WagtailAdminPageForm):
    """What every type of page has in common when it is edited.

    Drafts may be as empty as they like (`is_deferred_validation`); publishing asks for the rest.
    """

    substantial_update = forms.BooleanField(
        required=False,
        label=_("This is a substantial update"),
        help_text=_(
            "Tick when readers should hear of it: something new has happened or been decided. "
            "Leave it for corrections of wording. Readers see the date of the latest substantial "
            "update."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.ModelMultipleChoiceField):
                # The queryset is set again, because that is what gives a widget its choices.
                field.widget = forms.CheckboxSelectMultiple()
                field.queryset = field.queryset
        if "slug" in self.fields:
            self.fields["slug"].required = False
        if "summary" in self.fields:
            self.fields["summary"].required = self.instance.summary_required
        self._offer_kinds()
        self._offer_leads()

    def clean(self) -> dict[str, Any]:
        if self.cleaned_data.get("slug") == "" and self.cleaned_data.get("title"):
            self.cleaned_data["slug"] = self._slug_from(self.cleaned_data["title"])
        data: dict[str, Any] = super().clean()
        self._clean_slug_field(data)
        self._clean_picture(data)
        if not self.is_deferred_validation:
            self._forbid_cpr_numbers()
        return data

    def _post_clean(self) -> None:
        """When the instance carries what was typed: a thing's status goes on having its grounds."""
        super()._post_clean()
        if self.is_deferred_validation:
            return
        for lack in taken_away(self.instance):
            words = {"status": self.instance.status_label, "needs": lack}
            self.add_error(
                None,
                gettext("With the status “%(status)s” this has to be there: %(needs)s") % words,
            )

    def save(self, commit: bool = True) -> "SitePage":
        if self.cleaned_data.get("substantial_update"):
            self.instance.significant_update_at = timezone.now()
        page: SitePage = super().save(commit=commit)
        return page

    def _forbid_cpr_numbers(self) -> None:
        """In the page's own texts and in those of its rows; asked at publishing."""
        refuse_cpr_numbers(self)
        for rows in self.formsets.values():
            for row in rows.forms:
                if row.is_valid():
                    refuse_cpr_numbers(row)

    def _offer_kinds(self) -> None:
        """The column holds any type's kinds; the form offers this type's."""
        kinds, column = self.instance.kinds, self.fields.get("kind")
        if kinds is None or column is None:
            return
        self.fields["kind"] = forms.ChoiceField(
            label=column.label, choices=[("", _("Choose")), *kinds.choices], widget=forms.Select
        )

    def _offer_leads(self) -> None:
        """The municipalities this editor may let lead, and the likely one for a new page."""
        lead = self.fields.get("lead")
        if not isinstance(lead, forms.ModelChoiceField):
            return
        lead.widget = forms.Select()
        lead.empty_label = gettext("The whole network")
        own = own_municipalities(self.for_user) if self.for_user else None
        # Who edits one municipality's pages cannot make them the network's.
        lead.required = own is not None and self.instance.lead_id is not None
        possible = lead.queryset
        if own is not None and possible is not None:
            # The value a page has stays possible: nobody loses it by saving.
            possible = possible.filter(models.Q(code__in=own) | models.Q(pk=self.instance.lead_id))
        lead.queryset = possible
        if self.instance.pk is None and self.instance.lead_id is None:
            self.initial["lead"] = self._expected_lead(own)

    def _expected_lead(self, own: frozenset[str] | None) -> int | None:
        """The municipality whose tree the new page lies in, else the editor's own."""
        if self.parent_page is not None:
            above = self.parent_page.get_ancestors(inclusive=True).order_by("-depth")
            site_pages = apps.get_model("network", "SitePage").objects.filter(
                pk__in=above.values("pk"), lead__isnull=False
            )
            nearest: int | None = (
                site_pages.order_by("-depth").values_list("lead_id", flat=True).first()
            )
            if nearest is not None:
                return nearest
        if own is not None and len(own) == 1:
            municipalities = apps.get_model("network", "Municipality").objects.filter(code__in=own)
            return municipalities.values_list("pk", flat=True).first()
        return None

    def _slug_from(self, title: str) -> str:
        """The title as an address that no neighbour has."""
        wanted = slugify(title)
        slug, count = wanted, 1
        while not Page._slug_is_available(slug, self.parent_page, self.instance):
            count += 1
            slug = f"{wanted}-{count}"
        return slug

    def _clean_slug_field(self, data: dict[str, Any]) -> None:
        slug = data.get("slug")
        if slug and is_reserved_slug(slug):
            self.add_error(
                "slug",
                ValidationError(
                    gettext("“%(slug)s” is used by the site itself. Choose another address."),
                    params={"slug": slug},
                ),
            )

    def _clean_picture(self, data: dict[str, Any]) -> None:
        """A picture speaks for itself in words, or is said to be decorative; asked at publishing."""
        picture = data.get("picture")
        if picture is None or data.get("picture_decorative"):
            return
        words = data.get("picture_alt")
        if words and not _are_of_another(picture, words):
            return
        if picture.description:
            data["picture_alt"] = picture.description
            self.instance.picture_alt = picture.description
        elif not self.is_deferred_validation:
            self.add_error(
                "picture_alt",
                ValidationError(
                    gettext(
                        "Describe the picture for those who cannot see it, or tick that it is "
                        "decorative."
                    )
                ),
            )


def _are_of_another(picture: "Picture", words: str) -> bool:
    """Whether the words are what another picture is described by: the one that stood here before."""
    if words == picture.description:
        return False
    others = type(picture)._default_manager.filter(description=words)
    return others.exclude(pk=picture.pk).exists()
