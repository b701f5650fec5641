from painjournal.pictures.keepsakes import keepsake, moved
from painjournal.pictures.shapes import Areas, Bars, Dots, Lines, Picture, Role, Text

INSIDE = Picture(
    width=200,
    height=80,
    shapes=(
        Bars(role=Role.MARK, rects=((1, 2, 3, 4),)),
        Dots(role=Role.MARK, points=((10, 20),), radius=3),
        Lines(role=Role.LINE, pieces=((0, 0, 200, 0),)),
        Areas(role=Role.BAND, rings=(((0, 0), (5, 0), (5, 5)),)),
        Text(x=7, y=9, words="Sleep", size=13),
    ),
    description="What was written.",
)


def made() -> Picture:
    return keepsake(
        INSIDE,
        title="Over time",
        subject="M · 1 to 14 November 2025",
        lines=("Written 9 of 14 days: M 9.", ""),
    )


def test_it_carries_title_person_period_days_and_what_it_is_not() -> None:
    words = [one.words for one in made().shapes if isinstance(one, Text)]
    assert words == [
        "Sleep",
        "Over time",
        "M · 1 to 14 November 2025",
        "Written 9 of 14 days: M 9.",
        "Your notes, not medical advice.",
    ]
    for part in (*words[1:], "What was written."):
        assert part in made().description


def test_the_picture_inside_is_moved_as_one_and_nothing_lies_over_it() -> None:
    whole = made()
    paper, *inside = whole.shapes[:6]
    assert isinstance(paper, Bars)
    assert paper.rects == ((0, 0, whole.width, whole.height),)
    (bar, dots, lines, areas, text) = inside
    assert isinstance(bar, Bars)
    right, down = bar.rects[0][0] - 1, bar.rects[0][1] - 2
    assert [dots, lines, areas, text] == [moved(one, right, down) for one in INSIDE.shapes[1:]]
    assert isinstance(dots, Dots)
    assert dots.points == ((10 + right, 20 + down),)
    outside = [one.y for one in whole.shapes[6:] if isinstance(one, Text)]
    assert not any(down < y < down + INSIDE.height for y in outside)
    assert max(outside) < whole.height


def test_long_lines_stay_within_the_picture() -> None:
    whole = keepsake(INSIDE, title="Over time", subject="M", lines=("word " * 60,))
    lines = [one for one in whole.shapes if isinstance(one, Text) and one.words.startswith("word")]
    assert len(lines) > 3
    assert whole.height > max(one.y for one in lines)
