"""What the invented writers give beyond the short form; drawn apart, so that it changes nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from painjournal.domain.catalogue import measure
from painjournal.domain.entries import Entry
from painjournal.domain.lists import PersonLists
from painjournal.domain.measures import Answer, Measure
from painjournal.domain.parts import Dose, Event, Moment, Session, Sign, Taken
from painjournal.domain.sample_family import notes
from painjournal.domain.sample_family.course import Lived, Ramp, step
from painjournal.domain.sample_family.draws import Draws
from painjournal.domain.sample_family.lists import (
    BUZZING,
    CELLO,
    CONCERT,
    HEAT,
    SCREEN,
    SUPPLEMENT,
    Beginnings,
)
from painjournal.domain.sample_family.school_year import near_exams, trip_starts

_THERAPY = 5
"""The tick "Therapy" of what was done."""

_ALL, _PART, _NOT_TODAY, _REST_DAY = 1, 2, 3, 0
_SUNDAY, _THURSDAY = 6, 3


@dataclass(frozen=True, slots=True)
class Rest:
    """Adds the rest of the form to the entries of one writer about one child, in their order."""

    lived: Mapping[date, Lived]
    usual: Ramp
    begins: Beginnings
    lists: PersonLists
    draws: Draws

    def of_maya(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Maya's own days: a little of everything."""
        for entry in entries:
            yield entry if entry.nothing_to_add else self._mayas(entry)

    def of_finn(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """Finn's own days: now and then something he was keen to say."""
        for entry in entries:
            yield entry if entry.nothing_to_add else self._finns(entry)

    def of_adult(self, entries: Iterable[Entry], *, about_maya: bool) -> Iterator[Entry]:
        """An adult's days: what could be seen."""
        for entry in entries:
            yield self._adults(entry, about_maya=about_maya)

    def _mayas(self, entry: Entry) -> Entry:
        lived, draws = self.lived[entry.day], self.draws
        found = self._feelings(lived, often=0.3)
        found |= self._pain(entry, lived, often=0.3)
        found |= self._night(entry)
        if entry.day >= self.begins.programme and draws.chance(0.86):
            found[measure("home_programme")] = self._programme(lived)
        if entry.day >= self.begins.measures:
            found |= self._own_answers(lived)
        entry = _answered(entry, found)
        return replace(
            entry,
            sessions=self._sessions(entry, ("physiotherapy", 45), ("pool", 30), often=0.9),
            signs=self._mayas_signs(lived),
            noticed=self._noticed(("tired", "headache", "stiff", "dizzy", BUZZING), often=0.14),
            doses=self._doses(entry.day),
            moments=self._moments(entry, lived, notes.MAYA_DOING, notes.MAYA_HELPED, often=0.13),
            events=self._mayas_events(entry),
        )

    def _finns(self, entry: Entry) -> Entry:
        lived = self.lived[entry.day]
        found = self._feelings(lived, often=0.16)
        word = entry.answer("pain_words")
        if word is not None:
            found |= self._usual(lived, often=0.2)
            if self.draws.chance(0.12):
                found[measure("pain_worst_words")] = min(4, word + self.draws.whole(0, 1))
                found[measure("pain_least_words")] = max(0, word - self.draws.whole(0, 2))
        entry = _answered(entry, found)
        return replace(
            entry,
            sessions=self._sessions(entry, ("physiotherapy", 30), ("occupational", 30), often=0.6),
            signs=self._placed_sign(("touch", "warmer"), "f-foot-r", often=0.07),
            noticed=self._noticed(("tired", "belly-ache"), often=0.08),
            moments=self._moments(entry, lived, notes.FINN_DOING, notes.FINN_HELPED, often=0.05)
            if entry.places
            else (),
            events=self._events(entry.day, notes.FINN_FUN, often=0.07),
        )

    def _adults(self, entry: Entry, *, about_maya: bool) -> Entry:
        sheet = about_maya and entry.day >= self.begins.programme
        if sheet and self.draws.chance(0.3):
            given = self._programme(self.lived[entry.day])
            entry = entry.with_answer(measure("home_programme"), given)
        kinds = (("physiotherapy", 45), ("pool", 30)) if about_maya else (("physiotherapy", 30),)
        place = "f-foot-l" if about_maya else "f-foot-r"
        return replace(
            entry,
            sessions=self._sessions(entry, *kinds, often=0.5),
            signs=self._placed_sign(("colour", "swelling"), place, often=0.05),
            events=self._events(entry.day, (), often=0.04),
        )

    def _feelings(self, lived: Lived, *, often: float) -> dict[Measure, Answer]:
        if not self.draws.chance(often):
            return {}
        energy = 3.2 - 0.35 * lived.hard - 0.3 * (2.5 - lived.sleep) + 0.4 * self.draws.bell()
        return {measure("energy"): step(energy)}

    def _pain(self, entry: Entry, lived: Lived, *, often: float) -> dict[Measure, Answer]:
        draws = self.draws
        found = self._usual(lived, often=0.4)
        level = entry.answer("pain_level")
        if level is None:
            return {}
        if draws.chance(often):
            found[measure("pain_worst")] = min(10, level + draws.whole(0, 3))
            found[measure("pain_least")] = max(0, level - draws.whole(1, 3))
        if draws.chance(often):
            steady = lived.pain > 6 and draws.chance(0.7)
            found[measure("pain_course")] = 0 if level == 0 else 2 if steady else 1
        return found

    def _usual(self, lived: Lived, *, often: float) -> dict[Measure, Answer]:
        if not self.draws.chance(often):
            return {}
        apart = lived.pain - self.usual.at(lived.part)
        return {measure("pain_usual"): 2 if apart > 0.9 else 0 if apart < -0.9 else 1}

    def _night(self, entry: Entry) -> dict[Measure, Answer]:
        """More about a night of which the clock times are there."""
        draws, woke = self.draws, entry.answer("sleep_woke")
        if woke is None or not draws.chance(0.7):
            return {}
        return {
            measure("sleep_fell_asleep"): 5 * draws.whole(1, 9),
            measure("sleep_times_awake"): draws.whole(0, 3),
            measure("sleep_out_of_bed"): woke + 5 * draws.whole(1, 6),
        }

    def _programme(self, lived: Lived) -> int:
        if lived.day.weekday() == _SUNDAY and self.draws.chance(0.85):
            return _REST_DAY
        if self.draws.chance(0.82 - 0.13 * lived.hard):
            return _ALL
        return _PART if self.draws.chance(0.6) else _NOT_TODAY

    def _own_answers(self, lived: Lived) -> dict[Measure, Answer]:
        draws = self.draws
        measures = {one.code: one for one in self.lists.every_measure}
        found: dict[Measure, Answer] = {}
        if draws.chance(0.9):
            found[measures[CELLO]] = int(draws.chance(0.8 - 0.13 * lived.hard))
        if draws.chance(0.72):
            found[measures[SCREEN]] = 5 * step(5 + 0.7 * lived.hard + 1.6 * draws.bell(), 16)
        return found

    def _sessions(self, entry: Entry, *kinds: tuple[str, int], often: float) -> tuple[Session, ...]:
        """A session on a day of therapy: the first kind, on Thursdays the last."""
        if _THERAPY not in entry.ticks("did_today") or not self.draws.chance(often):
            return ()
        kind, minutes = kinds[-1] if entry.day.weekday() == _THURSDAY else kinds[0]
        return (Session(kind=kind, minutes=minutes if self.draws.chance(0.9) else None),)

    def _mayas_signs(self, lived: Lived) -> frozenset[Sign]:
        often = 0.3 if lived.spell > 0 else 0.1
        found = self._placed_sign(("touch", "touch", "colour"), "f-shin-l", often=often)
        found |= self._placed_sign(("colder", "colour"), "f-foot-l", often=often / 2)
        return found | self._placed_sign(("sweating",), "", often=0.02)

    def _placed_sign(self, kinds: tuple[str, ...], place: str, *, often: float) -> frozenset[Sign]:
        if not self.draws.chance(often):
            return frozenset()
        return frozenset({Sign(code=self.draws.one(kinds), place=place)})

    def _noticed(self, words: tuple[str, ...], *, often: float) -> frozenset[str]:
        if not self.draws.chance(often):
            return frozenset()
        return frozenset({self.draws.one(words), self.draws.one(words)})

    def _doses(self, day: date) -> tuple[Dose, ...]:
        return tuple(
            self._dose(one.code)
            for one in self.lists.treatments
            if one.is_current(day) and self.draws.chance(_TAKES[one.code])
        )

    def _dose(self, code: str) -> Dose:
        draws = self.draws
        if draws.chance(0.16):
            return Dose(treatment=code, taken=Taken.NOT_TODAY)
        unwanted = draws.one(_UNWANTED[code]) if draws.chance(0.06) else ""
        return Dose(treatment=code, unwanted=unwanted)

    def _moments(
        self,
        entry: Entry,
        lived: Lived,
        doing: tuple[str, ...],
        helped: tuple[str, ...],
        *,
        often: float,
    ) -> tuple[Moment, ...]:
        """One or two moments of a day, before anybody wrote it down in the evening."""
        draws = self.draws
        if not draws.chance(often):
            return ()
        in_words = "pain_words" in entry.answers
        places = tuple(one.id for one in entry.places[:2])
        found = []
        for _ in range(2 if draws.chance(0.3) else 1):
            pain = lived.pain + 0.9 * draws.bell() + 0.6
            found.append(
                Moment(
                    at=5 * draws.whole(90, 208),
                    level=None if in_words else step(pain, 10),
                    step=step(pain * 0.4) if in_words else None,
                    places=places if draws.chance(0.6) else places[:1],
                    doing=draws.one(doing),
                    helped=draws.one(helped) if draws.chance(0.55) else "",
                )
            )
        # In the order of the day, and of the figure, as a journal keeps them.
        return entry.with_moments(found).moments

    def _mayas_events(self, entry: Entry) -> tuple[Event, ...]:
        if notes.CONCERT in entry.note:
            return (Event(kind=CONCERT, words="second row, all three pieces"),)
        if near_exams(entry.day) and entry.day.weekday() < 5 and self.draws.chance(0.2):
            return (Event(kind="exam", words=self.draws.one(notes.EXAMS)),)
        return self._events(entry.day, notes.MAYA_FUN, often=0.07)

    def _events(self, day: date, fun: tuple[str, ...], *, often: float) -> tuple[Event, ...]:
        if trip_starts(day):
            return (Event(kind="travel", words="ferry to the island"),)
        if not self.draws.chance(often):
            return ()
        if fun and self.draws.chance(0.6):
            return (Event(kind="fun", words=self.draws.one(fun)),)
        return (Event(kind=self.draws.one(("visitor", "late-night", "weather", "illness"))),)


_TAKES = {SUPPLEMENT: 0.45, HEAT: 0.3}
"""On which part of the days a line of the list is ticked."""

_UNWANTED = {SUPPLEMENT: notes.AFTER_SUPPLEMENT, HEAT: notes.AFTER_HEAT}


def _answered(entry: Entry, found: Mapping[Measure, Answer]) -> Entry:
    for one, answer in found.items():
        entry = entry.with_answer(one, answer)
    return entry
