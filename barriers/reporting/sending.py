"""From a filled-in report to a submission."""

from barriers.models import Origin
from feedback.models import SubmissionKind
from feedback.protection import CitizenForm
from feedback.submissions import receipt_address, submit

#: The answers in the order the desk reads them; the labels are those of the form.
_ASKED = ("what", "where", "affected", "rule")


def send_report(form: CitizenForm) -> str:
    """Write the report down; the address of its receipt. In the transaction of ``once``."""
    data = form.cleaned_data
    answers = [
        {"key": name, "label": str(form.fields[name].label), "value": data[name]} for name in _ASKED
    ]
    role = Origin(data["role"])
    answers.append(
        {
            "key": "role",
            "label": str(form.fields["role"].label),
            "value": str(dict(form.fields["role"].choices)[role]),  # type: ignore[attr-defined]
            "code": role.value,
        }
    )
    submission = submit(
        SubmissionKind.BARRIER,
        form=form,
        municipality=data["municipality"],
        answers=answers,
        email=data["email"],
        files=data["attached"],
        confidential=data["confidential"],
    )
    return receipt_address(submission)
