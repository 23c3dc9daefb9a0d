"""Country packs: what each must hold before a group can use it. (12, K1)"""

import re
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from saar import countries, settings
from saar.countries import COUNTRIES
from saar.countries.nl import PACK as NL
from saar.countries.pack import Country
from saar.policy import ReactLine, tunables

PACKS = list(COUNTRIES.values())
BOUNDS = {each.name: each for each in tunables()}
CAREFUL = ("DE", "UK")  # observe only, by K1


def test_the_dutch_numbers() -> None:
    """The Netherlands: 112, 0900-8844 without haste, 144 for animals. (12)"""
    numbers = (
        NL.alarm,
        NL.non_urgent,
        NL.helplines["animal_danger"],
        NL.text_phone,
        NL.chat_app,
    )
    assert numbers == ("112", "0900-8844", "144", "0800-8112", "112NL")


def test_what_a_dutch_group_may_choose() -> None:
    """Dutch groups choose any react line and start with visible presence. (K1)"""
    react = next(each for each in tunables() if each.name == "react")
    assert settings.options(react, NL) == tuple(ReactLine)
    assert NL.policy().react is ReactLine.VISIBLE_PRESENCE


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.code)
def test_a_pack_is_found_under_its_own_code(pack: Country) -> None:
    """A pack stands under its two-letter code. (12)"""
    assert COUNTRIES[pack.code] is pack
    assert re.fullmatch("[A-Z]{2}", pack.code)


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.code)
def test_a_pack_can_be_used(pack: Country) -> None:
    """Numbers can be dialled, the time zone exists, and the day of the check is a day. (12)"""
    assert re.fullmatch(r"[\d-]{3,}", pack.alarm)
    assert re.fullmatch("[a-z]{2}", pack.locale)
    assert ZoneInfo(pack.time_zone).key == pack.time_zone
    assert date.fromisoformat(pack.checked_on) > date(2020, 1, 1)
    assert all(re.fullmatch(r"[\d -]{3,}", phone) for phone in pack.helplines.values())


def test_what_each_country_forbids() -> None:
    """Belgium and Germany: no photos; Germany: no plates; only Belgium knows BIN; DE and UK only watch. (12)"""
    forbidden = {
        code: {
            f"{name}={each.value}"
            for name in ("react", "pictures", "plates", "mode")
            for each in BOUNDS[name].choices
            if settings.check(BOUNDS[name], each.value, COUNTRIES[code])
        }
        for code in COUNTRIES
    }
    active = {"react=visible_presence", "react=friendly_chat_in_pairs"}
    kept = {"pictures=ask", "pictures=allow"}
    assert forbidden == {
        "NL": {"mode=bin"},
        "BE": {"react=friendly_chat_in_pairs"} | kept,
        "DE": active | kept | {"plates=shown", "mode=bin"},
        "UK": active | {"mode=bin"},
    }


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.code)
def test_a_pack_starts_within_what_it_allows(pack: Country) -> None:
    """A country's defaults are among what it allows and inside every bound. (12, K1)"""
    policy = pack.policy()
    for name, tunable in BOUNDS.items():
        word = settings.word_of(getattr(policy, name))
        assert settings.check(tunable, word, pack) is None
    react = settings.options(BOUNDS["react"], pack)
    assert ReactLine.OBSERVE_ONLY in react
    assert pack.code not in CAREFUL or react == (ReactLine.OBSERVE_ONLY,)


def test_a_country_is_one_file() -> None:
    """Numbers, postcodes and plates of a country stand in one file, and it is found by itself. (12)"""
    support = {"__init__", "pack", "plates", "abroad"}
    files = {each.stem for each in Path(countries.__file__).parent.glob("*.py")} - support
    assert files == {pack.code.lower() for pack in PACKS}
    assert next(iter(COUNTRIES)) == "NL"
    for pack in PACKS:
        assert set(pack.postcode.groupindex) == {"area"}
        assert pack.plates.own
