"""The journal file: the only room that knows SQL."""
