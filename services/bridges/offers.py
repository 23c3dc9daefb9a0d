"""What bridge admins are asked in private: pass it on (T19), and publish it here. (B2, B3, B6)"""

from datetime import datetime

from models import conversation, incident, report, resident
from models.base import Session
from models.incident import Incident
from models.neighbourhood import Neighbourhood
from models.relay import Relay
from models.resident import Resident
from saar import matching
from saar.actions import Verb
from saar.effects import Rows, Text, Value
from saar.relays import LONGEST_NOTE, RelayState
from saar.steps import Phase
from services.bridges.own_words import may_go_along
from services.card import view, wording
from services.outbox import messages, screens, waiting
from services.outbox.messages import To
from understanding.meaning import Reading

LONGEST_WORDS = 300


def screen_name(row: Relay) -> str:
    """One message for each admin and offer, that changes."""
    return f"offer{row.to_id}:{row.id}"


async def show(
    session: Session,
    row: Relay,
    found: Incident,
    *,
    now: datetime,
    anew: bool = False,
    to_all: bool = False,
) -> None:
    """The offer to the admins of the receiving group who can be written to; the first one decides.

    Who is on duty sees it first; `to_all`, and whatever changes later, goes to everybody who has it.
    """
    group = await session.get_one(Neighbourhood, row.to_id)
    admins = await resident.admins(session, group.id)
    here = await resident.admins_here(session, group.id, now)
    text = await _offer(session, row, found, group, now=now)
    first = await resident.on_duty(session, group.id, now)
    alone = first if first and first.has_private_chat and not to_all else None
    for admin in admins:
        where = admin.user_id
        known = await conversation.screen(session, where, where, screen_name(row))
        if row.state is not RelayState.OFFERED and not known:
            await waiting.drop_screen(session, admin.user_id, screen_name(row))
            continue
        if admin.has_private_chat and ((admin in here and alone in (None, admin)) or known):
            await screens.show(
                session,
                chat_id=admin.user_id,
                resident=admin,
                name=screen_name(row),
                text=text,
                now=now,
                about=group,
                empties=row.state is not RelayState.OFFERED,
            )
    if anew and admins and not any(each.has_private_chat for each in admins):
        to = To(admins[0], group, here=False, mention=True)
        values: dict[str, Value] = {"name": admins[0].first_name}
        await messages.tell(session, to, Text("offer-open-private", values), now=now, key="offers")


async def suggest(session: Session, row: Relay, found: Incident, *, now: datetime) -> None:
    """It goes towards a neighbour: must they know? (T19)"""
    sender = await session.get_one(Neighbourhood, row.from_id)
    there = await session.get_one(Neighbourhood, row.to_id)
    word = f"{found.id}.{there.id}"
    rows: Rows = (
        (wording.button("pass-on", Verb.RELAY_ON, sender.id, word=word, style="primary"),),
    )
    for admin in await resident.admins_here(session, sender.id, now):
        values = wording.about(found, sender) | {"name": admin.first_name, "other": there.name}
        to = To(admin, sender, here=False)
        text = Text("pass-on", values, rows)
        await messages.tell(session, to, text, now=now, incident_id=found.id, key=f"pass:{row.id}")


async def _offer(
    session: Session, row: Relay, found: Incident, group: Neighbourhood, *, now: datetime
) -> Text:
    sender = await session.get_one(Neighbourhood, row.from_id)
    by = await session.get(Resident, row.decided_by_id) if row.decided_by_id else None
    values = wording.about(found, group) | {
        "other": sender.name,
        "by": by.first_name if by else "",
        "at": row.decided_at or row.at,
        "itself": by is None,
    }
    if row.state is not RelayState.OFFERED:
        return Text(f"offer-{row.state.value}", values)
    shown = await view.preview(session, found, group, now=now)
    words = await first_words(session, found)
    own = await twin(session, found, group)
    values |= {
        "preview": wording.nested(shown.lines),
        "words": words[:LONGEST_WORDS],
        "typed": bool(words),
        "chosen": row.passed_by_id is not None,
        "note": row.note or "",
    }
    return Text("offer", values, _rows(row, own=own))


def _rows(row: Relay, *, own: Incident | None) -> Rows:
    yes = wording.button("publish", Verb.OFFER, row.to_id, word=f"{row.id}.yes", style="success")
    no = wording.button("not-for-us", Verb.OFFER, row.to_id, word=f"{row.id}.no")
    line = wording.button("add-line", Verb.OFFER, row.to_id, word=f"{row.id}.line")
    if own is None:
        return ((yes,), (no, line))
    word = f"{row.id}.merge.{own.id}"
    merge = wording.button(
        "same-thing", Verb.OFFER, row.to_id, word=word, values=wording.other(own.facts)
    )
    return ((merge,), (yes,), (no, line))


async def twin(session: Session, found: Incident, group: Neighbourhood) -> Incident | None:
    """A report that this group has itself and that may be about the same. (B4)"""
    for own in await incident.open_in(session, group.id):
        here = own.neighbourhood_id == group.id and own.progress.phase is Phase.OPEN
        if not here or own.id == found.id:
            continue
        alike = matching.places_agree(own.facts, found.facts)
        if alike or (alike is None and own.facts.category == found.facts.category):
            return own
    return None


BAD_LINE = "offer-bad-line"


async def add_line(
    session: Session, row: Relay | None, words: str, reading: Reading | None, *, now: datetime
) -> Text | None:
    """An admin's line goes along; else why not. (B3, P2, P3)"""
    found = await incident.locked(session, row.incident_id) if row else None
    if row is None or found is None or row.state is not RelayState.OFFERED:
        return Text("offer-late")
    if not may_go_along(words, reading, most=LONGEST_NOTE):
        return Text(BAD_LINE, {"most": LONGEST_NOTE})
    row.note = " ".join(words.split())
    await show(session, row, found, now=now, anew=True)
    return None


async def first_words(session: Session, found: Incident) -> str:
    """What the reporter wrote, for the admin who decides; empty where it came by buttons. (B3)"""
    reports = await report.of_incident(session, found.id)
    return next((each.text for each in reports if each.text), "")


async def of_group(session: Session, row_id: int, group_id: int) -> Relay | None:
    """An offer to this group, whatever became of it; None for another group's."""
    found = await session.get(Relay, row_id)
    return found if found and found.to_id == group_id else None
