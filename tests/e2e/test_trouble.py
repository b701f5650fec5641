"""A journal that cannot be opened: the window opens, names the file, and leaves it as it was."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.e2e.family import Sitting

from painjournal.domain.people import Occupation
from painjournal.services.journals import open_journal

SitDown = Callable[..., Sitting]
Keeper = Callable[[Path], AbstractContextManager[object]]


def begin(path: Path) -> None:
    with open_journal(path, create=True) as opened:
        opened.people.add_person("Maya", Occupation.SCHOOL)


def as_letter(path: Path) -> None:
    path.write_text("Dear diary, this was never a journal of this program.\n" * 40)


def as_damaged(path: Path) -> None:
    begin(path)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))


def as_cut_off(path: Path) -> None:
    begin(path)
    path.write_bytes(path.read_bytes()[:5000])


def as_newer(path: Path) -> None:
    begin(path)
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        raw.execute("PRAGMA user_version = 9999")


def as_beside_what_cannot_be_written(path: Path) -> None:
    begin(path)
    lock = path.with_name(f".{path.name}.lock")
    lock.unlink(missing_ok=True)
    # Rights alone would not keep an administrator from writing.
    lock.mkdir()


@contextmanager
def held(path: Path) -> Iterator[None]:
    with open_journal(path):
        yield


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    make: Callable[[Path], None]
    sentence: str
    meanwhile: Keeper = nullcontext


TROUBLES = {
    "letter": Trouble(make=as_letter, sentence="is not a painjournal file"),
    "damaged": Trouble(make=as_damaged, sentence="is damaged and cannot be read safely"),
    "cut-off": Trouble(make=as_cut_off, sentence="is damaged and cannot be read safely"),
    "newer": Trouble(make=as_newer, sentence="was written by a newer painjournal"),
    "not-writable": Trouble(
        make=as_beside_what_cannot_be_written, sentence="Check that the folder is there"
    ),
    "open-elsewhere": Trouble(
        make=begin, sentence="is open in another painjournal window", meanwhile=held
    ),
}


def state(folder: Path) -> dict[str, bytes | None]:
    return {
        one.name: one.read_bytes() if one.is_file() else None
        for one in folder.iterdir()
        if one.name.endswith(".painjournal") or one.is_dir()
    }


@pytest.mark.parametrize("name", TROUBLES)
def test_the_window_opens_and_names_the_file(name: str, sit_down: SitDown, tmp_path: Path) -> None:
    trouble = TROUBLES[name]
    folder = tmp_path / "kept"
    folder.mkdir()
    path = folder / "ours.painjournal"
    trouble.make(path)
    with trouble.meanwhile(path):
        before = state(folder)
        one = sit_down(path)
        assert trouble.sentence in one.window.notice.sentence
        assert str(path) in one.window.notice.sentence
        assert one.offered() == [
            "Open another journal",
            "Look at the sample family",
            "Back to my own journal",
        ]
        assert not any(answer.isEnabled() for answer in one.choices())
        for place in ("Calendar", "Trends", "Summary", "Reading", "Settings", "Getting help now"):
            one.click(place)
        assert state(folder) == before


def test_after_trouble_the_sample_can_be_looked_at(sit_down: SitDown, tmp_path: Path) -> None:
    path = tmp_path / "ours.painjournal"
    as_letter(path)
    one = sit_down(path)
    one.click("Look at the sample family")
    assert "invented sample family" in one.window.notice.sentence
    assert all(answer.isEnabled() for answer in one.choices())


def test_a_journal_that_is_not_there_can_be_begun_there(sit_down: SitDown, tmp_path: Path) -> None:
    path = tmp_path / "sub" / "new.painjournal"
    one = sit_down(path)
    assert str(path) in one.window.notice.sentence
    assert not path.parent.exists()
    one.click("Start a new journal there")
    assert path.is_file()
    assert not one.window.notice.isVisible()
    assert "Who is this journal about?" in one.said()


def test_trouble_with_another_journal_keeps_the_one_that_is_open(
    sit_down: SitDown, tmp_path: Path
) -> None:
    ours, other = tmp_path / "ours.painjournal", tmp_path / "other.painjournal"
    begin(ours)
    as_letter(other)
    one = sit_down(ours)
    one.click("How much stress today? Some")
    assert not one.desk.open(other)
    assert str(other) in one.window.notice.sentence
    one.click("How hard was it to do things? Very")
    one.get_up()
    assert sit_down(ours).answers() == {
        "How much stress today? Some",
        "How hard was it to do things? Very",
    }
