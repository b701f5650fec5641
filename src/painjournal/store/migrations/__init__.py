"""The steps that lead an older journal to the tables of today."""
