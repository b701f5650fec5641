"""The parts of the page for getting help now: numbers to call, and countries."""
