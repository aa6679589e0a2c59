"""Static files: the style sheets joined into one, then hashed and compressed.

Django hashes files but does not join them; a page that asks for twenty sheets waits for twenty
answers. `collectstatic` with this storage writes one more file, SHEET, made of SHEETS in their
order, and it is hashed and compressed like any other.
"""

import posixpath
import re
from collections.abc import Iterator
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

SHEET = "css/site.css"

# The one list of style sheets. The order is the order of the cascade within each layer; the order
# of the layers themselves is the first file's.
SHEETS = (
    "css/layers.css",
    "vendor/designsystemet/theme.css",
    "vendor/designsystemet/base.css",
    "vendor/designsystemet/label.css",
    "vendor/designsystemet/validation-message.css",
    "vendor/designsystemet/button.css",
    "vendor/designsystemet/field.css",
    "vendor/designsystemet/fieldset.css",
    "vendor/designsystemet/input.css",
    "vendor/designsystemet/error-summary.css",
    "vendor/designsystemet/alert.css",
    "css/fonts.css",
    "css/tokens.css",
    "css/base.css",
    "css/layout.css",
    "css/header.css",
    "css/word_mark.css",
    "css/menu.css",
    "css/language_switch.css",
    "css/search_box.css",
    "css/suggestions.css",
    "css/breadcrumbs.css",
    "css/hero.css",
    "css/front.css",
    "css/doors.css",
    "css/denmark_map.css",
    "css/place.css",
    "css/number.css",
    "css/demo_mark.css",
    "css/card.css",
    "css/card_lines.css",
    "css/new_mark.css",
    "css/join_list.css",
    "css/lead_story.css",
    "css/place_list.css",
    "css/figures.css",
    "css/news_list.css",
    "css/running_project.css",
    "css/municipality_front.css",
    "css/theme_list.css",
    "css/pill.css",
    "css/status_badge.css",
    "css/outcome_stamp.css",
    "css/barrier_standing.css",
    "css/consultation_standing.css",
    "css/question_list.css",
    "css/said_done.css",
    "css/public_answers.css",
    "css/promises_kept.css",
    "css/answering.css",
    "css/barrier_pair.css",
    "css/deviation.css",
    "css/day_picker.css",
    "css/register_page.css",
    "css/barrier_example.css",
    "css/outbound_link.css",
    "css/history_list.css",
    "css/merged_list.css",
    "css/status_track.css",
    "css/mini_track.css",
    "css/register.css",
    "css/barrier_table.css",
    "css/filter_bar.css",
    "css/chips.css",
    "css/listing.css",
    "css/listing_views.css",
    "css/search_page.css",
    "css/search_filters.css",
    "css/search_hit.css",
    "css/search_nothing.css",
    "css/search_formats.css",
    "css/codebook.css",
    "css/sort_links.css",
    "css/pagination.css",
    "css/empty_state.css",
    "css/prose.css",
    "css/quote.css",
    "css/law_quotation.css",
    "css/fact_box.css",
    "css/picture.css",
    "css/gallery.css",
    "css/video.css",
    "css/key_figures.css",
    "css/timeline.css",
    "css/bars.css",
    "css/document_link.css",
    "css/table.css",
    "css/fold.css",
    "css/story.css",
    "css/project.css",
    "css/project_summary.css",
    "css/linked_section.css",
    "css/part.css",
    "css/box.css",
    "css/fact_list.css",
    "css/contact_list.css",
    "css/phase_list.css",
    "css/goal_list.css",
    "css/update_list.css",
    "css/legal_reference_list.css",
    "css/linked_group.css",
    "css/comment.css",
    "css/debate.css",
    "css/latest_comments.css",
    "css/came_of.css",
    "css/form_shown.css",
    "css/next_steps.css",
    "css/toc.css",
    "css/notice.css",
    "css/byline.css",
    "css/outcome_flow.css",
    "css/moved_list.css",
    "css/forms.css",
    "css/button_form.css",
    "css/follow_list.css",
    "css/follow_box.css",
    "css/privacy_notice.css",
    "css/link_button.css",
    "css/receipt.css",
    "css/report.css",
    "css/backings.css",
    "css/helpful.css",
    "css/footer.css",
    "css/print.css",
)

_COMMENT = re.compile(r"/\*(?!!).*?\*/", re.DOTALL)
_INDENT = re.compile(r"\n\s*")
_RELATIVE_URL = re.compile(r"""url\(\s*(["']?)(?![a-z]+:|/|#)([^"')]+)\1\s*\)""")


def relocated(css: str, source: str, target: str) -> str:
    """The sheet `source` with its relative addresses written as seen from `target`.

    >>> relocated('url("../fonts/a.woff2")', "x/css/a.css", "css/site.css")
    'url("../x/fonts/a.woff2")'
    """

    def rewrite(match: re.Match[str]) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(source), match[2]))
        return f'url("{posixpath.relpath(path, posixpath.dirname(target))}")'

    return _RELATIVE_URL.sub(rewrite, css)


def joined(sheets: dict[str, str], target: str) -> str:
    """All sheets (name to text) as one, without comments (save /*! licences */) and indents."""
    texts = (relocated(text, name, target) for name, text in sheets.items())
    return "\n".join(_INDENT.sub("\n", _COMMENT.sub("", text)).strip() for text in texts) + "\n"


class JoinedManifestStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Joins SHEETS into SHEET before files are hashed and compressed."""

    def post_process(
        self, paths: dict[str, Any], dry_run: bool = False, **options: Any
    ) -> Iterator[tuple[str, str | None, bool | Exception]]:
        """Add the joined sheet to `paths` (name to (storage, path)) and go on as usual.

        A sheet of the list that was not collected is a KeyError: a page without its styles must
        not be deployed.
        """
        if not dry_run:
            texts = {}
            for name in SHEETS:
                storage, path = paths[name]
                with storage.open(path) as file:
                    texts[name] = file.read().decode("utf-8")
            self.delete(SHEET)
            self._save(SHEET, ContentFile(joined(texts, SHEET).encode("utf-8")))
            paths[SHEET] = (self, SHEET)
        yield from super().post_process(paths, dry_run=dry_run, **options)
