"""The claims of one incident, kept as the tables keep them, so that rules can be tried in a row."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from saar.emergency import (
    CallDecision,
    CallOutcome,
    CallStatus,
    Claim,
    ClaimKind,
    standing,
)

NOW = datetime(2026, 3, 14, 20, 14, tzinfo=UTC)
LEASE = timedelta(minutes=2)


def at(seconds: float) -> datetime:
    """The instant so many seconds after NOW; before it where negative."""
    return NOW + timedelta(seconds=seconds)


@dataclass
class Book:
    """Stores what a decision adds and marks what it ends or doubts; ids count from 1."""

    claims: list[Claim] = field(default_factory=list)

    def keep(self, decision: CallDecision) -> CallOutcome:
        """Apply a decision, as a transaction would."""
        self.claims = [
            replace(
                each,
                ended=each.ended or each.id in decision.end,
                doubted=each.doubted or each.id in decision.doubt,
            )
            for each in self.claims
        ]
        if decision.add:
            self.claims.append(replace(decision.add, id=len(self.claims) + 1))
        return decision.outcome

    def status(self, now: datetime = NOW) -> CallStatus:
        """What stands at `now`."""
        return standing(self.claims, now).status


def book(*claims: Claim) -> Book:
    """A book of claims in the order given, numbered from 1."""
    return Book([replace(each, id=number) for number, each in enumerate(claims, start=1)])


def lease(resident_id: int | None, *, since: float, length: timedelta = LEASE) -> Claim:
    """ "I am calling", said so many seconds after NOW."""
    start = at(since)
    return Claim(None, resident_id, ClaimKind.LEASE, at=start, until=start + length)


def done(resident_id: int | None, *, since: float, doubted: bool = False) -> Claim:
    """ "I called", said so many seconds after NOW."""
    return Claim(None, resident_id, ClaimKind.DONE, at=at(since), doubted=doubted)


def said(resident_id: int | None, kind: ClaimKind, *, since: float) -> Claim:
    """Something that is shown and settles nothing."""
    return Claim(None, resident_id, kind, at=at(since))
