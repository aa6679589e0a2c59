"""Files that came with a submission: looked at by staff, downloaded, accepted, or refused and deleted."""

from typing import Final, cast

from django.contrib.auth.models import User as Account
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import FileResponse, HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from feedback.models import FileState, SubmissionFile
from feedback.moderation.audit import note
from feedback.policies import may_answer, may_moderate, may_see
from feedback.seeing import User

#: What is done, by the word in the address.
_ACTS: Final = {
    "accept": (FileState.ACCEPTED, "feedback.accept_file"),
    "refuse": (FileState.REFUSED, "feedback.refuse_file"),
}


def may_judge(user: User, file: SubmissionFile) -> bool:
    """Whether a user may say that a file can stay or must go: who reads the item for a reason."""
    submission = file.submission
    return may_moderate(user, submission) or may_answer(user, submission)


def judge(file: SubmissionFile, act: str, by: Account) -> None:
    """Accept it, or refuse it for good: what it holds is deleted, its name stays for the record."""
    state, action = _ACTS[act]
    with transaction.atomic():
        locked = SubmissionFile.objects.select_for_update().get(pk=file.pk)
        if locked.state in (state, FileState.REFUSED):
            return
        storage, name = locked.file.storage, str(locked.file.name)
        locked.state = state
        if state == FileState.REFUSED:
            locked.file = ""
            transaction.on_commit(lambda: storage.delete(name))
        locked.save(update_fields=["state", "file"])
        note(by, action, file.submission)


def download(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Downloaded, never opened inside the site."""
    found = _file(request, pk)
    if found.state == FileState.REFUSED:
        raise PermissionDenied
    response = FileResponse(found.file.open("rb"), as_attachment=True, filename=found.name)
    response["Content-Type"] = "application/octet-stream"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


@require_POST
def decide_on(request: HttpRequest, pk: int, act: str) -> HttpResponseBase:
    """One press of a button beside the file; the second of two changes nothing."""
    found = _file(request, pk)
    if act not in _ACTS or not may_judge(request.user, found):
        raise PermissionDenied
    judge(found, act, cast("Account", request.user))
    item = reverse("feedback_desk:item", args=["submission", found.submission_id])
    return redirect(f"{item}#files")


def _file(request: HttpRequest, pk: int) -> SubmissionFile:
    found = get_object_or_404(SubmissionFile.objects.select_related("submission"), pk=pk)
    if not may_see(request.user, found.submission):
        raise PermissionDenied
    return found
