"""Comments, flags, submissions with their contacts and files, and what slows misuse."""

from feedback.models.comment import Channel, Comment, CommentState
from feedback.models.flag import Flag, FlagReason, FlagState
from feedback.models.outcome import Outcome
from feedback.models.protection import Attempt, UsedForm
from feedback.models.submission import (
    Contact,
    FileState,
    Submission,
    SubmissionFile,
    SubmissionKind,
    SubmissionState,
)

__all__ = [
    "Attempt",
    "Channel",
    "Comment",
    "CommentState",
    "Contact",
    "FileState",
    "Flag",
    "FlagReason",
    "FlagState",
    "Outcome",
    "Submission",
    "SubmissionFile",
    "SubmissionKind",
    "SubmissionState",
    "UsedForm",
]
