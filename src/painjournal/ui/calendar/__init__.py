"""The parts of the calendar: day cells, months, marks of the writers and the words for them."""
