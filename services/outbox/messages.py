"""What the bot says: a line in the group, a word for one person, a reaction. (C2, C3)"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from models import outbox as rows
from models import resident
from models.base import Session
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.outbox import Kind, Outbox
from models.posted import Follows, Posted
from models.resident import Resident
from saar.effects import Text
from saar.quiet import is_quiet
from services.outbox.writing import FRESH, LINE_HOLDS, PATIENCE, Rank, put, zone


@dataclass(frozen=True)
class To:
    """Whom a private word is for, and where they are.

    `here`: it answers something this person just did in `neighbourhood`'s group, so it may be shown
    there to them alone; otherwise it goes to the private chat. `mention`: where neither works, a
    short line in the group that names the person.
    """

    resident: Resident
    neighbourhood: Neighbourhood | None = None
    here: bool = True
    mention: bool = False


async def say(
    session: Session,
    incident: Incident,
    text: Text,
    *,
    now: datetime,
    name: str,
    silent: bool = False,
    rank: Rank = Rank.QUESTION,
    group: Neighbourhood | None = None,
    state: str = "",
) -> None:
    """One line as a reply to the card, in `group` or where it was reported; `name` keeps it single.

    `state`: it asks for a call, and goes when this state of the call has passed.
    """
    if group is None:
        group = await session.get_one(Neighbourhood, incident.neighbourhood_id)
    await put(
        session,
        Outbox(
            key=f"say:{name}:{incident.id}:{group.id}",
            kind=Kind.SAY,
            rank=rank,
            chat_id=group.chat_id,
            incident_id=incident.id,
            neighbourhood_id=group.id,
            locale=group.locale,
            payload={
                "text": text.as_json(),
                "silent": silent,
                "follows": Follows.CALL if state else Follows.NOTHING,
                "state": state,
                **zone(group),
            },
            created_at=now,
            expires_at=now + (LINE_HOLDS if silent else PATIENCE),
        ),
    )


async def tell(
    session: Session,
    to: To,
    text: Text,
    *,
    now: datetime,
    incident_id: int | None = None,
    rank: Rank = Rank.WORD,
    key: str | None = None,
    follows: Follows = Follows.NOTHING,
    state: str = "",
    goes: bool = False,
    may_vanish: bool = False,
    silent: bool = False,
    holds: timedelta | None = None,
) -> None:
    """A word for one person only. `follows`: what it is about, `state`: the state of it that it tells.
    `goes`: it is removed before Telegram's 48 hours are over. `may_vanish`: rather none than twice.
    `holds`: so long it is worth sending, where that is longer than usual.
    """
    row = _word(to, text, now=now)
    row.expires_at = now + holds if holds else row.expires_at
    row.key = key and f"word:{to.resident.id}:{key}"
    row.incident_id, row.rank, row.may_vanish = incident_id, rank, may_vanish
    row.payload |= {"silent": silent, "goes": goes, "follows": follows, "state": state}
    await put(session, row)


async def tell_admins(
    session: Session,
    group: Neighbourhood,
    text: Text,
    *,
    now: datetime,
    but: Resident | None = None,
    incident_id: int | None = None,
    rank: Rank = Rank.WORD,
    key: str | None = None,
    calm: bool = False,
) -> None:
    """The same word for every admin of a group, in private; for `but` not, who caused it. `calm`: it can
    wait, so it comes without a sound in the group's quiet hours. (12)
    """
    silent = calm and sleeps(group, now)
    for admin in await resident.admins_here(session, group.id, now):
        if but is None or admin.id != but.id:
            to = To(admin, group, here=False)
            await tell(
                session,
                to,
                text,
                now=now,
                incident_id=incident_id,
                rank=rank,
                key=key,
                silent=silent,
            )


def sleeps(group: Neighbourhood, now: datetime) -> bool:
    """Is it an hour at which the admins of this group are not woken for what can wait?"""
    return is_quiet(group.policy.admin_quiet, now.astimezone(ZoneInfo(group.pack.time_zone)))


def _word(to: To, text: Text, *, now: datetime) -> Outbox:
    group = to.neighbourhood
    here = to.here and group is not None and not to.resident.in_private
    return Outbox(
        kind=Kind.WORD,
        chat_id=group.chat_id if here and group else to.resident.user_id,
        user_id=to.resident.user_id,
        neighbourhood_id=group.id if group else None,
        locale=to.resident.locale,
        payload={
            "text": text.as_json(),
            "here": here,
            "mention": to.mention,
            "topic": to.resident.topic_in(group.chat_id) if group else None,
            **zone(group),
        },
        created_at=now,
        expires_at=now + (FRESH if here else PATIENCE),
    )


@dataclass(frozen=True)
class Unsaid:
    """A word or line about a call that was not sent yet."""

    row_id: int
    receiver: int | None
    is_public: bool
    follows: Follows
    state: str


async def following(session: Session, incident: Incident) -> list[Unsaid]:
    """What waits to be said about the call of this incident, or about somebody's own call."""
    return [
        Unsaid(
            row_id=row.id,
            receiver=row.user_id,
            is_public=row.kind is Kind.SAY,
            follows=Follows(row.payload["follows"]),
            state=row.payload["state"],
        )
        for row in await rows.to_say(session, incident.id)
        if row.payload.get("follows")
    ]


async def unsay(session: Session, unsaid: Unsaid) -> None:
    """It is not said after all."""
    await session.delete(await session.get_one(Outbox, unsaid.row_id))


async def restate(session: Session, unsaid: Unsaid, text: Text, state: str) -> None:
    """It will say what holds now; what is on its way at this moment is sent anew."""
    row = await session.get_one(Outbox, unsaid.row_id)
    row.version += 1
    row.payload = row.payload | {"text": text.as_json(), "state": state}


async def reword(
    session: Session,
    said: Posted,
    person: Resident,
    group: Neighbourhood,
    text: Text,
    *,
    now: datetime,
) -> None:
    """What one person reads changes in place, without a sound."""
    await put(
        session,
        Outbox(
            key=f"reword:{said.id}",
            kind=Kind.REWORD,
            rank=Rank.TIDY,
            chat_id=said.chat_id,
            user_id=said.receiver,
            incident_id=said.incident_id,
            neighbourhood_id=group.id,
            locale=person.locale,
            payload={
                "text": text.as_json(),
                "message_id": said.message_id,
                "ephemeral_id": said.ephemeral_id,
                "posted": said.id,
                **zone(group),
            },
            created_at=now,
        ),
    )


async def greet(
    session: Session,
    neighbourhood: Neighbourhood,
    text: Text,
    *,
    now: datetime,
    after: timedelta = timedelta(0),
) -> None:
    """The one greeting in a new group. (G2)

    `after`: a link that makes it a small-talk group arrives just after the bot, and needs no greeting.
    """
    await put(
        session,
        Outbox(
            key=f"greet:{neighbourhood.id}",
            kind=Kind.SAY,
            rank=Rank.WORD,
            chat_id=neighbourhood.chat_id,
            neighbourhood_id=neighbourhood.id,
            locale=neighbourhood.locale,
            payload={"text": text.as_json(), "silent": True},
            created_at=now,
            not_before=now + after,
        ),
    )


async def answer(
    session: Session,
    group: Neighbourhood,
    text: Text,
    *,
    name: str,
    topic: int | None,
    now: datetime,
) -> None:
    """A silent line in the group that answers somebody whom the bot cannot reach alone. (12)"""
    await put(
        session,
        Outbox(
            key=f"answer:{name}:{group.id}",
            kind=Kind.SAY,
            rank=Rank.WORD,
            chat_id=group.chat_id,
            neighbourhood_id=group.id,
            locale=group.locale,
            payload={"text": text.as_json(), "silent": True, "topic": topic, **zone(group)},
            created_at=now,
            expires_at=now + PATIENCE,
        ),
    )


async def drop_greeting(session: Session, neighbourhood: Neighbourhood) -> None:
    """Not greeted after all."""
    await rows.drop_key(session, f"greet:{neighbourhood.id}")


async def react(
    session: Session, chat_id: int, message_id: int, emoji: str, *, now: datetime
) -> None:
    """Acknowledge a message with a reaction: seen by all, heard by nobody."""
    await put(
        session,
        Outbox(
            key=f"react:{chat_id}:{message_id}",
            kind=Kind.REACT,
            rank=Rank.QUESTION,
            chat_id=chat_id,
            payload={"message_id": message_id, "emoji": emoji},
            created_at=now,
            expires_at=now + PATIENCE,
        ),
    )
