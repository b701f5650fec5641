"""The three steps of the first start, and the answers they give."""
