"""What you can do: one act of a person is one transaction and one Change."""
