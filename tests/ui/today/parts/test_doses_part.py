"""Medicines and treatments of the family's list, on one day."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from tests.ui.today.writing import TODAY, Opens, Writing

from painjournal.domain.parts import Dose, Taken
from painjournal.domain.treatments import Treatment, TreatmentKind
from painjournal.services.journals import Journal
from painjournal.ui.today.parts.doses_part import DosesPart
from painjournal.ui.widgets.words_field import WordsField

Key = Qt.Key


def listed(family: Journal, name: str, amount: str = "", **more: object) -> str:
    person_id = family.people.people()[0].id
    treatment = Treatment(person_id=person_id, name=name, amount=amount, **more)  # type: ignore[arg-type]
    return family.lists.keep_treatment(treatment).code


def field(page: Writing, name: str) -> WordsField:
    found = page.named(name)
    assert isinstance(found, WordsField)
    return found


def read(page: Writing) -> list[str]:
    return [one.text() for one in page.part.findChildren(QLabel) if one.isVisible()]


def test_an_empty_list_says_so_and_leads_to_it(write: Opens) -> None:
    page = write(DosesPart())
    assert read(page) == [
        "Your list of medicines, supplements and other treatments is still empty."
    ]
    page.part.take_focus()
    assert page.has_keyboard() == "Write your list"
    page.press(Key.Key_Return)
    assert page.wanted == ["treatments"]


def test_name_and_amount_stand_as_they_were_written(family: Journal, write: Opens) -> None:
    listed(family, "Ibuprofen", "200 mg, with food")
    listed(family, "Heat pack", kind=TreatmentKind.OTHER)
    page = write(DosesPart())
    assert read(page) == ["Ibuprofen", "200 mg, with food", "Heat pack"]
    assert page.seen("Ibuprofen Taken")
    assert page.seen("Heat pack Yes")
    page.click("Change the list")
    assert page.wanted == ["treatments"]


def test_one_press_keeps_an_answer_and_another_takes_it_back(family: Journal, write: Opens) -> None:
    code = listed(family, "Ibuprofen")
    page = write(DosesPart())
    page.click("Ibuprofen Taken")
    assert list(page.kept.doses) == [Dose(treatment=code)]
    page.click("Ibuprofen Not today")
    assert list(page.kept.doses) == [Dose(treatment=code, taken=Taken.NOT_TODAY)]
    page.click("Ibuprofen Not today")
    assert list(page.kept.doses) == []
    assert page.can_wait == [False] * 3


def test_digits_answer_and_lead_to_the_next_row(family: Journal, write: Opens) -> None:
    first, second = listed(family, "Ibuprofen"), listed(family, "Vitamin D")
    page = write(DosesPart())
    page.part.take_focus()
    page.press("1", "2")
    assert set(page.kept.doses) == {
        Dose(treatment=first),
        Dose(treatment=second, taken=Taken.NOT_TODAY),
    }


def test_only_what_is_in_use_on_the_day_is_asked(family: Journal, write: Opens) -> None:
    listed(family, "Begins later", start=TODAY + timedelta(days=1))
    listed(family, "Stopped before", stop=TODAY - timedelta(days=1))
    page = write(DosesPart())
    assert read(page) == ["Nothing on your list is in use on this day."]
    assert page.seen("Change the list")


def test_what_a_day_has_stays_on_it_after_it_was_stopped(family: Journal, write: Opens) -> None:
    code = listed(family, "Ibuprofen")
    page = write(DosesPart())
    page.click("Ibuprofen Taken")
    family.lists.keep_treatment(
        Treatment(
            code=code, person_id=page.person.id, name="Ibuprofen", stop=TODAY - timedelta(days=1)
        )
    )
    page.show()
    assert read(page)[0] == "Ibuprofen"
    assert page.part.fill(page.kept).same_content(page.kept)


def test_words_are_asked_only_of_what_was_taken(family: Journal, write: Opens) -> None:
    code = listed(family, "Ibuprofen", "200 mg")
    page = write(DosesPart())
    assert not page.seen("Ibuprofen: unwanted effect?")
    page.click("Ibuprofen Taken")
    page.click("Ibuprofen: unwanted effect?")
    page.press("Felt  sick ")
    page.click("Ibuprofen: other amount?")
    page.press("400 mg")
    assert list(page.kept.doses) == [Dose(treatment=code, amount="400 mg", unwanted="Felt  sick ")]
    assert not page.seen("Ibuprofen: other amount?")


def test_typing_goes_on_while_it_is_saved(family: Journal, write: Opens) -> None:
    listed(family, "Ibuprofen")
    page = write(DosesPart())
    page.click("Ibuprofen Taken")
    page.click("Ibuprofen: other amount?")
    # Blanks at the end are not kept of an amount: the field still has them, and the cursor too.
    page.press("two tablets", Key.Key_Home, "about ")
    assert field(page, "Ibuprofen: amount on this day").text() == "about two tablets"
    assert page.kept.doses[0].amount == "about two tablets"


def test_undo_shows_the_state_before_exactly(family: Journal, write: Opens) -> None:
    listed(family, "Ibuprofen")
    page = write(DosesPart())
    blank = page.kept
    page.click("Ibuprofen Taken")
    taken = page.kept
    page.click("Ibuprofen: unwanted effect?")
    page.press("Sick")
    page.keep(taken)
    assert page.part.fill(blank).doses == taken.doses
    page.keep(blank)
    assert page.part.fill(blank).doses == ()
    page.click("Ibuprofen Taken")
    assert page.kept.doses == taken.doses
    assert not page.seen("Ibuprofen: unwanted effect")


def test_tab_goes_through_the_rows_to_the_list(family: Journal, write: Opens) -> None:
    listed(family, "Ibuprofen")
    page = write(DosesPart())
    listed(family, "Vitamin D")
    page.show()
    page.part.take_focus()
    page.press(Key.Key_Tab)
    assert page.has_keyboard() == "Vitamin D Taken"
    page.press(Key.Key_Tab)
    assert page.has_keyboard() == "Change the list"
