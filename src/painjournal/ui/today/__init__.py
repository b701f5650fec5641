"""Today: the day form, for today or any earlier day."""
