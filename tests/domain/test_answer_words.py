"""Answers and events in words."""

from painjournal.domain.answer_words import event_words


def test_an_event_is_its_kind_and_its_words() -> None:
    assert event_words("Travel", "to the sea") == "Travel: to the sea"
    assert event_words("Travel", "") == "Travel"
    assert event_words("", "to the sea") == "to the sea"
