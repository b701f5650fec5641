"""A private notebook for people who live with long-lasting pain and their families."""

__version__ = "0.2.0"
