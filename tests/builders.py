"""Rows for tests that start in the middle."""

from bot.run import migrate
from models.base import Database
from models.card import Card
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.resident import Membership, Resident
from saar.asking import Asking
from saar.facts import Facts
from saar.steps import opened
from tests.town import START

GROUP = -1002000000001


async def prepared(database: Database) -> None:
    """Create all tables."""
    await migrate(database)


async def neighbourhood(database: Database) -> int:
    """A neighbourhood with the bot as admin; its id."""
    async with database.transaction() as session:
        row = Neighbourhood(chat_id=GROUP, name="Kerkbuurt", created_at=START, is_admin=True)
        session.add(row)
        await session.flush()
        return row.id


async def residents(database: Database, group: int, *names: str) -> list[int]:
    """Members of a neighbourhood; their ids."""
    found = []
    async with database.transaction() as session:
        for number, name in enumerate(names, start=1):
            person = Resident(user_id=number, first_name=name, seen_at=START)
            session.add(person)
            await session.flush()
            session.add(Membership(neighbourhood_id=group, resident_id=person.id, seen_at=START))
            found.append(person.id)
    return found


async def open_incident(database: Database, group: int, reporter: int) -> int:
    """An open incident with its card row; its id."""
    async with database.transaction() as session:
        row = Incident(
            asking=Asking(),
            neighbourhood_id=group,
            reporter_id=reporter,
            facts=Facts(category="burglary", street="Kerkstraat"),
            progress=opened(urgent=False, now=START),
        )
        session.add(row)
        await session.flush()
        session.add(Card(incident_id=row.id, neighbourhood_id=group))
        return row.id
