"""The codebook: what the columns of the files mean, and what the codes stand for."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from barriers.addresses import meta_for
from barriers.models import Origin, RefusalReason
from barriers.register.columns import COLUMNS
from barriers.register.outcomes import LIFECYCLES
from network.addresses import in_each_language
from network.models import Municipality


@require_safe
def codebook(request: HttpRequest) -> HttpResponse:
    """Made from the columns and tables themselves, so it is never outdated."""
    languages = in_each_language("register_codebook")
    title = _("Codebook of the register")
    codes = [
        (_("Status of barriers"), [(s.code, str(s.label)) for s in LIFECYCLES["barriers"]]),
        (_("Status of exemptions"), [(s.code, str(s.label)) for s in LIFECYCLES["exemptions"]]),
        (_("Reasons for refusal"), [(row.code, row.name) for row in RefusalReason.objects.all()]),
        (_("Who met it"), [(each.value, str(each.label)) for each in Origin]),
        (_("Municipalities"), [(row.code, row.name) for row in Municipality.objects.all()]),
    ]
    context = {
        "title": title,
        "columns": [(column.name, column.meaning) for column in COLUMNS],
        "codes": codes,
        "languages": languages,
        "meta": meta_for(
            request,
            title=title,
            description=_("What the columns of the register's files mean."),
            languages=languages,
            canonical=request.path,
        ),
    }
    return render(request, "pages/barriers/codebook.html", context)
