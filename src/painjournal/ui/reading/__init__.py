"""The parts of the reading page: the list of cards, one card, who says what."""
