"""Plain text keeps every word a reader sees, and no other."""

import pytest

from language.plain_text import plain_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("Kun tekst", "Kun tekst"),
        ("<p>To</p><p>afsnit</p>", "To\nafsnit"),
        ("<ul>\n  <li>kaffe</li>\n  <li>kage</li>\n</ul>", "kaffe\nkage"),
        ("fed<b>skrift</b>", "fedskrift"),
        ("en<br>to<br/>tre", "en\nto\ntre"),
        ("blød&nbsp;linje\n her", "blød linje her"),
        ("5 &lt; 7 &amp; &aelig;", "5 < 7 & æ"),
        ("a<script>alert('x')</script>b", "ab"),
        ("a<style>p { color: red }</style>b", "ab"),
        ("<table><tr><td>1</td><td>2</td></tr></table>", "1\n2"),
        ("<p>uden slut", "uden slut"),
        ("<!-- gemt -->synlig", "synlig"),
    ],
)
def test_markup_becomes_text(html: str, text: str) -> None:
    assert plain_text(html) == text


def test_escaped_markup_stays_text() -> None:
    assert plain_text("<p>&lt;b&gt;</p>") == "<b>"


@pytest.mark.parametrize("part", ["<a ", "<!--", "<b>", "</", "&", "<p><b>", "<script>"])
def test_hostile_markup_is_read_to_its_end(part: str) -> None:
    # Long enough that a parser that looks back again and again would not come to an end.
    assert "<p>" not in plain_text(part * 50_000 + "<p>slut</p>")
