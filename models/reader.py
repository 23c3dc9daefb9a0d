"""Who reads a copy of a card, in which language, and where it stands. (R3)"""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, UniqueConstraint, delete, select
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Session, insert
from models.resident import Membership, Resident


class Reader(Base):
    """`chat_id` is where the copy is shown to this resident alone; `neighbourhood_id` whose card it is."""

    __tablename__ = "reader"
    __table_args__ = (UniqueConstraint("incident_id", "resident_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incident.id", ondelete="CASCADE"))
    resident_id: Mapped[int] = mapped_column(
        ForeignKey("resident.id", ondelete="CASCADE"), index=True
    )
    neighbourhood_id: Mapped[int] = mapped_column(
        ForeignKey("neighbourhood.id", ondelete="CASCADE"), index=True
    )
    chat_id: Mapped[int] = mapped_column(BigInteger)
    topic: Mapped[int | None] = mapped_column(BigInteger)
    locale: Mapped[str]
    at: Mapped[datetime]


async def put(session: Session, made: Reader) -> None:
    """Remember it; a second wish of the same person takes the place of the first."""
    given = {name: value for name, value in vars(made).items() if not name.startswith("_")}
    new = insert(session, Reader).values(given)
    key = [Reader.incident_id, Reader.resident_id]
    await session.execute(new.on_conflict_do_update(index_elements=key, set_=given))


async def of_incident(session: Session, incident_id: int) -> list[tuple[Reader, Resident]]:
    """Those who read a copy and are still in the group whose card it is."""
    found = await session.execute(
        select(Reader, Resident)
        .join(Resident, Resident.id == Reader.resident_id)
        .join(
            Membership,
            (Membership.resident_id == Reader.resident_id)
            & (Membership.neighbourhood_id == Reader.neighbourhood_id),
        )
        .where(Reader.incident_id == incident_id, Membership.left_at.is_(None))
        .order_by(Reader.id)
    )
    return [(row[0], row[1]) for row in found]


async def of_resident(session: Session, resident_id: int) -> list[Reader]:
    """All copies that one person reads."""
    return list(await session.scalars(select(Reader).where(Reader.resident_id == resident_id)))


async def drop(session: Session, incident_id: int, resident_id: int) -> None:
    """This person reads it no more."""
    mine = (Reader.incident_id == incident_id, Reader.resident_id == resident_id)
    await session.execute(delete(Reader).where(*mine))
