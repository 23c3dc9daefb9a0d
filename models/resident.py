"""Residents, and which neighbourhoods they belong to."""

from datetime import datetime

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    ForeignKey,
    Select,
    UniqueConstraint,
    case,
    delete,
    func,
    select,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session, once
from models.neighbourhood import Neighbourhood
from saar.quiet import Hears, is_heard


class Resident(Base):
    """`has_private_chat`: the person started the bot and did not block it since. `chose_locale`: they
    chose their language here, whatever their app speaks. `away_until`: on holiday; nothing is asked of
    them and nothing sent that can wait. `tested_at`: when the last monthly test was for them, `untested`:
    they want none (M7).

    Not stored: `in_private`, this person acts in the private chat now, so words go there; `in_topic`, the
    chat and the topic of it where they act.
    """

    __tablename__ = "resident"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - an id is never used again
    in_private = False
    __allow_unmapped__ = True
    in_topic: tuple[int, int] | None = None

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(BigInteger, unique=True)
    first_name: Mapped[str]
    locale: Mapped[str] = mapped_column(default="nl")
    chose_locale: Mapped[bool] = mapped_column(default=False)
    away_until: Mapped[datetime | None]
    name_hidden: Mapped[bool] = mapped_column(default=False)
    has_private_chat: Mapped[bool] = mapped_column(default=False)
    tested_at: Mapped[datetime | None]
    untested: Mapped[bool] = mapped_column(default=False)
    seen_at: Mapped[datetime] = mapped_column(index=True)

    def is_away(self, now: datetime) -> bool:
        """On holiday."""
        return self.away_until is not None and self.away_until > now

    def topic_in(self, chat_id: int) -> int | None:
        """The topic of that chat in which this person acts now."""
        return self.in_topic[1] if self.in_topic and self.in_topic[0] == chat_id else None


class Membership(Base):
    """A resident in a neighbourhood; `left_at` starts the thirty days until it is forgotten.

    `joined_at`: when Telegram said so, None for who was there before the bot. `paused_until`: an admin
    looks first at this person's reports; `misreports`: how many admins found to be no report. `calls`:
    a volunteer to call, from and to an hour of the day, near a street or anywhere (A8). `spared`: does not
    want to be asked; `hears`: which alerts come in private as well.
    `duty_until`: watches the bridges until then. `past_told_at`: when this person was last told where old news belongs (S6), to say it seldom.
    """

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("neighbourhood_id", "resident_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE")
    )
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    is_admin: Mapped[bool] = mapped_column(default=False)
    seen_at: Mapped[datetime]
    left_at: Mapped[datetime | None] = mapped_column(index=True)
    past_told_at: Mapped[datetime | None]
    joined_at: Mapped[datetime | None]
    paused_until: Mapped[datetime | None]
    misreports: Mapped[int] = mapped_column(default=0)
    misreported_at: Mapped[datetime | None] = mapped_column(index=True)
    calls: Mapped[bool] = mapped_column(default=False)
    calls_from: Mapped[int] = mapped_column(default=0)
    calls_to: Mapped[int] = mapped_column(default=24)
    calls_street: Mapped[str | None]
    spared: Mapped[bool] = mapped_column(default=False)
    hears: Mapped[Hears] = mapped_column(default=Hears.NOTHING)
    duty_until: Mapped[datetime | None]


async def by_user(session: Session, user_id: int) -> Resident | None:
    """The resident with this Telegram id."""
    found = await session.scalars(select(Resident).where(Resident.user_id == user_id))
    return found.one_or_none()


async def first_seen(
    session: Session, user_id: int, first_name: str, locale: str, *, now: datetime
) -> Resident:
    """A person on the first sight of them."""
    return await once(
        session,
        Resident,
        ("user_id",),
        user_id=user_id,
        first_name=first_name,
        locale=locale,
        seen_at=now,
    )


async def first_in(
    session: Session, neighbourhood_id: int, resident_id: int, *, now: datetime
) -> Membership:
    """A resident on the first sight of them in a neighbourhood."""
    return await once(
        session,
        Membership,
        ("neighbourhood_id", "resident_id"),
        neighbourhood_id=neighbourhood_id,
        resident_id=resident_id,
        seen_at=now,
    )


async def by_users(session: Session, user_ids: set[int]) -> dict[int, Resident]:
    """Residents by their Telegram ids."""
    found = await session.scalars(select(Resident).where(Resident.user_id.in_(user_ids)))
    return {each.user_id: each for each in found}


async def by_ids(session: Session, ids: set[int]) -> dict[int, Resident]:
    """Residents by their own id."""
    found = await session.scalars(select(Resident).where(Resident.id.in_(ids)))
    return {each.id: each for each in found}


async def membership(
    session: Session, neighbourhood_id: int, resident_id: int
) -> Membership | None:
    """One resident's place in one neighbourhood."""
    found = await session.scalars(
        select(Membership).where(
            Membership.neighbourhood_id == neighbourhood_id, Membership.resident_id == resident_id
        )
    )
    return found.one_or_none()


async def neighbourhoods_of(session: Session, resident_id: int) -> list[Neighbourhood]:
    """Where a resident is a member now, by name."""
    found = await session.scalars(
        select(Neighbourhood)
        .join(Membership, Membership.neighbourhood_id == Neighbourhood.id)
        .where(
            Membership.resident_id == resident_id,
            Membership.left_at.is_(None),
            Neighbourhood.left_at.is_(None),
            ~Neighbourhood.is_small_talk,
        )
        .order_by(Neighbourhood.name)
    )
    return list(found)


def here(now: datetime) -> ColumnElement[bool]:
    """Not on holiday."""
    return Resident.away_until.is_(None) | (Resident.away_until <= now)


def _present(neighbourhood_id: int) -> Select[Resident]:
    """Who is in a neighbourhood now, as the bot knows."""
    return (
        select(Resident)
        .join(Membership, Membership.resident_id == Resident.id)
        .where(Membership.neighbourhood_id == neighbourhood_id, Membership.left_at.is_(None))
    )


async def listeners(
    session: Session, neighbourhood_id: int, *, urgent: bool, now: datetime
) -> list[Resident]:
    """Who wants alerts of this group in private as well, and can be written to."""
    wanted = [each for each in Hears if is_heard(each, urgent=urgent)]
    found = await session.scalars(
        _present(neighbourhood_id)
        .where(
            Membership.hears.in_(wanted),
            Resident.has_private_chat,
            here(now),
        )
        .order_by(Resident.id)
    )
    return list(found)


async def neighbours(
    session: Session,
    neighbourhood_id: int,
    *,
    but: set[int],
    now: datetime,
    hour: int,
    street: str | None,
    most: int = 3,
) -> list[int]:
    """Ids of residents to ask, without those in `but`, spared or away: volunteers of this hour (0 to 23, in the group's
    time), those of the street before others; then who can be reached in private; then who was seen last.
    """
    by_day = (Membership.calls_from <= hour) & (Membership.calls_to > hour)
    over_night = (Membership.calls_from > Membership.calls_to) & (
        (Membership.calls_from <= hour) | (Membership.calls_to > hour)
    )
    now_on = Membership.calls & (by_day | over_night)
    near = now_on & (func.lower(Membership.calls_street) == (street or "").lower())
    found = await session.scalars(
        select(Membership.resident_id)
        .join(Resident, Resident.id == Membership.resident_id)
        .where(
            Membership.neighbourhood_id == neighbourhood_id,
            Membership.left_at.is_(None),
            Membership.resident_id.not_in(but),
            ~Membership.calls | now_on,
            ~Membership.spared,
            here(now),
        )
        .order_by(
            case((near, 0), (now_on, 1), else_=2),
            Resident.has_private_chat.desc(),
            Membership.seen_at.desc(),
            Membership.id,
        )
        .limit(most)
    )
    return list(found)


async def move(session: Session, old: int, new: int) -> None:
    """Two records turned out to be one group: members go to the one that stays, once each."""
    here = select(Membership.resident_id).where(Membership.neighbourhood_id == new)
    await session.execute(
        update(Membership)
        .where(Membership.neighbourhood_id == old, Membership.resident_id.not_in(here))
        .values(neighbourhood_id=new)
    )


async def admin_seen_at(session: Session, neighbourhood_id: int) -> datetime | None:
    """When an admin of the group was last seen anywhere; None where it has none."""
    return await session.scalar(
        select(func.max(Resident.seen_at))
        .join(Membership, Membership.resident_id == Resident.id)
        .where(
            Membership.neighbourhood_id == neighbourhood_id,
            Membership.is_admin,
            Membership.left_at.is_(None),
        )
    )


async def admins(session: Session, neighbourhood_id: int) -> list[Resident]:
    """The group's admins that the bot knows, whether or not they opened a private chat."""
    found = await session.scalars(
        select(Resident)
        .join(Membership, Membership.resident_id == Resident.id)
        .where(
            Membership.neighbourhood_id == neighbourhood_id,
            Membership.is_admin,
            Membership.left_at.is_(None),
        )
        .order_by(Resident.id)
    )
    return list(found)


async def admins_here(session: Session, neighbourhood_id: int, now: datetime) -> list[Resident]:
    """The group's admins who are not on holiday; all of them where nobody else can be written to."""
    every = await admins(session, neighbourhood_id)
    there = [each for each in every if not each.is_away(now)]
    return there if any(each.has_private_chat for each in there) else every


async def reach(session: Session, neighbourhood_id: int) -> tuple[int, int]:
    """How many members the bot knows, and how many of them opened a private chat."""
    known = func.count(Membership.id)
    private = func.count(Membership.id).filter(Resident.has_private_chat)
    found = await session.execute(
        select(known, private)
        .join(Resident, Resident.id == Membership.resident_id)
        .where(Membership.neighbourhood_id == neighbourhood_id, Membership.left_at.is_(None))
    )
    every, reached = found.one()
    return every, reached


async def ready_to_call(session: Session, neighbourhood_id: int) -> list[Resident]:
    """Volunteers and admins whom the bot can write to, by name. (M5)"""
    found = await session.scalars(
        _present(neighbourhood_id)
        .where(
            Membership.calls | Membership.is_admin,
            Resident.has_private_chat,
        )
        .order_by(Resident.first_name, Resident.id)
    )
    return list(found)


async def to_test(
    session: Session, neighbourhood_id: int, *, before: datetime, now: datetime
) -> list[Resident]:
    """Who can be written to and had no monthly test since `before`, without who wants none. (M7)"""
    found = await session.scalars(
        _present(neighbourhood_id)
        .where(
            Resident.has_private_chat,
            ~Resident.untested,
            Resident.tested_at.is_(None) | (Resident.tested_at < before),
            here(now),
        )
        .order_by(Resident.id)
    )
    return list(found)


async def tested(session: Session, neighbourhood_id: int, *, since: datetime) -> tuple[int, int]:
    """How many members had a test since then, and how many of them it did not reach. (M7)"""
    every = func.count(Membership.id)
    lost = func.count(Membership.id).filter(~Resident.has_private_chat)
    found = await session.execute(
        select(every, lost)
        .join(Resident, Resident.id == Membership.resident_id)
        .where(
            Membership.neighbourhood_id == neighbourhood_id,
            Membership.left_at.is_(None),
            Resident.tested_at >= since,
        )
    )
    every_one, unreached = found.one()
    return every_one, unreached


async def on_duty(session: Session, neighbourhood_id: int, now: datetime) -> Resident | None:
    """The admin who watches the bridges now."""
    found = await session.scalars(
        select(Resident)
        .join(Membership, Membership.resident_id == Resident.id)
        .where(
            Membership.neighbourhood_id == neighbourhood_id,
            Membership.is_admin,
            Membership.left_at.is_(None),
            Membership.duty_until > now,
            here(now),
        )
        .order_by(Membership.duty_until.desc())
    )
    return found.first()


async def forgettable(session: Session, before: datetime) -> list[Resident]:
    """Residents who left everywhere before `before`, or were last seen then and belong nowhere."""
    current = select(Membership.resident_id).where(
        (Membership.left_at.is_(None)) | (Membership.left_at >= before)
    )
    found = await session.scalars(
        select(Resident).where(Resident.seen_at < before, Resident.id.not_in(current))
    )
    return list(found)


async def drop_quiet(session: Session, before: datetime) -> None:
    """Members who were not seen since, are neither admins nor volunteers to call, and chose nothing to hear
    or to be spared.
    """
    quiet = select(Resident.id).where(Resident.seen_at < before)
    await session.execute(
        delete(Membership).where(
            Membership.resident_id.in_(quiet),
            ~Membership.is_admin,
            ~Membership.calls,
            ~Membership.spared,
            Membership.hears == Hears.NOTHING,
        )
    )


async def forget_misreports(session: Session, before: datetime) -> None:
    """What was found to be no report is not held against anybody for longer than a month."""
    await session.execute(
        update(Membership)
        .where(Membership.misreported_at < before)
        .values(misreports=0, misreported_at=None)
    )
