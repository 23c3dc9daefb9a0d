"""Our own messages, read as a whole: the score may only rise."""

import json
from pathlib import Path
from typing import Any

import pytest

from understanding.reading import Claim, ClaimBy, Heard, OpenIncident, Reading, read

_ROWS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "messages.jsonl").read_text("utf-8").splitlines()
]
_LABEL_FLOOR = 0.98  # share of messages, measured and rounded down
_CLAIM_FLOOR = 0.99
_OBSERVES_FLOOR = 0.98
_FLAGS_FLOOR = 0.98


def _read(row: dict[str, Any]) -> Reading:
    incidents = (OpenIncident(1),) if row["incident_open"] else ()
    return read(Heard(row["text"], open_incidents=incidents))


def _share(good: list[bool]) -> float:
    return sum(good) / len(good)


def test_labels_do_not_get_worse() -> None:
    """The share of right labels stays at or above what was measured."""
    assert _share([_read(row).label == row["label"] for row in _ROWS]) >= _LABEL_FLOOR


def test_claims_do_not_get_worse() -> None:
    """Claim and caller together stay at or above what was measured."""
    right = [(_read(r).claim, _read(r).claim_by) == (r["claim"], r["claim_by"]) for r in _ROWS]
    assert _share(right) >= _CLAIM_FLOOR


def test_observations_and_flags_do_not_get_worse() -> None:
    """What is seen now, and the warnings, stay at or above what was measured."""
    assert _share([_read(r).observes_now == r["observes_now"] for r in _ROWS]) >= _OBSERVES_FLOOR
    assert _share([_read(row).flags == set(row["flags"]) for row in _ROWS]) >= _FLAGS_FLOOR


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: str(row["id"]))
def test_no_call_is_made_up(row: dict[str, Any]) -> None:
    """Nobody is said to have called who did not say so."""
    reading = _read(row)
    settles = reading.claim in {Claim.DONE, Claim.NOW} and reading.claim_by is ClaimBy.SELF
    assert not settles or (row["claim"], row["claim_by"]) == (reading.claim, "self")
