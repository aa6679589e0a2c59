"""A form with every kind of field, alive: it is checked as any other, and what is sent is forgotten."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from cocreation.styleguide.views import for_the_staff, gallery_page
from cocreation.styleguide.words import said
from network.public_forms import DayField, LongTextField, PublicForm

words = lazy(said, str)


class SampleForm(PublicForm):
    """What a citizen could be asked. The words are examples, in the reader's language."""

    autocomplete = {"name": "name", "email": "email", "phone": "tel"}

    name = forms.CharField(label=words("Dit navn", "Your name"), max_length=80)
    email = forms.EmailField(
        label=words("Din e-mail", "Your e-mail"),
        help_text=words("Vi bruger den kun til at svare dig.", "We only use it to answer you."),
    )
    phone = forms.CharField(
        label=words("Dit telefonnummer", "Your phone number"),
        max_length=20,
        required=False,
        widget=forms.TextInput({"type": "tel"}),
    )
    place = forms.ChoiceField(
        label=words("Kommune", "Municipality"),
        choices=[
            ("", words("Vælg en kommune", "Choose a municipality")),
            ("assens", "Assens"),
            ("holbaek", "Holbæk"),
        ],
    )
    day = DayField(
        label=words("Hvornår skete det?", "When did it happen?"),
        help_text=words("For eksempel 24 12 2026.", "For example 24 12 2026."),
        required=False,
    )
    role = forms.ChoiceField(
        label=words("Hvem er du?", "Who are you?"),
        choices=[("citizen", words("Borger", "Citizen")), ("staff", words("Ansat", "Employee"))],
        widget=forms.RadioSelect,
    )
    wishes = forms.MultipleChoiceField(
        label=words("Hvad vil du gerne have?", "What would you like?"),
        choices=[
            ("answer", words("Svar på mail", "An answer by mail")),
            ("news", words("Nyt om projektet", "News of the project")),
        ],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    story = LongTextField(
        label=words("Hvad skete der?", "What happened?"),
        help_text=words("Skriv ikke cpr-numre.", "Do not write CPR numbers."),
        max_length=200,
    )
    photo = forms.FileField(label=words("Et billede", "A picture"), required=False)
    agreed = forms.BooleanField(
        label=words("Mit svar må vises på sitet", "My answer may be shown on the site")
    )


@require_http_methods(["GET", "HEAD", "POST"])
@for_the_staff
def sample_form(request: HttpRequest) -> HttpResponse:
    """The form; with errors it comes back as it was filled in, and else it says so."""
    form = SampleForm(request.POST, request.FILES) if request.method == "POST" else SampleForm()
    sent = form.is_bound and form.is_valid()
    context = {"form": form, "sent": sent, "submit": _("Send")}
    return gallery_page(request, "styleguide/sample_form.html", context)
