"""A chat's history, played into a group of its own: at its own pace, faster, step by step, or up to the next alarm."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from simulator import people

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from simulator.records import Bot, Call, Chat, Message, Person
    from simulator.world import World

log = logging.getLogger(__name__)

SPEEDS = (1, 60, 0)
"""World seconds for a second; 0: as fast as it goes."""
BEAT = 0.1  # seconds of real time between two moves
LONGEST_BEAT = 1.0
STRIDE = 20.0  # seconds that a fast replay moves at once while the bot may have something to do
BUSY = 5400.0  # seconds after the bot's last word in which it may
PATIENCE = 5.0  # seconds of real time in which the bot has to take what waits for it
BREATH = 0.05


class Replay:
    """One history. ``told`` has a ``name`` and ``messages``: ``t`` in seconds, ``sender``, ``text`` and ``kind``."""

    def __init__(self, world: World, told: dict[str, Any], bot: Bot) -> None:
        self.world, self.bot = world, bot
        self.name = str(told.get("name") or "Chat")
        self.messages: Sequence[dict[str, Any]] = told["messages"]
        self.done, self.at = 0, 0.0
        self.speed, self.paused, self.seeking, self.ended = 60, True, False, False
        self._steps = 0
        self._acted_at = 0.0
        self._posted: dict[int, int] = {}
        self.admin = world.add_person("Beheer", note=self.name)
        senders = dict.fromkeys(str(each["sender"]) for each in self.messages)
        self.people = {name: world.add_person(name, note=self.name) for name in senders}
        self.group: Chat = world.add_group(
            self.name, owner=self.admin, members=list(self.people.values())
        )
        people.add_bot(world, self.admin, self.group, bot, rights=world.scenery.rights)
        world.observers.append(self._called)

    def view(self) -> dict[str, Any]:
        """What the page shows of it."""
        return {
            "name": self.name, "done": self.done, "of": len(self.messages), "speed": self.speed,
            "paused": self.paused, "seeking": self.seeking, "ended": self.ended,
        }  # fmt: skip

    def control(self, action: str, speed: object = None) -> None:
        """Play, pause, step, seek the next alarm, change the speed or end it. Raises ValueError for anything else."""
        match action:
            case "play" | "pause":
                self.paused, self.seeking = action == "pause", False
            case "step":
                self.paused, self.seeking = True, False
                self._steps += 1
            case "seek":
                self.paused, self.seeking = False, True
            case "speed" if speed in SPEEDS:
                self.speed = int(str(speed))
            case "end":
                self.ended = True
            case _:
                raise ValueError("a replay can play, pause, step, seek, end and change its speed")
        self.world.changed()

    async def run(self) -> None:
        """Until the last message or the end of the world."""
        loop = asyncio.get_running_loop()
        last = loop.time()
        try:
            while not (self.ended or self.world.closing or self.done == len(self.messages)):
                await asyncio.sleep(BEAT)
                passed, last = min(loop.time() - last, LONGEST_BEAT), loop.time()
                await self._move(passed)
        finally:
            self.ended = True
            self.world.observers.remove(self._called)
            self.world.changed()

    async def _move(self, passed: float) -> None:
        if self._steps:
            self._steps -= 1
            await self._on_to(self._due, stepping=True)
            self._play_one()
        elif self.paused:
            return
        elif self.seeking or self.speed == 0:
            await self._hurry(passed + BEAT)
        else:
            self._shift(passed * self.speed, already=passed)
            while self.done < len(self.messages) and self._due <= self.at:
                self._play_one()

    async def _hurry(self, seconds: float) -> None:
        """Message after message for about so much real time, and only as fast as the bot can follow."""
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while loop.time() < end and self.done < len(self.messages) and not self.paused:
            await self._on_to(self._due)
            if not self.paused and self.done < len(self.messages):
                self._play_one()
                await self._followed()

    @property
    def _due(self) -> float:
        return float(self.messages[self.done]["t"]) if self.done < len(self.messages) else self.at

    async def _on_to(self, target: float, *, stepping: bool = False) -> None:
        """Time passes in strides while something goes on, and at once where nothing does; a pause holds it."""
        while self.at < target and (stepping or not self.paused):
            busy = self.at - self._acted_at < BUSY and self._acted_at > 0
            self._shift(min(STRIDE, target - self.at) if busy else target - self.at)
            await self._followed()
            if self.ended or self.world.closing:
                return

    async def _followed(self) -> None:
        """The bot has taken what waits for it, and had a breath to answer."""
        loop = asyncio.get_running_loop()
        end = loop.time() + PATIENCE
        while self.bot.queue.pending and loop.time() < end and not self.world.closing:  # noqa: ASYNC110 - a confirmed update wakes nobody
            await asyncio.sleep(BREATH / 5)
        await asyncio.sleep(BREATH)

    def _shift(self, by: float, *, already: float = 0.0) -> None:
        self.at += by
        if by > already:
            self.world.clock.shift(timedelta(seconds=by - already))

    def _play_one(self) -> None:
        told = self.messages[self.done]
        self.done += 1
        person = self.people[str(told["sender"])]
        try:
            posted = _write(self.world, person, self.group, told, self._posted)
            self._posted[self.done - 1] = posted.message_id
        except (LookupError, PermissionError, ValueError) as problem:
            log.warning("replay.message_skipped number=%s reason=%s", self.done, problem)
        self.world.changed()

    def _called(self, call: Call) -> None:
        """An alarm is what the bot answers a message with, for the whole group; whatever it does keeps time from jumping."""
        if call.bot_id != self.bot.id or not call.ok:
            return
        if call.params.get("chat_id") == self.group.id and call.method != "getChatMember":
            self._acted_at = max(self.at, 1.0)
            answers = call.method == "sendMessage" and "reply_parameters" in call.params
            if answers and self.seeking and "receiver_user_id" not in call.params:
                self.paused, self.seeking = True, False
                self.world.changed()


def _write(
    world: World, person: Person, group: Chat, told: dict[str, Any], posted: dict[int, int]
) -> Message:
    text, kind = str(told.get("text") or ""), str(told.get("kind", "text"))
    with_caption: dict[str, Callable[..., Message]] = {
        "picture": people.send_photo, "video": people.send_video, "voice": people.send_voice,
        "file": people.send_document,
    }  # fmt: skip
    if kind in with_caption:
        return with_caption[kind](world, person, group, caption=text or None)
    match kind:
        case "sticker":
            return people.send_sticker(world, person, group)
        case "contact":
            return people.send_contact(world, person, group)
        case "poll":
            return people.send_poll(world, person, group, question=text[:300] or "?")
        case "place" if told.get("spot"):
            return people.send_location(world, person, group, *told["spot"])
    reply_to = posted.get(told.get("replies_to", -1))
    return people.write(world, person, group, text or "…", reply_to=reply_to)
