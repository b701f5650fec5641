"""A file is put in place whole or not at all."""

import os
from pathlib import Path

import pytest

from painjournal.files import replacing, resource


def test_resources_are_found() -> None:
    assert resource("body", "regions.csv").is_file()


def test_a_new_file_appears_whole(tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    with replacing(target) as part:
        part.write_text("half", encoding="utf-8")
        assert not target.exists()
        part.write_text("whole", encoding="utf-8")
    assert target.read_text(encoding="utf-8") == "whole"
    assert [path.name for path in tmp_path.iterdir()] == ["page.pdf"]


def test_an_error_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    target.write_text("old", encoding="utf-8")

    def broken() -> None:
        with replacing(target) as part:
            part.write_text("half", encoding="utf-8")
            raise RuntimeError("a bug")

    with pytest.raises(RuntimeError, match="a bug"):
        broken()
    assert target.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["page.pdf"]


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_the_new_file_has_the_rights_of_the_old(tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    target.touch()
    target.chmod(0o600)
    with replacing(target) as part:
        part.write_text("new", encoding="utf-8")
    assert target.stat().st_mode & 0o777 == 0o600


def test_what_a_killed_program_left_is_cleared(tmp_path: Path) -> None:
    target = tmp_path / "page [1].pdf"
    for name in (".page [1].pdf.0123abcd.part", ".page [1].pdf.0123abcd.part-journal"):
        left = tmp_path / name
        left.write_text("left over, much longer", encoding="utf-8")
        os.utime(left, (0, 0))
    with replacing(target) as part:
        assert not part.exists()
        part.write_text("new", encoding="utf-8")
    assert target.read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_two_who_write_one_file_do_not_disturb_each_other(tmp_path: Path) -> None:
    target = tmp_path / "page.pdf"
    with replacing(target) as mine:
        mine.write_text("mine", encoding="utf-8")
        with replacing(target) as yours:
            yours.write_text("yours", encoding="utf-8")
        assert target.read_text(encoding="utf-8") == "yours"
    assert target.read_text(encoding="utf-8") == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["page.pdf"]


def test_a_folder_that_is_not_there_is_trouble_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"), replacing(tmp_path / "nowhere" / "x") as part:
        part.write_text("new", encoding="utf-8")


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    there = tmp_path / "far" / "page.pdf"
    there.write_text("old", encoding="utf-8")
    link = tmp_path / "page.pdf"
    link.symlink_to(there)
    with replacing(link) as part:
        part.write_text("new", encoding="utf-8")
    assert link.is_symlink()
    assert there.read_text(encoding="utf-8") == "new"
    assert [path.name for path in there.parent.iterdir()] == ["page.pdf"]


@pytest.mark.skipif(os.name != "posix", reason="pipes of POSIX")
def test_a_pipe_or_device_is_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(OSError, match="no ordinary file"), replacing(pipe) as part:
        part.write_text("new", encoding="utf-8")
    assert pipe.is_fifo()
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]
