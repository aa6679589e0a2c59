"""Forms that citizens fill in: one pattern, so that a form only says what it asks.

Usage::

    class Sample(PublicForm):
        autocomplete = {"email": "email"}
        email = MailField(label=_("Your e-mail"), help_text=_("We only use it to answer."))
        story = LongTextField(label=_("What happened?"), max_length=500, required=False)

In the page: ``{% include "forms/whole_form.html" with form=form submit=submit csrf_token=csrf_token
only %}`` with the form in the context as ``form``; the page's title then says when there are errors.
"""

from network.public_forms.dates import DayField
from network.public_forms.form import Problem, PublicForm
from network.public_forms.mail import MailField
from network.public_forms.texts import LongTextField

__all__ = ["DayField", "LongTextField", "MailField", "Problem", "PublicForm"]
