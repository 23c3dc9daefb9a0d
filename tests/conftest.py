"""Fixtures that every folder may use."""

import faulthandler
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests import databases, plans
from tests.town import Town, build_town


def pytest_sessionfinish() -> None:
    """Pytest's own hook."""
    databases.end()


HANGS = 600
"""Seconds; as in pyproject.toml, whose clock pytest stops where a test fails."""


def pytest_runtest_teardown() -> None:
    """Pytest's own hook: what hangs while it is put away ends as well, with a trace."""
    faulthandler.dump_traceback_later(HANGS, exit=True, file=sys.__stderr__ or 2)


@pytest.fixture(autouse=True)
def _databases() -> Iterator[None]:
    yield
    databases.give_back()


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A town with one group, Kerkbuurt, whose admin is Tom. Whatever is asked of its database finds an index:
    a country has half a million residents.
    """
    made = await build_town(tmp_path / "town.db")
    plans.watch(made.bot.database)
    yield made
    await made.bot.app.shutdown()
    await made.bot.database.close()
    made.world.close()
    assert not plans.whole_tables(str(tmp_path / "town.db")), "no index is of use to these"
