"""One plain sentence a lane and writer: counts, the middle day, from lowest to highest."""

from datetime import date
from fractions import Fraction
from math import floor

from painjournal.domain.answer_words import clock_words, middle_words, number_words
from painjournal.domain.catalogue import AT_HOME, ATTENDANCE_CODES, STAYED_AWAY
from painjournal.domain.lookback import Lookback, Recorded
from painjournal.domain.measures import Kind, Measure, Section
from painjournal.domain.parts import PLACES
from painjournal.domain.people import Writer
from painjournal.domain.places import label
from painjournal.domain.statistics import FEW, THIN, after_midnight, quantile
from painjournal.i18n import listed, mark, tr, trn
from painjournal.pictures.dates import span_words

_PLACES_NAMED = 4


def written_sentence(lookback: Lookback) -> str:
    """Who wrote on how many days, and how many entries were written late."""
    by = listed(
        tr("{name} {n}", name=one.name, n=len(lookback.days_by(one.id))) for one in lookback.writers
    )
    told = tr(
        "Written {n} of {of} days: {by}.",
        n=len(lookback.days_written),
        of=len(lookback.period),
        by=by,
    )
    parts = [told]
    if lookback.late_days:
        parts.append(
            trn(
                "{n} entry was written more than two days later.",
                "{n} entries were written more than two days later.",
                lookback.late_days,
            )
        )
    parts += [
        tr("{name} shows which days were written, not what.", name=one.name)
        for one in lookback.writers
        if one.id in lookback.hidden_writers
    ]
    return " ".join(parts)


def measure_sentence(lookback: Lookback, one: Measure) -> str:
    """What every writer answered to a measure, each in sentences of their own."""
    several = len(lookback.writers) > 1
    return " ".join(
        _of_writer(lookback, one, writer, several) for writer in lookback.voices(one.code)
    )


def places_sentence(lookback: Lookback) -> str:
    """The places marked on most days, each writer in a sentence of their own."""
    several = len(lookback.writers) > 1
    return " ".join(_of_places(lookback, writer, several) for writer in lookback.voices(PLACES))


def clock_nights(lookback: Lookback, writer: Writer) -> dict[date, tuple[int, int]]:
    """Lights out and waking on the clock, by day, where a writer gave both."""
    woke = lookback.numbers("sleep_woke", writer.id)
    return {
        day: (out, woke[day])
        for day, out in lookback.numbers("sleep_lights_out", writer.id).items()
        if day in woke
    }


def day_ranges(lookback: Lookback, writer: Writer) -> dict[date, tuple[int, int]]:
    """Pain at its least and at its most, by day, where a writer gave both in that order."""
    worst = lookback.numbers("pain_worst", writer.id)
    return {
        day: (least, worst[day])
        for day, least in lookback.numbers("pain_least", writer.id).items()
        if least <= worst.get(day, -1)
    }


def nights_sentence(lookback: Lookback) -> str:
    """The middle lights out and waking, each writer in a sentence of their own."""
    several = len(lookback.writers) > 1
    told = []
    for writer in lookback.writers:
        found = clock_nights(lookback, writer)
        if not found:
            continue
        lead = _lead_in(tr("Nights"), writer, several)
        outs, wokes = ([pair[at] for pair in found.values()] for at in (0, 1))
        if len(found) < FEW:
            values = listed(
                tr("{first} to {last}", first=clock_words(out), last=clock_words(woke))
                for _day, (out, woke) in sorted(found.items())
            )
            told.append(
                trn(
                    "{lead}: both times on {n} day: {values}.",
                    "{lead}: both times on {n} days, in order: {values}.",
                    len(found),
                    lead=lead,
                    values=values,
                )
            )
            continue
        first, last = (
            clock_words(floor(quantile(after_midnight(one), Fraction(1, 2))))
            for one in (outs, wokes)
        )
        told.append(
            trn(
                "{lead}: both times on {n} day; the middle lights out was {first}, "
                "the middle waking {last}.",
                "{lead}: both times on {n} days; the middle lights out was {first}, "
                "the middle waking {last}.",
                len(found),
                lead=lead,
                first=first,
                last=last,
            )
        )
    return " ".join(told)


def _middle_time(times: list[int]) -> str:
    return clock_words(floor(quantile(after_midnight(times), Fraction(1, 2))))


def _lead_in(heading: str, writer: Writer, several: bool) -> str:
    """The lane's name, and whose answers follow where more than one person wrote."""
    return tr("{measure}, {name}", measure=heading, name=writer.name) if several else heading


def _of_writer(lookback: Lookback, one: Measure, writer: Writer, several: bool) -> str:
    lead = _lead_in(tr(one.label), writer, several)
    match one.kind:
        case Kind.CHOICE if one.code in ATTENDANCE_CODES:
            told = _attendance(lookback, one, writer, lead)
        case Kind.CHOICE | Kind.TICKS:
            told = _counted(lookback, one, writer, lead)
        case _:
            told = _ordered(lookback, one, writer, lead)
    return _with_thinness(told, lookback.recorded(one.code, writer.id))


def _with_thinness(told: str, recorded: Recorded) -> str:
    return " ".join((told, tr(THIN))) if recorded.thin else told


def _ordered(lookback: Lookback, one: Measure, writer: Writer, lead: str) -> str:
    answers = lookback.numbers(one.code, writer.id)
    found = lookback.figures(one, writer.id)
    days = lookback.recorded(one.code, writer.id).days
    if found.median is None:
        return trn(
            "{lead}: {days}: {values}.",
            "{lead}: {days}, in order: {values}.",
            found.n,
            lead=lead,
            days=days,
            values=listed(number_words(one, answers[day]) for day in sorted(answers)),
        )
    lowest, highest = found.values[0], found.values[-1]
    spread = _NIGHTS if one.section is Section.SLEEP else _DAYS
    sentence = _SAME if lowest == highest else spread
    return tr(
        sentence,
        lead=lead,
        days=days,
        middle=middle_words(one, found.median),
        lowest=number_words(one, lowest),
        highest=number_words(one, highest),
    )


_DAYS = mark("{lead}: {days}; the middle day was {middle}; from {lowest} to {highest}.")
_NIGHTS = mark("{lead}: {days}; the middle night was {middle}; from {lowest} to {highest}.")
_SAME = mark("{lead}: {days}; each was {lowest}.")


def _attendance(lookback: Lookback, one: Measure, writer: Writer, lead: str) -> str:
    """Days with school or work are counted among the days that had any."""
    found = lookback.counts(one.code, writer.id)
    attendance = lookback.attendance(one.code, writer.id)
    days, free = attendance.days, attendance.free
    fields = {
        "lead": lead,
        "attended": attendance.attended,
        "home": found.get(AT_HOME, 0),
        "away": found.get(STAYED_AWAY, 0),
    }
    if one.code == "work":
        told = trn(
            "{lead}: {attended} of {n} work day all or part of the day; "
            "from home {home}, did not go {away}.",
            "{lead}: {attended} of {n} work days all or part of the day; "
            "from home {home}, did not go {away}.",
            days,
            **fields,
        )
        off = trn("{n} day had no work.", "{n} days had no work.", free)
    else:
        told = trn(
            "{lead}: {attended} of {n} school day all or part of the day; "
            "at home {home}, did not go {away}.",
            "{lead}: {attended} of {n} school days all or part of the day; "
            "at home {home}, did not go {away}.",
            days,
            **fields,
        )
        off = trn("{n} day had no school.", "{n} days had no school.", free)
    return " ".join((told, off)) if free else told


def _counted(lookback: Lookback, one: Measure, writer: Writer, lead: str) -> str:
    """Days with each answer or tick that was given, in the order of the form."""
    found = lookback.counts(one.code, writer.id)
    values = listed(
        tr("{words} {n}", words=tr(choice.words), n=found[choice.value])
        for choice in one.choices
        if choice.value in found
    )
    days = lookback.recorded(one.code, writer.id).days
    return tr("{lead}: {days}; {values}.", lead=lead, days=days, values=values)


def _of_places(lookback: Lookback, writer: Writer, several: bool) -> str:
    found = lookback.place_counts(writer.id)
    recorded = lookback.recorded(PLACES, writer.id)
    named = list(found.items())[:_PLACES_NAMED]
    values = listed(
        trn("{place} {n} day", "{place} {n} days", days, place=label(place))
        for place, days in named
    )
    told = tr(
        "{lead}: {days}; {values}.",
        lead=_lead_in(tr("Places"), writer, several),
        days=recorded.days,
        values=values,
    )
    if rest := len(found) - len(named):
        told = " ".join(
            (
                told,
                trn(
                    "{n} other place on fewer days.",
                    "{n} other places on as many or fewer days.",
                    rest,
                ),
            )
        )
    return _with_thinness(told, recorded)


def picture_sentence(lookback: Lookback) -> str:
    """What the whole picture shows, ahead of the sentences of its lanes."""
    return tr(
        "What was written about {name}, {period}.",
        name=lookback.person.name,
        period=span_words(lookback.period),
    )
