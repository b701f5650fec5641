from datetime import UTC, datetime
from pathlib import Path

import pytest

from painjournal.domain.errors import AlreadyThere, CannotWrite
from painjournal.pictures.shapes import Picture, Text
from painjournal.services.keepsakes import Keepsakes

PICTURE = Picture(
    width=80, height=40, shapes=(Text(x=4, y=20, words="Sleep", size=13),), description="Sleep."
)


@pytest.fixture
def keepsakes() -> Keepsakes:
    return Keepsakes(lambda: datetime(2025, 11, 18, 19, tzinfo=UTC))


def test_a_picture_is_saved_as_its_ending_says(keepsakes: Keepsakes, tmp_path: Path) -> None:
    for name, begin in (("a.svg", b"<svg"), ("b.PDF", b"%PDF"), ("c.png", b"\x89PNG")):
        keepsakes.save(PICTURE, "Sleep", tmp_path / name, replace=False)
        assert (tmp_path / name).read_bytes().startswith(begin)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.svg", "b.PDF", "c.png"]


def test_a_file_that_lies_there_is_replaced_only_when_told(
    keepsakes: Keepsakes, tmp_path: Path
) -> None:
    target = tmp_path / "a.svg"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(AlreadyThere):
        keepsakes.save(PICTURE, "Sleep", target, replace=False)
    assert target.read_text(encoding="utf-8") == "mine"
    keepsakes.save(PICTURE, "Sleep", target, replace=True)
    assert target.read_bytes().startswith(b"<svg")


def test_a_place_that_refuses_is_said_in_words(keepsakes: Keepsakes, tmp_path: Path) -> None:
    target = tmp_path / "no folder" / "a.svg"
    with pytest.raises(CannotWrite) as refused:
        keepsakes.save(PICTURE, "Sleep", target, replace=False)
    assert "no folder" in refused.value.sentence
