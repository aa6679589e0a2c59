"""A question with its answer, folded together."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, RichTextBlock, StructBlock, StructValue

from network.richtext import TEXT_FEATURES


class QuestionAnswerBlock(StructBlock):
    """`question` and rich `answer`."""

    question = CharBlock(max_length=200, label=_("Question"))
    answer = RichTextBlock(features=TEXT_FEATURES, label=_("Answer"))

    def get_preview_value(self) -> StructValue:
        answer = gettext("Yes. Everybody who lives in the municipality can take part.")
        return self.normalize(
            {"question": gettext("Can I take part?"), "answer": f"<p>{answer}</p>"}
        )

    class Meta:
        icon = "help"
        group = _("Facts")
        label = _("Question and answer")
        description = _("A question the reader may have. The answer opens when it is chosen.")
        label_format = "{question}"
        template = "blocks/question_answer.html"
