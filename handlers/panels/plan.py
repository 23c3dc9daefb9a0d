"""The start plan: its buttons, and the link that makes a group the one for small talk. (G3, O2)"""

from telegram import Update

from handlers import access, updates
from handlers.context import Context
from handlers.panels.desk import Desk, Door
from models import conversation
from saar.actions import Verb, is_id
from saar.effects import Answer, Text
from saar.startplan import DONE, Step
from services.group import configuration, membership, start_plan, topics
from services.outbox import messages, places
from services.outbox.messages import To
from texts.render import LOCALES


async def opened(at: Desk) -> Answer | None:
    """The plan, after asking Telegram for the bot's rights and the group's admins."""
    await conversation.stop_awaiting(at.session, at.person.id)
    await shown(at)
    if at.glance is None:
        return Answer(Text("press-not-asked"), alert=True)
    return Answer(await start_plan.looked(at.session, at.group))


async def ticked(at: Desk) -> Answer | None:
    """A step is done: the country is right, the rules are accepted."""
    if at.action.word not in (Step.COUNTRY, Step.RULES):
        return Answer(Text("press-unknown"))
    await start_plan.tick(at.session, at.group, Step(at.action.word), by=at.person, now=at.now)
    return await shown(at)


async def put_off(at: Desk) -> Answer | None:
    """Not now; or bring back what was put off."""
    if at.action.word in set(Step):
        start_plan.later(at.group, Step(at.action.word))
    elif at.action.word == start_plan.UNLINK:
        await start_plan.unlink(at.session, at.group, by=at.person, now=at.now)
    else:
        start_plan.resume(at.group)
    return await shown(at)


async def country(at: Desk) -> Answer | None:
    """The country of the group."""
    await configuration.country(at.session, at.group, at.action.word, by=at.person, now=at.now)
    return await _countryshown(at)


async def language(at: Desk) -> Answer | None:
    """The language of cards."""
    if at.action.word in LOCALES:
        await configuration.language(at.session, at.group, at.action.word, by=at.person, now=at.now)
    return await _countryshown(at)


async def _countryshown(at: Desk) -> Answer | None:
    """In the plan the plan; once that step is done, the choice by itself."""
    if at.group.plan.get(Step.COUNTRY) != DONE:
        return await shown(at)
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
    return await shown(at)


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


async def shown(at: Desk) -> Answer | None:
    """The plan in place of what stood there; its new state says it all."""
    await start_plan.show(
        at.session, at.group, at.person, username=at.context.tools.username, now=at.now
    )
    return None


DOORS: dict[Verb, Door] = {
    Verb.PLAN: Door(opened, start_plan.SCREEN, looks=True),
    Verb.PLAN_TICK: Door(ticked, start_plan.SCREEN),
    Verb.PLAN_LATER: Door(put_off, start_plan.SCREEN),
    Verb.COUNTRY: Door(country, start_plan.SCREEN),
    Verb.LANGUAGE: Door(language, start_plan.SCREEN),
    Verb.TOPIC: Door(topic, start_plan.SCREEN),
}
