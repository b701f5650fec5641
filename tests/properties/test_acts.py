"""Whatever a family does in whatever order, the journal says what a plain list of it would say."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from tests.clocks import SetClock
from tests.strategies import any_moments, any_places, texts

from painjournal.domain.circumstances import StretchNote
from painjournal.domain.days import Period
from painjournal.domain.entries import Entry, Place
from painjournal.domain.errors import NotPossible
from painjournal.domain.notes import normalised
from painjournal.domain.parts import Moment
from painjournal.domain.people import Occupation, Writer
from painjournal.domain.removals import Removal
from painjournal.services.checks import check
from painjournal.services.journals import open_journal

TODAY = date(2025, 11, 18)
NOW = datetime(2025, 11, 18, 23, 59, tzinfo=UTC)
DAYS = (TODAY, TODAY - timedelta(days=1))

Key = tuple[str, date, str]
"""Name of the person, day, name of the writer."""


@dataclass
class Said:
    """What stands in a journal, by names alone."""

    now: dict[Key, tuple[object, ...]] = field(default_factory=dict)
    before: dict[Key, list[tuple[object, ...]]] = field(default_factory=dict)
    private: dict[Key, str] = field(default_factory=dict)
    stretches: dict[Key, str] = field(default_factory=dict)

    def take(self, goes: Callable[[Key], bool]) -> "Said":
        """Take out all that goes."""
        taken = Said()
        for name in self.__dataclass_fields__:
            mine = getattr(self, name)
            setattr(taken, name, {key: mine.pop(key) for key in list(mine) if goes(key)})
        return taken

    def add(self, other: "Said") -> None:
        """Add what had been taken out."""
        for name in self.__dataclass_fields__:
            getattr(self, name).update(getattr(other, name))


class Family(RuleBasedStateMachine):
    """Two or three people and as many adults; rows of one never become those of another."""

    def __init__(self) -> None:
        super().__init__()
        self.path = Path(tempfile.mkdtemp()) / "journal.painjournal"
        self.journal = open_journal(self.path, create=True, clock=SetClock(NOW))
        self.said = Said()
        self.removals: list[tuple[Removal, Said]] = []
        self.names = 0
        self.add_person()
        self.add_person()

    def teardown(self) -> None:
        self.journal.close()
        assert check(self.path).is_sound
        shutil.rmtree(self.path.parent)

    def new_name(self) -> str:
        self.names += 1
        return f"N{self.names}"

    def person_ids(self) -> dict[str, int]:
        return {one.name: one.id for one in self.journal.people.people(archived=True)}

    def writers(self) -> dict[str, Writer]:
        return {one.name: one for one in self.journal.people.writers(archived=True)}

    def a_key(self, data: st.DataObject) -> tuple[Key, tuple[int, date, int]]:
        writers = self.writers().values()
        pairs = [
            (person, number, writer)
            for person, number in self.person_ids().items()
            for writer in writers
            if writer.person_id in (None, number)
        ]
        person, person_id, writer = data.draw(st.sampled_from(pairs))
        day = data.draw(st.sampled_from(DAYS))
        return (person, day, writer.name), (person_id, day, writer.id)

    @rule()
    def add_person(self) -> None:
        if len(self.person_ids()) < 3:
            self.journal.people.add_person(self.new_name(), Occupation.SCHOOL)

    @rule()
    def add_adult(self) -> None:
        if len(self.writers()) < 4:
            self.journal.people.add_adult(self.new_name())

    @rule(
        data=st.data(),
        said=st.lists(texts, min_size=1, max_size=3),
        moments=any_moments(),
        places=any_places(),
    )
    def save(
        self,
        data: st.DataObject,
        said: list[str],
        moments: list[Moment],
        places: tuple[Place, ...],
    ) -> None:
        key, numbers = self.a_key(data)
        for note in said:
            entry = self.journal.diary.entry(*numbers).with_note(note)
            entry = entry.with_moments(moments).with_places(places)
            self.kept(key, entry, self.journal.diary.save(entry) is not None)

    @rule(data=st.data())
    def bring_back(self, data: st.DataObject) -> None:
        key, numbers = self.a_key(data)
        if earlier := self.journal.diary.versions(*numbers):
            version = data.draw(st.sampled_from(earlier))
            self.kept(key, version, self.journal.diary.bring_back(version) is not None)

    def kept(self, key: Key, entry: Entry, changed: bool) -> None:
        self.journal.diary.leave_day()
        if not changed:
            return
        if key in self.said.now:
            self.said.before.setdefault(key, []).append(self.said.now[key])
        self.said.now[key] = entry.content

    @rule(data=st.data(), text=texts)
    def keep_private(self, data: st.DataObject, text: str) -> None:
        key, numbers = self.a_key(data)
        self.journal.notes.keep_private(*numbers, text)
        self.said.private.pop(key, None)
        if normalised(text).strip():
            self.said.private[key] = normalised(text)

    @rule(data=st.data(), text=st.text("ab", min_size=1))
    def keep_stretch(self, data: st.DataObject, text: str) -> None:
        key, (person_id, day, writer_id) = self.a_key(data)
        if key not in self.said.stretches:
            self.journal.notes.keep_stretch(
                StretchNote(
                    person_id=person_id, writer_id=writer_id, first=day, last=day, text=text
                )
            )
            self.said.stretches[key] = text

    @rule(data=st.data())
    def remove_stretch(self, data: st.DataObject) -> None:
        key, (person_id, day, writer_id) = self.a_key(data)
        for one in self.journal.notes.stretches(person_id, day):
            if one.writer_id == writer_id:
                removal = self.journal.notes.remove_stretch(one.code)
                self.removals.append((removal, Said(stretches={key: self.said.stretches.pop(key)})))

    @rule(data=st.data())
    def remove_day(self, data: st.DataObject) -> None:
        key, numbers = self.a_key(data)
        removal = self.journal.diary.remove_day(*numbers)
        taken = self.said.take(key.__eq__)
        self.said.stretches.update(taken.stretches)
        assert removal.is_empty == (key not in taken.now and key not in taken.private)
        if not removal.is_empty:
            self.removals.append((removal, replace(taken, stretches={})))

    @rule(data=st.data(), person=st.booleans())
    def remove_somebody(self, data: st.DataObject, person: bool) -> None:
        people = self.journal.people
        try:
            if person:
                name, number = data.draw(st.sampled_from(sorted(self.person_ids().items())))
                removal = people.remove_person(number)
            else:
                name, writer = data.draw(st.sampled_from(sorted(self.writers().items())))
                removal = people.remove_writer(writer.id)
        except NotPossible:
            return
        taken = self.said.take(lambda key: name in (key[0] if person else "", key[2]))
        self.removals.append((removal, taken))

    @rule(data=st.data())
    def put_back(self, data: st.DataObject) -> None:
        if not self.removals:
            return
        one = data.draw(st.sampled_from(self.removals))
        removal, taken = one
        is_day = removal.change.day is not None or removal.change.code
        try:
            (self.journal.diary if is_day else self.journal.people).put_back(removal)
        except NotPossible:
            keys = {*taken.now, *taken.private, *taken.stretches}
            there = {*self.said.now, *self.said.private}
            assert not is_day or any(
                key[0] not in self.person_ids() or key[2] not in self.writers() or key in there
                for key in keys
            )
            return
        self.removals.remove(one)
        self.said.add(taken)

    @rule(data=st.data(), archived=st.booleans(), person=st.booleans())
    def archive(self, data: st.DataObject, archived: bool, person: bool) -> None:
        people = self.journal.people
        try:
            if person:
                people.archive_person(
                    data.draw(st.sampled_from(sorted(self.person_ids().values()))), archived
                )
            else:
                writer = data.draw(st.sampled_from(sorted(self.writers().items())))[1]
                people.archive_writer(writer.id, archived)
        except NotPossible:
            pass

    @rule(data=st.data(), shows=st.booleans())
    def hide_or_show(self, data: st.DataObject, shows: bool) -> None:
        writer = data.draw(st.sampled_from(sorted(self.writers().items())))[1]
        self.journal.people.change_writer(replace(writer, shows_answers=shows))

    @rule()
    def open_again(self) -> None:
        self.journal.close()
        self.journal = open_journal(self.path, clock=SetClock(NOW))

    @invariant()
    def everybody_finds_their_days_as_they_left_them(self) -> None:
        diary, notes = self.journal.diary, self.journal.notes
        found = Said()
        for person, person_id in self.person_ids().items():
            for writer in self.writers().values():
                for day in DAYS:
                    key, numbers = (person, day, writer.name), (person_id, day, writer.id)
                    entry = diary.entry(*numbers)
                    if entry.first_recorded is not None:
                        found.now[key] = entry.content
                    if earlier := diary.versions(*numbers):
                        found.before[key] = [one.content for one in earlier]
                    if private := notes.private(*numbers):
                        found.private[key] = private
                    for one in notes.stretches(person_id, day):
                        if one.writer_id == writer.id:
                            found.stretches[key] = one.text
        assert found.now == self.said.now
        assert found.before == {key: said for key, said in self.said.before.items() if said}
        assert found.private == self.said.private
        assert found.stretches == self.said.stretches

    @invariant()
    def nobody_sees_what_another_hides(self) -> None:
        viewers = self.writers().values()
        hidden = {one.id for one in viewers if not one.shows_answers}
        for person_id in self.person_ids().values() if hidden else ():
            for viewer in viewers:
                others = hidden - {viewer.id}
                back = self.journal.lookbacks.lookback(
                    person_id, Period(DAYS[-1], TODAY), viewer.id, notes=True, events=True
                )
                assert others.isdisjoint({*back.notes, *back.places, *back.events})
                for day in DAYS:
                    voices = self.journal.diary.day(person_id, day, viewer.id)
                    assert all((one.writer.id in others) == (one.entry is None) for one in voices)
                    stretches = self.journal.notes.stretches(person_id, day, viewer.id)
                    assert others.isdisjoint(one.writer_id for one in stretches)


TestFamily = Family.TestCase
TestFamily.settings = settings(
    max_examples=10,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
