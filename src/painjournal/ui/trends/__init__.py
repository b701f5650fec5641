"""The parts of the page that looks back."""
