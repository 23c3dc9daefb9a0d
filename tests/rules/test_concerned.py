"""What a call names, its thread, and what its author had to do with: which open report it is about. (A4, F4)"""

from datetime import UTC, datetime

import pytest

from saar import matching
from saar.facts import Facts
from saar.matching import Known

NOW = datetime(2026, 3, 14, 20, 14, tzinfo=UTC)
ANNA, BRAM = 1, 2
NOWHERE = Facts()


def _known(
    incident_id: int, street: str, *, callers: tuple[int, ...] = (), holders: tuple[int, ...] = ()
) -> Known:
    facts = Facts("burglary", street=street)
    return Known(
        incident_id, facts, frozenset(), NOW, callers=frozenset(callers), holders=frozenset(holders)
    )


KERK, DORP, SCHOOL = _known(1, "Kerkstraat"), _known(2, "Dorpsstraat"), _known(3, "Schoolweg")


def _called(incident_id: int, street: str, *callers: int) -> Known:
    return _known(incident_id, street, callers=callers)


def _held(incident_id: int, street: str, *holders: int) -> Known:
    return _known(incident_id, street, holders=holders)


@pytest.mark.parametrize(
    ("known", "thread", "names", "joined", "expected"),
    [
        ((KERK, DORP), None, 2, None, (2,)),
        ((KERK, DORP), 1, 2, None, (2,)),
        ((KERK, DORP), None, None, 2, (2,)),
        ((KERK, DORP), None, 2, 1, (2,)),
        ((_called(1, "Kerkstraat", ANNA), DORP), None, None, None, (1,)),
        ((_called(1, "Kerkstraat", ANNA), DORP), 1, None, None, (1,)),
        ((_called(1, "Kerkstraat", ANNA), DORP), 2, None, None, (2, 1)),
        ((_called(1, "Kerkstraat", ANNA), DORP), None, 2, None, (2, 1)),
        ((_called(1, "Kerkstraat", ANNA), DORP), 2, 1, None, (1,)),
        ((_called(1, "Kerkstraat", ANNA), _held(2, "Dorpsstraat", ANNA)), None, None, 1, (1, 2)),
        ((_called(1, "Kerkstraat", BRAM), DORP), 2, None, None, (2,)),
        ((_held(1, "Kerkstraat", ANNA), DORP, SCHOOL), 2, 3, None, (3, 2, 1)),
    ],
)
def test_words_count_before_the_thread_and_neither_against_its_author(
    known: tuple[Known, ...],
    thread: int | None,
    names: int | None,
    joined: int | None,
    expected: tuple[int, ...],
) -> None:
    """What somebody called about, or said to, speaks against all else: then they are asked. (A4, F4)"""
    found = matching.concerned(ANNA, NOWHERE, known, thread=thread, names=names, joined=joined)
    assert found == expected


def test_a_call_told_with_news_from_elsewhere_is_about_what_that_news_joined() -> None:
    """Whoever runs is in another street by now; a call alone that names one is about none of them. (S5, A4)"""
    known = (KERK, DORP)
    assert matching.concerned(ANNA, Facts(street="Molenweg"), known, joined=1) == (1,)
    assert matching.concerned(ANNA, Facts(street="Molenweg"), known, thread=1) == ()
