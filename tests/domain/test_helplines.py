"""Getting help now: calm, static, complete, and every number with the day it was checked."""

import re
from datetime import date
from pathlib import Path

import pytest

from painjournal.domain import helplines
from painjournal.domain.helplines import Country, LineKind, country_for
from painjournal.files import resource

PAGE = helplines.help_page()
each_country = pytest.mark.parametrize(
    "country", PAGE.countries, ids=[country.code for country in PAGE.countries]
)

EMERGENCY = {
    "AU": "000",
    "CA": "911",
    "DE": "112",
    "EU": "112",
    "FR": "112",
    "GB": "999",
    "IE": "112 or 999",
    "NZ": "111",
    "US": "911",
}


def test_each_country_starts_with_its_emergency_number() -> None:
    assert {country.code: country.lines[0].number for country in PAGE.countries} == EMERGENCY
    assert all(country.lines[0].kind is LineKind.EMERGENCY for country in PAGE.countries)


@each_country
def test_a_country_has_a_line_for_children(country: Country) -> None:
    assert any(line.kind is LineKind.CHILD for line in country.lines)
    assert len({line.number for line in country.lines}) == len(country.lines)


@each_country
def test_a_line_says_all_that_a_caller_wants_to_know(country: Country) -> None:
    for line in country.lines:
        assert line.name
        assert line.for_whom
        assert line.answers
        assert line.when.endswith(".")
        assert line.source
        assert date(2026, 1, 1) <= line.checked <= date(2026, 11, 21)


def test_the_page_is_calm_and_promises_nothing() -> None:
    text = " ".join((*PAGE.intro, *PAGE.closing)).lower()
    for word in ("!", "immediately", "warning", "must", "symptom", "you should", "amps"):
        assert word not in text
    assert "emergency number" in PAGE.intro[0]
    assert "never calls anybody" in text
    for sentence in re.split(r"(?<=\.)\s", " ".join((*PAGE.intro, *PAGE.closing))):
        assert len(sentence.split()) <= 24, sentence


@pytest.mark.parametrize(
    ("locale_code", "code"),
    [
        ("en_GB.UTF-8", "GB"),
        ("en-US", "US"),
        ("fr_CA", "CA"),
        ("fr_FR@euro", "FR"),
        ("de_DE.UTF-8", "DE"),
        ("de-AT", "EU"),
        ("zh_Hant_NZ", "NZ"),
        ("nl_nl", "EU"),
        ("en_IE", "IE"),
    ],
)
def test_the_region_of_a_locale_chooses_what_is_listed_first(locale_code: str, code: str) -> None:
    country = country_for(locale_code)
    assert country is not None
    assert country.code == code


@pytest.mark.parametrize(
    "locale_code", ["", "C", "C.UTF-8", "en", "de", "pt_BR", "POSIX", "_", "eu"]
)
def test_without_a_known_region_nothing_is_chosen(locale_code: str) -> None:
    assert country_for(locale_code) is None


def test_each_land_of_the_union_is_found_once() -> None:
    codes = [country.code for country in PAGE.countries]
    codes += [code for country in PAGE.countries for code in country.covers]
    assert len(codes) == len(set(codes))
    union = {"DE", "FR", "IE", *next(c.covers for c in PAGE.countries if c.code == "EU")}
    assert len(union) == 27


def test_all_that_is_shown_can_be_translated_but_names_of_services_stay() -> None:
    marked = list(helplines.translatable())
    assert len(marked) == len(set(marked))
    assert {*PAGE.intro, *PAGE.closing} <= set(marked)
    for country in helplines.countries():
        assert country.name in marked
        for line in country.lines:
            assert {line.for_whom, line.answers, line.when} <= set(marked)
    assert "Nummer gegen Kummer, Kinder- und Jugendtelefon" not in marked
    assert set(helplines.LINE_KIND_LABELS) == set(LineKind)


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('number = "000"', 'number = "call us"', "country 1: line 1: number"),
        ("checked = 2026-11-21", 'checked = "soon"', "country 1: line 1: checked"),
        ("checked = 2026-11-21\n", "", "country 1: line 1: checked"),
        ('source = "Healthdirect Australia"', 'source = ""', "country 1: line 1: source"),
        ('kind = "emergency"', 'kind = "child"', "the emergency number comes first"),
        ('code = "AU"', 'code = "Australia"', "country 1: code"),
        ('name = "Australia"', 'name = "Zealand"', "in the order of their names"),
        ('name = "Australia"', 'name = "Australia"\nflag = 1', "flag"),
        ("intro = [", "intro = [ 1,", "intro"),
    ],
)
def test_a_malformed_page_names_its_file_and_field(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    text = resource("help", "numbers.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "numbers.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(complaint)) as caught:
        helplines.read_help(path)
    assert "numbers.toml" in str(caught.value)
