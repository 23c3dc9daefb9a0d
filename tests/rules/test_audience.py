"""What one person reads about the call, and by which name they stand on the card. (A2, A5, A13)"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from saar import audience, steps
from saar.audience import CallWord
from saar.emergency import CallStatus, Claim, ClaimKind, Standing
from saar.steps import Outcome, Progress

NOW = datetime(2026, 3, 14, 20, 14, tzinfo=UTC)
SECONDS = timedelta(seconds=1)


def _progress(*, urgent: bool = False) -> Progress:
    return steps.opened(urgent=urgent, now=NOW)


def _stands(status: CallStatus) -> Standing:
    if status is not CallStatus.CALLING:
        return Standing(status)
    until = NOW + 70 * SECONDS
    return Standing(status, Claim(1, 5, ClaimKind.LEASE, at=NOW, until=until))


@pytest.mark.parametrize(
    ("first_name", "hidden", "shown"),
    [
        ("Anna", False, "Anna"),
        ("Anna", True, None),
        ("", False, None),
        (None, False, None),
        (None, True, None),
    ],
)
def test_a_caller_stands_on_the_card_as_they_chose(
    first_name: str | None, hidden: bool, shown: str | None
) -> None:
    """A first name, or "a resident" for those who chose so or have none. (A13)"""
    assert audience.shown_name(first_name, hidden=hidden) == shown


@pytest.mark.parametrize(
    ("status", "person", "change", "word"),
    [
        (CallStatus.NOBODY, 5, {}, CallWord.CALL),
        (CallStatus.NOBODY, 5, {"not_urgent": True}, CallWord.NOTHING),
        (CallStatus.NOBODY, 5, {"hushed": True}, CallWord.NOTHING),
        (CallStatus.CALLING, 6, {"hushed": True}, CallWord.WAIT),
        (CallStatus.CALLING, 5, {}, CallWord.NOTHING),
        (CallStatus.CALLING, None, {}, CallWord.WAIT),
        (CallStatus.UNCONFIRMED, 6, {}, CallWord.UNSURE),
        (CallStatus.UNCONFIRMED, 6, {"hushed": True}, CallWord.NOTHING),
        (CallStatus.CALLED, 6, {"not_urgent": True}, CallWord.CALLED),
    ],
)
def test_a_word_about_the_call_tells_the_state_of_now(
    status: CallStatus, person: int | None, change: dict[str, Any], word: CallWord
) -> None:
    """Who calls is not told to wait; whoever else is; and an end leaves nothing to ask. (A2, A8, A14)"""
    progress = replace(_progress(), **change)
    assert audience.call_word(progress, _stands(status), person) is word
    over = steps.end(progress, Outcome.UNKNOWN, now=NOW)
    assert audience.call_word(over, _stands(status), person) is CallWord.NOTHING
