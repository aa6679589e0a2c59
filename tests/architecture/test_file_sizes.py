"""A file that has grown too long usually holds two things; this says which one to look at."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SKIPPED = {".venv", "var", "build", "dist", "migrations", "__pycache__", "node_modules"}
LONGEST = {"models": 200, "settings": 150, "tests": 300, "other modules": 250}


def kind_of(file: Path) -> str:
    """Which limit holds for a file, by where it stands (path relative to the checkout)."""
    if file.parts[0] == "tests":
        return "tests"
    if file.parts[:3] == ("site", "cocreation", "settings"):
        return "settings"
    return "models" if "models" in file.parts or file.name == "models.py" else "other modules"


def python_files() -> list[Path]:
    files = (file.relative_to(ROOT) for file in ROOT.rglob("*.py"))
    return sorted(file for file in files if not SKIPPED.intersection(file.parts))


def test_every_file_is_short_enough_to_be_read_at_once() -> None:
    too_long = [
        f"{file} has {lines} lines; {kind_of(file)} may have {LONGEST[kind_of(file)]}"
        for file in python_files()
        if (lines := len((ROOT / file).read_text(encoding="utf-8").splitlines()))
        > LONGEST[kind_of(file)]
    ]
    assert not too_long, "\n".join(too_long)


def test_the_walk_sees_the_code() -> None:
    assert Path("network/models/page.py") in python_files()


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("network/models/page.py", "models"),
        ("site/cocreation/settings/base.py", "settings"),
        ("tests/network/test_numbers.py", "tests"),
        ("network/cards.py", "other modules"),
    ],
)
def test_the_place_of_a_file_decides_its_limit(file: str, kind: str) -> None:
    assert kind_of(Path(file)) == kind
