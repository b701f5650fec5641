"""Which card belongs to which part of the form."""

from painjournal.domain.cards import CARD_KEYS
from painjournal.domain.topics import CARD_FOR_TOPIC


def test_every_topic_of_the_form_has_its_card() -> None:
    topics = {"doing", "school", "sleep", "stress", "feelings", "pain", "places"}
    assert set(CARD_FOR_TOPIC) == topics
    assert set(CARD_FOR_TOPIC.values()) == set(CARD_KEYS)
