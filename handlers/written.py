"""A text or a pin in the private chat: whoever may claim it is offered it, in order. (S2, J1)"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import Message as TelegramMessage
from telegram import Update

from handlers import access, joining, lookup, search, updates
from handlers.context import Context
from handlers.panels import inbox
from models import application, conversation, resident
from models.base import Session
from models.conversation import Awaited, AwaitedKind, DraftStep
from models.resident import Resident
from saar import retention
from saar.actions import Action, Verb
from saar.claimants import Claimant, Written, claimants
from saar.effects import Button, Text
from saar.facts import Facts
from saar.labels import Flag
from saar.meetings import LONGEST_PLACE
from saar.relays import UNFIT
from services.card import wording
from services.group import start_plan
from services.incident import drafts, hearing, private, questions, scene
from services.incident.scene import Message
from services.joining import questions as joining_questions
from services.outbox import messages
from services.outbox.messages import To
from services.ringing import tree
from understanding.flags import tells_origin
from understanding.meaning import Heard, OpenIncident, Reading


@dataclass(frozen=True)
class Said:
    """What was written, how it reads by itself, and the form that waits for it."""

    message: Message
    reading: Reading | None
    awaited: Awaited | None


Form = Callable[[Update, Context, Said], Awaitable[bool]]
Taker = Callable[[Session, Resident, Said, Context], Awaitable[bool]]
"""True where the text was for this one. A form opens its own door; all others share one transaction."""


async def text(update: Update, context: Context) -> None:
    """A text: an answer to a form or to /meld, news of an open incident, or a report for a group."""
    if update.effective_message is None or update.effective_message.via_bot:
        return
    await lookup.groups(context, update.effective_user)
    known, said = await _known(update, context)
    if said is None:
        return
    todo = claimants(known)
    for claimant in todo:
        if claimant in FORMS and await FORMS[claimant](update, context, said):
            return
    async with context.transaction() as session:
        person = await _person(session, update, context)
        for claimant in todo:
            if claimant in TAKERS and await TAKERS[claimant](session, person, said, context):
                return


async def pin(update: Update, context: Context) -> None:
    """Where an applicant lives, or the middle of a neighbourhood."""
    known, said = await _known(update, context)
    if said is None:
        return
    if Claimant.APPLICANT in claimants(known) and await joining.answer(update, context):
        return
    if said.awaited:
        await inbox.pin(update, context, said.awaited)


async def document(update: Update, context: Context) -> None:
    """A file with an area that was asked for; words under any other file are heard."""
    _, said = await _known(update, context)
    if said and said.awaited and said.awaited.kind is AwaitedKind.AREA:
        await inbox.document(update, context, said.awaited)
    elif said and said.message.text:
        await text(update, context)


async def _known(update: Update, context: Context) -> tuple[Written, Said | None]:
    said, user = update.effective_message, update.effective_user
    if said is None or user is None:
        return Written(), None
    now = context.now()
    async with context.looking() as session:
        person = await resident.by_user(session, user.id)
        draft = await conversation.draft_of(session, person.id) if person else None
        awaited = await conversation.awaited_of(session, person.id) if person else None
        groups = await resident.neighbourhoods_of(session, person.id) if person else []
        applies = await application.answering(session, user.id)
        waits = await application.with_admins(session, user.id)
        plans = await start_plan.before(session, user.id, now=now) is not None
    term = retention.AREA_DRAFT if _area_comes(said, awaited) else retention.DRAFT
    awaited = awaited if awaited and now - awaited.at <= term else None
    running = draft is not None and now - draft.at <= retention.DRAFT
    message = updates.incoming(said, now=now)
    reading, is_news = None, False
    if message.text:
        asked = "where" if draft and draft.step is DraftStep.PLACE else None
        heard = Heard(text=message.text, asked=asked, forwarded=message.forwarded)
        reading = context.tools.read(heard)
        whole = said.text or said.caption or message.text  # with what is quoted: it may be an alarm
        beside = Heard(text=whole, open_incidents=(OpenIncident(0),))
        is_news = hearing.is_news(context.tools.read(beside))
    known = Written(
        applies=joining.takes_answers(applies),
        awaited=awaited is not None,
        drafts=running,
        in_group=bool(groups),
        is_news=is_news,
        is_report=reading is not None and hearing.may_be_report(reading),
        is_own=said.forward_origin is None and said.via_bot is None,
        fits=awaited is not None and _fits(awaited, message.text, reading),
        is_strict=awaited is not None and _is_strict(awaited, reading),
        waits=waits is not None or applies is not None,
        plans=plans,
    )
    return known, Said(message, reading, awaited)


def _area_comes(said: TelegramMessage, awaited: Awaited | None) -> bool:
    """A pin or a file takes its time: who walks around the neighbourhood is not back in a quarter."""
    drawn = said.location is not None or said.document is not None
    return drawn and awaited is not None and awaited.kind is AwaitedKind.AREA


A_FEW_WORDS = (AwaitedKind.MEETING, AwaitedKind.TOPIC, AwaitedKind.AREA)
A_NAME = (AwaitedKind.LISTING, AwaitedKind.SEARCH)
NUMBER = re.compile(r"[\d\s()+./-]{2,24}")


def _fits(awaited: Awaited, words: str, reading: Reading | None) -> bool:
    """A number where one is asked for, also 112; a line with an offer tells what is seen, but no new alarm.

    What may not travel is refused as a line, and is offered for no group either. (B3, P2, 12)
    """
    if awaited.kind is AwaitedKind.LINE:
        flags = reading.flags if reading else frozenset()
        unfit = bool(flags & UNFIT) or tells_origin(words)
        calls = bool(reading and (reading.claim or reading.failed))
        return unfit or (Flag.URGENT not in flags and not calls)
    if awaited.kind is AwaitedKind.RING:
        return tree.ENTERED.fullmatch(" ".join(words.split())) is not None
    if awaited.kind in A_NAME:
        return len(words) <= LONGEST_PLACE and hearing.is_a_mere_name(reading, words)
    if awaited.kind in A_FEW_WORDS:
        return _is_a_few_words(words, reading)
    return awaited.kind is AwaitedKind.SETTING and NUMBER.fullmatch(words) is not None


def _is_strict(awaited: Awaited, reading: Reading | None) -> bool:
    """A name is asked for, and any words would do, also a cry for help; of other forms what is urgent is no answer.

    A line that goes with an alert tells what is seen, so it may be.
    """
    urgent = reading is not None and Flag.URGENT in reading.flags
    return awaited.kind in A_NAME or (urgent and awaited.kind is not AwaitedKind.LINE)


def _is_a_few_words(words: str, reading: Reading | None) -> bool:
    """A topic or a place; what somebody sees now, or a call, is heard before any form."""
    if reading is None or len(words) > LONGEST_PLACE:
        return False
    return not (reading.observes_now or reading.claim or Flag.URGENT in reading.flags)


async def _applicant(update: Update, context: Context, said: Said) -> bool:
    named = bool(said.reading and said.reading.place)
    return await joining.answer(update, context, named=named)


async def _form(update: Update, context: Context, said: Said) -> bool:
    return said.awaited is not None and await inbox.text(update, context, said.awaited)


async def _draft(session: Session, person: Resident, said: Said, context: Context) -> bool:
    draft = await conversation.draft_of(session, person.id)
    if draft is None or said.reading is None:
        return False
    return await drafts.answered(session, draft, person, said.reading, now=context.now())


async def _open(session: Session, person: Resident, said: Said, context: Context) -> bool:
    groups = await resident.neighbourhoods_of(session, person.id)
    read = context.tools.read
    return await private.hear(session, person, groups, said.message, read=read, now=context.now())


async def _report(session: Session, person: Resident, said: Said, context: Context) -> bool:
    groups = await resident.neighbourhoods_of(session, person.id)
    facts = scene.facts_of(said.reading) if said.reading else Facts()
    await questions.put_in(session, person, groups, said.message, facts, now=context.now())
    return True


async def _alone(session: Session, person: Resident, said: Said, context: Context) -> bool:
    """Danger first; and where a search waits, what it finds by these words below that."""
    await _show(session, person, Text("danger-no-group"), context)
    if said.awaited and said.awaited.kind is AwaitedKind.SEARCH:
        await search.also(session, person, said.message.text, context)
    return True


async def _stands(session: Session, person: Resident, _said: Said, context: Context) -> bool:
    return await joining_questions.stand(session, person, now=context.now())


async def _plan(session: Session, person: Resident, _said: Said, context: Context) -> bool:
    name = context.tools.username
    return await start_plan.explain(session, person, username=name, now=context.now())


async def _help(session: Session, person: Resident, _said: Said, context: Context) -> bool:
    groups = await resident.neighbourhoods_of(session, person.id)
    text = Text("start-find-group")
    if groups:
        rows = ((Button(key="button-report", action=Action(Verb.START_REPORT)),),)
        text = Text("help-resident", wording.numbers(groups[0]), rows)
    await _show(session, person, text, context)
    return True


async def _person(session: Session, update: Update, context: Context) -> Resident:
    user = update.effective_user
    if user is None:
        raise LookupError("a private text without an author")
    return await access.seen(
        session, user, update.effective_chat, context, update.effective_message
    )


async def _show(session: Session, person: Resident, text: Text, context: Context) -> None:
    await messages.tell(session, To(person, None, here=False), text, now=context.now(), key="help")


FORMS: dict[Claimant, Form] = {Claimant.APPLICANT: _applicant, Claimant.FORM: _form}
TAKERS: dict[Claimant, Taker] = {
    Claimant.DRAFT: _draft,
    Claimant.OPEN: _open,
    Claimant.REPORT: _report,
    Claimant.ALONE: _alone,
    Claimant.STANDS: _stands,
    Claimant.PLAN: _plan,
    Claimant.HELP: _help,
}
