"""The printed page: one page, tagged, the same bytes, and no word of anybody is ever markup."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.pictures.families import DAD, MAYA, MAYA_WRITES, MUM, family

from painjournal.domain.lookback import Lookback
from painjournal.domain.summaries import Paper, Summary, SummaryRequest, shared, summary
from painjournal.exchange.page import FULL, OTHER_LETTERS, TAGGED_ONLY, PrintedPage, printed
from painjournal.pictures.body_counts import body_counts
from painjournal.pictures.page_strips import page_strips

MADE_ON = date(2025, 11, 19)
NASTY = ["#import", "*bold* _x_ $x$", "<script>", "#{1+1}", "\\ = `raw` @ref", '"']


def words(
    lookback: Lookback, *, talk: str = "", paper: Paper = Paper.A4, full: bool = False
) -> Summary:
    request = SummaryRequest(
        person_id=1, period=lookback.period, talk_about=talk, paper=paper, full_name=full
    )
    return summary(lookback, request, made_on=MADE_ON, version="1", is_sample=False)


def made(
    lookback: Lookback, *, talk: str = "", paper: Paper = Paper.A4, full: bool = False
) -> PrintedPage:
    request = SummaryRequest(person_id=1, period=lookback.period, full_name=full)
    shown = shared(lookback, request)
    own = shown.voices("places")
    places = shown.place_counts(own[0].id) if own else {}
    return printed(
        words(lookback, talk=talk, paper=paper, full=full),
        paper=paper,
        made_on=MADE_ON,
        strips=page_strips(shown, width=657, text_size=12),
        figure=body_counts(places, height=190, text_size=14) if places else None,
        pixels_per_inch=40,
    )


def opened(page: PrintedPage) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(page.pdf))


def text_of(page: PrintedPage) -> str:
    """Words of the page, through the way every font in it maps its letters to text."""
    found = []
    with opened(page) as pdf:
        for sheet in pdf.pages:
            found += _text_in(sheet.obj)
    return "".join(found)


def _text_in(holder: pikepdf.Object) -> list[str]:
    resources = holder.get("/Resources", pikepdf.Dictionary())
    maps = {name: _letters(font) for name, font in dict(resources.get("/Font", {})).items()}
    now: dict[int, str] = {}
    found = []
    for operands, operator in _instructions(holder):
        if operator == "Tf":
            now = maps[str(operands[0])]
        elif operator in ("Tj", "TJ"):
            pieces = operands[0] if operator == "TJ" else operands
            for piece in pieces:
                if isinstance(piece, pikepdf.String):
                    raw = bytes(piece)
                    found += [
                        now.get(int.from_bytes(raw[n : n + 2]), "") for n in range(0, len(raw), 2)
                    ]
    for inner in dict(resources.get("/XObject", {})).values():
        if inner.get("/Subtype") == "/Form":
            found += _text_in(inner)
    return found


def _instructions(holder: pikepdf.Object) -> Iterator[tuple[list[Any], str]]:
    for one in pikepdf.parse_content_stream(holder):
        if isinstance(one, pikepdf.ContentStreamInstruction):
            yield list(one.operands), str(one.operator)


def _letters(font: pikepdf.Object) -> dict[int, str]:
    letters: dict[int, str] = {}
    for operands, operator in _instructions(font["/ToUnicode"]):
        if operator in ("endbfchar", "endbfrange"):
            step = 2 if operator == "endbfchar" else 3
            for n in range(0, len(operands), step):
                code = int.from_bytes(bytes(operands[n]))
                letters[code] = bytes(operands[n + step - 1]).decode("utf-16-be")
    return letters


@pytest.mark.parametrize("paper", Paper)
def test_it_is_one_page_of_the_paper_that_was_chosen(paper: Paper) -> None:
    page = made(family(90, writers=(MAYA_WRITES, MUM), more=True), paper=paper)
    assert len(page.pictures) == 1
    assert page.pictures[0].startswith(b"\x89PNG")
    with opened(page) as pdf:
        assert len(pdf.pages) == 1
        _, _, wide, high = (float(edge) for edge in pdf.pages[0].mediabox)
    assert (round(wide), round(high)) == {"a4": (595, 842), "us-letter": (612, 792)}[paper]


def test_it_can_be_read_aloud_and_in_ten_years() -> None:
    page = made(family(28, more=True))
    assert page.notice == FULL
    with opened(page) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en"
        with pdf.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert (about["pdfaid:part"], about["pdfaid:conformance"]) == ("2", "A")
            assert about["dc:title"].startswith("Journal summary · M")
        kinds = _kinds(pdf.Root.StructTreeRoot)
    assert {"/H1", "/H2", "/Table", "/Figure"} <= set(kinds)
    assert kinds.count("/Figure") == 2


def _kinds(part: pikepdf.Object) -> list[str]:
    found = [str(part["/S"])] if "/S" in part else []
    if found == ["/Figure"]:
        assert str(part["/Alt"])
    inside: Any = part.get("/K", [])
    for one in inside if isinstance(inside, pikepdf.Array) else [inside]:
        if isinstance(one, pikepdf.Dictionary) and "/MCID" not in one:
            found += _kinds(one)
    return found


def test_every_font_of_it_is_inside() -> None:
    with opened(made(family(28))) as pdf:
        described = [
            one
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
        ]
        assert described
        assert all("/FontFile2" in one or "/FontFile3" in one for one in described)


def test_the_same_days_give_the_same_bytes() -> None:
    lookback = family(60, writers=(MAYA_WRITES, MUM))
    assert made(lookback).pdf == made(lookback).pdf


def test_words_are_printed_as_they_were_typed() -> None:
    for start in (0, 3):
        typed = NASTY[start : start + 3]
        page = made(family(14), talk="\n".join(typed))
        printed_words = text_of(page).replace(" ", "")
        for one in typed:
            assert one.replace(" ", "") in printed_words


def test_names_are_never_markup() -> None:
    writer = replace(MAYA_WRITES, name="#panic() <b> $a")
    lookback = family(14, writers=(writer,))
    named = replace(lookback, person=replace(MAYA, name=writer.name))
    page = made(named, full=True)
    assert "#panic()" in text_of(page)


def test_other_scripts_are_printed() -> None:
    page = made(family(14), talk="Żółć, naïve, Ελληνικά, Привет")
    assert page.notice in (FULL, OTHER_LETTERS)
    assert "Привет" in text_of(page)


def test_a_sign_that_no_font_has_is_said() -> None:
    page = made(family(14), talk="a private sign \ue123 here")
    assert page.notice == TAGGED_ONLY
    with opened(page) as pdf:
        assert pdf.Root.MarkInfo.Marked


def test_control_characters_stay_off_the_page() -> None:
    page = made(family(14), talk="a\x07b\x1bc\x85d")
    assert page.notice == FULL


def test_every_table_has_headings_for_its_columns() -> None:
    with opened(made(family(28, writers=(MAYA_WRITES, MUM), more=True))) as pdf:
        kinds = _kinds(pdf.Root.StructTreeRoot)
    assert kinds.count("/Table") == 4
    assert kinds.count("/TH") == 4 * 4


def test_one_writer_needs_no_column_of_names() -> None:
    with opened(made(family(28, more=True))) as pdf:
        kinds = _kinds(pdf.Root.StructTreeRoot)
    assert kinds.count("/TH") == 4 * 3


def words_at(page: PrintedPage) -> list[tuple[str, float, float]]:
    """Runs of words on the page in order, each with its left edge and size in points."""
    found: list[tuple[str, float, float]] = []
    with opened(page) as pdf:
        sheet = pdf.pages[0].obj
        maps = {name: _letters(font) for name, font in dict(sheet.Resources.Font).items()}
        at, before, now, size, x = (1.0, 0.0), [], {}, 0.0, 0.0
        for operands, operator in _instructions(sheet):
            match operator:
                case "q":
                    before.append(at)
                case "Q":
                    at = before.pop()
                case "cm":
                    scale, left = float(operands[0]), float(operands[4])
                    at = (at[0] * scale, at[1] + at[0] * left)
                case "Tf":
                    now, size = maps[str(operands[0])], float(operands[1])
                case "Tm":
                    x = at[1] + at[0] * float(operands[4])
                case "Tj" | "TJ":
                    pieces = operands[0] if operator == "TJ" else operands
                    raw = b"".join(bytes(one) for one in pieces if isinstance(one, pikepdf.String))
                    letters = (int.from_bytes(raw[n : n + 2]) for n in range(0, len(raw), 2))
                    words = "".join(now.get(one, "") for one in letters)
                    found.append((words.strip(), x, size * at[0]))
    return found


def test_counts_of_five_steps_stand_under_one_another() -> None:
    page = made(family(60, writers=(MAYA_WRITES, MUM), more=True))
    edges = {words: set[int]() for words in ("A little", "Quite", "OK", "Could not", "Very well")}
    for words, x, _size in words_at(page):
        if words in edges:
            edges[words].add(round(x))
    assert all(len(found) == 1 for found in edges.values()), edges
    assert edges["Quite"] == edges["OK"]
    assert edges["Could not"] == edges["Very well"]


@pytest.mark.parametrize("days", [14, 28, 91, 366])
def test_what_was_counted_can_be_read_at_arms_length(days: int) -> None:
    page = made(family(days, writers=(MAYA_WRITES, MUM), more=True), talk="a\nb\nc")
    sizes = {words: size for words, _x, size in words_at(page)}
    assert sizes["What was done"] >= 8.5
    assert min(sizes.values()) >= 7


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    days=st.sampled_from([1, 2, 7, 28, 91, 366]),
    adults=st.integers(0, 2),
    own=st.booleans(),
    seed=st.integers(0, 999),
    talk=st.sampled_from(["", "a\nb\nc", "\n".join(["m" * 120] * 3)]),
    paper=st.sampled_from(Paper),
    everything=st.booleans(),
)
def test_any_days_fit_on_one_page(
    days: int, adults: int, own: bool, seed: int, talk: str, paper: Paper, everything: bool
) -> None:
    writers = ((MAYA_WRITES,) if own or not adults else ()) + (MUM, DAD)[:adults]
    lookback = family(days, writers=writers, seed=seed, more=True, everything=everything)
    if not lookback.written:
        return
    page = made(lookback, talk=talk, paper=paper)
    with opened(page) as pdf:
        assert len(pdf.pages) == 1
    assert len(page.pictures) == 1


def test_many_writers_still_fit() -> None:
    crowd = tuple(replace(MUM, id=n, name=f"Adult number {n}") for n in range(2, 11))
    page = made(family(60, writers=(MAYA_WRITES, *crowd), more=True))
    with opened(page) as pdf:
        assert len(pdf.pages) == 1
    assert "Adultnumber10" in text_of(page).replace(" ", "")


def test_every_figure_in_words_is_on_the_page() -> None:
    lookback = family(90, writers=(MAYA_WRITES, MUM), everything=True)
    printed_words = "".join(text_of(made(lookback)).replace("\u200b", "").split())
    for section in words(lookback).sections:
        for line in section.lines:
            for part in line.parts:
                assert f"{part.words}{part.figure}".replace(" ", "") in printed_words or (
                    f"{part.figure}{part.words}".replace(" ", "") in printed_words
                )
