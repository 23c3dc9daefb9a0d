"""Links between neighbourhoods: the invitation, the link, and what may travel in each direction. (B1, B2)"""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session
from models.ids import fresh_id
from saar.relays import LinkState, Mode


class Invitation(Base):
    """One time, a day long. `token` stands in the link; `to_id` is the one group that it is for, None where
    an admin passes the link on. `taken_by_id` is the group that said yes to it, `taker_id` its admin.
    The inviting admin says the last word.
    """

    __tablename__ = "invitation"

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    token: Mapped[str] = mapped_column(unique=True)
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    by_id: Mapped[int] = mapped_column(ForeignKey("resident.id", ondelete="CASCADE"), index=True)
    to_id: Mapped[int | None] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    taken_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    taker_id: Mapped[int | None] = mapped_column(
        ForeignKey("resident.id", ondelete="SET NULL"), index=True
    )
    at: Mapped[datetime] = mapped_column(index=True)


class Link(Base):
    """Two groups that said yes to each other. `paused_by_id`: the group that paused it, None where the
    bot did because a side has no bridge admin any more.
    """

    __tablename__ = "link"
    __table_args__ = (UniqueConstraint("first_id", "second_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    first_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    second_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    state: Mapped[LinkState] = mapped_column(default=LinkState.ACTIVE)
    paused_by_id: Mapped[int | None] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="SET NULL"), index=True
    )
    at: Mapped[datetime]

    def other(self, group_id: int) -> int:
        """The id of the group on the other side."""
        return self.second_id if group_id == self.first_id else self.first_id


class Route(Base):
    """One direction of a link. `sends` is the sender's word, the rest the receiver's: `mode`, and for
    AUTO the `classes` and the hours (local, from and to; equal means always).
    """

    __tablename__ = "route"
    __table_args__ = (UniqueConstraint("from_id", "to_id"),)

    id: Mapped[int] = mapped_column(primary_key=True, default=fresh_id)
    link_id: Mapped[int] = mapped_column(ForeignKey("link.id", ondelete="CASCADE"), index=True)
    from_id: Mapped[int] = mapped_column(ForeignKey("neighbourhood.id", ondelete="CASCADE"))
    to_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    sends: Mapped[bool] = mapped_column(default=True)
    mode: Mapped[Mode] = mapped_column(default=Mode.OFFER)
    classes: Mapped[list[Any]] = mapped_column(JSON, default=list)
    hour_from: Mapped[int] = mapped_column(default=0)
    hour_to: Mapped[int] = mapped_column(default=0)


async def of_group(session: Session, group_id: int) -> list[Link]:
    """All links of a group, oldest first."""
    found = await session.scalars(
        select(Link)
        .where(or_(Link.first_id == group_id, Link.second_id == group_id))
        .order_by(Link.id)
    )
    return list(found)


async def between(session: Session, one: int, other: int) -> Link | None:
    """The link of two groups, whoever invited."""
    found = await session.scalars(
        select(Link).where(Link.first_id.in_((one, other)), Link.second_id.in_((one, other)))
    )
    return found.first()


async def route(session: Session, from_id: int, to_id: int) -> Route | None:
    """One direction."""
    found = await session.scalars(
        select(Route).where(Route.from_id == from_id, Route.to_id == to_id)
    )
    return found.one_or_none()


async def routes_from(session: Session, group_id: int) -> list[Route]:
    """Where alerts of a group may go now: active links, with the sender's consent."""
    found = await session.scalars(
        select(Route)
        .join(Link, Link.id == Route.link_id)
        .where(
            Route.from_id == group_id,
            Route.sends,
            Route.mode != Mode.OFF,
            Link.state == LinkState.ACTIVE,
        )
        .order_by(Route.id)
    )
    return list(found)


async def by_token(session: Session, token: str) -> Invitation | None:
    """The invitation behind a link."""
    found = await session.scalars(
        select(Invitation).where(Invitation.token == token).with_for_update()
    )
    return found.one_or_none()


async def invitation_of(session: Session, group_id: int) -> Invitation | None:
    """The newest invitation of a group that its admin passes on."""
    found = await session.scalars(
        select(Invitation)
        .where(Invitation.neighbourhood_id == group_id, Invitation.to_id.is_(None))
        .order_by(Invitation.id.desc())
    )
    return found.first()


async def invitations_to(session: Session, group_id: int) -> dict[int, Invitation]:
    """Which neighbours a group has asked by itself, by their ids."""
    found = await session.scalars(
        select(Invitation).where(
            Invitation.neighbourhood_id == group_id, Invitation.to_id.is_not(None)
        )
    )
    return {each.to_id: each for each in found if each.to_id is not None}


async def move(session: Session, old: int, new: int) -> None:
    """Two records turned out to be one group: links go along, unless the other one has them too."""
    for each in await of_group(session, old):
        if await between(session, each.other(old), new):
            continue
        each.first_id = new if each.first_id == old else each.first_id
        each.second_id = new if each.second_id == old else each.second_id
        for way in await session.scalars(select(Route).where(Route.link_id == each.id)):
            way.from_id = new if way.from_id == old else way.from_id
            way.to_id = new if way.to_id == old else way.to_id
    await session.flush()
