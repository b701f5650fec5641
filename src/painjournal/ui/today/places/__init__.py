"""Where it hurt: marked on the body map, found by typing, and named on chips."""
