"""What one day of the calendar shows: who wrote, or one answer, and what was different."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from painjournal.domain.circumstances import SchoolTime, TimeKind, times_on
from painjournal.domain.lists import PersonLists
from painjournal.domain.lookback import Lookback, WrittenDay
from painjournal.domain.vocabulary import WordKind
from painjournal.i18n import listed, tr
from painjournal.ui.calendar.answers_shown import Shown
from painjournal.ui.calendar.marks import Mark, Sign
from painjournal.ui.calendar.sentences import day_name, who_wrote


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFace:
    """One day: a mark for each writer, or the shade (0-1) and digits of an answer; and its name.

    `event` says that something was noted as different, `holiday` that it lies in school holidays;
    `chosen`, that one answer is looked at, so that a day without it is no shade.
    """

    marks: tuple[Mark, ...] = ()
    shade: float | None = None
    digits: str = ""
    event: bool = False
    holiday: bool = False
    chosen: bool = False
    name: str = ""


def day_faces(
    lookback: Lookback,
    lists: PersonLists,
    signs: Mapping[int, Sign],
    shown: Shown | None,
    days: Sequence[date],
) -> dict[date, DayFace]:
    """Faces of some days; `shown` is the one answer that was chosen, None for who wrote."""
    written: dict[date, list[WrittenDay]] = {}
    for one in lookback.written:
        if one.writer_id in signs:
            written.setdefault(one.day, []).append(one)
    order = list(signs)
    names = {one.id: one.name for one in lookback.writers}
    found = {}
    for day in days:
        known = sorted(
            written.get(day, ()),
            key=lambda one: (signs[one.writer_id] is not Sign.DISC, order.index(one.writer_id)),
        )
        sentence = who_wrote(
            day,
            [names[one.writer_id] for one in known],
            late=any(one.late for one in known),
            together=any(one.together for one in known),
        )
        value = shown.value(lookback, day) if shown is not None else None
        if shown is not None:
            words = tr("not answered") if value is None else shown.words(value)
            sentence = tr(
                "{day}, {measure}: {words}", day=day_name(day), measure=shown.name, words=words
            )
        events, times = _event_words(lookback, lists, day), times_on(lists.school_times, day)
        found[day] = DayFace(
            marks=tuple(Mark(sign=signs[one.writer_id], late=one.late) for one in known),
            shade=None if shown is None or value is None else shown.part(value),
            digits="" if shown is None or value is None else shown.digits(value),
            event=bool(events),
            holiday=any(one.kind is TimeKind.HOLIDAY for one in times),
            chosen=shown is not None,
            name=_with_context(sentence, events, times),
        )
    return found


def _event_words(lookback: Lookback, lists: PersonLists, day: date) -> list[str]:
    found = []
    for by_day in lookback.events.values():
        for event in by_day.get(day, ()):
            kind = lists.said(WordKind.EVENT, event.kind)
            found.append(
                tr("{kind} ({words})", kind=kind, words=event.words) if event.words else kind
            )
    return list(dict.fromkeys(found))


def _with_context(sentence: str, events: Sequence[str], times: Sequence[SchoolTime]) -> str:
    context = [*(one.name for one in times), *events]
    if not context:
        return sentence
    return tr("{day}. {context}", day=sentence, context=listed(context))
