"""What a day holds beyond single answers: one part of the form each, with its rows."""
