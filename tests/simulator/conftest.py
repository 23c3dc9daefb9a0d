"""A street for every test, with a second opinion on all that is said over the wire."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from simulator import people
from simulator.clock import Clock
from simulator.world import World
from tests.simulator.calling import Api, Street
from tests.typed import check_call, check_update

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

TOKEN = "8112:LOCAL"


@pytest.fixture
async def street() -> AsyncIterator[Street]:
    """A group of three with a bot that is no administrator; nothing waits in its queue."""
    world = World(clock=Clock(datetime(2026, 11, 23, 20, 0, tzinfo=UTC)))
    world.observers.append(check_call)
    world.update_observers.append(check_update)
    bot = world.add_bot(TOKEN, first_name="Buurtwacht", username="buurtwacht_bot")
    tom, anna, bram = (world.add_person(name) for name in ("Tom", "Anna", "Bram"))
    group = world.add_group("Kerkbuurt", owner=tom, members=[anna, bram])
    people.add_bot(world, tom, group, bot)
    api = Api(world, TOKEN)
    await api.updates()
    yield Street(world, bot, api, tom, anna, bram, group)
    await api("deleteWebhook")
    await api.client.aclose()
