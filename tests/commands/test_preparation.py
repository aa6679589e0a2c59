"""Between an empty directory and a served site only that is done which changed."""

import os
import subprocess
import time
from io import StringIO
from pathlib import Path

import polib
import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from cocreation import catalogues, preparation, serving
from network.demo_users import DemoUser

ROOT = Path(__file__).resolve().parents[2]


def catalogue(folder: Path, language: str, text: str) -> Path:
    file = folder / language / "LC_MESSAGES" / "django.po"
    file.parent.mkdir(parents=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    file.write_text(header + text, encoding="utf-8")
    return file


def test_a_catalogue_is_compiled_without_gettext(tmp_path: Path) -> None:
    source = catalogue(tmp_path, "da", 'msgid "Projects"\nmsgstr "Projekter på bænken"\n')
    assert catalogues.compile_stale(tmp_path) == [source.with_suffix(".mo")]
    entry = polib.mofile(str(source.with_suffix(".mo"))).find("Projects")
    assert entry is not None
    assert entry.msgstr == "Projekter på bænken"


def test_only_a_catalogue_that_changed_is_compiled_again(tmp_path: Path) -> None:
    source = catalogue(tmp_path, "da", 'msgid "Stories"\nmsgstr "Historier"\n')
    catalogues.compile_stale(tmp_path)
    assert catalogues.compile_stale(tmp_path) == []
    later = time.time() + 5
    os.utime(source, (later, later))
    assert catalogues.stale_in(tmp_path) == [source]


def test_a_broken_catalogue_leaves_the_old_one_in_place(tmp_path: Path) -> None:
    source = catalogue(tmp_path, "da", 'msgid "Stories"\nmsgstr "Historier"\n')
    made = catalogues.compile_catalogue(source)
    before = made.read_bytes()
    source.write_text('msgid "Stories\nmsgstr', encoding="utf-8")
    with pytest.raises(OSError, match=r"django\.po"):
        catalogues.compile_catalogue(source)
    assert made.read_bytes() == before
    assert sorted(file.name for file in made.parent.iterdir()) == ["django.mo", "django.po"]


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COCREATION_VAR", str(tmp_path))
    return tmp_path


def calls_of(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Replaces call_command by a list of the names it is called with."""
    called: list[str] = []

    def note(name: str, **options: object) -> None:
        called.append(name)
        output = options.get("stdout")
        if isinstance(output, StringIO):
            output.write("123 static files copied.\n")

    monkeypatch.setattr(preparation, "call_command", note)
    return called


def test_static_files_are_collected_once(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (state / "static").mkdir()
    called = calls_of(monkeypatch)
    with override_settings(STATIC_ROOT=state / "static"):
        preparation.collect_static_files()
        assert preparation.collect_static_files() == "ready"
    assert called == ["collectstatic"]


def test_a_changed_static_file_is_collected_again(
    state: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = tmp_path / "mine" / "sheet.css"
    sheet.parent.mkdir()
    sheet.write_text("a {}")
    called = calls_of(monkeypatch)
    (state / "static").mkdir()
    with override_settings(STATIC_ROOT=state / "static", STATICFILES_DIRS=[sheet.parent]):
        preparation.collect_static_files()
        sheet.write_text("a { color: red }")
        preparation.collect_static_files()
    assert called == ["collectstatic"] * 2


@pytest.mark.django_db
def test_a_database_that_is_up_to_date_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    called = calls_of(monkeypatch)
    assert preparation.migrate() == "ready"
    assert called == []


def test_the_demo_is_loaded_once_for_a_database(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called = calls_of(monkeypatch)
    monkeypatch.setattr(preparation, "_database_mark", lambda: "this database")
    assert preparation.seed_demo() == "loaded"
    assert preparation.seed_demo() == "ready"
    monkeypatch.setattr(preparation, "_database_mark", lambda: "another database")
    assert preparation.seed_demo() == "loaded"
    assert called == ["seed_network"] * 2


def test_a_demo_that_failed_is_tried_again(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_name: str, **_options: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(preparation, "_database_mark", lambda: "this database")
    monkeypatch.setattr(preparation, "call_command", fail)
    with pytest.raises(RuntimeError):
        preparation.seed_demo()
    called = calls_of(monkeypatch)
    preparation.seed_demo()
    assert called == ["seed_network"]


def steps(monkeypatch: pytest.MonkeyPatch) -> None:
    def fine() -> str:
        return "ready"

    names = ("collect_static_files", "migrate", "set_up_roles", "seed_demo", "add_demo_users")
    for step in (*names, "build_index"):
        monkeypatch.setattr(preparation, step, fine)


@pytest.mark.parametrize(("asked", "told"), [(True, 7), (False, 5)])
def test_each_step_tells_its_progress(
    monkeypatch: pytest.MonkeyPatch, asked: bool, told: int
) -> None:
    steps(monkeypatch)
    output = StringIO()
    call_command("prepare", demo=asked, stdout=output)
    lines = output.getvalue().splitlines()
    assert len(lines) == told
    assert lines[0].startswith("Static files: ready (0.")


def test_the_greeting_tells_addresses_and_demo_users(state: Path) -> None:
    notice = state / "demo-users.txt"
    notice.write_text("redaktør / hemmeligt", encoding="utf-8")
    text = serving.Greeting("127.0.0.1", 8080, notice).text()
    assert "http://localhost:8080/" in text
    assert "http://localhost:8080/admin/" in text
    assert "redaktør / hemmeligt" in text


def test_the_web_server_is_productions_own() -> None:
    command = " ".join(serving.web_command("127.0.0.1", 8080, 2))
    assert "gunicorn cocreation.wsgi:application --bind 127.0.0.1:8080 --workers 2" in command
    assert "--worker-class gthread" in command


def test_help_names_every_target_a_person_uses() -> None:
    told = subprocess.run(
        ["make", "-C", str(ROOT), "help"], capture_output=True, text=True, check=True
    ).stdout
    for target in ("run", "dev", "test", "lint", "seed", "help"):
        assert f"make {target} " in told


def test_demo_users_are_made_once_and_their_password_is_kept_private(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def make(password: str) -> list[DemoUser]:
        asked.append(password)
        return [DemoUser("redaktoer-holbaek", password, "Redaktør, Holbæk")]

    monkeypatch.setattr(preparation, "make_demo_users", make)
    monkeypatch.setattr(preparation, "_database_mark", lambda: "this database")
    assert preparation.add_demo_users() == "1 made"
    assert preparation.add_demo_users() == "ready"
    file = preparation.demo_users_file()
    assert len(asked) == 1
    assert asked[0] in file.read_text(encoding="utf-8")
    assert file.stat().st_mode & 0o077 == 0
    monkeypatch.setattr(preparation, "_database_mark", lambda: "another database")
    assert preparation.add_demo_users() == "1 made"


def test_production_gets_no_demo(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called = calls_of(monkeypatch)
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "cocreation.settings.production")
    with pytest.raises(CommandError, match="not made in production"):
        call_command("prepare", "--demo")
    assert called == []
