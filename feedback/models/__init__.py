"""Comments, consultations, flags, submissions with their contacts and files, and what slows misuse."""

from feedback.models.answer_template import AnswerTemplate
from feedback.models.appeal import Appeal, AppealState
from feedback.models.comment import Channel, Comment, CommentState
from feedback.models.commentable import Commentable
from feedback.models.consultation import AnswersShown, ConsultationPage
from feedback.models.consultation_index import ConsultationIndexPage
from feedback.models.consultation_parts import (
    ConsultationDocument,
    ConsultationExtension,
    ConsultationPoint,
    Done,
)
from feedback.models.consultation_question import ConsultationQuestion, QuestionKind
from feedback.models.debate_settings import DebateSettings
from feedback.models.flag import Flag, FlagReason, FlagState
from feedback.models.outcome import Outcome
from feedback.models.protection import Attempt, UsedForm
from feedback.models.published_answer import PublishedAnswer
from feedback.models.retention import Retention
from feedback.models.steps import Addition, SubmissionStep
from feedback.models.submission import (
    Contact,
    FileState,
    Submission,
    SubmissionFile,
    SubmissionKind,
    SubmissionState,
)

__all__ = [
    "Addition",
    "AnswerTemplate",
    "AnswersShown",
    "Appeal",
    "AppealState",
    "Attempt",
    "Channel",
    "Comment",
    "CommentState",
    "Commentable",
    "ConsultationDocument",
    "ConsultationExtension",
    "ConsultationIndexPage",
    "ConsultationPage",
    "ConsultationPoint",
    "ConsultationQuestion",
    "Contact",
    "DebateSettings",
    "Done",
    "FileState",
    "Flag",
    "FlagReason",
    "FlagState",
    "Outcome",
    "PublishedAnswer",
    "QuestionKind",
    "Retention",
    "Submission",
    "SubmissionFile",
    "SubmissionKind",
    "SubmissionState",
    "SubmissionStep",
    "UsedForm",
]
