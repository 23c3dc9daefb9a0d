"""A neighbourhood: our record of one alarm group."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session, once
from saar import settings
from saar.countries import COUNTRIES
from saar.countries.pack import Country
from saar.policy import Policy


class Neighbourhood(Base):
    """`chat_id` is Telegram's id of the group; it changes when the group becomes a supergroup.

    `settings`: what its admins chose, by name of the tunable, in words (saar/settings.py).
    `nudges`: how many there were, up to the few that the admins judge one by one (O2).
    `plan`: the steps of the start plan that an admin ticked or put off; `perimeter`: the area, as
    services/area/perimeter.py writes it. `is_small_talk`: nothing is
    read here, for good; `chat_of_id`: this is the small-talk group of that neighbourhood.
    `alarm_topic`: of a forum, the topic that its admins chose (models/topic.py). `silent_since`: Telegram
    lets the bot write nothing here, as its admins were told then. `join_link`: made by the bot; who opens
    it asks to be let in. `exercising`: the exercise that runs (models/exercise.py). `has_rings`:
    somebody without Telegram is rung when a report opens (models/ring.py).
    """

    __tablename__ = "neighbourhood"

    id: Mapped[int] = mapped_column(primary_key=True)
    chat_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    name: Mapped[str]
    country: Mapped[str] = mapped_column(default="NL")
    locale: Mapped[str] = mapped_column(default="nl")
    is_admin: Mapped[bool] = mapped_column(default=False)
    can_pin: Mapped[bool] = mapped_column(default=False)
    can_delete: Mapped[bool] = mapped_column(default=False)
    can_invite: Mapped[bool] = mapped_column(default=False)
    can_topics: Mapped[bool] = mapped_column(default=False)
    is_forum: Mapped[bool] = mapped_column(default=False)
    alarm_topic: Mapped[int | None] = mapped_column(BigInteger)
    silent_since: Mapped[datetime | None]
    settings: Mapped[dict[str, Any]] = mapped_column(default=dict)
    plan: Mapped[dict[str, Any]] = mapped_column(default=dict)
    nudges: Mapped[int] = mapped_column(default=0)
    perimeter: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    is_small_talk: Mapped[bool] = mapped_column(default=False)
    chat_of_id: Mapped[int | None] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="SET NULL"), index=True
    )
    added_by: Mapped[int | None] = mapped_column(BigInteger, index=True)
    join_link: Mapped[str | None]
    exercising: Mapped[int | None]
    has_rings: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    greeted_at: Mapped[datetime | None]
    left_at: Mapped[datetime | None] = mapped_column(index=True)

    @property
    def pack(self) -> Country:
        """The country pack: its numbers, its clock, its rules about pictures and plates."""
        return COUNTRIES[self.country]

    @property
    def policy(self) -> Policy:
        """What the group decided, and its country's defaults for the rest."""
        return settings.policy_of(self.pack, self.settings)


async def by_chat(session: Session, chat_id: int) -> Neighbourhood | None:
    """The neighbourhood of a Telegram group."""
    found = await session.scalars(select(Neighbourhood).where(Neighbourhood.chat_id == chat_id))
    return found.one_or_none()


async def first_seen(
    session: Session, chat_id: int, name: str, pack: Country, *, now: datetime
) -> Neighbourhood:
    """A group on the first sight of it, with what is usual in a country."""
    return await once(
        session,
        Neighbourhood,
        ("chat_id",),
        chat_id=chat_id,
        name=name,
        country=pack.code,
        locale=pack.locale,
        created_at=now,
    )


async def lock(session: Session, neighbourhood_id: int) -> None:
    """Nobody else opens an incident here until this transaction ends: two first reports, one card.

    A transaction on SQLite has the whole database to itself already.
    """
    if session.get_bind().dialect.name != "sqlite":
        mine = select(Neighbourhood.id).where(Neighbourhood.id == neighbourhood_id)
        await session.execute(mine.with_for_update())


async def chat_group(session: Session, neighbourhood_id: int) -> Neighbourhood | None:
    """The small-talk group of a neighbourhood, while the bot is in it."""
    found = await session.scalars(
        select(Neighbourhood)
        .where(Neighbourhood.chat_of_id == neighbourhood_id, Neighbourhood.left_at.is_(None))
        .order_by(Neighbourhood.id)
    )
    return found.first()


async def by_id(session: Session, neighbourhood_id: int) -> Neighbourhood:
    """The neighbourhood with this id; NoResultFound where it is gone."""
    return await session.get_one(Neighbourhood, neighbourhood_id)


async def by_ids(session: Session, ids: Iterable[int]) -> list[Neighbourhood]:
    """The groups with these ids that the bot is in, the oldest first."""
    found = await session.scalars(
        select(Neighbourhood)
        .where(Neighbourhood.id.in_(sorted(set(ids))), Neighbourhood.left_at.is_(None))
        .order_by(Neighbourhood.id)
    )
    return list(found)


async def joined(session: Session) -> list[Neighbourhood]:
    """All groups that the bot is in, small-talk groups too."""
    found = await session.scalars(
        select(Neighbourhood).where(Neighbourhood.left_at.is_(None)).order_by(Neighbourhood.id)
    )
    return list(found)


async def newest(session: Session, most: int) -> list[Neighbourhood]:
    """The alarm groups that the bot came into last."""
    found = await session.scalars(
        select(Neighbourhood)
        .where(Neighbourhood.left_at.is_(None), ~Neighbourhood.is_small_talk)
        .order_by(Neighbourhood.id.desc())
        .limit(most)
    )
    return list(found)


async def left_before(session: Session, instant: datetime) -> list[Neighbourhood]:
    """Groups that the bot left before `instant` and that nothing refers to any more."""
    rows = await session.scalars(select(Neighbourhood).where(Neighbourhood.left_at < instant))
    return list(rows)
