"""The call to 112: every pair of what stands and what somebody says. (A1–A6, A11)"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from saar import emergency
from saar.emergency import CallDecision, CallOutcome, CallStatus, Claim, ClaimKind, standing
from saar.policy import Policy
from tests.rules.book import NOW, Book, at, book, done, lease, said

ANNA, BRAM, CEES, DIRK = 1, 2, 3, 4  # Dirk is an admin and never said anything himself
POLICY = Policy()

WHERE: dict[str, tuple[Claim, ...]] = {
    "nobody": (),
    "hearsay": (said(BRAM, ClaimKind.HEARSAY, since=-60),),
    "other number": (said(BRAM, ClaimKind.OTHER_NUMBER, since=-60),),
    "I call": (lease(ANNA, since=-60),),
    "Bram calls": (lease(BRAM, since=-60),),
    "mine ran out": (lease(ANNA, since=-180),),
    "Bram's ran out": (lease(BRAM, since=-180),),
    "I called": (done(ANNA, since=-60),),
    "Bram called": (done(BRAM, since=-60),),
    "both called": (done(BRAM, since=-60), done(ANNA, since=-30)),
    "Bram called, I call": (lease(ANNA, since=-60), done(BRAM, since=-30)),
    "mine doubted": (done(ANNA, since=-60, doubted=True),),
    "Bram's doubted": (done(BRAM, since=-60, doubted=True),),
    "mine withdrawn": (replace(done(ANNA, since=-60), ended=True),),
    "mine freed": (replace(lease(ANNA, since=-60), ended=True),),
}

WHAT: dict[str, Callable[[Book], CallDecision]] = {
    "calling": lambda b: emergency.start_calling(b.claims, ANNA, now=NOW, policy=POLICY),
    "still": lambda b: emergency.extend(b.claims, ANNA, now=NOW, policy=POLICY),
    "called": lambda b: emergency.have_called(b.claims, ANNA, now=NOW),
    "failed": lambda b: emergency.did_not_work(b.claims, ANNA),
    "withdraw": lambda b: emergency.withdraw(b.claims, ANNA),
    "admin": lambda b: emergency.withdraw(b.claims, DIRK, is_admin=True),
    "doubt": lambda b: emergency.doubt(b.claims, NOW),
    "note": lambda b: emergency.note(b.claims, ANNA, kind=ClaimKind.HEARSAY, now=NOW),
}

# One row a situation, one cell a thing Anna says or presses: what became of it > what stands then.
# "admin" is Dirk taking back; "doubt" a reporter's "not called?".
TABLE = """
                    | calling          | still            | called        | failed              | withdraw              | admin               | doubt               | note
nobody              | granted>calling  | granted>calling  | first>called  | nothing>nobody      | nothing>nobody        | nothing>nobody      | nothing>nobody      | noted>nobody
hearsay             | granted>calling  | granted>calling  | first>called  | nothing>nobody      | nothing>nobody        | nothing>nobody      | nothing>nobody      | noted>nobody
other number        | granted>calling  | granted>calling  | first>called  | nothing>nobody      | nothing>nobody        | nothing>nobody      | nothing>nobody      | noted>nobody
I call              | holding>calling  | granted>calling  | first>called  | freed>nobody        | withdrawn>nobody      | withdrawn>nobody    | nothing>calling     | noted>calling
Bram calls          | taken>calling    | taken>calling    | first>called  | nothing>calling     | nothing>calling       | withdrawn>nobody    | nothing>calling     | noted>calling
mine ran out        | granted>calling  | granted>calling  | first>called  | freed>nobody        | withdrawn>nobody      | withdrawn>nobody    | nothing>unconfirmed | noted>unconfirmed
Bram's ran out      | granted>calling  | granted>calling  | first>called  | nothing>unconfirmed | nothing>unconfirmed   | withdrawn>nobody    | nothing>unconfirmed | noted>unconfirmed
I called            | settled>called   | settled>called   | again>called  | nothing>called      | withdrawn>nobody      | withdrawn>nobody    | doubted>unconfirmed | noted>called
Bram called         | settled>called   | settled>called   | also>called   | nothing>called      | nothing>called        | withdrawn>nobody    | doubted>unconfirmed | noted>called
both called         | settled>called   | settled>called   | again>called  | nothing>called      | withdrawn>called      | withdrawn>nobody    | doubted>unconfirmed | noted>called
Bram called, I call | settled>called   | settled>called   | also>called   | freed>called        | withdrawn>called      | withdrawn>nobody    | doubted>calling     | noted>called
mine doubted        | granted>calling  | granted>calling  | first>called  | nothing>unconfirmed | withdrawn>nobody      | withdrawn>nobody    | nothing>unconfirmed | noted>unconfirmed
Bram's doubted      | granted>calling  | granted>calling  | first>called  | nothing>unconfirmed | nothing>unconfirmed   | withdrawn>nobody    | nothing>unconfirmed | noted>unconfirmed
mine withdrawn      | granted>calling  | granted>calling  | first>called  | nothing>nobody      | nothing>nobody        | nothing>nobody      | nothing>nobody      | noted>nobody
mine freed          | granted>calling  | granted>calling  | first>called  | nothing>nobody      | nothing>nobody        | nothing>nobody      | nothing>nobody      | noted>nobody
"""


def _pairs() -> list[tuple[str, str, str]]:
    head, *rows = [line.split("|") for line in TABLE.strip("\n").splitlines()]
    events = [each.strip() for each in head[1:]]
    return [
        (row[0].strip(), event, cell.strip())
        for row in rows
        for event, cell in zip(events, row[1:], strict=True)
    ]


@pytest.mark.parametrize(("where", "what", "expected"), _pairs())
def test_every_pair_of_what_stands_and_what_is_said(where: str, what: str, expected: str) -> None:
    """Whatever stands, whatever is said next leads to one decided outcome. (A2–A5, A11)"""
    kept = book(*WHERE[where])

    outcome = kept.keep(WHAT[what](kept))

    assert f"{outcome.value}>{kept.status().value}" == expected


def test_the_table_has_every_pair() -> None:
    """No situation and no press is forgotten in the table above. (A1)"""
    assert {(where, what) for where, what, _ in _pairs()} == {(a, b) for a in WHERE for b in WHAT}


@pytest.mark.parametrize(
    ("offset", "status"),
    [
        (timedelta(0), CallStatus.CALLING),
        (POLICY.lease - timedelta(microseconds=1), CallStatus.CALLING),
        (POLICY.lease, CallStatus.UNCONFIRMED),
        (timedelta(days=1), CallStatus.UNCONFIRMED),
    ],
)
def test_a_lease_runs_for_its_time_and_no_longer(offset: timedelta, status: CallStatus) -> None:
    """ "I am calling" stands for two minutes; then the card says "not confirmed". (A2)"""
    kept = Book()
    kept.keep(emergency.start_calling((), ANNA, now=NOW, policy=POLICY))
    assert kept.status(NOW + offset) is status


@pytest.mark.parametrize("minutes", [1, 2, 5])
def test_the_group_decides_how_long_a_lease_is(minutes: int) -> None:
    """A lease is as long as the group's policy says, also when it is renewed. (A2)"""
    policy = Policy(lease=timedelta(minutes=minutes))
    granted = emergency.start_calling((), ANNA, now=NOW, policy=policy)
    renewed = emergency.extend(book(lease(ANNA, since=0)).claims, ANNA, now=at(60), policy=policy)

    assert granted.add == lease(ANNA, since=0, length=timedelta(minutes=minutes))
    assert renewed.add == lease(ANNA, since=60, length=timedelta(minutes=minutes))
    assert (granted.of, renewed.of) == (granted.add, renewed.add)


def test_of_many_who_press_one_is_calling() -> None:
    """However many press in the same instant, one gets the lease and the others read whose it is. (A2)"""
    kept = Book()
    decisions = []
    for resident in (ANNA, BRAM, CEES):
        decisions.append(emergency.start_calling(kept.claims, resident, now=NOW, policy=POLICY))
        kept.keep(decisions[-1])

    assert [each.outcome for each in decisions] == [
        CallOutcome.GRANTED,
        CallOutcome.TAKEN,
        CallOutcome.TAKEN,
    ]
    assert [each.of.resident_id for each in decisions if each.of] == [ANNA, ANNA, ANNA]


def test_a_new_caller_replaces_a_lease_that_ran_out() -> None:
    """ "I'll call too" after a lease ran out: the old holder can no longer renew over the new. (A2)"""
    kept = book(lease(ANNA, since=-180))
    taken_over = emergency.start_calling(kept.claims, BRAM, now=NOW, policy=POLICY)
    kept.keep(taken_over)

    late = emergency.extend(kept.claims, ANNA, now=at(1), policy=POLICY)

    assert taken_over.end == (1,)
    assert late.outcome is CallOutcome.TAKEN
    assert late.of == kept.claims[1]
    assert late.add is None


def test_still_on_the_line_leaves_one_lease() -> None:
    """A renewed lease replaces the holder's old one instead of standing beside it. (A2)"""
    kept = book(lease(ANNA, since=-100))
    kept.keep(emergency.extend(kept.claims, ANNA, now=NOW, policy=POLICY))

    assert [each.ended for each in kept.claims] == [True, False]
    assert kept.status(at(119)) is CallStatus.CALLING


@pytest.mark.parametrize("since", [-60, -180])
def test_did_not_work_frees_only_the_holder(since: float) -> None:
    """The holder frees their lease, run out or not; nobody else can. (A2)"""
    claims = book(lease(ANNA, since=since)).claims
    assert emergency.did_not_work(claims, ANNA) == CallDecision(CallOutcome.FREED, end=(1,))
    assert emergency.did_not_work(claims, BRAM) == CallDecision(CallOutcome.NOTHING)


def test_did_not_work_leaves_a_call_that_was_made() -> None:
    """What somebody else called is not undone by a call that failed. (A2, A3)"""
    kept = book(lease(ANNA, since=-60), done(BRAM, since=-30))
    kept.keep(emergency.did_not_work(kept.claims, ANNA))
    assert standing(kept.claims, NOW).claim == kept.claims[1]


def test_having_called_ends_the_callers_own_lease() -> None:
    """ "I called" settles it and ends that person's lease, nobody else's. (A3)"""
    own = emergency.have_called(book(lease(ANNA, since=-60)).claims, ANNA, now=NOW)
    others = emergency.have_called(book(lease(BRAM, since=-60)).claims, ANNA, now=NOW)
    second = book(lease(ANNA, since=-60), done(BRAM, since=-30)).claims

    assert own == CallDecision(CallOutcome.FIRST, add=done(ANNA, since=0), end=(1,), of=own.add)
    assert others == CallDecision(CallOutcome.FIRST, add=done(ANNA, since=0), of=others.add)
    assert emergency.have_called(second, ANNA, now=NOW).end == (1,)


def test_a_later_caller_learns_who_was_first() -> None:
    """A second call folds into a count, and its maker is told of the first. (A5)"""
    kept = book(done(BRAM, since=-60))
    also = emergency.have_called(kept.claims, ANNA, now=NOW)
    kept.keep(also)
    stands = standing(kept.claims, NOW)

    assert also.of == kept.claims[0]
    assert (stands.claim, stands.also) == (kept.claims[0], 1)


@pytest.mark.parametrize("what", ["calling", "still"])
def test_who_would_call_learns_that_somebody_did(what: str) -> None:
    """Once 112 was called, "I am calling" is answered with who called, and changes nothing. (A3, A5)"""
    kept = book(done(BRAM, since=-60))
    assert WHAT[what](kept) == CallDecision(CallOutcome.SETTLED, of=kept.claims[0])


def test_saying_it_twice_counts_once() -> None:
    """The same resident saying "I called" again adds nothing to the count. (A5)"""
    claims = book(done(BRAM, since=-60), done(ANNA, since=-30)).claims
    again = emergency.have_called(claims, ANNA, now=NOW)
    assert again == CallDecision(CallOutcome.AGAIN, of=claims[0])


@pytest.mark.parametrize(
    ("claims", "also"),
    [
        ((), 0),
        ((done(ANNA, since=-60),), 0),
        ((done(ANNA, since=-60), done(ANNA, since=-30)), 0),
        ((done(ANNA, since=-60), done(BRAM, since=-30), done(CEES, since=-10)), 2),
        ((done(None, since=-60), done(None, since=-30)), 1),
        ((done(ANNA, since=-60), done(BRAM, since=-30, doubted=True)), 0),
        ((done(ANNA, since=-60), said(BRAM, ClaimKind.HEARSAY, since=-30)), 0),
        ((done(ANNA, since=-60), lease(BRAM, since=-30)), 0),
    ],
)
def test_the_card_counts_other_residents_who_called(claims: tuple[Claim, ...], also: int) -> None:
    """The count is of other people who called, forgotten ones included, never of words. (A5)"""
    assert standing(book(*claims).claims, NOW).also == also


@pytest.mark.parametrize("kind", [ClaimKind.HEARSAY, ClaimKind.OTHER_NUMBER, ClaimKind.NEWS])
@pytest.mark.parametrize("where", WHERE)
def test_what_is_only_shown_settles_nothing(where: str, kind: ClaimKind) -> None:
    """Hearsay, other numbers and news are kept as just that, and change no status. (A4, A6)"""
    kept = book(*WHERE[where])
    before = standing(kept.claims, NOW)

    decision = emergency.note(kept.claims, CEES, kind=kind, now=NOW)
    kept.keep(decision)
    after = standing(kept.claims, NOW)

    assert decision == CallDecision(
        CallOutcome.NOTED, add=said(CEES, kind, since=0), of=before.claim
    )
    assert (after.status, after.claim, after.also) == (before.status, before.claim, before.also)


def test_the_card_shows_what_was_only_noted() -> None:
    """The first hearsay, the first other number and all news stand on the card. (A4, A6)"""
    kinds = (ClaimKind.HEARSAY, ClaimKind.OTHER_NUMBER, ClaimKind.NEWS)
    kept = book(*(said(each, kind, since=each) for each in (ANNA, BRAM) for kind in kinds))
    stands = standing(kept.claims, NOW)

    assert stands.hearsay == kept.claims[0]
    assert stands.other_number == kept.claims[1]
    assert stands.news == (kept.claims[2], kept.claims[5])


def test_what_was_taken_back_is_shown_no_more() -> None:
    """Withdrawn hearsay, numbers and news leave the card. (A11)"""
    kinds = (ClaimKind.HEARSAY, ClaimKind.OTHER_NUMBER, ClaimKind.NEWS)
    kept = book(*(said(ANNA, kind, since=0) for kind in kinds))
    kept.keep(emergency.withdraw(kept.claims, ANNA))
    stands = standing(kept.claims, NOW)
    assert (stands.hearsay, stands.other_number, stands.news) == (None, None, ())


def test_a_withdrawn_first_call_makes_room_for_the_second() -> None:
    """When the first caller takes it back, the call of the next still stands. (A11)"""
    kept = book(done(ANNA, since=-60), done(BRAM, since=-30))
    kept.keep(emergency.withdraw(kept.claims, ANNA))
    stands = standing(kept.claims, NOW)
    assert (stands.status, stands.claim, stands.also) == (CallStatus.CALLED, kept.claims[1], 0)


def test_a_resident_takes_back_only_what_is_theirs() -> None:
    """The maker withdraws their own claims, not those of others. (A11)"""
    claims = book(lease(ANNA, since=-60), done(BRAM, since=-30), done(ANNA, since=-10)).claims
    assert emergency.withdraw(claims, ANNA).end == (1, 3)
    assert emergency.withdraw(claims, BRAM).end == (2,)
    assert emergency.withdraw(claims, CEES).outcome is CallOutcome.NOTHING


def test_an_admin_takes_back_what_settles_it() -> None:
    """An admin withdraws every call and lease, also beside one of their own; notes stay. (A11)"""
    claims = book(
        done(ANNA, since=-60),
        said(BRAM, ClaimKind.HEARSAY, since=-50),
        lease(BRAM, since=-40),
        done(DIRK, since=-30),
    ).claims
    every = emergency.withdraw(claims, DIRK, is_admin=True, all_of_them=True)
    stranger = emergency.withdraw(claims, CEES, is_admin=False, all_of_them=True)

    assert every == CallDecision(CallOutcome.WITHDRAWN, end=(1, 3, 4))
    assert stranger.outcome is CallOutcome.NOTHING


def test_doubt_marks_every_call_that_stands() -> None:
    """ "Not called?" marks all calls that still count, and only those. (A11)"""
    claims = book(
        done(ANNA, since=-90, doubted=True),
        replace(done(BRAM, since=-80), ended=True),
        done(CEES, since=-60),
        done(DIRK, since=-30),
        lease(ANNA, since=-20),
    ).claims
    assert emergency.doubt(claims, NOW) == CallDecision(
        CallOutcome.DOUBTED, doubt=(3, 4), of=claims[2]
    )


def test_a_doubted_caller_can_confirm() -> None:
    """Whoever is doubted and says it again settles it; the doubted claim is replaced. (A11)"""
    kept = book(done(ANNA, since=-60, doubted=True))
    sure = emergency.have_called(kept.claims, ANNA, now=NOW)
    kept.keep(sure)
    stands = standing(kept.claims, NOW)

    assert (sure.outcome, sure.end) == (CallOutcome.FIRST, (1,))
    assert (stands.status, stands.claim) == (CallStatus.CALLED, kept.claims[1])


@pytest.mark.parametrize(
    ("where", "shown"),
    [
        ("nobody", None),
        ("hearsay", None),
        ("I call", 1),
        ("mine ran out", 1),
        ("both called", 1),
        ("Bram called, I call", 2),
        ("mine doubted", 1),
        ("mine withdrawn", None),
    ],
)
def test_the_first_line_names_the_claim_it_stands_on(where: str, shown: int | None) -> None:
    """The status line says who and when: it rests on one claim, or on none. (A1)"""
    stands = standing(book(*WHERE[where]).claims, NOW)
    assert (stands.claim.id if stands.claim else None) == shown
