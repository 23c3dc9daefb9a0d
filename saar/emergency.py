"""The call to the emergency number: who claims it, who holds the lease, and what stands now.

The state is the list of claims; the standing is worked out from it, so that a withdrawn first
claim makes room for the next one without any bookkeeping.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from saar import labels
from saar.policy import Policy


class ClaimKind(StrEnum):
    """LEASE: "I am calling". DONE: "I called". The others are shown and settle nothing (A4)."""

    LEASE = "lease"
    DONE = "done"
    NEWS = "news"
    OTHER_NUMBER = "other_number"
    HEARSAY = "hearsay"


def stated(claim: labels.Claim | None, by: labels.ClaimBy | None) -> ClaimKind | None:
    """What words about a call count as; hearsay whatever they say, where the call is another's. (A4)"""
    if claim is None:
        return None
    if claim is labels.Claim.OTHER_NUMBER:
        return ClaimKind.OTHER_NUMBER
    if by is not labels.ClaimBy.SELF:
        return ClaimKind.HEARSAY
    return ClaimKind.DONE if claim is labels.Claim.DONE else ClaimKind.LEASE


class CallStatus(StrEnum):
    """What the first line of the card says (A1)."""

    NOBODY = "nobody"
    CALLING = "calling"
    UNCONFIRMED = "unconfirmed"
    CALLED = "called"


@dataclass(frozen=True)
class Claim:
    """What one resident said about a call. `until` is the end of a lease (UTC), else None.

    `ended`: withdrawn, failed or replaced. `doubted`: a reporter said that nobody called (A11).
    `number`: the emergency number that it is about, None where that is not known.
    `id` is None until it is stored; `resident_id` None after that resident was forgotten.
    """

    id: int | None
    resident_id: int | None
    kind: ClaimKind
    at: datetime
    until: datetime | None = None
    ended: bool = False
    doubted: bool = False
    number: str | None = None


@dataclass(frozen=True)
class Standing:
    """What stands now. `also` counts other residents who called, `news` calls with new facts."""

    status: CallStatus
    claim: Claim | None = None
    also: int = 0
    news: tuple[Claim, ...] = ()
    other_number: Claim | None = None
    hearsay: Claim | None = None


class CallOutcome(StrEnum):
    """What became of one announcement or press."""

    GRANTED = "granted"
    HOLDING = "holding"
    TAKEN = "taken"
    SETTLED = "settled"
    FIRST = "first"
    ALSO = "also"
    AGAIN = "again"
    NOTED = "noted"
    FREED = "freed"
    WITHDRAWN = "withdrawn"
    DOUBTED = "doubted"
    NOTHING = "nothing"


@dataclass(frozen=True)
class CallDecision:
    """`add` is to be stored; `end` and `doubt` are ids of claims to mark. `of` is who was first."""

    outcome: CallOutcome
    add: Claim | None = None
    end: tuple[int, ...] = ()
    doubt: tuple[int, ...] = ()
    of: Claim | None = None


def standing(claims: Iterable[Claim], now: datetime) -> Standing:
    """Work out what stands at `now` from all claims of an incident, oldest first. (A1)"""
    live = [claim for claim in claims if not claim.ended]
    done = [c for c in live if c.kind is ClaimKind.DONE and not c.doubted]
    doubted = [c for c in live if c.kind is ClaimKind.DONE and c.doubted]
    leases = [c for c in live if c.kind is ClaimKind.LEASE]
    running = [c for c in leases if _runs(c, now)]
    if done:
        status, claim = CallStatus.CALLED, done[0]
    elif running:
        status, claim = CallStatus.CALLING, running[-1]
    elif leases or doubted:
        status, claim = CallStatus.UNCONFIRMED, (leases or doubted)[-1]
    else:
        status, claim = CallStatus.NOBODY, None
    return Standing(
        status=status,
        claim=claim,
        also=max(0, len({c.resident_id or -c.at.timestamp() for c in done}) - 1),
        news=tuple(c for c in live if c.kind is ClaimKind.NEWS),
        other_number=_first(live, ClaimKind.OTHER_NUMBER),
        hearsay=_first(live, ClaimKind.HEARSAY),
    )


def start_calling(
    claims: Iterable[Claim], resident_id: int, *, now: datetime, policy: Policy
) -> CallDecision:
    """ "I am calling now": the lease goes to exactly one resident. (A2)"""
    claims = tuple(claims)
    stands = standing(claims, now)
    if stands.status is CallStatus.CALLED:
        return CallDecision(CallOutcome.SETTLED, of=stands.claim)
    if stands.status is CallStatus.CALLING and stands.claim is not None:
        mine = stands.claim.resident_id == resident_id
        return CallDecision(CallOutcome.HOLDING if mine else CallOutcome.TAKEN, of=stands.claim)
    lease = Claim(None, resident_id, ClaimKind.LEASE, at=now, until=now + policy.lease)
    return CallDecision(CallOutcome.GRANTED, add=lease, end=_ids(_leases(claims)), of=lease)


def extend(
    claims: Iterable[Claim], resident_id: int, *, now: datetime, policy: Policy
) -> CallDecision:
    """ "Still on the line": renews the holder's own lease, unless somebody else took over. (A2)"""
    claims = tuple(claims)
    stands = standing(claims, now)
    mine = stands.claim is not None and stands.claim.resident_id == resident_id
    if stands.status is CallStatus.CALLED:
        return CallDecision(CallOutcome.SETTLED, of=stands.claim)
    if not mine:
        return start_calling(claims, resident_id, now=now, policy=policy)
    lease = Claim(None, resident_id, ClaimKind.LEASE, at=now, until=now + policy.lease)
    return CallDecision(CallOutcome.GRANTED, add=lease, end=_ids(_leases(claims)), of=lease)


def have_called(claims: Iterable[Claim], resident_id: int, *, now: datetime) -> CallDecision:
    """ "I have called": the first settles it, later ones fold into a count. (A3, A5)"""
    claims = tuple(claims)
    stands = standing(claims, now)
    own = [c for c in claims if c.resident_id == resident_id and not c.ended]
    mine = [c for c in own if c.kind is ClaimKind.DONE]
    if any(not c.doubted for c in mine):
        return CallDecision(CallOutcome.AGAIN, of=stands.claim)
    finished = _ids([c for c in own if c.kind is ClaimKind.LEASE] + mine)
    done = Claim(None, resident_id, ClaimKind.DONE, at=now)
    if stands.status is CallStatus.CALLED:
        return CallDecision(CallOutcome.ALSO, add=done, end=finished, of=stands.claim)
    return CallDecision(CallOutcome.FIRST, add=done, end=finished, of=done)


def note(
    claims: Iterable[Claim], resident_id: int, *, kind: ClaimKind, now: datetime
) -> CallDecision:
    """Hearsay, another number, or news told to 112: shown as just that, settles nothing. (A4, A6)"""
    stands = standing(claims, now)
    return CallDecision(
        CallOutcome.NOTED, add=Claim(None, resident_id, kind, at=now), of=stands.claim
    )


def did_not_work(claims: Iterable[Claim], resident_id: int) -> CallDecision:
    """ "It did not work": frees the holder's lease at once, run out or not. (A2)"""
    mine = [c for c in _leases(claims) if c.resident_id == resident_id]
    if not mine:
        return CallDecision(CallOutcome.NOTHING)
    return CallDecision(CallOutcome.FREED, end=_ids(mine))


def withdraw(
    claims: Iterable[Claim], resident_id: int, *, is_admin: bool = False, all_of_them: bool = False
) -> CallDecision:
    """The maker takes back what they said; an admin takes back whatever settles it. (A11)"""
    live = [c for c in claims if not c.ended]
    mine = [c for c in live if c.resident_id == resident_id]
    if is_admin and (all_of_them or not mine):
        mine = [c for c in live if c.kind in (ClaimKind.DONE, ClaimKind.LEASE)]
    if not mine:
        return CallDecision(CallOutcome.NOTHING)
    return CallDecision(CallOutcome.WITHDRAWN, end=_ids(mine))


def doubt(claims: Iterable[Claim], now: datetime) -> CallDecision:
    """A reporter says "not called?": every done claim is marked, and the asking comes back. (A11)"""
    stands = standing(claims, now)
    if stands.status is not CallStatus.CALLED:
        return CallDecision(CallOutcome.NOTHING, of=stands.claim)
    done = [c for c in claims if c.kind is ClaimKind.DONE and not c.ended and not c.doubted]
    return CallDecision(CallOutcome.DOUBTED, doubt=_ids(done), of=stands.claim)


def _runs(claim: Claim, now: datetime) -> bool:
    return claim.until is not None and now < claim.until


def _leases(claims: Iterable[Claim]) -> list[Claim]:
    return [c for c in claims if c.kind is ClaimKind.LEASE and not c.ended]


def _first(claims: list[Claim], kind: ClaimKind) -> Claim | None:
    return next((c for c in claims if c.kind is kind), None)


def _ids(claims: Iterable[Claim]) -> tuple[int, ...]:
    return tuple(c.id for c in claims if c.id is not None)
