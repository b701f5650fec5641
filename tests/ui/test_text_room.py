"""Room for words: remembered, and never for another text size."""

from collections.abc import Callable

from painjournal.ui import text_room

WORDS = "Friends or family"

Wear = Callable[[str, float], None]


def test_a_line_is_as_wide_as_its_words(look: Wear) -> None:
    assert text_room.line("", "body") == 0
    assert text_room.line(WORDS, "body") > text_room.longest(WORDS, "body")
    assert text_room.longest(WORDS, "body") == text_room.line("Friends", "body")
    assert text_room.longest("", "body") == 0


def test_words_that_wrap_need_more_lines(look: Wear) -> None:
    wide = text_room.wrapped(WORDS, "body", 1000)
    narrow = text_room.wrapped(WORDS, "body", text_room.longest(WORDS, "body") + 1)
    assert narrow.height() >= 2 * wide.height()
    assert narrow.width() < wide.width()


def test_larger_text_is_measured_anew(look: Wear) -> None:
    line, box = text_room.line(WORDS, "body"), text_room.wrapped(WORDS, "body", 1000)
    look("light", 2.0)
    assert text_room.line(WORDS, "body") > 1.9 * line
    assert text_room.wrapped(WORDS, "body", 1000).height() > 1.9 * box.height()
    look("light", 1.0)
    assert (text_room.line(WORDS, "body"), text_room.wrapped(WORDS, "body", 1000)) == (line, box)


def test_what_is_remembered_cannot_be_changed_by_who_asks(look: Wear) -> None:
    box = text_room.wrapped(WORDS, "body", 1000)
    box.setWidth(1)
    assert text_room.wrapped(WORDS, "body", 1000).width() > 1
