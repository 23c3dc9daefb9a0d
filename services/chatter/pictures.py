"""Pictures in the alarm group: taken away, asked about, put back, removed in time. (P1)"""

from dataclasses import dataclass
from datetime import datetime

from models import conversation, incident, picture, timer
from models.base import Session
from models.conversation import Question, QuestionKind
from models.neighbourhood import Neighbourhood
from models.picture import Picture, PictureKind
from models.resident import Resident
from models.timer import TimerKind
from saar import retention
from saar.actions import Verb
from saar.effects import Rows, Text, Value
from saar.policy import Pictures
from services.card import wording
from services.outbox import copies, messages, removals
from services.outbox.messages import To
from services.outbox.writing import Rank

LONGEST_CAPTION = 900
"""Telegram takes 1,024 characters; the name of the sender comes before it."""


@dataclass(frozen=True)
class Sent:
    """A picture as it came in. `file_id` and `album` are Telegram's; `caption` the sender's words."""

    message_id: int
    kind: PictureKind
    file_id: str
    album: str | None
    caption: str


async def arrived(
    session: Session, group: Neighbourhood, person: Resident, sent: Sent, *, now: datetime
) -> None:
    """One picture, or one of an album: what the policy says happens to it. (P1)"""
    if await picture.by_message(session, group.id, sent.message_id):
        return
    policy = _policy(group, sent)
    row = Picture(
        neighbourhood_id=group.id,
        resident_id=person.id,
        message_id=sent.message_id,
        album=sent.album,
        kind=sent.kind,
        file_id=sent.file_id if policy is Pictures.ASK else None,
        at=now,
    )
    album = await picture.of_album(session, group.id, sent.album) if sent.album else []
    session.add(row)
    await session.flush()
    if not group.can_delete:
        row.kept = False
        await _say_once(session, group, person, album, "picture-cannot", now=now)
        return
    if policy is Pictures.ALLOW:
        row.kept = True
        await _offer_removal(session, group, person, row, album, now=now)
        return
    await removals.delete(session, group.chat_id, [sent.message_id], now=now, rank=Rank.CARD)
    if policy is Pictures.REMOVE:
        await _say_once(session, group, person, album, "picture-removed", now=now)
        return
    await _ask(session, group, person, row, album, sent.caption, now=now)


def _policy(group: Neighbourhood, sent: Sent) -> Pictures:
    """A round video takes no caption, so it could not come back with a name: it is not asked about."""
    chosen = group.policy.pictures
    asks = chosen is Pictures.ASK and sent.kind is PictureKind.ROUND
    return Pictures.REMOVE if asks else chosen


async def unsigned(session: Session, group: Neighbourhood, sent: Sent, *, now: datetime) -> None:
    """From a channel or through another bot: there is nobody to ask, so it goes. (P1)"""
    if takes_away(group):
        await removals.delete(session, group.chat_id, [sent.message_id], now=now, rank=Rank.CARD)


def takes_away(group: Neighbourhood) -> bool:
    """Pictures do not stay in this group."""
    return group.can_delete and group.policy.pictures is not Pictures.ALLOW


async def answered(
    session: Session, question: Question, person: Resident, word: str, *, now: datetime
) -> Text:
    """ "No person on it" puts it back with the sender's name; anything else lets it go."""
    group = await session.get_one(Neighbourhood, question.neighbourhood_id)
    every = await picture.of_question(session, question.id)
    files = [(each.kind.value, each.file_id) for each in every if each.file_id]
    caption = question.text
    if len(caption) > LONGEST_CAPTION:
        caption = caption[:LONGEST_CAPTION].rstrip() + "…"
    await conversation.drop(session, question)
    for each in every:
        each.file_id = None
    if word != "no":
        return Text("press-picture-gone", wording.numbers(group))
    if group.policy.pictures is Pictures.REMOVE or not files:
        return Text("press-picture-late")
    running = await incident.open_in(session, group.id)
    await copies.put_back(
        session,
        group,
        files,
        Text("picture-from", {"name": person.first_name, "caption": caption}),
        person=person,
        incident_id=running[-1].id if running else None,
        now=now,
    )
    return Text("press-picture-back")


async def how_to_keep(
    session: Session, group: Neighbourhood, person: Resident, *, now: datetime
) -> None:
    """How a picture helps the police, and where it goes; to whoever asked. (P1)"""
    to = To(person, group)
    text = Text("picture-keep", wording.numbers(group))
    await messages.tell(session, to, text, now=now, rank=Rank.QUESTION, key="picture-keep")


async def remove(session: Session, row: Picture, person: Resident, *, now: datetime) -> Text:
    """The sender takes a picture back that stood in the group, with its album."""
    if row.resident_id != person.id:
        return Text("press-not-yours")
    await take_away(session, row, now=now)
    group = await session.get_one(Neighbourhood, row.neighbourhood_id)
    return Text("press-picture-gone", wording.numbers(group))


async def take_away(session: Session, row: Picture, *, now: datetime) -> None:
    """One picture that still stands in the group goes, with its album."""
    group = await session.get_one(Neighbourhood, row.neighbourhood_id)
    album = await picture.of_album(session, group.id, row.album) if row.album else [row]
    await _take_away(session, group, album, now=now)


async def closed(session: Session, group: Neighbourhood, *, now: datetime) -> None:
    """The last incident closed: pictures that were left standing go. (P1)"""
    if not await incident.open_in(session, group.id):
        await _take_away(session, group, await picture.kept_in(session, group.id), now=now)


async def forget(session: Session, *, now: datetime) -> None:
    """File ids after ten minutes; pictures that still stand before Telegram's 48 hours are over."""
    for each in await picture.kept_before(session, now - retention.OWN_MESSAGES):
        group = await session.get_one(Neighbourhood, each.neighbourhood_id)
        await _take_away(session, group, [each], now=now)
    await picture.forget_files(session, now - retention.QUESTION)


async def _take_away(
    session: Session, group: Neighbourhood, every: list[Picture], *, now: datetime
) -> None:
    ids = [each.message_id for each in every if each.kept]
    await removals.delete(session, group.chat_id, ids, now=now)
    for each in every:
        each.kept = False


async def _ask(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    row: Picture,
    album: list[Picture],
    caption: str,
    *,
    now: datetime,
) -> None:
    """An album is one question, however many pictures arrive one by one."""
    number = next((each.question_id for each in album if each.question_id), None)
    question = await session.get(Question, number) if number else None
    if question is None:
        question = Question(
            neighbourhood_id=group.id,
            resident_id=person.id,
            kind=QuestionKind.PICTURE,
            chat_id=group.chat_id,
            message_id=row.message_id,
            text=caption,
            at=now,
        )
        session.add(question)
        await session.flush()
        await timer.put(session, TimerKind.QUESTION, question.id, now + retention.QUESTION)
        rows: Rows = (
            (wording.button("nobody-on-it", Verb.PICTURE, question.id, word="no"),),
            (wording.button("somebody-on-it", Verb.PICTURE, question.id, word="yes"),),
        )
        await _word(session, group, person, Text("picture-ask", {}, rows), now=now)
    elif caption:
        question.text = caption
    row.question_id = question.id


async def _offer_removal(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    row: Picture,
    album: list[Picture],
    *,
    now: datetime,
) -> None:
    if not album:
        rows: Rows = ((wording.button("take-away", Verb.PICTURE, row.id, word="own"),),)
        await _word(session, group, person, Text("picture-allowed", {}, rows), now=now)


async def _say_once(
    session: Session,
    group: Neighbourhood,
    person: Resident,
    album: list[Picture],
    key: str,
    *,
    now: datetime,
) -> None:
    if not album:
        await _word(session, group, person, Text(key), now=now)


async def _word(
    session: Session, group: Neighbourhood, person: Resident, text: Text, *, now: datetime
) -> None:
    values: dict[str, Value] = {**wording.numbers(group), "name": person.first_name}
    how = wording.button("keep-picture", Verb.KEEP_PICTURE, group.id)
    said = Text(text.key, values, (*text.buttons, (how,)))
    await messages.tell(session, To(person, group), said, now=now, rank=Rank.QUESTION)
