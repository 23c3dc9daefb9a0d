"""Any graph of bridges, any order of reports, presses, answers, pauses, faults and restarts."""

import asyncio
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select

from models import neighbourhood
from models.base import Session
from models.card import Card
from models.claim import Claim
from models.incident import Incident
from models.link import Link, Route
from models.relay import Relay
from saar.emergency import CallStatus, standing
from saar.relays import BY_ITSELF_AT_MOST, LinkState, Mode, RelayState
from saar.steps import Phase
from simulator.faults import Fault
from tests.town import Group, Resident, Town, build_town, labels, plain, start_bot

if TYPE_CHECKING:
    from simulator.records import Message

TEXTS = (
    "Er wordt ingebroken bij Kerkstraat 12!",
    "Brand in de Molenweg 3, vlammen uit het dak!",
    "Een man voelt aan autodeuren in de Dorpsstraat",
    "heb 112 gebeld",
    "ik bel 112 nu",
    "hij rent richting de Dorpsstraat, zwarte jas",
    "heeft iemand gebeld?",
    "vals alarm",
)
PRESSES = (
    "Ik bel nu",
    "Ik heb gebeld",
    "Terugnemen",
    "Niet gebeld?",
    "Voorbij",
    "Loos alarm",
    "Ja, sluit de melding",
    "Ik kijk mee",
)
ANSWERS = ("Zet hem in onze groep", "Niet voor ons", "Hoort bij onze melding")
STATUS = {
    CallStatus.CALLED: "belde 112 om",
    CallStatus.CALLING: "belt nu 112",
    CallStatus.UNCONFIRMED: "Niet zeker",
}
GROUPS = st.integers(0, 29)


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, list[tuple[int, int]]]:
    """How many groups, and which are linked: rings, chains, diamonds and whatever else."""
    size = draw(st.sampled_from((2, 3, 4, 4, 5, 8, 30)))
    shape = draw(st.sampled_from(("ring", "chain", "star", "any")))
    chain = [(each, each + 1) for each in range(size - 1)]
    if shape == "ring" and size > 2:
        return size, [*chain, (0, size - 1)]
    if shape == "star":
        return size, [(0, each) for each in range(1, size)]
    if shape == "any" and size <= 8:
        every = [(low, high) for low in range(size) for high in range(low + 1, size)]
        return size, draw(st.lists(st.sampled_from(every), unique=True, min_size=1))
    return size, chain


class BridgeMachine(RuleBasedStateMachine):
    """One card a group, none back home, one truth on all cards, no stale alarm."""

    def __init__(self) -> None:
        super().__init__()
        self._runner = asyncio.Runner()
        self._folder = tempfile.TemporaryDirectory()
        self._path = Path(self._folder.name) / "town.db"
        self.town: Town = self._runner.run(build_town(self._path, checked=False))
        self.names = ["Kerkbuurt"]
        self.said: dict[int, Message] = {}
        self.ids: list[int] = []

    @initialize(graph=graphs(), modes=st.lists(st.sampled_from(Mode), min_size=1, max_size=12))
    def build(self, graph: tuple[int, list[tuple[int, int]]], modes: list[Mode]) -> None:
        self._runner.run(self._build(*graph, modes))

    async def _build(self, size: int, edges: list[tuple[int, int]], modes: list[Mode]) -> None:
        for number in range(1, size):
            await self.town.founds(f"Buurt{number}", admin=f"Beheerder{number}")
            self.names.append(f"Buurt{number}")
        for name in self.names:
            self.town.resident(f"Buur van {name}", of=name)
        for admin in self.admins:
            await admin.starts()
        async with self.town.bot.database.transaction() as session:
            ids = self.ids = [await self._id(session, each) for each in range(size)]
            for low, high in edges:
                link = Link(first_id=ids[low], second_id=ids[high], at=self.town.now)
                session.add(link)
                await session.flush()
                for start, end in ((low, high), (high, low)):
                    mode = modes[(start * 7 + end) % len(modes)]
                    session.add(
                        Route(
                            link_id=link.id,
                            from_id=ids[start],
                            to_id=ids[end],
                            mode=mode,
                            classes=["urgent", "called"],
                        )
                    )
        await self.town.settle()

    async def _id(self, session: Session, number: int) -> int:
        """How the bot counts a group; a database may leave numbers out."""
        found = await neighbourhood.by_chat(session, self.group(number).chat.id)
        assert found is not None
        return found.id

    @property
    def admins(self) -> list[Resident]:
        names = ["Tom", *(f"Beheerder{number}" for number in range(1, len(self.names)))]
        return [self.town.people[name] for name in names]

    def group(self, number: int) -> Group:
        return self.town.chat(self.names[number % len(self.names)])

    def neighbour(self, number: int) -> Resident:
        return self.town.people[f"Buur van {self.names[number % len(self.names)]}"]

    @rule(where=GROUPS, text=st.sampled_from(TEXTS))
    def somebody_writes(self, where: int, text: str) -> None:
        said = self._runner.run(self.neighbour(where).writes(text))
        self.said[where % len(self.names)] = said

    @rule(where=GROUPS, text=st.sampled_from(TEXTS))
    def somebody_edits(self, where: int, text: str) -> None:
        said = self.said.get(where % len(self.names))
        if said and said.text != text:
            self._runner.run(self.neighbour(where).edits(said, text))

    @rule(where=GROUPS, label=st.sampled_from(PRESSES))
    def somebody_presses(self, where: int, label: str) -> None:
        who = self.neighbour(where)
        if who.sees_button(label):
            self._runner.run(who.presses(label))

    @rule(who=GROUPS, label=st.sampled_from(ANSWERS))
    def an_admin_answers_an_offer(self, who: int, label: str) -> None:
        admin = self.admins[who % len(self.admins)]
        if admin.sees_button(label):
            self._runner.run(admin.presses(label))

    @rule(where=GROUPS, text=st.sampled_from(TEXTS[:2]))
    def an_alert_crosses_wherever_it_is_offered(self, where: int, text: str) -> None:
        self._runner.run(self._cross(where, text))

    async def _cross(self, where: int, text: str) -> None:
        await self.neighbour(where).writes(text)
        for admin in self.admins:
            if admin.sees_button(ANSWERS[0]):
                await admin.presses(ANSWERS[0])

    @rule(who=GROUPS)
    def an_admin_passes_on(self, who: int) -> None:
        self._runner.run(self._pass_on(self.admins[who % len(self.admins)]))

    async def _pass_on(self, admin: Resident) -> None:
        await admin.tells_bot("/bruggen")
        found = [each for each in admin.last_buttons if each.startswith("➡️ ")]
        if found:
            await admin.presses(found[-1])
        for other in self.admins:
            if found and other.sees_button(ANSWERS[0]):
                await other.presses(ANSWERS[0])

    @rule(number=st.integers(0, 40))
    def a_bridge_rests_or_wakes(self, number: int) -> None:
        self._runner.run(self._toggle(number))

    async def _toggle(self, number: int) -> None:
        async with self.town.bot.database.transaction() as session:
            links = list(await session.scalars(select(Link).order_by(Link.id)))
            one = links[number % len(links)]
            active = one.state is LinkState.ACTIVE
            one.state = LinkState.PAUSED if active else LinkState.ACTIVE

    @rule(
        method=st.sampled_from(("sendMessage", "editMessageText")),
        kind=st.sampled_from(("500", "429", "timeout", "reset")),
        times=st.integers(1, 3),
    )
    def telegram_falters(self, method: str, kind: str, times: int) -> None:
        self.town.world.faults.add(Fault(method=method, kind=kind, times=times))  # type: ignore[arg-type]

    @rule(seconds=st.sampled_from((5, 70, 130, 950, 3700)))
    def time_passes(self, seconds: int) -> None:
        self._runner.run(self.town.advance(seconds=seconds))

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
        await self.town.advance(seconds=20)
        async with self.town.bot.database.transaction() as session:
            incidents = {each.id: each for each in await session.scalars(select(Incident))}
            claims = list(await session.scalars(select(Claim)))
            cards = list(await session.scalars(select(Card).order_by(Card.id)))
            relays = list(await session.scalars(select(Relay)))
        for relay in relays:
            assert relay.to_id != incidents[relay.incident_id].neighbourhood_id
            assert not relay.by_itself or relay.hop <= BY_ITSELF_AT_MOST
        for number in range(len(self.names)):
            mine = [card for card in cards if card.neighbourhood_id == self.ids[number]]
            self._one_card_each(number, mine, incidents, claims)
        came = {(r.incident_id, r.to_id) for r in relays if r.state is RelayState.PUBLISHED}
        for card in cards:
            home = incidents[card.incident_id].neighbourhood_id == card.neighbourhood_id
            assert home or (card.incident_id, card.neighbourhood_id) in came

    def _one_card_each(
        self,
        number: int,
        cards: list[Card],
        incidents: dict[int, Incident],
        claims: list[Claim],
    ) -> None:
        posted = [c for c in cards if incidents[c.incident_id].progress.phase is not Phase.WAITING]
        shown = {each.message_id: each for each in self.group(number).cards}
        assert sorted(shown) == sorted(card.message_id or 0 for card in posted)
        for card in posted:
            text = plain(shown[card.message_id or 0])
            incident = incidents[card.incident_id]
            if incident.progress.phase is Phase.CLOSED:
                assert labels(shown[card.message_id or 0]) == []
                continue
            mine = [each.value() for each in claims if each.incident_id == incident.id]
            words = STATUS.get(standing(mine, self.town.now).status)
            assert words in text if words else "nog niemand" in text or "Geen spoed" in text

    def teardown(self) -> None:
        self._runner.run(self.town.bot.app.shutdown())
        self._runner.run(self.town.bot.database.close())
        self.town.world.close()
        self._runner.close()
        self._folder.cleanup()


TestBridgeMachine = BridgeMachine.TestCase
TestBridgeMachine.settings = settings(
    max_examples=8,
    stateful_step_count=12,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
