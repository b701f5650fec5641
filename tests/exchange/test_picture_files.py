from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import pikepdf
import pytest
from tests.pictures.families import family

from painjournal.exchange.picture_files import picture_file
from painjournal.pictures.keepsakes import keepsake
from painjournal.pictures.shapes import Picture
from painjournal.pictures.timeline import timeline

MADE_ON = date(2025, 11, 19)


def picture(words: str = "M · two weeks") -> Picture:
    inside = timeline(family(14).under_initials(), width=700).picture
    return keepsake(inside, title="Over time", subject=words, lines=())


def test_svg_is_a_drawing_with_words() -> None:
    made = picture_file(picture(), ".svg", title="Over time", made_on=MADE_ON)
    root = ElementTree.fromstring(made)  # noqa: S314
    assert root.tag.endswith("svg")
    told = " ".join(root.itertext())
    assert "Over time" in told
    assert "Your notes, not medical advice." in told
    assert "Maya" not in told


def test_pdf_is_one_sheet_of_the_pictures_size_with_words_instead_of_it() -> None:
    made = picture_file(picture(), ".pdf", title="Over time", made_on=MADE_ON)
    with pikepdf.open(BytesIO(made)) as pdf:
        assert len(pdf.pages) == 1
        _, _, width, height = map(float, pdf.pages[0].MediaBox)
        assert width == pytest.approx(picture().width * 0.75, abs=0.1)
        assert height == pytest.approx(picture().height * 0.75, abs=0.1)
        assert str(pdf.docinfo["/Title"]) == "Over time"
    assert picture_file(picture(), ".pdf", title="Over time", made_on=MADE_ON) == made


def test_png_has_two_pixels_for_each_of_the_screen() -> None:
    made = picture_file(picture(), ".png", title="Over time", made_on=MADE_ON)
    assert made.startswith(b"\x89PNG")
    assert int.from_bytes(made[16:20]) == pytest.approx(picture().width * 2, abs=2)


@pytest.mark.parametrize("ending", [".pdf", ".svg", ".png"])
def test_letters_that_are_markup_elsewhere_or_in_no_font_do_no_harm(ending: str) -> None:
    nasty = "#import *x* <script> & \u0001 \U000e0001 ༀ"
    assert picture_file(picture(nasty), ending, title=nasty, made_on=MADE_ON)


def test_another_ending_is_refused() -> None:
    with pytest.raises(ValueError, match="gif"):
        picture_file(picture(), ".gif", title="Over time", made_on=MADE_ON)
