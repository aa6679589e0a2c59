"""The body of a page: every block an editor can choose."""

from wagtail.blocks import StreamBlock

from network.blocks.bars import BarsBlock
from network.blocks.cells import CellsBlock
from network.blocks.document import DocumentBlock
from network.blocks.fact_box import FactBoxBlock
from network.blocks.gallery import GalleryBlock
from network.blocks.heading import HeadingBlock
from network.blocks.key_figures import KeyFiguresBlock
from network.blocks.paragraph import ParagraphBlock
from network.blocks.picture import PictureBlock
from network.blocks.question_answer import QuestionAnswerBlock
from network.blocks.quote import QuoteBlock
from network.blocks.table import TableBlock
from network.blocks.timeline import TimelineBlock
from network.blocks.video import VideoBlock


class BodyBlock(StreamBlock):
    """The blocks of a body, in the order the picker shows them."""

    paragraph = ParagraphBlock()
    heading = HeadingBlock()
    quote = QuoteBlock()
    picture = PictureBlock()
    gallery = GalleryBlock()
    video = VideoBlock()
    document = DocumentBlock()
    fact_box = FactBoxBlock()
    key_figures = KeyFiguresBlock()
    timeline = TimelineBlock()
    table = TableBlock()
    cells = CellsBlock()
    bars = BarsBlock()
    question_answer = QuestionAnswerBlock()
