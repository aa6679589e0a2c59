"""The body of a page: every block an editor can choose."""

from wagtail.blocks import StreamBlock

from network.blocks.document import DocumentBlock
from network.blocks.fact_box import FactBoxBlock
from network.blocks.heading import HeadingBlock
from network.blocks.paragraph import ParagraphBlock
from network.blocks.picture import PictureBlock
from network.blocks.question_answer import QuestionAnswerBlock
from network.blocks.quote import QuoteBlock
from network.blocks.table import TableBlock


class BodyBlock(StreamBlock):
    """The blocks of a body, in the order the picker shows them."""

    paragraph = ParagraphBlock()
    heading = HeadingBlock()
    quote = QuoteBlock()
    picture = PictureBlock()
    document = DocumentBlock()
    fact_box = FactBoxBlock()
    table = TableBlock()
    question_answer = QuestionAnswerBlock()
