"""The admin's lists of the network's own snippets: vocabularies, people and municipalities."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from network.grants import Reach, own_municipalities
from network.guarded_form import GuardedForm
from network.models import Keyword, Method, Municipality, Person, TargetGroup, Theme
from network.permissions import User


class OwnMunicipalityPolicy(ModelPermissionPolicy):
    """A municipality's people change only rows of their own; the network's are others'.

    ``own`` says whose rows somebody looks after: by pages, where a subclass says nothing else.
    """

    def own(self, user: User) -> Reach:
        return own_municipalities(user)

    def user_has_permission_for_instance(self, user: User, action: str, instance: Any) -> bool:
        if not self.user_has_permission(user, action):
            return False
        own = self.own(user)
        # A row that is not saved yet belongs to nobody; the form sees to the rest.
        if own is None or instance.pk is None:
            return True
        return instance.municipality is not None and instance.municipality.code in own

    def instances_user_has_any_permission_for(
        self, user: User, actions: Iterable[str]
    ) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().instances_user_has_any_permission_for(user, actions)
        own = self.own(user)
        return rows if own is None else rows.filter(municipality__code__in=own)

    def instances_user_has_permission_for(self, user: User, action: str) -> QuerySet[Any]:
        return self.instances_user_has_any_permission_for(user, [action])


class OwnMunicipalityForm(GuardedForm):
    """A row of a municipality; its people write down rows of their own, the network's all."""

    policy: type[OwnMunicipalityPolicy] = OwnMunicipalityPolicy

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = cast("forms.ModelChoiceField[Municipality]", self.fields["municipality"])
        field.widget = forms.Select()
        field.queryset = Municipality.objects.all()
        policy = self.policy(self._meta.model)
        own = policy.own(self.for_user) if self.for_user else None
        if own is not None:
            field.queryset = field.queryset.filter(code__in=own)
            field.required = True
            field.empty_label = None if len(own) == 1 else field.empty_label


def _bilingual(*names: str) -> list[Any]:
    return [FieldRowPanel([FieldPanel(f"{name}_da"), FieldPanel(f"{name}_en")]) for name in names]


class TaxonomyViewSet(SnippetViewSet):
    """A vocabulary that pages are sorted by."""

    list_display = ["name_da", "name_en", "slug"]
    list_per_page = 50
    ordering = ["name_da"]
    panels = [*_bilingual("name"), FieldPanel("slug")]
    inspect_view_enabled = False


class ThemeViewSet(TaxonomyViewSet):
    model = Theme
    icon = "tag"
    panels = [*_bilingual("name", "description"), FieldPanel("slug")]


class MethodViewSet(TaxonomyViewSet):
    model = Method
    icon = "cogs"


class TargetGroupViewSet(TaxonomyViewSet):
    model = TargetGroup
    icon = "group"


class KeywordViewSet(SnippetViewSet):
    """Keywords come from the pages; here they get synonyms, and doubles are removed."""

    model = Keyword
    icon = "key"
    list_display = ["name", "synonyms"]
    search_fields = ["name", "synonyms"]
    ordering = ["name"]
    panels = [FieldPanel("name"), FieldPanel("synonyms")]


class VocabularyGroup(SnippetViewSetGroup):
    """The menu's entry for all vocabularies."""

    menu_label = _("Themes and keywords")
    menu_icon = "tag"
    menu_order = 310
    items = (ThemeViewSet, MethodViewSet, TargetGroupViewSet, KeywordViewSet)


class PersonViewSet(SnippetViewSet):
    """People who write or are responsible."""

    model = Person
    icon = "user"
    menu_label = _("People")
    menu_order = 320
    add_to_admin_menu = True
    list_display = ["name", "role_da", "municipality"]
    list_filter = ["municipality"]
    ordering = ["name"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Person]:
        """Those the user may change; every list is short enough to be one's own."""
        policy = OwnMunicipalityPolicy(Person)
        people = policy.instances_user_has_any_permission_for(request.user, {"change", "view"})
        return people.select_related("municipality")

    edit_handler = ObjectList(
        [
            FieldPanel("name"),
            *_bilingual("role"),
            FieldRowPanel([FieldPanel("municipality"), FieldPanel("email")]),
            FieldPanel("picture"),
        ],
        base_form_class=OwnMunicipalityForm,
    )


class MunicipalityViewSet(SnippetViewSet):
    """The municipalities of the network."""

    model = Municipality
    icon = "site"
    menu_label = _("Municipalities")
    menu_order = 330
    add_to_admin_menu = True
    list_display = ["name_da", "member_since", "member_until", "contact_name"]
    ordering = ["name_da"]
    panels = [
        *_bilingual("name"),
        FieldRowPanel([FieldPanel("code"), FieldPanel("hue", widget=forms.Select)]),
        FieldRowPanel([FieldPanel("member_since"), FieldPanel("member_until")]),
        MultiFieldPanel(
            [FieldPanel("contact_name"), FieldPanel("contact_email"), FieldPanel("contact_phone")],
            heading=_("Contact"),
        ),
        MultiFieldPanel(
            [FieldPanel("press_name"), FieldPanel("press_email"), FieldPanel("press_phone")],
            heading=_("Press"),
        ),
        MultiFieldPanel(
            [FieldPanel("officer_name"), FieldPanel("officer_email"), FieldPanel("officer_phone")],
            heading=_("Data protection officer"),
            help_text=_("Named at every form that citizens send to the municipality."),
        ),
        FieldRowPanel([FieldPanel("website"), FieldPanel("answer_days")]),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
    ]
