"""Files as other systems write them: marks, line ends, broken bytes, endless lines."""

import json
from pathlib import Path

import pytest

from cocreation.transfer.reading import MAX_LINE, numbered_lines, parsed
from cocreation.transfer.refusal import Refused


def lines_of(path: Path, content: bytes) -> list[tuple[int, bytes]]:
    path.write_bytes(content)
    with path.open("rb") as stream:
        return list(numbered_lines(stream))


def test_a_byte_order_mark_and_windows_line_ends_are_no_matter(tmp_path: Path) -> None:
    content = b'\xef\xbb\xbf{"a": 1}\r\n\r\n{"a": 2}\r\n'
    lines = lines_of(tmp_path / "f", content)
    assert [(number, parsed(raw)) for number, raw in lines] == [(1, {"a": 1}), (3, {"a": 2})]


def test_the_last_line_needs_no_line_end(tmp_path: Path) -> None:
    assert len(lines_of(tmp_path / "f", b'{"a": 1}\n{"a": 2}')) == 2


def test_line_separators_inside_text_end_no_line(tmp_path: Path) -> None:
    text = json.dumps({"a": "b\u2028c\u0085d"}, ensure_ascii=False).encode()
    assert len(lines_of(tmp_path / "f", text)) == 1


def test_an_endless_line_is_cut_and_the_next_one_is_found(tmp_path: Path) -> None:
    content = b'"' + b"x" * (2 * MAX_LINE + 5) + b'"\n{"a": 2}\n'
    (first, second) = lines_of(tmp_path / "f", content)
    assert len(first[1]) == MAX_LINE + 1
    with pytest.raises(Refused, match="longer than 4 MB"):
        parsed(first[1])
    assert second == (2, b'{"a": 2}\n')


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"{", "not valid JSON"),
        (b"{'a': 1}", "not valid JSON"),
        (b'{"a": 1} {"a": 2}', "not valid JSON"),
        (b'{"a": "\xe6"}', "not UTF-8"),
        ('{"a": 1}'.encode("utf-16"), "not UTF-8"),
        (b'{"a": 1, "a": 2}', "twice"),
        (b'{"a": NaN}', "no JSON number"),
        (b'{"a": Infinity}', "no JSON number"),
        (b"[" * 100_000, "no page can have"),
        (b"9" * 10_000, "no page can have"),
    ],
)
def test_what_is_no_json_is_refused_with_its_reason(raw: bytes, message: str) -> None:
    with pytest.raises(Refused, match=message):
        parsed(raw)
