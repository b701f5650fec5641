"""Which reading card belongs to which part of the form, which needs nothing else of the cards."""

CARD_FOR_TOPIC: dict[str, str] = {
    "doing": "moving",
    "school": "moving",
    "sleep": "sleep-and-pain",
    "stress": "stress-and-pain",
    "feelings": "stress-and-pain",
    "pain": "stress-and-pain",
    "places": "bendy-joints",
}
"""Which card the (i) of a topic opens; it depends on the topic alone, never on an entry."""
