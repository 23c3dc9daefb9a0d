"""Residents press in any order while time moves: what must hold after every press. (A1–A5, A11)"""

from datetime import datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from saar import emergency, steps
from saar.emergency import CallOutcome, CallStatus, ClaimKind, standing
from saar.policy import Policy
from saar.steps import CloseAnswer, Outcome, Phase
from tests.rules.book import NOW, Book

POLICY = Policy()
ADMIN = 99
RESIDENTS = st.sampled_from((1, 2, 3, 4))
PAUSES = st.integers(min_value=0, max_value=200).map(lambda seconds: timedelta(seconds=seconds))
SHOWN_ONLY = st.sampled_from((ClaimKind.HEARSAY, ClaimKind.OTHER_NUMBER, ClaimKind.NEWS))
MANY = settings(max_examples=150, stateful_step_count=30, deadline=None)


class Street(RuleBasedStateMachine):
    """The rules beside a model that remembers only who said what, told in sets and one name.

    `called` keeps those whose call counts, in the order they said so; `doubted` those of whom a
    reporter said "not called?"; `holder` has the lease until `until`, and keeps it after that until
    somebody else takes over.
    """

    def __init__(self) -> None:
        super().__init__()
        self.book = Book()
        self.now: datetime = NOW
        self.called: list[int] = []
        self.doubted: set[int] = set()
        self.holder: int | None = None
        self.until: datetime = NOW

    def _somebody_calls(self) -> bool:
        return self.holder is not None and self.now < self.until

    def _expected(self) -> CallStatus:
        if self.called:
            return CallStatus.CALLED
        if self._somebody_calls():
            return CallStatus.CALLING
        unsure = self.holder is not None or self.doubted
        return CallStatus.UNCONFIRMED if unsure else CallStatus.NOBODY

    def _takes_the_lease(self, resident: int) -> None:
        self.holder, self.until = resident, self.now + POLICY.lease

    @rule(pause=PAUSES)
    def time_moves(self, pause: timedelta) -> None:
        """Nobody says anything for a while."""
        self.now += pause

    @rule(resident=RESIDENTS)
    def i_am_calling(self, resident: int) -> None:
        """The lease is free, one's own, somebody else's, or no longer needed."""
        if self.called:
            expected = CallOutcome.SETTLED
        elif self._somebody_calls():
            expected = CallOutcome.HOLDING if self.holder == resident else CallOutcome.TAKEN
        else:
            expected = CallOutcome.GRANTED
            self._takes_the_lease(resident)
        claims = self.book.claims
        decision = emergency.start_calling(claims, resident, now=self.now, policy=POLICY)
        assert self.book.keep(decision) is expected

    @rule(resident=RESIDENTS)
    def still_on_the_line(self, resident: int) -> None:
        """Renews one's own lease, takes a free one, and never takes somebody else's."""
        others = self._somebody_calls() and self.holder != resident
        if not self.called and not others:
            self._takes_the_lease(resident)
        claims = self.book.claims
        decision = emergency.extend(claims, resident, now=self.now, policy=POLICY)
        self.book.keep(decision)

    @rule(resident=RESIDENTS)
    def i_called(self, resident: int) -> None:
        """The first settles it, others add to it, and twice is once."""
        if resident in self.called:
            expected = CallOutcome.AGAIN
        else:
            expected = CallOutcome.ALSO if self.called else CallOutcome.FIRST
            self.called.append(resident)
            self.doubted.discard(resident)
            self.holder = None if self.holder == resident else self.holder
        decision = emergency.have_called(self.book.claims, resident, now=self.now)
        assert self.book.keep(decision) is expected

    @rule(resident=RESIDENTS)
    def did_not_work(self, resident: int) -> None:
        """Frees one's own lease and nothing else."""
        mine = self.holder == resident
        self.holder = None if mine else self.holder
        outcome = self.book.keep(emergency.did_not_work(self.book.claims, resident))
        assert outcome is (CallOutcome.FREED if mine else CallOutcome.NOTHING)

    @rule(resident=RESIDENTS)
    def takes_it_back(self, resident: int) -> None:
        """Everything that this resident said goes."""
        self.called = [each for each in self.called if each != resident]
        self.doubted.discard(resident)
        self.holder = None if self.holder == resident else self.holder
        self.book.keep(emergency.withdraw(self.book.claims, resident))

    @rule()
    def an_admin_takes_it_back(self) -> None:
        """Every call and lease goes."""
        self.called, self.doubted, self.holder = [], set(), None
        self.book.keep(emergency.withdraw(self.book.claims, ADMIN, is_admin=True))

    @rule()
    def a_reporter_doubts(self) -> None:
        """Nobody counts as having called until they say so again."""
        expected = CallOutcome.DOUBTED if self.called else CallOutcome.NOTHING
        self.doubted.update(self.called)
        self.called = []
        assert self.book.keep(emergency.doubt(self.book.claims, self.now)) is expected

    @rule(resident=RESIDENTS, kind=SHOWN_ONLY)
    def only_shown(self, resident: int, kind: ClaimKind) -> None:
        """Hearsay, another number or news: the model takes no notice at all."""
        self.book.keep(emergency.note(self.book.claims, resident, kind=kind, now=self.now))

    @invariant()
    def never_two_running_leases(self) -> None:
        """One person is calling at a time. (A2)"""
        leases = [c for c in self.book.claims if c.kind is ClaimKind.LEASE and not c.ended]
        assert len([c for c in leases if c.until and self.now < c.until]) <= 1

    @invariant()
    def a_call_is_never_lost(self) -> None:
        """While a call counts, the card says so and names the earliest. (A3)"""
        counted = [
            c
            for c in self.book.claims
            if c.kind is ClaimKind.DONE and not c.ended and not c.doubted
        ]
        stands = standing(self.book.claims, self.now)
        assert (stands.status is CallStatus.CALLED) == bool(counted)
        if counted:
            assert stands.claim == min(counted, key=lambda c: (c.at, c.id))

    @invariant()
    def called_only_where_somebody_said_so(self) -> None:
        """What the card says is what the model heard, no more and no less. (A1, A4)"""
        stands = standing(self.book.claims, self.now)
        assert stands.status is self._expected()
        assert stands.also == max(0, len(self.called) - 1)
        if self.called:
            assert stands.claim is not None
            assert stands.claim.resident_id == self.called[0]
        elif self._somebody_calls():
            assert stands.claim is not None
            assert stands.claim.resident_id == self.holder


class Life(RuleBasedStateMachine):
    """One incident lives and ends; after its end everybody goes on pressing."""

    def __init__(self) -> None:
        super().__init__()
        self.now: datetime = NOW
        self.progress = steps.opened(urgent=False, now=NOW)
        self.ended: tuple[Outcome | None, datetime | None] | None = None
        self.louds = 0

    @rule(pause=PAUSES)
    def time_moves(self, pause: timedelta) -> None:
        """Nobody says anything for a while."""
        self.now += pause

    @rule(
        outcome=st.sampled_from(Outcome),
        call=st.sampled_from(CallStatus),
        may=st.booleans(),
        confirmed=st.booleans(),
    )
    def closes(self, outcome: Outcome, call: CallStatus, may: bool, confirmed: bool) -> None:
        """Somebody wants it over."""
        answer, self.progress = steps.close(
            self.progress,
            outcome,
            now=self.now,
            call=call,
            may=may,
            confirmed=confirmed,
            policy=POLICY,
        )
        assert (answer is CloseAnswer.ALREADY) == (self.ended is not None)
        if answer is CloseAnswer.CLOSED:
            self.ended = outcome, self.now

    @rule(outcome=st.sampled_from(Outcome))
    def ends_by_itself(self, outcome: Outcome) -> None:
        """The clock or a merge ends it."""
        self.progress = steps.end(self.progress, outcome, now=self.now)
        self.ended = self.ended or (outcome, self.now)

    @rule(urgent=st.booleans())
    def somebody_sees_more(self, urgent: bool) -> None:
        """A late observation reaches the incident."""
        self.progress = steps.news(self.progress, urgent=urgent, now=self.now)

    @rule()
    def danger_rises(self) -> None:
        """The card wants to be heard once more."""
        may, self.progress = steps.louder(self.progress, POLICY)
        self.louds += may

    @invariant()
    def closed_never_reopens(self) -> None:
        """After its end an incident stays as it ended. (A11)"""
        assert (self.progress.phase is Phase.CLOSED) == (self.ended is not None)
        assert (self.progress.outcome, self.progress.closed_at) == (self.ended or (None, None))

    @invariant()
    def at_most_two_loud_replies(self) -> None:
        """However often danger rises, the group is roused twice at most. (C2)"""
        assert self.louds <= 2


def test_whatever_is_pressed_the_call_status_is_true() -> None:
    """In any order of presses one person calls at a time and no call is lost or made up. (A1–A5)"""
    run_state_machine_as_test(Street, settings=MANY)


def test_a_closed_incident_stays_closed() -> None:
    """Whatever comes after the end, the incident stays closed as it was closed. (A11)"""
    run_state_machine_as_test(Life, settings=MANY)
