"""Saving one changed answer through the diary, in turn with one raw commit on the same disk."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from statistics import median

from painjournal.domain import catalogue
from painjournal.services.journals import open_journal

PAIN = "pain_level"


def measure(folder: Path, times: int) -> tuple[float, float]:
    """Median seconds of one save of ours and of one raw commit with the same pragmas."""
    ours, raws = [], []
    with (
        open_journal(folder / "saving.painjournal") as journal,
        closing(sqlite3.connect(folder / "raw.db", isolation_level=None)) as raw,
    ):
        raw.execute("PRAGMA journal_mode=DELETE")
        raw.execute("PRAGMA synchronous=FULL")
        raw.execute("CREATE TABLE answer (entry INTEGER, code TEXT, value INTEGER)")
        raw.execute("INSERT INTO answer VALUES (1, ?, 0)", (PAIN,))
        person = journal.people.people()[0]
        writer = next(one for one in journal.people.writers() if one.is_self(person))
        entry = journal.diary.entry(person.id, journal.diary.today(), writer.id)
        journal.diary.save(entry.with_answer(catalogue.measure(PAIN), 0))
        for n in range(times):
            changed = entry.with_answer(catalogue.measure(PAIN), 1 + n % 9)
            began = time.perf_counter()
            journal.diary.save(changed)
            ours.append(time.perf_counter() - began)
            began = time.perf_counter()
            raw.execute("BEGIN IMMEDIATE")
            raw.execute("UPDATE answer SET value = ? WHERE code = ?", (1 + n % 9, PAIN))
            raw.execute("COMMIT")
            raws.append(time.perf_counter() - began)
    return median(ours), median(raws)
