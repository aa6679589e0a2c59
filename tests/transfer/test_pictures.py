"""Pictures come in with their lines, once each, and go out with their rights."""

import io
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from PIL import Image

from network.models import Picture
from stories.models import StoryPage
from tests.transfer.lines import a_line, export_file, import_file, write_lines

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def paint(path: Path, colour: str = "blue") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (40, 30), colour).save(path)
    return path


def take_in(folder: Path, *lines: dict[str, Any]) -> str:
    return import_file(write_lines(folder / "f.jsonl", lines), "--publish")


def refusal(folder: Path, **fields: Any) -> str:
    path = write_lines(folder / "f.jsonl", [a_line(**fields)])
    said = io.StringIO()
    with pytest.raises(CommandError):
        call_command("import_content", str(path), stdout=said, stderr=said)
    assert not Picture.objects.exists()
    return said.getvalue()


def test_a_picture_comes_in_with_its_text(tmp_path: Path) -> None:
    paint(tmp_path / "billeder" / "baenk.png")
    take_in(tmp_path, a_line(image="billeder/baenk.png", alt="En blå bænk"))
    story = StoryPage.objects.get()
    assert story.picture is not None
    assert story.picture.description == "En blå bænk"
    assert story.picture_alt == "En blå bænk"
    assert not story.picture_decorative


def test_the_same_picture_under_two_names_is_one_picture(tmp_path: Path) -> None:
    paint(tmp_path / "a.png")
    paint(tmp_path / "b.png")
    lines = [a_line(slug=name, image=f"{name}.png", alt="Bænk") for name in ("a", "b")]
    take_in(tmp_path, *lines)
    assert Picture.objects.count() == 1
    assert "2 unchanged" in take_in(tmp_path, *lines)


def test_an_empty_text_says_that_the_picture_is_decoration(tmp_path: Path) -> None:
    paint(tmp_path / "a.png")
    take_in(tmp_path, a_line(image="a.png", alt=""))
    story = StoryPage.objects.get()
    assert story.picture_decorative
    assert story.picture.description


def test_another_picture_is_an_update_and_none_takes_it_away(tmp_path: Path) -> None:
    paint(tmp_path / "a.png")
    paint(tmp_path / "b.png", "red")
    take_in(tmp_path, a_line(image="a.png", alt="Blå"))
    assert "updated (image)" in take_in(tmp_path, a_line(image="b.png", alt="Blå"))
    assert "updated (image, alt)" in take_in(tmp_path, a_line(image=None, alt=None))
    assert StoryPage.objects.get().picture is None


def test_rights_travel_with_the_picture(tmp_path: Path) -> None:
    paint(tmp_path / "a.png")
    image = {
        "path": "a.png",
        "description": "En bænk",
        "photographer": "Ida Ø",
        "licence": "cc-by",
        "consent": "given",
        "consent_until": "2999-01-01",
    }
    take_in(tmp_path, a_line(image=image))
    exported = export_file(tmp_path / "ud" / "f.jsonl")[0]
    assert exported["image"] == {**image, "path": exported["image"]["path"]}
    copy = tmp_path / "ud" / exported["image"]["path"]
    assert copy.read_bytes() == (tmp_path / "a.png").read_bytes()
    assert exported["alt"] is None
    assert "1 unchanged" in import_file(tmp_path / "ud" / "f.jsonl", "--publish")


def test_a_picture_without_consent_does_not_go_out(tmp_path: Path) -> None:
    paint(tmp_path / "a.png")
    take_in(tmp_path, a_line(image="a.png", alt="Bænk"))
    Picture.objects.update(consent="withdrawn")
    exported = export_file(tmp_path / "ud" / "f.jsonl")[0]
    assert "image" not in exported
    assert exported["lost"] == ["image"]
    assert not (tmp_path / "ud" / "pictures").exists()
    import_file(tmp_path / "ud" / "f.jsonl")
    assert StoryPage.objects.get().picture is not None


def test_a_picture_without_words_is_refused(tmp_path: Path) -> None:
    paint(tmp_path / "a.png")
    assert "field “alt”: Say what the picture shows" in refusal(tmp_path, image="a.png")


def test_files_that_are_no_pictures_are_refused(tmp_path: Path) -> None:
    (tmp_path / "text.png").write_text("no picture")
    (tmp_path / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    paint(tmp_path / "real.png").rename(tmp_path / "disguised.jpg")
    for name in ("text.png", "drawing.svg", "disguised.jpg", "missing.png", ""):
        said = refusal(tmp_path, image={"path": name}, alt="Bænk")
        assert "Line 1, field “image" in said


def test_a_file_that_is_too_large_is_refused_unopened(tmp_path: Path, settings: Any) -> None:
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10
    paint(tmp_path / "a.png")
    assert "too large" in refusal(tmp_path, image="a.png", alt="Bænk")


@pytest.mark.parametrize("path", ["../a.png", "/etc/passwd", "b/../../a.png", "a\0.png"])
def test_no_file_outside_the_folder_is_opened(tmp_path: Path, path: str) -> None:
    paint(tmp_path / "a.png")
    folder = tmp_path / "indhold"
    folder.mkdir()
    said = refusal(folder, image=path, alt="Bænk")
    assert "in the folder of the file" in said or "control character" in said


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    paint(tmp_path / "a.png")
    folder = tmp_path / "indhold"
    folder.mkdir()
    (folder / "a.png").symlink_to(tmp_path / "a.png")
    assert "in the folder of the file" in refusal(folder, image="a.png", alt="Bænk")
