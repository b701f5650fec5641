"""What stands on the form beyond its sections, and what is offered under "Add more"."""

from collections.abc import Iterator
from dataclasses import dataclass

from painjournal.domain import asking
from painjournal.domain.asking import Stands, in_order
from painjournal.domain.catalogue import MEASURES
from painjournal.domain.entries import Entry
from painjournal.domain.measures import Measure, Section
from painjournal.domain.parts import PARTS, PLACES
from painjournal.i18n import mark, tr
from painjournal.ui.today.form import Form
from painjournal.ui.today.parts.makers import MAKERS

PAIN_OF_THE_DAY = ("pain_level", "pain_words")
"""Asked, and asked for, in the section of pain itself; so are the places."""

SLEEP_FIRST = "sleep_quality"
"""The one question about the night that has no place under "Hours or times"."""

_TOGETHER = (
    (("pain_worst", "pain_least"), mark("Most and least pain")),
    (("pain_worst_words", "pain_least_words"), mark("Most and least pain")),
    (("pain_course", "pain_usual"), mark("How the pain went")),
)
"""Questions that unfold as one, and what the button says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreItem:
    """Something that unfolds alone: a part of the form, or a question or two."""

    codes: tuple[str, ...]
    title: str
    measures: tuple[Measure, ...] = ()
    asked: bool = False

    @property
    def code(self) -> str:
        """What it is known by: its first code."""
        return self.codes[0]

    @property
    def is_part(self) -> bool:
        """Whether a part draws it, and not its questions."""
        return self.code in MAKERS

    def holds(self, form: Form, entry: Entry) -> bool:
        """Whether anything of it was written."""
        return any(form.holds(code, entry) for code in self.codes)


def times_of_the_night(form: Form, entry: Entry) -> list[Measure]:
    """Questions about the night that are folded away on this form."""
    suits = form.measures(Section.SLEEP)
    held = [
        one
        for one in MEASURES
        if one.section is Section.SLEEP and one not in suits and form.holds(one.code, entry)
    ]
    return [
        one
        for one in (*suits, *held)
        if one.code != SLEEP_FIRST and is_offered(form, one.code, entry)
    ]


def is_offered(form: Form, code: str, entry: Entry) -> bool:
    """Whether something that does not stand on the form by itself is offered, or was written."""
    stands = form.stands(code)
    if stands is Stands.ABSENT:
        return form.holds(code, entry)
    return stands is Stands.OFFERED


def more_items(form: Form, entry: Entry) -> list[MoreItem]:
    """Parts that are asked, then everything that is offered or was written, in order of each."""
    measures = {one.code: one for one in (*MEASURES, *form.lists.every_measure)}
    labels = {one.code: one.label for one in measures.values()}
    labels |= {one.code: one.label for one in PARTS}
    suits = asking.items(form.person, own=form.own, measures=form.lists.measures)
    codes = in_order((one.code for one in suits), form.order)
    codes += [code for code in labels if code not in codes and form.holds(code, entry)]
    made: list[MoreItem] = []
    for code in codes:
        known = code in measures or code in MAKERS
        if not known or code in (*PAIN_OF_THE_DAY, PLACES) or _is_time_of_the_night(measures, code):
            continue
        measure = (measures[code],) if code in measures else ()
        if code in MAKERS and form.stands(code) is Stands.ASKED:
            made.append(
                MoreItem(codes=(code,), title=tr(labels[code]), measures=measure, asked=True)
            )
        elif is_offered(form, code, entry):
            made.append(MoreItem(codes=(code,), title=tr(labels[code]), measures=measure))
    return sorted(_joined(made), key=lambda one: not one.asked)


def _is_time_of_the_night(measures: dict[str, Measure], code: str) -> bool:
    in_sleep = code in measures and measures[code].section is Section.SLEEP
    return in_sleep and code != SLEEP_FIRST


def _joined(items: list[MoreItem]) -> Iterator[MoreItem]:
    """The items, those that belong together as one where the first of them is."""
    done: set[str] = set()
    for item in items:
        if item.code in done:
            continue
        codes, title = next(
            (one for one in _TOGETHER if item.code in one[0]), ((item.code,), item.title)
        )
        mine = [one for one in items if one.code in codes]
        done.update(one.code for one in mine)
        if len(mine) == 1:
            yield item
        else:
            yield MoreItem(
                codes=tuple(one.code for one in mine),
                title=tr(title),
                measures=tuple(measure for one in mine for measure in one.measures),
            )
