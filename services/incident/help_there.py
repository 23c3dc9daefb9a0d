"""Help on the spot, an end that is seen, a call that failed: what stops the asking, and what does not. (A14, A15, F5)"""

from datetime import datetime

from models import timer
from models.base import Session
from models.incident import Incident
from models.posted import Follows
from models.timer import TimerKind
from saar import steps
from saar.effects import Text
from saar.emergency import CallStatus
from services.card import call_state, wording
from services.changed import changed
from services.incident.scene import Scene
from services.outbox import messages
from services.outbox.messages import To
from services.outbox.writing import Rank


async def seen(session: Session, scene: Scene, incident_id: int | None, *, now: datetime) -> None:
    """Somebody sees help on the spot: the card says so, and nobody is asked to call. (A14)"""
    about = scene.incident(incident_id) if incident_id else None
    if about:
        about.progress = steps.helped(about.progress, now=scene.message.sent_at)
        await hush(session, about, now=now)


async def hush(session: Session, running: Incident, *, now: datetime) -> None:
    """Nobody is asked to call any more; "danger or doubt? Call yourself" stays on the card. (A14, F5)"""
    running.progress = steps.hushed(running.progress)
    await timer.drop(session, TimerKind.ASK, running.id)
    await changed(session, running, now=now, status=True)


async def not_through(session: Session, scene: Scene, about: Incident, *, now: datetime) -> None:
    """Whose call failed is told to try again or to leave it to somebody else. (A15)"""
    call = await call_state.call_of(session, about, now)
    if call.stands.status is CallStatus.CALLED:
        return
    values = wording.about(about, scene.neighbourhood) | {"name": scene.resident.first_name}
    text = Text("call-not-through", values, wording.call_rows(about.id))
    to = To(scene.resident, scene.neighbourhood)
    key = f"call:{about.id}"
    await messages.tell(
        session,
        to,
        text,
        now=now,
        incident_id=about.id,
        rank=Rank.QUESTION,
        key=key,
        follows=Follows.CALL,
        state=(await call.told(scene.resident, Follows.CALL, "")).state,
    )
