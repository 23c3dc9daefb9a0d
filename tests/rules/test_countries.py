"""Country packs: what each must hold before a group can use it. (12, K1)"""

import re
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from saar.countries import COUNTRIES, NL, Country
from saar.policy import ReactLine, tunables

PACKS = list(COUNTRIES.values())
BOUNDS = {each.name: each for each in tunables()}
CAREFUL = ("DE", "UK")  # observe only, by K1


def test_the_dutch_numbers() -> None:
    """The Netherlands: 112, 0900-8844 without haste, 0800-7000 unnamed, 144 for animals. (12)"""
    numbers = (NL.alarm, NL.non_urgent, NL.anonymous, NL.animal, NL.text_phone, NL.chat_app)
    assert numbers == ("112", "0900-8844", "0800-7000", "144", "0800-8112", "112NL")


def test_what_a_dutch_group_may_choose() -> None:
    """Dutch groups choose any react line and start with visible presence. (K1)"""
    assert NL.react_options == tuple(ReactLine)
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


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.code)
def test_a_pack_starts_within_what_it_allows(pack: Country) -> None:
    """A country's defaults are among what it allows and inside every bound. (12, K1)"""
    policy = pack.policy()
    assert policy.react in pack.react_options
    assert ReactLine.OBSERVE_ONLY in pack.react_options
    assert pack.code not in CAREFUL or pack.react_options == (ReactLine.OBSERVE_ONLY,)
    for name, tunable in BOUNDS.items():
        if tunable.low is not None:
            assert tunable.low <= getattr(policy, name) <= tunable.high
