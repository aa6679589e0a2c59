"""``{% load network_pictures %}``: pictures in the sizes that exist, with their words."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from network.models import Picture, PictureRendition
from network.renditions import USES, existing

register = template.Library()


@register.simple_tag
def picture(
    image: Picture | None,
    use: str,
    *,
    alt: str = "",
    decorative: bool = False,
    css: str = "",
    eager: bool = False,
    sizes: str = "",
) -> str:
    """Show a picture: ``{% picture page.picture "hero" alt=page.picture_alt eager=True %}``.

    ``use`` is a name in USES ("card", "hero", "wide" …); ``css`` is added to the classes; ``eager``
    is for the one picture a reader sees first; ``sizes`` says how wide it stands where that is not
    as the use has it. Without ``alt`` the words are those of the picture's place
    in a body, else its own description; ``decorative`` means no words. Nothing for no picture.
    The classes: ``picture picture--<use>``, and ``picture--withheld`` for one that may not be shown
    any more, ``picture--pending`` for one whose sizes are being made.
    """
    if image is None:
        return ""
    words = _words(image, alt, decorative)
    classes = f"picture picture--{use} {css}".strip()
    if not image.is_showable:
        return _withheld(classes)
    modern, plain = existing(image, USES[use])
    shown = plain or next(iter(modern), None)
    if shown is None:
        return _pending(classes, words)
    return _shown(classes, sizes or USES[use].sizes, modern, shown, words, eager)


@register.simple_tag
def picture_address(image: Picture | None, use: str) -> str:
    """Where the picture itself lies in this use: ``{% picture_address each "large" as address %}``.

    Empty for a picture that may not be shown or is not made yet.
    """
    if image is None or not image.is_showable:
        return ""
    modern, plain = existing(image, USES[use])
    shown = plain or next(iter(modern), None)
    return str(shown.url) if shown else ""


def _words(image: Picture, alt: str, decorative: bool) -> str:
    if decorative or getattr(image, "decorative", False):
        return ""
    return alt or getattr(image, "contextual_alt_text", "") or image.description or image.title


def _withheld(classes: str) -> SafeString:
    note = _("This picture is no longer shown.")
    return format_html('<span class="{} picture--withheld"><span>{}</span></span>', classes, note)


def _pending(classes: str, words: str) -> SafeString:
    if not words:
        return format_html('<span class="{} picture--pending"></span>', classes)
    return format_html(
        '<span class="{} picture--pending" role="img" aria-label="{}"></span>', classes, words
    )


def _shown(
    classes: str,
    sizes: str,
    modern: list[PictureRendition],
    shown: PictureRendition,
    words: str,
    eager: bool,
) -> SafeString:
    # A small original gives the same width twice; a source set names each width once.
    by_width = {each.width: each.url for each in modern}
    source_set = ", ".join(f"{url} {width}w" for width, url in sorted(by_width.items()))
    loading = (("fetchpriority", "high"),) if eager else (("loading", "lazy"),)
    return format_html(
        '<picture class="{}">{}<img src="{}" width="{}" height="{}" alt="{}"{} decoding="async">'
        "</picture>",
        classes,
        format_html('<source type="image/webp" srcset="{}" sizes="{}">', source_set, sizes)
        if source_set
        else "",
        shown.url,
        shown.width,
        shown.height,
        words,
        format_html_join("", ' {}="{}"', loading),
    )
