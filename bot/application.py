"""Puts the bot together: Telegram's client, the database, and the one ordered list of handlers."""

import functools
import itertools
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import httpx
from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest, EndPointNotFound, Forbidden
from telegram.ext import (
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    ChatJoinRequestHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    ExtBot,
    MessageHandler,
    filters,
)
from telegram.request import HTTPXRequest

from bot.client import Client
from bot.clock import Clock
from bot.duty import Alone, Duty
from bot.errors import StartError
from bot.gauges import Gauges
from bot.intake import ALLOWED, App, Intake, take_webhook_away
from bot.keeper import Keeper
from bot.patience import Patience
from bot.schedule import Schedule
from bot.sender import Sender
from bot.settings import ClockKind, Settings
from bot.watch import Watch
from bot.webhook import Webhook
from handlers import (
    access,
    buttons,
    groups,
    joining,
    members,
    municipality,
    own,
    private,
    search,
    updates,
    volunteer,
    written,
)
from handlers.access import Command
from handlers.context import Context, Tools
from handlers.panels import commands
from models.base import Database
from texts import render
from understanding.meaning import Heard, Reading
from understanding.reading import read

log = logging.getLogger(__name__)
alarm_group = access.not_in_small_talk

NEW = ~filters.UpdateType.EDITED
BY_PERSON = NEW & ~filters.SenderChat.ALL & ~filters.VIA_BOT
IN_GROUP = filters.ChatType.GROUPS
IN_PRIVATE = filters.ChatType.PRIVATE
SERVICE = (
    filters.StatusUpdate.MIGRATE
    | filters.StatusUpdate.PINNED_MESSAGE
    | filters.StatusUpdate.NEW_CHAT_TITLE
    | filters.StatusUpdate.NEW_CHAT_MEMBERS
    | filters.StatusUpdate.LEFT_CHAT_MEMBER
    | filters.StatusUpdate.FORUM_TOPIC_CREATED
    | filters.StatusUpdate.FORUM_TOPIC_EDITED
    | filters.StatusUpdate.FORUM_TOPIC_CLOSED
    | filters.StatusUpdate.FORUM_TOPIC_REOPENED
    | filters.StatusUpdate.GENERAL_FORUM_TOPIC_HIDDEN
    | filters.StatusUpdate.GENERAL_FORUM_TOPIC_UNHIDDEN
)
SPOKEN = filters.VOICE | filters.VIDEO_NOTE
PLACE = filters.LOCATION | filters.VENUE
WORDS = (filters.TEXT | filters.CAPTION) & ~filters.COMMAND
PICTURES = filters.PHOTO | filters.VIDEO | filters.ANIMATION | filters.Document.ALL
RESIDENT = (
    "meld", "status", "regels", "help", "beller", "meldingen", "sticker", "zoek", "taal", "privacy",
    "mijngegevens", "verwijder",
)  # fmt: skip
ADMIN = (
    "instellingen",
    "startplan",
    "bruggen",
    "koppel",
    "waarschuw",
    "oefening",
    "bijeenkomst",
    "gemeente",
    "logboek",
)
SCOPES: tuple[tuple[BotCommandScope, tuple[str, ...]], ...] = (
    (BotCommandScopeDefault(), RESIDENT),
    (BotCommandScopeAllPrivateChats(), (*RESIDENT, *ADMIN)),
    (BotCommandScopeAllGroupChats(), (*RESIDENT[:4], "offtopic", *RESIDENT[4:])),
    (BotCommandScopeAllChatAdministrators(), (*RESIDENT[:4], "offtopic", *ADMIN)),
)
SEEN_BY_ALL = frozenset({"offtopic"})
"""It answers a message, which a command that only the bot sees cannot do."""


def handlers() -> list[BaseHandler[Any, Context, Any]]:
    """Every door into the bot, in the order they are tried; the first that fits gets the update."""
    edited = IN_GROUP & filters.UpdateType.EDITED_MESSAGE & (WORDS | PICTURES)
    return [
        ChatMemberHandler(members.bot_moved, ChatMemberHandler.MY_CHAT_MEMBER),
        ChatMemberHandler(members.member_moved, ChatMemberHandler.CHAT_MEMBER),
        ChatJoinRequestHandler(joining.requested),
        CallbackQueryHandler(buttons.pressed),
        MessageHandler(IN_GROUP & SERVICE, members.service_line),
        *_commands(),
        MessageHandler(IN_GROUP & NEW & PLACE, groups.located),
        MessageHandler(IN_GROUP & NEW & SPOKEN, groups.spoken),
        CommandHandler("offtopic", alarm_group(groups.flagged), BY_PERSON),
        MessageHandler(IN_GROUP & NEW & filters.COMMAND, groups.commanded),
        MessageHandler(IN_GROUP & NEW & (WORDS | PICTURES), groups.heard),
        MessageHandler(edited, groups.edited),
        MessageHandler(IN_PRIVATE & NEW & PLACE, written.pin),
        MessageHandler(IN_PRIVATE & NEW & filters.Document.ALL, written.document),
        MessageHandler(IN_PRIVATE & NEW & (WORDS | filters.COMMAND), written.text),
    ]


ANYWHERE: tuple[tuple[tuple[str, ...], Command], ...] = (
    (("start",), private.start),
    (("privacy",), private.privacy),
    (("mijngegevens", "mydata"), private.copy_of_all),
    (("verwijder",), private.erase),
)
"""Commands with all their names, also for a small-talk group."""
NOT_IN_SMALL_TALK: tuple[tuple[tuple[str, ...], Command], ...] = (
    (("help",), private.help_me),
    (tuple(updates.REPORTS), private.meld),
    (("status",), private.status),
    (("zoek", "find", "search"), search.asked),
    (("taal", "language"), own.language),
    (("stop",), own.stop),
    (("instellingen", "settings"), commands.settings),
    (("logboek", "log"), commands.log),
    (("startplan",), commands.plan),
    (("bruggen", "bridges"), commands.bridges),
    (("koppel", "link"), commands.invite),
    (("waarschuw", "warn"), commands.warn),
    (("oefening", "exercise"), commands.exercise),
    (("bijeenkomst", "meeting"), commands.meeting),
    (("beller", "caller"), volunteer.volunteer),
    (("gemeente", "town"), municipality.shown),
    (("sticker", "stickers"), volunteer.sticker),
    (("meldingen", "alerts"), volunteer.alerts),
    (("regels", "rules"), volunteer.rules),
)


def _commands() -> list[BaseHandler[Any, Context, Any]]:
    guarded = ((names, alarm_group(handler)) for names, handler in NOT_IN_SMALL_TALK)
    return [
        CommandHandler(names, handler, BY_PERSON)
        for names, handler in itertools.chain(ANYWHERE, guarded)
    ]


@dataclass
class Bot:
    """The running parts; tests drive them by hand, `run` lets them run."""

    app: App
    database: Database
    tools: Tools
    intake: Intake
    sender: Sender
    schedule: Schedule
    clock: Clock
    duty: Duty
    watch: Watch
    webhook: Webhook | None = None
    keeper: Keeper | None = None


def build(
    settings: Settings,
    *,
    now: Callable[[], datetime] | None = None,
    clock: Clock | None = None,
    transport: httpx.AsyncBaseTransport | None = None,
    alone: bool = False,
) -> Bot:
    """Build the bot. Tests pass a clock and a transport, both without a socket; `now` jumps as it likes.

    `alone`: no other process works on the database, wherever that stands.
    """
    clock = clock or Clock(follow=settings.clock is ClockKind.API)
    saw = clock.saw if now is None else None
    now = now or clock.now
    database = Database(settings.database_url)
    duty = Duty(database) if database.is_shared and not alone else Alone(database)
    bot = _client(settings, clock, duty, transport)
    types = ContextTypes(context=Context)
    app: App = ApplicationBuilder().bot(bot).context_types(types).updater(None).build()
    app.add_handlers(handlers())
    gauges = bot.gauges
    sender = Sender(bot, database, now, duty=duty, gauges=gauges)
    clock.moved.append(sender.ledger.shift)
    tools = Tools(database, now, _safely(read, gauges), sender.wake, app_url=settings.app_url)
    app.bot_data["tools"] = tools
    intake = Intake(app, bot, database, now, saw=saw, gauges=gauges)
    return Bot(
        app=app,
        database=database,
        tools=tools,
        intake=intake,
        sender=sender,
        schedule=Schedule(database, tools, duty, gauges),
        clock=clock,
        duty=duty,
        watch=Watch(gauges, database, duty, now),
        webhook=_webhook(settings, intake),
        keeper=_keeper(settings, bot, database, duty, now),
    )


def _webhook(settings: Settings, intake: Intake) -> Webhook | None:
    token, url = settings.token.get_secret_value(), settings.webhook_url
    return Webhook(url, token, intake.take) if url else None


def _keeper(
    settings: Settings,
    bot: Client,
    database: Database,
    duty: Duty | Alone,
    now: Callable[[], datetime],
) -> Keeper | None:
    found = settings.operator
    return Keeper(bot, database, bot.gauges, now, found, duty) if found else None


def _client(
    settings: Settings, clock: Clock, duty: Duty, transport: httpx.AsyncBaseTransport | None
) -> Client:
    hooks = {"response": [clock.hook], "request": [duty.guard]}
    options: dict[str, Any] = {"event_hooks": hooks}
    if transport is not None:
        options["transport"] = transport
    return Client(
        settings.token.get_secret_value(),
        base_url=f"{settings.api_url}/bot",
        base_file_url=f"{settings.api_url}/file/bot",
        request=HTTPXRequest(connection_pool_size=64, httpx_kwargs=options),
        get_updates_request=HTTPXRequest(connection_pool_size=4, httpx_kwargs=options),
    )


def _safely(
    reader: Callable[[Heard], Reading], gauges: Gauges
) -> Callable[[Heard], Reading | None]:
    """A reader that never raises: where it fails, the bot asks instead. (D1)"""

    def safe(heard: Heard) -> Reading | None:
        began = time.perf_counter()
        try:
            return reader(heard)
        except Exception as error:  # noqa: BLE001 - the bot asks instead of failing
            log.error("reading.failed error=%s", type(error).__name__)  # noqa: TRY400 - a traceback could hold the text
            return None
        finally:
            gauges.read(time.perf_counter() - began)

    return safe


async def introduce(bot: Bot, patience: Patience) -> None:
    """Check the token, learn what this Bot API can do, and set the commands in both languages.

    Waits until Telegram answers; StartError where it refuses the token.
    """
    telegram = bot.app.bot
    await patience.until_answered(bot.app.initialize)
    if patience.stopped:
        return
    bot.tools.username = telegram.username
    await _choose_way_in(bot, patience)
    bot.sender.delivery.ephemerals = await _knows_ephemerals(telegram, patience)
    for locale in render.LOCALES:
        await _set_commands(telegram, locale, patience)


async def _choose_way_in(bot: Bot, patience: Patience) -> None:
    """Updates are brought to the webhook, or asked for; StartError where Telegram does not take its address."""
    telegram, hook = bot.app.bot, bot.webhook
    if hook is None:
        await patience.until_answered(lambda: take_webhook_away(telegram))
        return
    announce = functools.partial(hook.announce, telegram, ALLOWED)
    try:
        await patience.until_answered(announce, answers=(BadRequest,))
    except BadRequest as error:
        raise StartError(
            f"Telegram does not take BUURTWACHT_WEBHOOK_URL ({error.message}): it must be an https "
            "address that it can reach, on port 443, 80, 88 or 8443."
        ) from None


async def _knows_ephemerals(bot: ExtBot[None], patience: Patience) -> bool:
    """Probe with a made-up id: a Bot API that does not know the method answers 404, not 400 or 403."""
    made_up = {"chat_id": bot.id, "receiver_user_id": bot.id, "ephemeral_message_id": 1}
    probe = functools.partial(bot.do_api_request, "deleteEphemeralMessage", api_kwargs=made_up)
    try:
        await patience.until_answered(probe, answers=(BadRequest, Forbidden, EndPointNotFound))
    except EndPointNotFound:
        return False
    except (BadRequest, Forbidden):
        return True
    return not patience.stopped


async def _set_commands(bot: ExtBot[None], locale: str, patience: Patience) -> None:
    """What fits the place and the role: residents and admins, in groups and in private."""
    language = None if locale == render.FALLBACK else locale
    for scope, names in SCOPES:
        commands = [
            BotCommand(
                name,
                render.plain(f"command-{name}", locale),
                api_kwargs={"is_ephemeral": name not in SEEN_BY_ALL},
            )
            for name in names
        ]
        send = functools.partial(bot.set_my_commands, commands, scope=scope, language_code=language)
        try:
            await patience.until_answered(send, answers=(BadRequest, Forbidden))
        except (BadRequest, Forbidden) as error:
            log.warning("commands.not_set locale=%s error=%s", locale, type(error).__name__)
