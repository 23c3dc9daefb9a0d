"""`python -m bot quarter`: what all groups' quarter comes to, for a municipality; never of one group. (M8)"""

import re
from datetime import date

from bot.clashes import written
from bot.clock import system_now
from bot.errors import StartError
from models import month
from models.base import Database, Session
from saar import figures
from saar.figures import FEWEST_GROUPS, RARE
from services.paper import quarter
from texts import render

NAMED = re.compile(r"(\d{4})-([1-4])")


async def lines(database: Database, which: str | None, locale: str) -> list[str]:
    """The sums in some lines, or why there are none. `which`: such as 2026-3, None for the last one."""
    since, until = _span(which)

    async def look(session: Session) -> tuple[dict[str, int], int]:
        return await month.of_all(session, since, until, least=RARE)

    counts, groups = await written(database, look)
    found = figures.figures(counts)
    if groups < FEWEST_GROUPS or found.is_few:
        values = {"count": groups, "most": FEWEST_GROUPS}
        return [render.plain("quarter-sums-few", locale, **values)]
    return quarter.sums(found, groups, since, until, locale)


def _span(which: str | None) -> tuple[date, date]:
    if which is None:
        return figures.quarter(system_now(), render.AMSTERDAM)
    named = NAMED.fullmatch(which)
    if named is None:
        raise StartError("A quarter is written like 2026-3: the year, and which of the four.")
    year, number = int(named[1]), int(named[2])
    if not 2000 <= year <= 2100:
        raise StartError("A quarter is written like 2026-3: the year, and which of the four.")
    since = date(year, number * 3 - 2, 1)
    return since, date(year + number // 4, number * 3 % 12 + 1, 1)
