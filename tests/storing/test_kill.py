"""Kill -9 in the middle of a busy minute."""

import asyncio
from pathlib import Path

import pytest

from tests.killing import play


@pytest.mark.slow
async def test_killed_at_any_instant_the_bot_picks_up_where_it_was(tmp_path: Path) -> None:
    """Incidents, claims and the final card are those of an undisturbed run. (D1, D2)"""
    calm, killed = tmp_path / "calm", tmp_path / "killed"
    calm.mkdir()
    killed.mkdir()
    expected, found = await asyncio.gather(
        play(calm, kills=0, seed=0), play(killed, kills=5, seed=7)
    )

    assert found.incidents == expected.incidents == 1
    assert found.claims == expected.claims
    assert found.card == expected.card
    assert found.alerts - 1 <= found.windows
    assert found.left_after_press == 1
