"""The places of the body that a person can name: 73 regions of the figure and three others."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from painjournal.domain.word_finds import plain_words
from painjournal.files import resource
from painjournal.i18n import mark, tr

WHOLE_BODY: Final = "whole-body"
HARD_TO_POINT: Final = "hard-to-point"
ELSEWHERE: Final = "elsewhere"

# Places without a shape on the figure, in the order in which they are offered.
EXTRA_PLACES: Final = {
    WHOLE_BODY: mark("Whole body"),
    HARD_TO_POINT: mark("Hard to say where"),
    ELSEWHERE: mark("Somewhere else"),
}

# What people also call a place, by the part of its id between view and side.
_OTHER_WORDS: Final = {
    "head": mark("headache skull"),
    "temple": mark("headache ear"),
    "face": mark("eye nose cheek"),
    "jaw": mark("chin mouth teeth tooth"),
    "chest": mark("ribs breast"),
    "belly-upper": mark("tummy stomach abdomen"),
    "belly-lower": mark("tummy stomach abdomen"),
    "shoulderblade": mark("shoulder scapula"),
    "upperback": mark("ribs"),
    "midback": mark("ribs"),
    "lowback": mark("lumbar"),
    "spine-upper": mark("backbone"),
    "spine-mid": mark("backbone"),
    "spine-low": mark("backbone tailbone"),
    "buttock": mark("bottom bum"),
    "upperarm": mark("arm"),
    "forearm": mark("arm"),
    "hand": mark("fingers thumb palm"),
    "thigh": mark("leg"),
    "knee": mark("leg kneecap"),
    "shin": mark("leg"),
    "calf": mark("leg"),
    "foot": mark("toes feet"),
    "sole": mark("feet"),
    "heel": mark("feet"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """One place with a shape on the figure.

    `view` is front or back, `side` is left, right or middle as the person themself says it, and
    `label` is the English sentence that names the place; show it through `label()`.
    """

    id: str
    view: str
    side: str
    label: str


@cache
def regions() -> tuple[Region, ...]:
    """All regions of the figure, front before back, from head to foot."""
    with resource("body", "regions.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            Region(id=row["id"], view=row["view"], side=row["side"], label=row["label"])
            for row in csv.DictReader(lines)
        )


@cache
def _by_id() -> dict[str, Region]:
    return {each.id: each for each in regions()}


def region(region_id: str) -> Region:
    """The region with this id; KeyError if the figure has none."""
    return _by_id()[region_id]


def place_ids() -> tuple[str, ...]:
    """Every id a journal may hold: the regions, then the places without a shape."""
    return (*_by_id(), *EXTRA_PLACES)


def is_place(place_id: str) -> bool:
    """Whether a journal may hold this id."""
    return place_id in _by_id() or place_id in EXTRA_PLACES


def label(place_id: str) -> str:
    """The words for a region or another place, side included; KeyError for an unknown id."""
    extra = EXTRA_PLACES.get(place_id)
    return tr(region(place_id).label if extra is None else extra)


def search(text: str) -> tuple[str, ...]:
    """Ids of the places in whose name every typed word begins a word, the closest first.

    Case and accents do not matter: "kn" finds all knees, "left kn" the left ones. Words found
    only in brackets or only in what people also call a place come after words of the name.
    Nothing typed finds nothing.
    """
    wanted = plain_words(text)
    if not wanted:
        return ()
    ranked = []
    for order, place_id in enumerate(place_ids()):
        name, aside = _searched(place_id)
        ranks = [_rank(word, name, aside) for word in wanted]
        if None not in ranks:
            ranked.append((sum(rank for rank in ranks if rank is not None), order, place_id))
    return tuple(place_id for _, _, place_id in sorted(ranked))


def _searched(place_id: str) -> tuple[list[str], list[str]]:
    """Words of the name and words beside it."""
    name, _, bracket = label(place_id).partition("(")
    stem = re.sub(r"^[fb]-|-[lr]$", "", place_id)
    return plain_words(name), plain_words(bracket) + plain_words(tr(_OTHER_WORDS.get(stem, "")))


def _rank(wanted: str, name: list[str], aside: list[str]) -> int | None:
    """0 for a whole word of the name, more the looser the find, None for no find."""
    if wanted in name:
        return 0
    if any(word.startswith(wanted) for word in name):
        return 1
    if any(word.startswith(wanted) for word in aside):
        return 4
    return None
