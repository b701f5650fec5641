"""Choices are kept in one step; what cannot be read is the default and never thrown away."""

import json
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from painjournal.domain.lane_choices import LaneChoice
from painjournal.services.settings import Settings, default_journal, load, save, settings_path

CHOSEN = Settings(
    theme="contrast",
    text_size=175,
    emergency_number="112",
    journal=Path("/home/lind/Ünsere Seiten.painjournal"),
    person=2,
    writer=3,
    trend="1 year",
)


def test_without_a_file_everything_is_plain() -> None:
    assert load() == Settings()
    assert not settings_path().exists()


def test_choices_come_back() -> None:
    save(CHOSEN)
    assert load() == CHOSEN
    save(Settings())
    assert load() == Settings()


def test_the_usual_places_are_the_users_own(own_home: Path) -> None:
    assert default_journal().is_relative_to(own_home)
    assert default_journal().suffix == ".painjournal"
    assert settings_path().is_relative_to(own_home)


def test_what_another_version_wrote_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark", "voice": {"pitch": 3}}', encoding="utf-8")
    assert load(path).theme == "dark"
    save(CHOSEN, path)
    assert json.loads(path.read_text(encoding="utf-8"))["voice"] == {"pitch": 3}
    assert load(path) == CHOSEN


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe\x00", b'"dark"'])
def test_a_file_that_cannot_be_read_is_kept_beside(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert load(path) == Settings()
    assert path.read_bytes() == content
    save(CHOSEN, path)
    assert load(path) == CHOSEN
    assert (tmp_path / "settings unreadable.json").read_bytes() == content


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("theme", 3),
        ("text_size", 99),
        ("text_size", 201),
        ("text_size", True),
        ("text_size", "150"),
        ("emergency_number", 112),
        ("journal", ["a"]),
        ("journal", ""),
        ("person", -1),
        ("writer", 1.5),
        ("trend", None),
        ("around", 0),
        ("middles", 1),
        ("lanes", []),
        ("lanes", {"one": {}, "2": 3, "-1": {}}),
    ],
)
def test_a_value_that_cannot_be_is_the_default(tmp_path: Path, name: str, value: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({name: value}), encoding="utf-8")
    assert load(path) == Settings()


values = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()


@given(st.dictionaries(st.sampled_from([one.name for one in fields(Settings)]), values))
def test_whatever_stands_there_can_be_loaded(
    tmp_path_factory: pytest.TempPathFactory, content: dict[str, object]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any settings.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    loaded = load(path)
    assert 100 <= loaded.text_size <= 200
    save(loaded, path)
    assert load(path) == loaded


def test_a_folder_in_the_way_is_trouble_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file", encoding="utf-8")
    with pytest.raises(OSError, match="config"):
        save(CHOSEN, tmp_path / "config" / "settings.json")


def test_reading_the_choices_loads_no_database() -> None:
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, painjournal.services.settings as s; s.load(); print(*sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert not {"sqlalchemy", "alembic", "sqlite3", "typst", "PySide6"} & set(loaded)


def test_the_lanes_of_each_person_come_back_as_codes_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    chosen = LaneChoice(
        order=("own-1f", "stress"), shown=frozenset({"mood"}), hidden=frozenset({"stress"})
    )
    save(Settings(lanes={3: chosen}, middles=True, around=False), path)
    assert load(path) == Settings(lanes={3: chosen}, middles=True, around=False)
    odd = {"3": {"order": ["a b", "mood", "mood", 4], "shown": "mood", "hidden": [None, "x" * 99]}}
    path.write_text(json.dumps({"lanes": odd}), encoding="utf-8")
    assert load(path).lanes == {3: LaneChoice(order=("mood",))}
