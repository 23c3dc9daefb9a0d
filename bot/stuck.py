"""`python -m bot stuck`: what was given up, without a word of what was written, and another try for it. (D1, D3)"""

from collections.abc import AsyncIterator

from bot.clashes import written
from models import intake, neighbourhood, outbox
from models.base import Database, Session
from models.intake import FailedUpdate
from models.outbox import Outbox

NOTHING = "Nothing was given up."
KEPT_NOWHERE = "what they held is kept nowhere, so they cannot be tried again; please report the kind and the error"


async def lines(database: Database, *, again: bool) -> AsyncIterator[str]:
    """One line for each; with `again` what waits for an operator is tried once more by the bot that runs."""

    async def look(session: Session) -> tuple[list[Outbox], list[FailedUpdate], dict[int, str]]:
        parked = await outbox.parked(session)
        over = await intake.given_up(session)
        named = {each.chat_id: each.name for each in await neighbourhood.joined(session)}
        if again:
            await outbox.try_again(session)
        return parked, over, named

    waiting, failed, names = await written(database, look)
    for row in waiting:
        where = names.get(
            row.chat_id, "a group that the bot left" if row.chat_id < 0 else "somebody"
        )
        yield f"{row.created_at:%Y-%m-%d %H:%M} UTC  {row.kind.value:<8} for {where}: {row.parked}"
    for each in failed:
        yield f"{each.at:%Y-%m-%d %H:%M} UTC  {each.kind:<8} came in and failed {each.attempts} times: {each.error}"
    if waiting:
        yield _waiting(len(waiting), again=again)
    if failed:
        yield f"{len(failed)} updates were given up; {KEPT_NOWHERE}."
    if not waiting and not failed:
        yield NOTHING


def _waiting(count: int, *, again: bool) -> str:
    if again:
        return f"{count} rows are tried again now, while the bot runs."
    return f"{count} rows wait; `python -m bot stuck --again` has them tried once more."
