"""Where the links of a thing are added and removed, from whichever end the editor stands at."""

from typing import Any, cast

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from wagtail.log_actions import log

from network.choosers import PageChooser
from network.linking import link_lines, offered_links
from network.merging import is_merging
from network.models import Link, Record, SitePage
from network.permissions import may_link


class LinkForm(forms.Form):
    """One new link, said as a sentence that begins with the page the editor stands at."""

    relation = forms.ChoiceField(label=_("This page"), widget=forms.RadioSelect)
    other = forms.ModelChoiceField(
        label=_("Which page?"),
        queryset=SitePage.objects.none(),
        help_text=_("It may belong to another municipality."),
    )

    def __init__(self, page: SitePage, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.page = page
        linkable = [model for model in SitePage.types() if model.number_letter]
        choices = offered_links(page.page_type.type_code).choices
        relation = cast("forms.ChoiceField", self.fields["relation"])
        other = cast("forms.ModelChoiceField[SitePage]", self.fields["other"])
        relation.choices = choices
        if len(choices) == 1:
            relation.initial = choices[0][0]
        other.queryset = SitePage.objects.of_type(*(model.type_code for model in linkable))
        other.widget = PageChooser(target_models=linkable)

    def clean_other(self) -> SitePage:
        other: SitePage = self.cleaned_data["other"]
        if other.record_id == self.page.record_id:
            raise forms.ValidationError(gettext("A page cannot be linked to itself."))
        return other

    @property
    def ends(self) -> tuple[Record, Record, str]:
        """Source, target and kind of the link that was chosen."""
        direction, _colon, kind = self.cleaned_data["relation"].partition(":")
        here = cast("Record", self.page.record)
        there: Record = self.cleaned_data["other"].record
        return (here, there, kind) if direction == "out" else (there, here, kind)


def links(request: HttpRequest, page_id: int) -> HttpResponse:
    """The links of a page with buttons that remove them, and the form for one more."""
    page = _linkable_page(request, page_id)
    form = LinkForm(page, request.POST or None)
    if request.method == "POST" and form.is_valid():
        source, target, kind = form.ends
        _link, is_new = Link.objects.get_or_create(source=source, target=target, kind=kind)
        if is_new:
            log(page, "network.link", user=request.user, data={"kind": kind, "to": str(target)})
            messages.success(request, gettext("The link is made. Both pages show it."))
        else:
            messages.info(request, gettext("The two pages were already linked in this way."))
        return redirect("network_admin:links", page.pk)
    context = {
        "page": page,
        "form": form,
        "lines": link_lines(page),
        "page_title": gettext("Links"),
        "page_subtitle": page.get_admin_display_title(),
        "back_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
    }
    return render(request, "editors/links.html", context)


@require_POST
def remove_link(request: HttpRequest, page_id: int, link_id: int) -> HttpResponse:
    """Remove one link of the page; a link that is already gone is no error."""
    page = _linkable_page(request, page_id)
    own = Link.objects.filter(source=page.record) | Link.objects.filter(target=page.record)
    link = own.filter(pk=link_id).first()
    if link is not None and is_merging(link):
        messages.error(
            request, gettext("This link goes with the status. Reopen the duplicate instead.")
        )
        return redirect("network_admin:links", page.pk)
    if link is not None:
        log(page, "network.unlink", user=request.user, data={"kind": link.kind})
        link.delete()
    messages.success(request, gettext("The link is removed from both pages."))
    return redirect("network_admin:links", page.pk)


def _linkable_page(request: HttpRequest, page_id: int) -> SitePage:
    page: SitePage = get_object_or_404(SitePage, pk=page_id, record__isnull=False).specific
    if not may_link(request.user, page):
        raise PermissionDenied
    return page
