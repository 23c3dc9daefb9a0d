"""The start plan: its buttons, and the area as a pin, postcodes or a GeoJSON file. (G3)"""

from telegram import Document, Location, Update

from handlers import access, updates
from handlers.context import Context
from handlers.panels.desk import Desk, Door
from models import conversation
from models.conversation import AwaitedKind
from saar.actions import Verb, is_id
from saar.effects import Answer, Text
from saar.startplan import DONE, Step
from services.area import perimeter
from services.area.perimeter import Area, Problem
from services.group import configuration, membership, start_plan, topics
from services.outbox import messages, places
from services.outbox.messages import To
from texts.render import LOCALES

FETCHING = 5.0  # seconds for a file of a megabyte


async def opened(at: Desk) -> Answer | None:
    """The plan, after asking Telegram for the bot's rights and the group's admins."""
    await conversation.stop_awaiting(at.session, at.person.id)
    await _shown(at)
    if at.glance is None:
        return Answer(Text("press-not-asked"), alert=True)
    return Answer(await start_plan.looked(at.session, at.group))


async def ticked(at: Desk) -> Answer | None:
    """A step is done: the country is right, the rules are accepted."""
    if at.action.word not in (Step.COUNTRY, Step.RULES):
        return Answer(Text("press-unknown"))
    await start_plan.tick(at.session, at.group, Step(at.action.word), by=at.person, now=at.now)
    return await _shown(at)


async def put_off(at: Desk) -> Answer | None:
    """Not now; or bring back what was put off."""
    if at.action.word in set(Step):
        start_plan.later(at.group, Step(at.action.word))
    elif at.action.word == start_plan.UNLINK:
        await start_plan.unlink(at.session, at.group, by=at.person, now=at.now)
    else:
        start_plan.resume(at.group)
    return await _shown(at)


async def country(at: Desk) -> Answer | None:
    """The country of the group."""
    await configuration.country(at.session, at.group, at.action.word, by=at.person, now=at.now)
    return await _country_shown(at)


async def language(at: Desk) -> Answer | None:
    """The language of cards."""
    if at.action.word in LOCALES:
        await configuration.language(at.session, at.group, at.action.word, by=at.person, now=at.now)
    return await _country_shown(at)


async def _country_shown(at: Desk) -> Answer | None:
    """In the plan the plan; once that step is done, the choice by itself."""
    if at.group.plan.get(Step.COUNTRY) != DONE:
        return await _shown(at)
    await at.show(start_plan.country_screen(at.group))
    return None


async def topic(at: Desk) -> Answer | None:
    """Which topic alarms go to: one that is there, or a new one."""
    word = at.action.word
    if not at.group.is_forum or not (is_id(word) or word in start_plan.TOPIC_WORDS):
        return Answer(Text("press-unknown"))
    if word == start_plan.CHOOSE_TOPIC:
        await at.show(await start_plan.topic_screen(at.session, at.group))
        return None
    if word == start_plan.NEW_TOPIC:
        await places.make(at.session, at.group, by=at.person, now=at.now)
        return Answer(Text("topic-being-made"))
    await topics.choose(at.session, at.group, int(word), by=at.person, now=at.now)
    return await _shown(at)


async def area(at: Desk) -> Answer | None:
    """How to give the area; the next pin, text or file is taken for it."""
    await conversation.await_from(
        at.session, at.person.id, AwaitedKind.AREA, at.group.id, now=at.now
    )
    await at.show(start_plan.area_screen(at.group))
    return None


async def radius(at: Desk) -> Answer | None:
    """How far the neighbourhood reaches from the pin."""
    awaited = await conversation.awaited_of(at.session, at.person.id)
    if awaited is None or not awaited.word or not is_id(at.action.word):
        return await area(at)
    latitude, longitude = (float(each) for each in awaited.word.split(","))
    chosen = int(at.action.word)
    if chosen not in perimeter.RADII:
        return Answer(Text("press-unknown"))
    await _keep(at, perimeter.circle(latitude, longitude, chosen))
    return Answer(Text("press-set"))


async def pinned(at: Desk, place: Location) -> None:
    """A location was sent as the middle of the neighbourhood."""
    await conversation.await_from(
        at.session,
        at.person.id,
        AwaitedKind.AREA,
        at.group.id,
        word=f"{place.latitude},{place.longitude}",
        now=at.now,
    )
    await at.show_anew(start_plan.radius_screen(at.group))


async def written(at: Desk, text: str) -> None:
    """Postcodes were written."""
    await _take(at, perimeter.postcodes(text, at.group.pack))


async def sent(at: Desk, data: bytes | None) -> None:
    """A file was sent; None where Telegram did not give it."""
    found = _not_fetched() if data is None else perimeter.geojson(data, at.group.pack)
    await _take(at, found)


async def fetch(document: Document) -> bytes | None:
    """The bytes of a GeoJSON file that an admin sent; the only file the bot ever downloads."""
    if (document.file_size or 0) > perimeter.MOST_BYTES:
        return b" " * (perimeter.MOST_BYTES + 1)
    return await access.answered(_bytes(document), FETCHING)


async def _bytes(document: Document) -> bytes:
    return bytes(await (await document.get_file()).download_as_bytearray())


async def link_chat(update: Update, context: Context, group_id: int) -> bool:
    """The bot was added to the small-talk group by the link of the plan. (G3, O2)"""
    chat, user = update.effective_chat, update.effective_user
    if chat is None or user is None or not await _may_link(update, context, group_id):
        return False
    async with context.transaction() as session:
        now = context.now()
        person = await membership.person_seen(session, updates.person(user), now=now)
        group = await membership.chat_linked(
            session, updates.group(chat), group_id, by=person, now=now
        )
        if group:
            name = context.tools.username
            await start_plan.refresh(session, group, username=name, now=now)
        else:
            text = Text("chat-not-linked", {"chat": chat.title or ""})
            await messages.tell(session, To(person, None, here=False), text, now=now)
    return True


async def _may_link(update: Update, context: Context, group_id: int) -> bool:
    chat, user = update.effective_chat, update.effective_user
    if chat is None or user is None:
        return False
    if not await access.administers(context, group_id, user.id):
        return False
    return bool(await access.is_admin(context, chat.id, user.id, fresh=True))


async def _take(at: Desk, found: Area | Problem) -> None:
    if isinstance(found, Problem):
        await at.show_anew(start_plan.area_screen(at.group, found.text))
        return
    await _keep(at, found, anew=True)


async def _keep(at: Desk, found: Area, *, anew: bool = False) -> None:
    await start_plan.area(at.session, at.group, found, by=at.person, now=at.now)
    await conversation.stop_awaiting(at.session, at.person.id)
    if anew:
        await at.drop()
    await _shown(at)


async def _shown(at: Desk) -> Answer | None:
    await start_plan.show(
        at.session, at.group, at.person, username=at.context.tools.username, now=at.now
    )
    return None


def _not_fetched() -> Problem:
    return Problem(Text("perimeter-not-fetched"))


DOORS: dict[Verb, Door] = {
    Verb.PLAN: Door(opened, start_plan.SCREEN, looks=True),
    Verb.PLAN_TICK: Door(ticked, start_plan.SCREEN),
    Verb.PLAN_LATER: Door(put_off, start_plan.SCREEN),
    Verb.COUNTRY: Door(country, start_plan.SCREEN),
    Verb.LANGUAGE: Door(language, start_plan.SCREEN),
    Verb.TOPIC: Door(topic, start_plan.SCREEN),
    Verb.AREA: Door(area, start_plan.SCREEN),
    Verb.RADIUS: Door(radius, start_plan.SCREEN),
}
