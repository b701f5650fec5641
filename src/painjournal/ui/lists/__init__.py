"""Editors of what a family keeps about a person beside the days."""
