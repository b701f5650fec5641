"""A day to be looked at: by everybody who wrote, and as it was before."""
