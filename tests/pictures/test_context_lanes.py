from dataclasses import replace
from datetime import date, timedelta

from tests.pictures.families import LAST, MAYA_WRITES, MUM, family
from tests.pictures.goldens import check

from painjournal.domain.circumstances import SchoolTime, TimeKind
from painjournal.domain.lists import PersonLists
from painjournal.domain.lookback import Lookback
from painjournal.domain.parts import Event
from painjournal.domain.treatments import Treatment
from painjournal.domain.vocabulary import OwnWord, WordKind
from painjournal.pictures.shapes import Bars, Lines, Role, Text
from painjournal.pictures.timeline import Timeline, timeline

FAIR = OwnWord(code="own-fair", person_id=1, kind=WordKind.EVENT, words="The fair")


def ago(days: int) -> date:
    return LAST - timedelta(days=days)


MUMS = ago(58)
"""A day on which Mum wrote in families of every length used here."""

LISTS = PersonLists(
    words=(FAIR,),
    treatments=(
        Treatment(code="a", person_id=1, name="Magnesium", start=ago(60), stop=ago(20)),
        Treatment(code="b", person_id=1, name="Heat pack", start=ago(300), confirmed=ago(5)),
        Treatment(code="c", person_id=1, name="Long ago", start=ago(900), stop=ago(800)),
        Treatment(code="d", person_id=1, name="Unknown"),
    ),
    school_times=(
        SchoolTime(
            person_id=1, name="Autumn term", kind=TimeKind.TERM, first=ago(70), last=ago(30)
        ),
        SchoolTime(
            person_id=1, name="Autumn holiday", kind=TimeKind.HOLIDAY, first=ago(29), last=ago(16)
        ),
    ),
)


def eventful(days: int = 92) -> Lookback:
    found = family(days, writers=(MAYA_WRITES, MUM))
    return replace(
        found,
        events={
            MAYA_WRITES.id: {ago(10): (Event(kind=FAIR.code),), ago(40): (Event(kind=FAIR.code),)},
            MUM.id: {MUMS: (Event(kind=FAIR.code, words="with the cousins"),)},
        },
    )


def words(made: Timeline) -> list[str]:
    return [one.words for one in made.picture.shapes if isinstance(one, Text)]


def test_the_context_looks_as_it_did() -> None:
    made = timeline(
        eventful(),
        width=900,
        codes={"how_hard"},
        voice=MAYA_WRITES.id,
        lists=LISTS,
        with_table=False,
    )
    check("timeline_context", made.picture)


def test_events_and_the_year_stand_above_the_answers_and_treatments_below() -> None:
    made = timeline(eventful(), width=900, codes={"how_hard", "pain_level"}, lists=LISTS)
    codes = [lane.code for lane in made.lanes]
    assert codes == ["written", "events", "school_year", "how_hard", "pain_level", "treatments"]
    assert {"Autumn term", "Autumn holiday", "Magnesium", "Heat pack"} <= set(words(made))
    assert "Long ago" not in words(made)
    assert "Unknown" not in words(made)


def test_without_lists_nothing_of_it_is_seen() -> None:
    made = timeline(family(92), width=900, codes={"how_hard"})
    assert [lane.code for lane in made.lanes] == ["written", "how_hard"]


def test_it_moves_no_figure() -> None:
    plain = {one.code: one.sentence for one in timeline(eventful(), width=900).lanes}
    made = {one.code: one.sentence for one in timeline(eventful(), width=900, lists=LISTS).lanes}
    assert plain.items() <= made.items()


def test_each_says_its_days_in_a_sentence() -> None:
    made = {one.code: one.sentence for one in timeline(eventful(), width=900, lists=LISTS).lanes}
    assert made["events"] == (
        "Events, Maya: 2 days; The fair on 9 October 2025, The fair on 8 November 2025. "
        "Events, Mum: 1 day; The fair: with the cousins on 21 September 2025."
    )
    assert made["school_year"].startswith("School year: Autumn term 9 September to 19 October 2025")
    assert made["treatments"] == (
        "Magnesium: 19 September 2025 to 29 October 2025. Heat pack: from 22 January 2025 on."
    )


def test_one_voice_hears_its_own_events_alone() -> None:
    made = timeline(eventful(), width=900, voice=MAYA_WRITES.id, lists=LISTS)
    assert not any("cousins" in one for one in words(made))


def test_a_bar_ends_with_a_stroke_only_where_its_end_is_known() -> None:
    one = PersonLists(treatments=LISTS.treatments[1:2])
    two = PersonLists(treatments=LISTS.treatments[:1])

    def strokes(lists: PersonLists) -> int:
        made = timeline(family(92), width=900, codes=(), lists=lists)
        bars = [s for s in made.picture.shapes if isinstance(s, Bars) and s.role is Role.TEXT_SOFT]
        return sum(rect[2] == 2 for bar in bars for rect in bar.rects)

    assert strokes(one) == 0
    assert strokes(two) == 2


def test_holidays_go_through_all_lanes_and_events_as_rules() -> None:
    made = timeline(eventful(120), width=900, lists=LISTS)
    bands = [s for s in made.picture.shapes if isinstance(s, Bars) and s.role is Role.BAND]
    assert [round(rect[2] / made.axis.day_width) for bar in bands for rect in bar.rects] == [14]
    rules = [s for s in made.picture.shapes if isinstance(s, Lines) and s.dashed]
    xs = sorted(piece[0] for one in rules for piece in one.pieces)
    assert xs == [made.x_of(MUMS), made.x_of(ago(40)), made.x_of(ago(10))]


def test_the_read_out_tells_what_lay_around_the_day() -> None:
    made = timeline(eventful(), width=900, lists=LISTS)
    assert "Mum: " in made.readout(MUMS)
    assert "Events: The fair: with the cousins" in made.readout(MUMS)
    assert "Autumn holiday" in made.readout(ago(25))
    assert "Magnesium was stopped" in made.readout(ago(20))
    weeks = timeline(eventful(700), width=900, lists=LISTS)
    assert "Events: The fair: with the cousins" in weeks.readout(MUMS)


def test_the_table_has_the_events() -> None:
    table = timeline(eventful(), width=900, lists=LISTS).picture.table
    assert table.headings[-1] == "Events"
    told = {row[-1] for row in table.rows}
    assert told <= {"", "The fair", "The fair: with the cousins"}
