"""Fifty residents who say in their own words, within a minute, that they called 112."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from simulator.records import Message
from tests.town import Resident, Town

CLAIMS = [
    "heb 112 gebeld",
    "112 gebeld",
    "ik heb 112 gebeld",
    "net 112 gebeld",
    "heb net de politie gebeld",
    "ik heb al gebeld met 112",
    "112 is gebeld",
    "politie gebeld",
    "heb de politie aan de lijn gehad",
    "ik heb het doorgegeven aan 112",
    "called 112",
    "I called 112",
    "just called the police",
    "ook 112 gebeld",
    "heb ook gebeld",
    "zojuist 112 gebeld",
    "112 gebeld, ze komen",
    "heb ze gebeld, er komt een auto",
    "mijn man heeft 112 gebeld",
    "mijn vrouw heeft 112 gebeld",
    "wij hebben 112 gebeld",
    "we hebben net 112 gebeld",
    "112 gedaan",
    "politie is gebeld door mij",
    "heb 112 gesproken",
    "ik heb de meldkamer gesproken",
    "al gemeld bij 112",
    "gemeld bij 112",
    "112 ingelicht",
    "heb 112 ingelicht",
    "politie gewaarschuwd",
    "ik heb de politie gewaarschuwd",
    "heb alarm geslagen bij 112",
    "k heb 112 gebelt",
    "heb 112 gebld",
    "112 net gebeld hoor",
    "ja ik heb 112 gebeld",
    "ik belde net 112",
    "rang 112",
    "phoned 112 just now",
    "I've called the police",
    "we called 112",
    "112 called",
    "my wife called 112",
    "heb 1-1-2 gebeld",
    "112 gebeld!",
    "HEB 112 GEBELD",
    "heb 112 gebeld 👍",
    "112 gebeld, blijf binnen allemaal",
    "ik heb 112 ook maar gebeld",
]


@dataclass
class Told:
    """What happened: who was first, all messages, who read a private word within the minute."""

    first: str
    began: datetime
    said: list[Message] = field(default_factory=list)
    private: list[Resident] = field(default_factory=list)


async def crowd(town: Town) -> Told:
    """One urgent report; somebody takes the lease; then fifty announcements in sixty seconds."""
    residents = [town.resident(f"Buur{number:02}") for number in range(len(CLAIMS))]
    (anna, holder) = town.residents("Anna", "Hanneke")
    await town.advance(minutes=2)
    town.world.calls.clear()
    told = Told(first="Buur00", began=town.now)
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!", settle=False)
    await town.pump()
    await step(town, seconds=1)
    await holder.presses("Ik bel nu", settle=False)
    for resident, text in zip(residents, CLAIMS, strict=True):
        told.said.append(await resident.writes(text, settle=False))
        await step(town, seconds=58 / len(CLAIMS))
    await town.advance(seconds=60)
    told.private = [resident for resident in residents if resident.words]
    return told


async def step(town: Town, *, seconds: float) -> None:
    """Time passes in real steps: the bot works, nobody waits for it."""
    await town.pump()
    town.world.clock.shift(timedelta(seconds=seconds))
    await town.pump()
