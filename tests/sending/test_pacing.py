"""Which waiting row goes next, and when, within Telegram's limits. (C3, D3)"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import pacing
from bot.pacing import Ledger, Plan, Waiting, allowed_at, edit_after, plan

NOW = datetime(2026, 3, 14, 20, 14, tzinfo=UTC)
SECOND = timedelta(seconds=1)
GROUP, OTHER_GROUP, PERSON = -100, -200, 300
NOBODY: frozenset[int] = frozenset()
RANKS = range(6)  # new card, question, call status, other edits, private word, tidying
TELEGRAMS_GROUP_LIMIT, TELEGRAMS_MINUTE = 20, timedelta(seconds=60)
TELEGRAMS_BOT_LIMIT = 30


def _row(
    number: int = 1,
    *,
    chat: int = GROUP,
    rank: int = 0,
    counted: bool = True,
    not_before: datetime | None = None,
) -> Waiting:
    return Waiting(number, chat, rank, counted=counted, not_before=not_before)


def _spent(count: int, *, chat: int = GROUP, every: timedelta = 2 * SECOND) -> Ledger:
    """So many calls went out, evenly spaced, the last one `every` ago."""
    ledger = Ledger()
    for number in range(count, 0, -1):
        ledger.sent(chat, NOW - number * every)
    return ledger


def test_a_quiet_chat_is_written_to_at_once() -> None:
    """With nothing sent lately every rank may go, to groups and persons. (C3)"""
    for chat in (GROUP, PERSON):
        assert {allowed_at(_row(chat=chat, rank=rank), Ledger(), NOW) for rank in RANKS} == {NOW}


@pytest.mark.parametrize("chat", [GROUP, PERSON])
@pytest.mark.parametrize(("ago", "wait"), [(0.0, 1.0), (0.4, 0.6), (1.0, 0.0), (5.0, 0.0)])
def test_one_chat_gets_one_message_a_second(chat: int, ago: float, wait: float) -> None:
    """Between two calls to one chat there is a second, and no more than that. (D3)"""
    ledger = Ledger()
    ledger.sent(chat, NOW - ago * SECOND)
    assert allowed_at(_row(chat=chat), ledger, NOW) == NOW + wait * SECOND


def test_one_chat_does_not_slow_another() -> None:
    """What went to one chat takes nothing from another. (D3)"""
    assert allowed_at(_row(chat=OTHER_GROUP), _spent(20), NOW) == NOW


@pytest.mark.parametrize(
    ("spent", "ranks"),
    [
        (0, {0, 1, 2, 3, 4, 5}),
        (9, {0, 1, 2, 3, 4, 5}),
        (10, {0, 1, 2, 3, 4}),
        (12, {0, 1, 2, 3, 4}),
        (13, {0, 1, 2, 3, 4}),
        (14, {0, 1, 2, 3}),
        (17, {0, 1, 2, 3}),
        (18, {0, 1, 2, 3}),
        (19, {0, 1}),
        (20, set()),
    ],
)
def test_a_full_minute_keeps_room_for_what_is_urgent(spent: int, ranks: set[int]) -> None:
    """New card > question > call status > other edits > private word, as a minute fills up. (C3)"""
    ledger = _spent(spent)
    assert {rank for rank in RANKS if allowed_at(_row(rank=rank), ledger, NOW) == NOW} == ranks


@pytest.mark.parametrize(
    ("rank", "frees"), [(0, 1), (1, 1), (2, 2), (3, 2), (4, 7), (5, 11), (9, 11)]
)
def test_what_waits_goes_when_its_share_has_room_again(rank: int, frees: int) -> None:
    """A row waits for the call that frees its share to be a minute old, to the instant. (C3)"""
    ledger = _spent(20)
    oldest_first = list(ledger.chats[GROUP])
    at = allowed_at(_row(rank=rank), ledger, NOW)

    assert at == oldest_first[frees - 1] + pacing.WINDOW
    assert allowed_at(_row(rank=rank), ledger, at) == at


@pytest.mark.parametrize("rank", RANKS)
def test_a_person_has_no_budget_of_a_minute(rank: int) -> None:
    """A private chat is spaced by the second only. (D3)"""
    ledger = _spent(60, chat=PERSON, every=SECOND)
    assert allowed_at(_row(chat=PERSON, rank=rank), ledger, NOW) == NOW


def test_deletes_pins_and_reactions_take_nothing() -> None:
    """What Telegram does not count waits for no budget and uses none. (C3)"""
    full = _spent(20)
    free = Ledger()
    free.sent(GROUP, NOW, counted=False)

    assert allowed_at(_row(counted=False), full, NOW) == NOW
    assert allowed_at(Waiting(1, GROUP, 0), full, NOW) > NOW
    assert allowed_at(_row(), free, NOW) == NOW


@pytest.mark.parametrize("counted", [True, False])
@pytest.mark.parametrize(("seconds", "wait"), [(30, 30), (0, 0), (-5, 0)])
def test_a_429_holds_that_chat_only(seconds: int, wait: int, counted: bool) -> None:
    """The chat that Telegram named waits until then; all others go on. (D3)"""
    ledger = Ledger()
    ledger.hold(GROUP, NOW + seconds * SECOND)
    assert allowed_at(_row(counted=counted), ledger, NOW) == NOW + wait * SECOND
    assert allowed_at(_row(chat=OTHER_GROUP, counted=counted), ledger, NOW) == NOW


def test_a_shorter_429_does_not_shorten_a_longer_one() -> None:
    """Of two holds on a chat the longer counts, in whichever order they come. (D3)"""
    for order in ((10, 40), (40, 10)):
        ledger = Ledger()
        for seconds in order:
            ledger.hold(GROUP, NOW + seconds * SECOND)
        assert ledger.held[GROUP] == NOW + 40 * SECOND


@pytest.mark.parametrize(("seconds", "wait"), [(5, 5), (0, 0), (-5, 0)])
def test_a_row_waits_for_its_own_time(seconds: int, wait: int) -> None:
    """A retry or the next edit of a card goes no earlier than it may. (C3, D3)"""
    row = _row(not_before=NOW + seconds * SECOND)
    assert allowed_at(row, Ledger(), NOW) == NOW + wait * SECOND


def test_the_latest_of_all_reasons_to_wait_counts() -> None:
    """Held, spaced and not before: the row goes when the last of them is over. (D3)"""
    ledger = Ledger()
    ledger.sent(GROUP, NOW)
    ledger.hold(GROUP, NOW + 3 * SECOND)
    assert allowed_at(_row(), ledger, NOW) == NOW + 3 * SECOND
    assert allowed_at(_row(not_before=NOW + 9 * SECOND), ledger, NOW) == NOW + 9 * SECOND


def test_nothing_waiting_needs_no_waking() -> None:
    """An empty outbox plans nothing. (D3)"""
    assert plan([], Ledger(), NOW, NOBODY) == Plan((), None)


def test_the_most_urgent_of_a_chat_goes_first() -> None:
    """Of several rows for one chat the first goes and the others are looked at again soon. (D3)"""
    rows = [_row(1, rank=0), _row(2, rank=1), _row(3, chat=OTHER_GROUP, rank=4)]
    planned = plan(rows, Ledger(), NOW, NOBODY)
    assert planned.go == (1, 3)
    assert planned.wake_at == NOW + SECOND / 10


def test_a_busy_chat_is_left_alone() -> None:
    """While a call to a chat is on its way nothing else goes there, and its end wakes the sender. (D3)"""
    rows = [_row(1), _row(2, chat=OTHER_GROUP)]
    assert plan(rows, Ledger(), NOW, frozenset({GROUP})) == Plan((2,), None)
    assert plan(rows, Ledger(), NOW, NOBODY) == Plan((1, 2), None)


def test_the_sender_wakes_when_the_first_row_may_go() -> None:
    """Of all that must wait, the earliest decides when to look again. (D3)"""
    rows = [
        _row(1, not_before=NOW + 9 * SECOND),
        _row(2, chat=OTHER_GROUP, not_before=NOW + 4 * SECOND),
        _row(3, chat=PERSON, not_before=NOW + 6 * SECOND),
    ]
    assert plan(rows, Ledger(), NOW, NOBODY) == Plan((), NOW + 4 * SECOND)


def test_what_must_wait_lets_others_of_its_chat_pass() -> None:
    """A card that is not to be edited yet does not hold up a word to the same chat. (C3)"""
    rows = [_row(1, rank=2, not_before=NOW + 3 * SECOND), _row(2, rank=3)]
    assert plan(rows, Ledger(), NOW, NOBODY) == Plan((2,), NOW + 3 * SECOND)


@pytest.mark.parametrize(
    ("ago", "room"),
    [
        (0.0, pacing.BOT_LIMIT - 20),
        (0.999, pacing.BOT_LIMIT - 20),
        (1.0, pacing.BOT_LIMIT),
        (9.0, pacing.BOT_LIMIT),
    ],
)
def test_all_chats_together_keep_to_the_bots_limit(ago: float, room: int) -> None:
    """Within one second no more leaves than the bot may send; the rest follows soon. (D3)"""
    ledger = Ledger()
    for number in range(20):
        ledger.sent(-number - 1, NOW - ago * SECOND, counted=number % 2 == 0)
    rows = [_row(number, chat=-1000 - number) for number in range(40)]
    planned = plan(rows, ledger, NOW, NOBODY)

    assert planned.go == tuple(range(room))
    assert planned.wake_at == NOW + SECOND / 10


def test_a_new_card_finds_room_when_all_else_has_used_its_share() -> None:
    """However much else is to be said to other chats, an alert leaves within the second. (C3, D3)"""
    ledger = Ledger()
    for number in range(pacing.BOT_SHARE):
        ledger.sent(-number - 1, NOW)
    rows = [_row(1, chat=-1001, rank=0), _row(2, chat=-1002, rank=1)]

    assert plan(rows, ledger, NOW, NOBODY).go == (1,)


def test_the_ledger_forgets_what_no_longer_counts() -> None:
    """Calls older than a minute are not kept, so that it never grows. (D3)"""
    ledger = Ledger()
    for number in range(200):
        ledger.sent(GROUP, NOW + number * SECOND)
    newest = NOW + 199 * SECOND
    assert set(ledger.chats[GROUP]) == {newest - back * SECOND for back in range(62)}
    assert len(ledger.everything) <= 2


@pytest.mark.parametrize(
    ("age", "edited", "expected"),
    [
        (0, None, 3),
        (2, None, 3),
        (10, 8, 11),
        (59, 58, 61),
        (60, 58, 64),
        (300, 299, 305),
        (300, None, 6),
    ],
)
def test_a_card_is_edited_at_its_pace(age: int, edited: int | None, expected: int) -> None:
    """Every 3 seconds in a card's first minute, every 6 later. (C3)"""
    edited_at = None if edited is None else NOW + edited * SECOND
    assert edit_after(NOW, edited_at, NOW + age * SECOND) == NOW + expected * SECOND


def test_a_number_that_only_grows_is_told_less_often_where_little_room_is_left() -> None:
    """Ten seconds between two such edits leave room for private words; others keep their pace. (C3)"""
    edited = NOW + 5 * SECOND
    assert edit_after(NOW, edited, edited, crowded=True) == edited + 10 * SECOND
    assert not _spent(4).crowded(GROUP, NOW)
    assert _spent(5).crowded(GROUP, NOW)
    assert not _spent(6).crowded(OTHER_GROUP, NOW)


CHATS = st.sampled_from((GROUP, OTHER_GROUP, PERSON))
WAITING = st.tuples(CHATS, st.sampled_from(RANKS), st.booleans())


def _send_all(rows: list[Waiting]) -> list[tuple[datetime, Waiting]]:
    """Send as the sender does, waking when the plan says so, until nothing is left."""
    ledger, now, sent, left = Ledger(), NOW, [], list(rows)
    while left:
        planned = plan(sorted(left, key=lambda row: (row.rank, row.id)), ledger, now, NOBODY)
        for row in [row for row in left if row.id in planned.go]:
            ledger.sent(row.chat_id, now, counted=row.counted)
            sent.append((now, row))
            left.remove(row)
        assert planned.go or planned.wake_at
        now = max(now, planned.wake_at or now)
    return sent


def _most_within(instants: list[datetime], span: timedelta) -> int:
    return max(
        (sum(1 for each in instants if first <= each < first + span) for first in instants),
        default=0,
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(WAITING, max_size=60))
def test_whatever_waits_all_of_it_goes_within_the_limits(
    waiting: list[tuple[int, int, bool]],
) -> None:
    """Any mix of rows leaves completely, and no chat ever gets more than Telegram allows. (C3, D3)"""
    rows = [
        _row(number, chat=chat, rank=rank, counted=counted)
        for number, (chat, rank, counted) in enumerate(waiting)
    ]
    sent = _send_all(rows)

    assert sorted(row.id for _, row in sent) == [row.id for row in rows]
    assert _most_within([at for at, _ in sent], SECOND) <= TELEGRAMS_BOT_LIMIT
    for chat in (GROUP, OTHER_GROUP, PERSON):
        counted = [at for at, row in sent if row.chat_id == chat and row.counted]
        assert _most_within(counted, SECOND) <= 1
        if chat < 0:
            assert _most_within(counted, TELEGRAMS_MINUTE) <= TELEGRAMS_GROUP_LIMIT
