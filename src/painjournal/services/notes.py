"""Notes beside the entry: those that cover a stretch of days, and private ones."""

from datetime import date

from painjournal.domain.changes import Change, What
from painjournal.domain.circumstances import StretchNote, checked_stretch
from painjournal.domain.days import diary_day
from painjournal.domain.entries import check_day
from painjournal.domain.errors import NotPossible
from painjournal.domain.notes import normalised
from painjournal.domain.removals import Removal
from painjournal.i18n import tr
from painjournal.services.clock import Clock
from painjournal.store import entries, people, private_notes, removals, stretch_notes
from painjournal.store.journal_file import JournalFile
from painjournal.store.private_notes import LockedNoteError


class Notes:
    """Notes about several days, which others may read, and private ones, which they may not."""

    def __init__(self, file: JournalFile, clock: Clock) -> None:
        """Look after the notes of this journal; no note is about a day to come by this clock."""
        self._file = file
        self._clock = clock

    def stretches(
        self, person_id: int, day: date, viewer_id: int | None = None
    ) -> tuple[StretchNote, ...]:
        """Notes whose stretch the day lies in.

        Of a writer who shows others only that something was written, another viewer gets none.
        Without a viewer the owner of the file sees all.
        """
        with self._file.reading() as connection:
            found = stretch_notes.covering(connection, person_id, day)
            if not found:
                return ()
            writers = people.writers(connection)
        seen = {one.id for one in writers if one.is_open_to(viewer_id)}
        return tuple(one for one in found if one.writer_id in seen)

    def keep_stretch(self, note: StretchNote) -> Change:
        """Keep a note about several days, a new one when it has no code; the change names it.

        Raises NotPossible for days in the wrong order or to come, and for a note without words.
        """
        with self._file.act() as connection:
            before = stretch_notes.find(connection, note.code) if note.code else None
            if note.code and before is None:
                raise NotPossible("text", tr("This note is not in the journal any more."))
            today = diary_day(self._clock())
            # A clock that was set back must not refuse the days that were accepted before.
            note = checked_stretch(note, max(today, before.last) if before else today)
            if before is None:
                note = stretch_notes.add(connection, note)
            else:
                stretch_notes.change(connection, note)
        whose = before or note
        return Change(
            what=What.STRETCH_NOTE,
            person_id=whose.person_id,
            writer_id=whose.writer_id,
            code=note.code,
        )

    def remove_stretch(self, code: str) -> Removal:
        """Take out a note about several days; `Diary.put_back` puts it back."""
        with self._file.act() as connection:
            return removals.remove_stretch(connection, code)

    def private(self, person_id: int, day: date, writer_id: int) -> str:
        """Private note of a writer, for them alone; "" when there is none."""
        with self._file.reading() as connection:
            try:
                return private_notes.find(connection, person_id, day, writer_id)
            except LockedNoteError:
                return ""

    def keep_private(self, person_id: int, day: date, writer_id: int, text: str) -> Change | None:
        """Keep a private note; without words it is removed, and gone. None when nothing differs.

        Nothing of what it said before is kept. Raises NotPossible for a day to come, and for a
        note that a later version locked.
        """
        text = normalised(text)
        text = text if text.strip() else ""
        with self._file.act() as connection:
            try:
                before = private_notes.find(connection, person_id, day, writer_id)
            except LockedNoteError as error:
                raise NotPossible(
                    "private_note",
                    tr("This note is locked. Open it with the version that locked it."),
                ) from error
            if text == before:
                return None
            if not text:
                private_notes.clear(connection, person_id, day, writer_id)
            else:
                # A clock that goes back, or a flight westwards, must not refuse a written day.
                if not before and entries.find(connection, person_id, day, writer_id) is None:
                    check_day(day, diary_day(self._clock()))
                private_notes.put(connection, person_id, day, writer_id, text)
        return Change(what=What.PRIVATE_NOTE, person_id=person_id, writer_id=writer_id, day=day)
