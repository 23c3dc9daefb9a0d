"""Forgetting: what is over its term goes, table by table. (Privacy, R4)"""

from datetime import datetime

from sqlalchemy import delete, update

from models import (
    exercise,
    incident,
    meeting,
    month,
    municipality,
    neighbourhood,
    outbox,
    posted,
    report,
    resident,
    ring,
    sticker,
)
from models.application import Application
from models.area import AreaDraft
from models.asked import Asked
from models.audit import Audit
from models.base import Session
from models.board import Board
from models.claim import Claim
from models.conversation import Awaited, Draft, Question, Screen
from models.intake import FailedUpdate, SeenUpdate
from models.link import Invitation
from models.nudge import Flag, Nudge
from models.picture import Picture
from models.reader import Reader
from models.relay import Relay
from models.resident import Membership
from models.spared import Spared
from models.tally import Tally
from models.watch import Watch
from saar import retention
from saar.facts import Facts
from saar.retention import TERMS
from services.chatter import pictures
from services.meetings import planning
from services.outbox import removals
from services.ringing import tree


async def forget(session: Session, *, now: datetime) -> None:
    """Everything that is due, in one transaction; safe to run as often as one likes."""
    await _conversations(session, now)
    await _own_messages(session, now)
    await _incidents(session, now)
    await pictures.forget(session, now=now)
    await _people(session, now)
    await _plumbing(session, now)


async def _conversations(session: Session, now: datetime) -> None:
    for table in (Question, Draft, Screen, Awaited, AreaDraft):
        term = TERMS[table.__tablename__]
        await session.execute(delete(table).where(table.at <= now - term))


async def _own_messages(session: Session, now: datetime) -> None:
    for each in await posted.older_than(session, now - retention.OWN_MESSAGES):
        await removals.remove(session, each, now=now)


async def _incidents(session: Session, now: datetime) -> None:
    """Texts, persons and plates go 48 hours after closing, the skeleton after 30 days."""
    for each in await incident.closed_before(session, now - retention.INCIDENT_TEXT, cleaned=False):
        each.facts = Facts(category=each.facts.category, street=each.facts.street)
        each.reporter_id = None
        each.reply_to = None
        each.shared_location = None
        each.cleaned_at = now
        for table in (report.Report, Claim, Watch, Asked, Reader, Spared):
            await session.execute(delete(table).where(table.incident_id == each.id))
        await session.execute(
            update(Relay)
            .where(Relay.incident_id == each.id)
            .values(note=None, passed_by_id=None, decided_by_id=None)
        )
    for each in await incident.closed_before(
        session, now - retention.INCIDENT_SKELETON, cleaned=True
    ):
        await session.delete(each)


async def _people(session: Session, now: datetime) -> None:
    before = now - retention.LEFT_MEMBER
    await resident.forget_misreports(session, before)
    await session.execute(delete(Membership).where(Membership.left_at < before))
    await resident.drop_quiet(session, now - retention.QUIET_MEMBER)
    for person in await resident.forgettable(session, before):
        guest = await meeting.of_guest(session, person.id)
        if not guest and not await municipality.coordinated_by(session, person.id):
            await session.delete(person)
    for group in await neighbourhood.left_before(session, before):
        await session.delete(group)


async def _plumbing(session: Session, now: datetime) -> None:
    await session.execute(delete(SeenUpdate).where(SeenUpdate.at < now - retention.SEEN_UPDATE))
    await session.execute(
        delete(FailedUpdate).where(FailedUpdate.at < now - retention.FAILED_UPDATE)
    )
    for table in (Nudge, Flag, Picture, Application, Invitation):
        term = TERMS[table.__tablename__]
        await session.execute(delete(table).where(table.at < now - term))
    await month.forget(session, (now - retention.MONTH_COUNT).date())
    links, quiet = now - retention.INVITATION, now - retention.COORDINATOR
    await municipality.forget(session, links=links, quiet=quiet)
    await sticker.forget(session, now - retention.STICKER)
    await ring.forget_unagreed(session, now - retention.AREA_DRAFT)
    await tree.expired(session, agreed=now - retention.RING, now=now)
    await planning.lapse(session, now - retention.PLAN, now=now)
    await meeting.forget(session, now - retention.MEETING)
    await exercise.forget(session, now - retention.EXERCISE)
    await session.execute(delete(Board).where(Board.at < now - retention.BOARD))
    await session.execute(delete(Audit).where(Audit.at < now - retention.AUDIT))
    await session.execute(delete(Tally).where(Tally.on < (now - retention.TALLY).date()))
    for row in await outbox.older_than(session, now - retention.UNDELIVERED):
        await session.delete(row)
