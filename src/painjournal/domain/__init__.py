"""What a journal is: plain records, rules and arithmetic, with the standard library alone."""
