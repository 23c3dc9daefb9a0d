"""Trouble with Telegram: said once, waited out, and the end only for a token that stays refused."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from enum import StrEnum
from typing import TypeVar

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.errors import StartError

log = logging.getLogger(__name__)

REFUSALS = 3
"""So many in a row, because a proxy on the way or an ill data centre can refuse a good token once."""
LONGEST = 30.0  # seconds between two attempts
STEADY = 3.0  # seconds between two attempts while another program takes the updates

Answer = TypeVar("Answer")


class Kind(StrEnum):
    """What is wrong, and what it means to whoever reads the log."""

    UNREACHABLE = "telegram.unreachable"
    BUSY = "telegram.busy"
    REFUSED = "telegram.refused"
    CONFLICT = "telegram.conflict"


SENTENCES = {
    Kind.UNREACHABLE: "no answer from Telegram; the bot waits for it, and nothing is lost",
    Kind.BUSY: "Telegram asks for a pause; the bot keeps it, and nothing is lost",
    Kind.REFUSED: "Telegram refuses the token; asked again, to be sure",
    Kind.CONFLICT: "another copy of this bot polls with the same token: stop one",
}


class Patience:
    """Sits out trouble until Telegram answers or `stop` is set.

    `wait` sleeps for so many seconds; tests pass one that moves their clock instead.
    """

    def __init__(
        self, stop: asyncio.Event, wait: Callable[[float], Awaitable[None]] | None = None
    ) -> None:
        self._stop = stop
        self._wait = self._sleep if wait is None else wait
        self._said: Kind | None = None
        self._since = 0.0
        self._attempts = 0
        self._refusals = 0

    @property
    def stopped(self) -> bool:
        """Whether the program was asked to end meanwhile."""
        return self._stop.is_set()

    async def until_answered(
        self,
        ask: Callable[[], Awaitable[Answer]],
        *,
        answers: tuple[type[TelegramError], ...] = (),
    ) -> Answer | None:
        """What Telegram answers, however long that takes; None where `stop` came first.

        Errors in `answers` are answers too and are raised.
        """
        while not self.stopped:
            try:
                answer = await ask()
            except answers:
                self.answered()
                raise
            except TelegramError as error:
                await self.sit_out(error)
            else:
                self.answered()
                return answer
        return None

    def answered(self) -> None:
        """Telegram answers: the next trouble is a new one."""
        if self._said is not None:
            lasted = asyncio.get_running_loop().time() - self._since
            log.warning("telegram.answers after_seconds=%d: it goes on", lasted)
        self._said, self._attempts, self._refusals = None, 0, 0

    async def sit_out(self, error: TelegramError) -> None:
        """Say it unless it is said already, and wait; StartError for a token refused for good."""
        kind = _kind(error)
        self._refusals = self._refusals + 1 if kind is Kind.REFUSED else 0
        if self._refusals >= REFUSALS:
            raise StartError(
                "Telegram does not accept BUURTWACHT_TOKEN: copy it again from @BotFather."
            )
        if self._said is None:
            self._since = asyncio.get_running_loop().time()
        if kind is not self._said:
            log.warning("%s error=%s: %s", kind, type(error).__name__, SENTENCES[kind])
            self._said = kind
        self._attempts += 1
        await self._wait(self._pause(error))

    def _pause(self, error: TelegramError) -> float:
        if isinstance(error, RetryAfter):
            after = error.retry_after
            return after.total_seconds() if isinstance(after, timedelta) else float(after)
        if isinstance(error, Conflict):
            return STEADY
        return min(LONGEST, 2.0 ** min(self._attempts - 1, 5))

    async def _sleep(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stop.wait(), seconds)
        except TimeoutError:
            return


def _kind(error: TelegramError) -> Kind:
    match error:
        case RetryAfter():
            return Kind.BUSY
        case InvalidToken():
            return Kind.REFUSED
        case Conflict():
            return Kind.CONFLICT
        case _:
            return Kind.UNREACHABLE
