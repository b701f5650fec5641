"""Files that leave the journal: tables in one zip, and the printed page."""
