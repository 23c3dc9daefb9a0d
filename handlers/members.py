"""The bot's own place in groups and private chats, and residents who come and go. (G2, G4)"""

from telegram import Chat, Message, Update

from handlers import access, joining, updates
from handlers.context import Context
from handlers.panels import reach
from models import listing, municipality, neighbourhood
from models.base import Session
from models.neighbourhood import Neighbourhood
from services.bridges import links
from services.group import membership, start_plan, topics
from services.group.membership import Person
from services.incident import calls
from services.joining import admission
from services.joining.questions import came_in
from services.outbox import removals


async def bot_moved(update: Update, context: Context) -> None:
    """The bot was added, promoted, demoted, removed, blocked or unblocked."""
    changed = update.my_chat_member
    if changed is None:
        return
    now = context.now()
    admins = await _admins(update, context) if updates.is_group(changed.chat) else ()
    async with context.transaction() as session:
        by = await membership.person_seen(session, updates.person(changed.from_user), now=now)
        standing = updates.standing(changed.new_chat_member)
        if changed.chat.type == Chat.PRIVATE:
            by.has_private_chat = standing.present
        if not updates.is_group(changed.chat):
            return
        home = await membership.group_seen(session, updates.group(changed.chat), now=now)
        if changed.from_user.is_bot:  # an anonymous admin, or another bot: nobody to ask or name
            membership.stays_anonymous(by)
        else:
            await membership.member_seen(session, home, by, now=now)
        had_rights = home.is_admin
        await membership.bot_changed(
            session,
            home,
            standing,
            by=by,
            bot_username=context.tools.username,
            now=now,
            by_person=not changed.from_user.is_bot,
        )
        if admins:
            await membership.admins_known(session, home, admins, now=now)
            await links.look_after(session, home, now=now)
        if not standing.present or (had_rights and not standing.is_admin):
            await links.left(session, home, now=now)
        await start_plan.refresh(session, home, username=context.tools.username, now=now)
    access.forget(context, changed.chat.id)


async def member_moved(update: Update, context: Context) -> None:
    """A resident joined, left, or became or ceased to be an admin."""
    changed = update.chat_member
    if changed is None or changed.new_chat_member.user.is_bot or not updates.is_group(changed.chat):
        return
    now = context.now()
    status = changed.new_chat_member.status
    came = not updates.is_present(changed.old_chat_member)
    left = not updates.is_present(changed.new_chat_member)
    members = await joining.members(context, changed.chat.id) if left else None
    async with context.transaction() as session:
        home = await membership.group_seen(session, updates.group(changed.chat), now=now)
        user = updates.person(changed.new_chat_member.user)
        resident = await membership.person_seen(session, user, now=now)
        if left:
            await membership.member_left(session, home, resident, now=now)
            await calls.gone(session, home, resident, now=now)
            await links.look_after(session, home, now=now)
            await admission.promote(session, home, members, now=now)
        else:
            is_admin = status in ("administrator", "creator")
            await membership.member_seen(session, home, resident, now=now, is_admin=is_admin)
            if came and not home.is_small_talk:
                await membership.joined(session, home, resident, now=now)
                await came_in(session, home, resident, now=now)
            await links.look_after(session, home, now=now)
            await start_plan.refresh(session, home, username=context.tools.username, now=now)
    access.forget(context, changed.chat.id)


async def service_line(update: Update, context: Context) -> None:
    """Telegram's own lines: a migration, a new title, people who joined or left, a pin."""
    said = update.effective_message
    if said is None:
        return
    now = context.now()
    if said.migrate_to_chat_id or said.migrate_from_chat_id:
        await _migrated(said, context)
        return
    async with context.transaction() as session:
        home = await neighbourhood.by_chat(session, said.chat.id)
        if home is None:
            return
        await membership.called(session, home, said.chat.title or home.name)
        await _about_topic(session, home, said)
        by_the_bot = said.from_user is not None and said.from_user.id == context.bot.id
        if said.pinned_message and by_the_bot and home.can_delete:
            await removals.delete(session, said.chat.id, [said.message_id], now=now)
        for user in said.new_chat_members or ():
            if not user.is_bot:
                resident = await membership.person_seen(session, updates.person(user), now=now)
                await membership.member_seen(session, home, resident, now=now)
        left = said.left_chat_member
        if left and not left.is_bot:
            resident = await membership.person_seen(session, updates.person(left), now=now)
            await membership.member_left(session, home, resident, now=now)
            await calls.gone(session, home, resident, now=now)
            await links.look_after(session, home, now=now)


async def _migrated(said: Message, context: Context) -> None:
    """Everything moves; the links by which people come in are made anew, where they stand somewhere for all. (G4, M1)"""
    old = said.migrate_from_chat_id or said.chat.id
    new = said.migrate_to_chat_id or said.chat.id
    async with context.transaction() as session:
        await membership.migrated(
            session, old, new, username=context.tools.username, now=context.now()
        )
    async with context.looking() as session:
        group = await neighbourhood.by_chat(session, new)
        town = await municipality.by_chat(session, new)
        wanted = group is not None and (town or await listing.of_group(session, group.id))
    link = await reach.entry(context, group.id) if group and wanted else None
    if group is None or link is None:
        return
    async with context.looking() as session:
        home = await session.get_one(Neighbourhood, group.id)
        home.join_link = link
        town = await municipality.by_chat(session, new)
        if town:
            town.chat_link = link


async def _about_topic(session: Session, home: Neighbourhood, said: Message) -> None:
    """A topic was made, renamed, closed or opened: where cards may go changes with it. (G3)"""
    home.is_forum = bool(said.chat.is_forum)
    thread = updates.topic(said)
    named = said.forum_topic_created or said.forum_topic_edited
    shut = said.forum_topic_closed or said.general_forum_topic_hidden
    if thread is None or not (named or shut or said.forum_topic_reopened):
        return
    closed = True if shut else False if said.forum_topic_reopened else None
    await topics.told(session, home, thread, name=named.name if named else None, closed=closed)


async def _admins(update: Update, context: Context) -> tuple[Person, ...]:
    """Telegram's list of admins; empty where it could not be asked, which changes nothing."""
    changed = update.my_chat_member
    if changed is None or not updates.is_present(changed.new_chat_member):
        return ()
    found = await access.answered(context.bot.get_chat_administrators(changed.chat.id))
    return tuple(updates.person(each.user) for each in found or () if not each.user.is_bot)
