"""A message was edited: what follows from its new words. (R5)"""

from datetime import datetime

from models import claim, report
from models.base import Session
from saar.emergency import CallDecision, CallOutcome, ClaimKind
from saar.facts import Facts
from services.changed import changed
from services.incident import call_notes, calls, questions
from services.incident.reports import Observation, rebuild
from services.incident.scene import Scene


async def edited(
    session: Session,
    scene: Scene,
    seen: Observation | None,
    kind: ClaimKind | None,
    *,
    now: datetime,
) -> bool:
    """A message was edited: its report changes, and a claim that it no longer makes goes. (R5)

    `kind` is what the new words claim.

    False when the message belongs to no open incident, or the time for edits has passed.
    """
    ids = [each.id for each in scene.incidents]
    found = await report.by_message(session, scene.message.chat_id, scene.message.message_id)
    chat_id, message_id = scene.message.chat_id, scene.message.message_id
    made = await claim.by_message(session, ids, chat_id, message_id)
    if found and found.incident_id in ids and now - found.at <= scene.policy.edit_window:
        found.facts = seen.facts if seen else Facts()
        found.text = seen.text if seen else None
        running = scene.incident(found.incident_id)
        if running:
            await session.flush()
            await rebuild(session, running)
            await changed(session, running, now=now)
    await questions.drop_for_message(
        session, scene.resident.id, scene.message.chat_id, scene.message.message_id
    )
    for each in [old for old in made if not old.ended and old.kind is not kind]:
        running = scene.incident(each.incident_id)
        if running:
            ended = CallDecision(CallOutcome.WITHDRAWN, end=(each.id,))
            await calls.settle(session, running, ended, now=now)
            await calls.resume_asking(session, running, now=now)
            if kind and now - scene.message.sent_at <= scene.policy.edit_window:
                source = call_notes.Source(scene.message.chat_id, scene.message.message_id)
                await calls.announce(session, running, scene.resident, kind, now=now, source=source)
    return found is not None or bool(made)
