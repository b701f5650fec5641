"""Files in and out: CSV tables and the printed page."""
