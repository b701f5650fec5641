"""The two things that the body map can say of a place."""

from enum import StrEnum


class Layer(StrEnum):
    """What a mark means; a place can have both."""

    HURTS = "hurts"
    TOUCH = "touch"
