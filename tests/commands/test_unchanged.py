"""A second start skips what the first has done, and never skips what has changed."""

from pathlib import Path

import pytest

from cocreation import unchanged


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A state directory with a database file, and a checkout of one file beside it."""
    folder = tmp_path / "state"
    folder.mkdir()
    (folder / "cocreation.sqlite3").touch()
    (tmp_path / "checkout" / "network").mkdir(parents=True)
    (tmp_path / "checkout" / "network" / "models.py").write_text("one = 1\n")
    monkeypatch.setenv("COCREATION_VAR", str(folder))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    return folder


def test_a_first_start_has_everything_to_do(state: Path) -> None:
    assert not unchanged.is_unchanged()


def test_a_second_start_has_nothing_to_do(state: Path) -> None:
    unchanged.remember()
    assert unchanged.is_unchanged()
    assert unchanged.main() == 0


def test_a_changed_file_is_noticed(state: Path, tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    before = unchanged.fingerprint(checkout)
    assert before == unchanged.fingerprint(checkout)
    (checkout / "network" / "migration.py").write_text("two = 2\n")
    assert unchanged.fingerprint(checkout) != before


def test_another_profile_or_a_lost_database_is_noticed(
    state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unchanged.remember()
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "cocreation.settings.dev")
    assert not unchanged.is_unchanged()
    monkeypatch.undo()
    monkeypatch.setenv("COCREATION_VAR", str(state))
    (state / "cocreation.sqlite3").unlink()
    assert not unchanged.is_unchanged()


def test_a_database_server_is_always_asked(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    unchanged.remember()
    monkeypatch.setenv("DATABASE_URL", "postgresql://localhost/cocreation")
    assert not unchanged.is_unchanged()
