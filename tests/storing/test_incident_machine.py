"""Any order of presses, texts, timers and restarts, through the real bot."""

import asyncio
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from sqlalchemy import select

from models.claim import Claim
from models.incident import Incident
from saar.emergency import CallStatus, ClaimKind, standing
from saar.steps import Phase
from tests.town import Town, build_town, start_bot

PEOPLE = ("Anna", "Bram", "Carla")
PRESSES = (
    "Ik bel nu",
    "Ik heb gebeld",
    "Het lukte niet",
    "Ik bel ook",
    "Terugnemen",
    "Niet gebeld?",
    "Ik ben nog aan de lijn",
    "Geen spoed",
    "Ja, echt geen spoed",
    "Ik kan niet bellen",
    "Voorbij",
    "Loos alarm",
    "Ja, sluit de melding",
    "Nee, nog bezig",
    "Ik weet iets nieuws",
    "Doorgegeven",
    "Ik kijk mee",
    "Nieuwe melding",
    "Toon mijn naam niet",
)
TEXTS = (
    "Er wordt ingebroken bij Kerkstraat 12!",
    "heb 112 gebeld",
    "ik bel 112 nu",
    "ik kom er niet door",
    "heb niet gebeld",
    "vals alarm",
    "hij rent richting Dorpsstraat",
    "heeft iemand gebeld?",
    "dank je",
    "brand in de Molenweg 3",
)


class IncidentMachine(RuleBasedStateMachine):
    """Whatever happens: one holder, no lost claim, no reopened incident, no stale card."""

    def __init__(self) -> None:
        super().__init__()
        self._runner = asyncio.Runner()
        self._folder = tempfile.TemporaryDirectory()
        self._path = Path(self._folder.name) / "town.db"
        self.town: Town = self._runner.run(build_town(self._path, checked=False))
        for name in PEOPLE:
            self.town.resident(name)
        self.closed: set[int] = set()
        self.done: set[int] = set()

    @rule(who=st.sampled_from(PEOPLE), text=st.sampled_from(TEXTS))
    def somebody_writes(self, who: str, text: str) -> None:
        self._runner.run(self.town.people[who].writes(text))

    @rule(who=st.sampled_from(PEOPLE), label=st.sampled_from(PRESSES))
    def somebody_presses(self, who: str, label: str) -> None:
        resident = self.town.people[who]
        if resident.sees_button(label):
            self._runner.run(resident.presses(label))

    @rule(seconds=st.sampled_from((5, 30, 70, 130, 950, 3700)))
    def time_passes(self, seconds: int) -> None:
        self._runner.run(self.town.advance(seconds=seconds))

    @precondition(lambda self: bool(self.town.chat().cards))
    @rule()
    def the_bot_restarts(self) -> None:
        self._runner.run(self._restart())

    async def _restart(self) -> None:
        await self.town.bot.app.shutdown()
        await self.town.bot.database.close()
        self.town.bot = await start_bot(self.town.world, self._path)

    @invariant()
    def everything_holds(self) -> None:
        self._runner.run(self._check())

    async def _check(self) -> None:
        await self.town.advance(seconds=8)
        now = self.town.now
        async with self.town.bot.database.transaction() as session:
            incidents = list(await session.scalars(select(Incident)))
            claims = list(await session.scalars(select(Claim)))
        for incident in incidents:
            mine = [claim.value() for claim in claims if claim.incident_id == incident.id]
            running = [
                c
                for c in mine
                if c.kind is ClaimKind.LEASE and not c.ended and c.until and c.until > now
            ]
            assert len(running) <= 1
            if incident.id in self.closed:
                assert incident.progress.phase is Phase.CLOSED
            if incident.progress.phase is Phase.CLOSED:
                self.closed.add(incident.id)
        stored = {claim.id for claim in claims if claim.kind is ClaimKind.DONE}
        assert self.done <= stored
        self.done |= stored
        await self._no_stale_card(incidents, claims)

    async def _no_stale_card(self, incidents: list[Incident], claims: list[Claim]) -> None:
        shown = [text.split("\n", 1)[0] for text in self.town.chat().card_texts]
        posted = [each for each in incidents if each.progress.phase is not Phase.WAITING]
        assert len(shown) == len(posted)
        for line, incident in zip(shown, posted, strict=True):
            mine = [claim.value() for claim in claims if claim.incident_id == incident.id]
            status = standing(mine, self.town.now + timedelta()).status
            if incident.progress.phase is Phase.CLOSED:
                assert line.startswith(("🟢 Afgelopen", "⚪", "↪️"))
            elif status is CallStatus.CALLED:
                assert "belde 112 om" in line
            elif status is CallStatus.CALLING:
                assert "belt nu 112" in line
            elif status is CallStatus.UNCONFIRMED:
                assert "Niet zeker" in line
            else:
                assert "nog niemand" in line or "Geen spoed" in line

    def teardown(self) -> None:
        self._runner.run(self.town.bot.app.shutdown())
        self._runner.run(self.town.bot.database.close())
        self.town.world.close()
        self._runner.close()
        self._folder.cleanup()


TestIncidentMachine = IncidentMachine.TestCase
TestIncidentMachine.settings = settings(
    max_examples=12,
    stateful_step_count=14,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
