"""Is a report about the running incident, and which incident is a claim about? (S5, A4)"""

from datetime import UTC, datetime, timedelta

import pytest

from saar import matching
from saar.facts import Facts
from saar.matching import Joining, Known, Match, Sighting
from saar.policy import Policy

NOW = datetime(2026, 3, 14, 20, 14, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
POLICY = Policy()
ANNA, BRAM = 1, 2


def _place(text: str) -> Facts:
    """ "Kerkstraat", "Kerkstraat 12", "@school" for a landmark, "" for nothing."""
    if text.startswith("@"):
        return Facts(landmark=text[1:])
    street, _, number = text.rpartition(" ")
    return Facts(street=street, number=number) if street else Facts(street=text or None)


def _known(
    incident_id: int = 7,
    place: str = "",
    *,
    age: timedelta = MINUTE,
    category: str = "burglary",
    behaviour: tuple[str, ...] = ("breaking_in",),
    words: tuple[str, ...] = ("schuur", "ladder"),
    reporters: tuple[int, ...] = (),
    holders: tuple[int, ...] = (),
) -> Known:
    where = _place(place)
    facts = Facts(category, behaviour, where.street, where.number, where.landmark)
    return Known(
        incident_id,
        facts,
        frozenset(words),
        NOW - age,
        reporters=frozenset(reporters),
        holders=frozenset(holders),
    )


def _new(
    place: str = "",
    *,
    category: str = "burglary",
    behaviour: tuple[str, ...] = ("breaking_in",),
    words: tuple[str, ...] = ("schuur", "ladder"),
    apart: bool = False,
    goes_on: bool = False,
) -> Sighting:
    where = _place(place)
    facts = Facts(category, behaviour, where.street, where.number, where.landmark)
    return Sighting(facts, frozenset(words), apart=apart, goes_on=goes_on)


@pytest.mark.parametrize(
    ("first", "second", "agree"),
    [
        ("Kerkstraat", "Kerkstraat", True),
        ("Kerkstraat", "kerk-straat", True),
        ("Kerkstraat 12", "Kerkstraat", True),
        ("Kerkstraat 12", "Kerkstraat 12a", True),
        ("Kerkstraat 12", "Kerkstraat 32", True),
        ("Kerkstraat 12", "Kerkstraat 33", False),
        ("Kerkstraat 90", "Kerkstraat 12", False),
        ("Kerkstraat bis", "Kerkstraat bis", True),
        ("Kerkstraat", "Dorpsstraat", False),
        ("Kerkstraat 12", "Dorpsstraat 12", False),
        ("@school", "@School", True),
        ("@school", "@kerk", False),
        ("Kerkstraat", "@school", None),
        ("Kerkstraat 12", "", None),
        ("@school", "", None),
        ("", "", None),
    ],
)
def test_two_places_agree_differ_or_cannot_be_told(
    first: str, second: str, agree: bool | None
) -> None:
    """Streets and landmarks are compared however they are typed, and in either order. (S5)"""
    assert matching.places_agree(_place(first), _place(second)) is agree
    assert matching.places_agree(_place(second), _place(first)) is agree


@pytest.mark.parametrize(
    ("known", "new", "verdict"),
    [
        ("Kerkstraat 12", "Kerkstraat 12", Match.SAME),
        ("Kerkstraat 12", "Kerkstraat", Match.SAME),
        ("@school", "@school", Match.SAME),
        ("Kerkstraat 12", "Dorpsstraat 5", Match.OTHER),
        ("Kerkstraat 12", "Kerkstraat 80", Match.OTHER),
        ("@school", "@kerk", Match.OTHER),
        ("Kerkstraat 12", "@school", Match.DOUBT),
        ("@school", "Kerkstraat", Match.DOUBT),
        ("", "Kerkstraat 12", Match.SAME),
        ("Kerkstraat 12", "", Match.SAME),
        ("", "", Match.SAME),
    ],
)
def test_the_same_thing_at_every_pair_of_places(known: str, new: str, verdict: Match) -> None:
    """The same behaviour in the same words joins, except where two places differ or are unlike. (S5)"""
    found = matching.compare(_new(new), _known(place=known), now=NOW, policy=POLICY)
    assert found is verdict


@pytest.mark.parametrize(
    ("known", "new", "verdict"),
    [
        ("Kerkstraat 12", "Kerkstraat 12", Match.SAME),
        ("Kerkstraat 12", "Dorpsstraat 5", Match.OTHER),
        ("@school", "@kerk", Match.OTHER),
        ("Kerkstraat 12", "@school", Match.DOUBT),
        ("", "Kerkstraat 12", Match.DOUBT),
        ("Kerkstraat 12", "", Match.DOUBT),
        ("", "", Match.DOUBT),
    ],
)
def test_another_thing_at_every_pair_of_places(known: str, new: str, verdict: Match) -> None:
    """Other behaviour in other words joins only where the places agree; else it is in doubt. (S5)"""
    other = _new(new, category="fire", behaviour=("smoke",), words=("rook", "dak"))
    assert matching.compare(other, _known(place=known), now=NOW, policy=POLICY) is verdict


@pytest.mark.parametrize(
    ("category", "words", "verdict"),
    [
        ("burglary", ("schuur", "ladder", "nu"), Match.SAME),
        ("other", ("schuur", "ladder"), Match.SAME),
        ("burglary", ("schuur", "nu"), Match.DOUBT),
        ("burglary", (), Match.DOUBT),
        ("fire", ("schuur", "ladder"), Match.DOUBT),
    ],
)
def test_without_a_place_kind_and_words_decide(
    category: str, words: tuple[str, ...], verdict: Match
) -> None:
    """Where a place is missing, the same kind of thing in the same words is the same thing. (S5)"""
    new = _new(category=category, behaviour=("running",), words=words)
    known = _known(place="Kerkstraat 12")
    assert matching.compare(new, known, now=NOW, policy=POLICY) is verdict


@pytest.mark.parametrize(
    ("age", "verdict"),
    [
        (timedelta(0), Match.SAME),
        (30 * MINUTE, Match.SAME),
        (30 * MINUTE + timedelta(seconds=1), Match.OTHER),
    ],
)
def test_joining_ends_after_half_an_hour(age: timedelta, verdict: Match) -> None:
    """A report joins for thirty minutes after the last news, at the same place too. (S5)"""
    known = _known(place="Kerkstraat 12", age=age)
    assert matching.compare(_new("Kerkstraat 12"), known, now=NOW, policy=POLICY) is verdict


def test_the_group_decides_how_long_reports_join() -> None:
    """The time in which a report joins is the group's own. (S5)"""
    known = _known(place="Kerkstraat 12", age=20 * MINUTE)
    policy = Policy(join_window=15 * MINUTE)
    found = matching.compare(_new("Kerkstraat 12"), known, now=NOW, policy=policy)
    assert found is Match.OTHER


def test_something_else_is_something_else() -> None:
    """A report that says itself that it is about something else joins nothing. (S5)"""
    new = _new("Kerkstraat 12", apart=True)
    found = matching.compare(new, _known(place="Kerkstraat 12"), now=NOW, policy=POLICY)
    assert found is Match.OTHER


@pytest.mark.parametrize(
    ("place", "goes_on", "verdict"),
    [
        ("", True, Match.SAME),
        ("", False, Match.DOUBT),
        ("@school", True, Match.DOUBT),
        ("Dorpsstraat 5", True, Match.OTHER),
    ],
)
def test_news_of_what_is_open_joins_it(place: str, goes_on: bool, verdict: Match) -> None:
    """What reads as an update joins without agreeing words, but never at another place. (S5)"""
    new = _new(place, category="fire", behaviour=("smoke",), words=(), goes_on=goes_on)
    assert matching.compare(new, _known(place="Kerkstraat 12"), now=NOW, policy=POLICY) is verdict


SAME = _known(1, "Kerkstraat 12", age=5 * MINUTE)
ELSEWHERE = _known(3, "Dorpsstraat 5")
UNLIKE = _known(4, "@school", age=5 * MINUTE)
UNLIKE_LATER = _known(5, "@kerk", age=MINUTE)


def _join(
    new: Sighting,
    known: tuple[Known, ...],
    *,
    urgent: bool = False,
    replies_to: int | None = None,
) -> Joining:
    return matching.join(
        new,
        known,
        urgent=urgent,
        now=NOW,
        policy=POLICY,
        resident_id=ANNA,
        replies_to=replies_to,
    )


@pytest.mark.parametrize(
    ("known", "calm", "urgent"),
    [
        ((), Joining(None), Joining(None)),
        ((ELSEWHERE,), Joining(None), Joining(None)),
        ((SAME,), Joining(1), Joining(1)),
        ((SAME, ELSEWHERE, UNLIKE_LATER), Joining(1), Joining(1)),
        ((UNLIKE,), Joining(4, unsure=True), Joining(None, doubted=4)),
        ((UNLIKE_LATER, UNLIKE, ELSEWHERE), Joining(5, unsure=True), Joining(None, doubted=5)),
    ],
)
def test_where_a_report_belongs(known: tuple[Known, ...], calm: Joining, urgent: Joining) -> None:
    """In doubt an urgent report gets its own card and any other joins the latest. (S5)"""
    found = [_join(_new("Kerkstraat 12"), known, urgent=each) for each in (False, True)]
    assert found == [calm, urgent]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ((BRAM,), (BRAM,), Joining(None, which=(1, 2))),
        ((ANNA, BRAM), (BRAM,), Joining(1)),
        ((BRAM,), (ANNA,), Joining(2)),
        ((ANNA,), (ANNA,), Joining(None, which=(1, 2))),
    ],
)
def test_an_update_that_fits_several_is_about_its_senders_own(
    first: tuple[int, ...], second: tuple[int, ...], joined: Joining
) -> None:
    """An update that fits several incidents joins its sender's own, else the sender is asked. (A4)"""
    known = (
        _known(1, "Kerkstraat 12", reporters=first),
        _known(2, "Kerkstraat 14", reporters=second),
        _known(3, "Dorpsstraat 5", reporters=(ANNA,)),
    )
    assert _join(_new("Kerkstraat 12", goes_on=True), known) == joined


@pytest.mark.parametrize("urgent", [False, True])
@pytest.mark.parametrize(("replies_to", "joined"), [(4, 4), (3, 3), (99, 1), (None, 1)])
def test_an_answer_joins_what_it_answers(urgent: bool, replies_to: int | None, joined: int) -> None:
    """A report without a place joins the open incident it replies to, and no closed one. (S5)"""
    place = "" if replies_to in (3, 4) else "Kerkstraat 12"
    known = (SAME, ELSEWHERE, UNLIKE)
    assert _join(_new(place), known, urgent=urgent, replies_to=replies_to) == Joining(joined)


KERK = _known(1, "Kerkstraat 12")
DORP = _known(2, "Dorpsstraat 5")
SCHOOL = _known(3, "@school")


def _held(incident_id: int, place: str, *holders: int) -> Known:
    return _known(incident_id, place, holders=holders)


def _reported(incident_id: int, place: str, *reporters: int) -> Known:
    return _known(incident_id, place, reporters=reporters)


@pytest.mark.parametrize(
    ("known", "place", "replies_to", "expected"),
    [
        ((), "", None, ()),
        ((KERK,), "", None, (1,)),
        ((KERK,), "Kerkstraat", None, (1,)),
        ((KERK,), "@school", None, (1,)),
        ((KERK,), "Dorpsstraat", None, ()),
        ((KERK,), "", 1, (1,)),
        ((KERK,), "", 99, ()),
        ((KERK, DORP, SCHOOL), "", None, (1, 2, 3)),
        ((KERK, DORP, SCHOOL), "", 2, (2,)),
        ((KERK, DORP, SCHOOL), "", 99, ()),
        ((KERK, DORP, SCHOOL), "Dorpsstraat", None, (2,)),
        ((KERK, DORP, SCHOOL), "@school", None, (3,)),
        ((KERK, DORP, SCHOOL), "Dorpsstraat", 1, (1,)),
        ((_held(1, "Kerkstraat", ANNA), DORP), "", None, (1,)),
        ((_held(1, "Kerkstraat", BRAM), DORP), "", None, (1, 2)),
        ((_held(1, "Kerkstraat", ANNA), DORP), "Dorpsstraat", None, (2,)),
        ((_held(1, "Kerkstraat", ANNA), _held(2, "Dorpsstraat", ANNA)), "", None, (1, 2)),
        ((_reported(1, "Kerkstraat", ANNA), DORP), "", None, (1,)),
        ((_reported(1, "Kerkstraat", ANNA, BRAM), DORP), "", None, (1, 2)),
        ((_reported(1, "Kerkstraat", ANNA), _reported(2, "Dorpsstraat", ANNA)), "", None, (1, 2)),
        ((_reported(1, "Kerkstraat", ANNA), _reported(2, "Dorpsstraat", BRAM)), "", None, (1,)),
    ],
)
def test_which_incident_a_claim_is_about(
    known: tuple[Known, ...], place: str, replies_to: int | None, expected: tuple[int, ...]
) -> None:
    """The one replied to, named, held or reported alone; never one elsewhere or over; else all. (A4)"""
    found = matching.concerned(ANNA, _place(place), known, replies_to=replies_to)
    assert found == expected


@pytest.mark.parametrize(
    ("known", "place", "thread", "expected"),
    [
        ((KERK, DORP), "", 2, (2,)),
        ((SCHOOL,), "@station", None, ()),
        ((SCHOOL,), "@station", 3, (3,)),
        ((SCHOOL, DORP), "@station", 3, (3,)),
        ((SCHOOL, KERK), "@school", 1, (3,)),
        ((KERK,), "Dorpsstraat", 1, ()),
        ((KERK, DORP), "Dorpsstraat", 1, (2,)),
        ((KERK, DORP), "", 99, (1, 2)),
        ((_held(1, "Kerkstraat", ANNA), DORP), "", 1, (1,)),
        ((_held(1, "Kerkstraat", ANNA), DORP), "", 2, (2, 1)),
        ((_reported(1, "Kerkstraat", ANNA), DORP), "", 2, (2, 1)),
    ],
)
def test_the_thread_says_which_incident_a_claim_is_about(
    known: tuple[Known, ...], place: str, thread: int | None, expected: tuple[int, ...]
) -> None:
    """Never against an address, and never against what its author reported or said to call about: then they are asked. (F4)"""
    assert matching.concerned(ANNA, _place(place), known, thread=thread) == expected


@pytest.mark.parametrize(
    ("first", "second", "agree"),
    [("12", "12", True), ("12", "80", False), ("12", "14", None), ("12", None, None)],
)
def test_bare_house_numbers_are_places_too(
    first: str, second: str | None, agree: bool | None
) -> None:
    """Far numbers are two places, the same number is one, near ones leave a doubt. (S5)"""
    one, other = Facts(number=first), Facts(street=None, number=second)
    assert matching.places_agree(one, other) is agree
    assert matching.places_agree(Facts(street="Kerkstraat", number=first), other) is agree


def _joined_by(new: Sighting, known: list[Known], *, urgent: bool, by: int = BRAM) -> Joining:
    return matching.join(new, known, urgent=urgent, now=NOW, policy=POLICY, resident_id=by)


def test_an_urgent_report_that_fits_two_incidents_opens_its_own_card() -> None:
    """An alarm never waits for a question; the latest it may belong to is offered for merging. (S5)"""
    known = [_known(1, age=5 * MINUTE), _known(2, age=MINUTE)]
    assert _joined_by(_new(), known, urgent=True) == Joining(None, doubted=2)
    assert _joined_by(_new(), known, urgent=False) == Joining(None, which=(1, 2))


def test_only_the_tone_of_a_newcomer_makes_the_joining_unsure() -> None:
    """A newcomer's "he ran off" joins and can be split off; a reporter's own needs no doubt. (S5)"""
    vague = _new(category="other", behaviour=("running_away",), words=("rent",), goes_on=True)
    known = [_known(7, reporters=(ANNA,))]
    assert _joined_by(vague, known, urgent=False, by=BRAM) == Joining(7, unsure=True)
    assert _joined_by(vague, known, urgent=False, by=ANNA) == Joining(7)
