"""Makes Wagtail's groups, collections and rights from the role table; running it again changes nothing."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from network.grants import group_name
from network.models import Municipality, SitePage
from network.roles import NETWORK_COORDINATOR, ROLES, Role, rights_table

#: Pictures and documents that everybody may use.
SHARED_COLLECTION = "Fælles"

#: The workflow by which municipal editors hand central pages to the coordinator.
#: Wagtail's button reads "Submit to …" with this name, so it is the one who receives.
CENTRAL_WORKFLOW = "netværkskoordinatoren"

_COLLECTION_MODELS = (("wagtailimages", "image"), ("wagtaildocs", "document"))
_ENTER = ("wagtailadmin", "access_admin")
_TRANSLATE = ("wagtail_localize", "submit_translation")
_ADD = frozenset({"add"})


@dataclass
class Setup:
    """What a run did, for the command to say."""

    groups: list[Group] = field(default_factory=list)
    without_pages: list[str] = field(default_factory=list)


@transaction.atomic
def set_up_roles() -> Setup:
    """Groups, collections, page, collection and model rights, and the coordinator's workflow.

    A municipality without pages yet gets its group and collection; its name is reported, and a
    later run adds the page rights. Rights given by hand to these groups are taken away again.
    """
    done = Setup()
    collection_for_all = _collection(SHARED_COLLECTION)
    for role in ROLES:
        model_permissions = _model_permissions(role)
        actions = frozenset(role.page_actions)
        drafts = dict.fromkeys(_central_parents() if role.drafts_centrally else (), _ADD)
        for municipality in Municipality.objects.all() if role.own_tree else [None]:
            group = _group(role, municipality)
            group.permissions.set(model_permissions)
            if municipality is None:
                pages: list[Page] = _language_roots() if actions else []
                own, shared = Collection.get_first_root_node(), None
            else:
                pages = [*_fronts(municipality)] if actions else []
                own, shared = collection_of(municipality), collection_for_all
                if actions and not pages and municipality.name_da not in done.without_pages:
                    done.without_pages.append(municipality.name_da)
            # Who has rights on the roots needs none beneath them.
            below = {} if municipality is None and actions else drafts
            _set_pages(group, dict.fromkeys(pages, actions) | below)
            _set_collections(
                group, role.files, full=own, shared=shared, manage="users" in role.full
            )
            done.groups.append(group)
    _set_workflow(Group.objects.get(name=group_name(NETWORK_COORDINATOR)))
    return done


def collection_of(municipality: Municipality) -> Collection:
    """The municipality's own collection of pictures and documents, made where it is missing."""
    return _collection(municipality.name_da)


def _group(role: Role, municipality: Municipality | None) -> Group:
    code = municipality.code if municipality else None
    group, _made = Group.objects.get_or_create(name=group_name(role, code))
    return group


def _collection(name: str) -> Collection:
    root = Collection.get_first_root_node()
    found: Collection | None = root.get_children().filter(name=name).first()
    return found or root.add_child(instance=Collection(name=name))


def _language_roots() -> list[Page]:
    """The top page of each language."""
    return list(Page.objects.filter(depth=2, alias_of=None))


def _fronts(municipality: Municipality) -> list[SitePage]:
    """The municipality's own front in each language: what hangs below is its own."""
    fronts = SitePage.objects.of_type("municipality").filter(lead=municipality, alias_of=None)
    return list(fronts.order_by("path"))


def _central_parents() -> list[SitePage]:
    """The network's own pages beneath which central things lie, in each language."""
    central = {model for model in SitePage.types() if model.central}
    parents = {parent for model in central for parent in model.allowed_parent_page_models()}
    return [
        page
        for parent in parents
        for page in parent.objects.filter(lead__isnull=True, alias_of=None)
    ]


def _set_pages(group: Group, wanted: Mapping[Page, Set[str]]) -> None:
    """Exactly these rights on exactly these pages."""
    rights = {
        (page.pk, permission.pk)
        for page, actions in wanted.items()
        for permission in _permissions(("wagtailcore", f"{action}_page") for action in actions)
    }
    existing = GroupPagePermission.objects.filter(group=group)
    for row in existing:
        if (row.page_id, row.permission_id) in rights:
            rights.discard((row.page_id, row.permission_id))
        else:
            row.delete()
    GroupPagePermission.objects.bulk_create(
        GroupPagePermission(group=group, page_id=page, permission_id=permission)
        for page, permission in sorted(rights)
    )


def _set_collections(
    group: Group,
    actions: Iterable[str],
    *,
    full: Collection,
    shared: Collection | None = None,
    manage: bool = False,
) -> None:
    """Rights on one collection's files, choosing from the shared one, making collections."""
    names = [(app, f"{act}_{model}") for app, model in _COLLECTION_MODELS for act in actions]
    everything = list(_permissions(names))
    choosing = [right for right in everything if right.codename.startswith("choose_")]
    rights = {(full.pk, right.pk) for right in everything}
    if manage:
        making = (("wagtailcore", f"{action}_collection") for action in ("add", "change", "delete"))
        rights |= {(full.pk, right.pk) for right in _permissions(making)}
    if shared is not None:
        rights |= {(shared.pk, right.pk) for right in choosing}
    for row in GroupCollectionPermission.objects.filter(group=group):
        if (row.collection_id, row.permission_id) in rights:
            rights.discard((row.collection_id, row.permission_id))
        else:
            row.delete()
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(group=group, collection_id=collection, permission_id=right)
        for collection, right in sorted(rights)
    )


def _model_permissions(role: Role) -> list[Permission]:
    """Entry to the admin, translation for editors, and the columns of the role's row."""
    wanted = [_ENTER, _TRANSLATE] if "change" in role.page_actions else [_ENTER]
    for label, right in rights_table().items():
        app, model = label.split(".")
        if right in role.full:
            wanted += [(app, f"{action}_{model}") for action in ("add", "change", "delete", "view")]
        elif right in role.own:
            wanted += [(app, f"{action}_{model}") for action in ("add", "change", "view")]
    return list(_permissions(wanted))


def _permissions(wanted: Iterable[tuple[str, str]]) -> Iterable[Permission]:
    by_name = {
        (right.content_type.app_label, right.codename): right
        for right in Permission.objects.select_related("content_type")
    }
    # A model without one of the usual rights (settings have only "change") is simply passed over.
    return [by_name[name] for name in wanted if name in by_name]


def _set_workflow(coordinators: Group) -> None:
    """Central pages go to the coordinator; Wagtail's own workflow for all pages is taken off."""
    task, _made = GroupApprovalTask.objects.get_or_create(name=CENTRAL_WORKFLOW)
    task.groups.set([coordinators])
    workflow, _made = Workflow.objects.get_or_create(name=CENTRAL_WORKFLOW)
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task, defaults={"sort_order": 0})
    WorkflowPage.objects.filter(page__depth=1).delete()
    for page in _central_parents():
        WorkflowPage.objects.update_or_create(page=page, defaults={"workflow": workflow})
