"""A group's quarter, for its admins: what happened, how soon somebody called, and whom the bot reaches. (M8)"""

import itertools
from datetime import date, datetime, timedelta

from models import month, resident
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar import figures
from saar.effects import Sheet, Text, Value
from saar.figures import OTHERS, Figures
from services.outbox import screens
from services.paper.letters import printable
from texts import render

SCREEN = "quarter"
LONGEST_BAR = 24  # kinds and ends that are drawn at most


async def send(session: Session, group: Neighbourhood, *, now: datetime) -> None:
    """To every admin in private."""
    for admin in await resident.admins_here(session, group.id, now):
        await show(session, group, admin, now=now)


async def show(session: Session, group: Neighbourhood, admin: Resident, *, now: datetime) -> None:
    """The words, and where there is enough to tell a picture with bars; without a sound."""
    since, until = figures.quarter(now, group.pack.time_zone)
    text = await words(session, group, since, until)
    made = {"quarter": group.id, "since": since.isoformat(), "until": until.isoformat()}
    name = f"{SCREEN}{group.id}-{since.isoformat()}"
    await screens.begin_anew(session, admin.user_id, admin, name, now=now)
    await screens.show(
        session,
        chat_id=admin.user_id,
        resident=admin,
        name=name,
        text=text,
        now=now,
        about=group,
        made=None if text.key == "quarter-few" else {"picture": made},
        silent=True,
    )


async def words(session: Session, group: Neighbourhood, since: date, until: date) -> Text:
    """What it comes to in some lines."""
    found = figures.figures(await month.of_group(session, group.id, since, until))
    known, reached = await resident.reach(session, group.id)
    values: dict[str, Value] = {
        "group": group.name,
        **_span(since, until),
        "count": found.reports,
        "known": known,
        "reached": reached,
    }
    if found.is_few:
        return Text("quarter-few", values)
    return Text("quarter", values | _told(found))


def _told(found: Figures) -> dict[str, Value]:
    return {
        "count": found.reports,
        "urgent": found.urgent,
        "timed": found.median is not None,
        "middle": _took(found.median),
        "longest": _took(found.worst),
        "uncalled": found.reports - len(found.times),
        "saved": found.spared,
        "share": found.share,
        "wrong": found.no_reports,
        "tips": found.tips,
        "wrong_tips": found.wrong_tips,
    }


async def sheet(
    session: Session, group: Neighbourhood, since: date, until: date, locale: str
) -> Sheet:
    """The same as bars, for a picture that is readable without colours."""
    found = figures.figures(await month.of_group(session, group.id, since, until))
    values = {
        "lang": locale,
        "title": render.plain("quarter-title", locale, group=printable(group.name), **_span(since, until)),
        "charts": [
            {"title": render.plain("quarter-kinds", locale), "bars": _bars(found.kinds, "category", locale)},
            {"title": render.plain("quarter-times", locale), "bars": _times(found, locale)},
            {"title": render.plain("quarter-ends", locale), "bars": _bars(found.ends, "quarter-end", locale)},
        ],
    }  # fmt: skip
    return Sheet("quarter", values, form="png")


async def town_sums(
    session: Session, town: str, groups: list[int], *, locale: str, zone: str, now: datetime
) -> Text:
    """The last quarter of a municipality's groups together, for its coordinators; never of one group. (M4, M8)"""
    since, until = figures.quarter(now, zone)
    counts, many = await month.of_all(session, since, until, least=figures.RARE, of=groups)
    found = figures.figures(counts)
    values: dict[str, Value] = {"town": town, "most": figures.FEWEST_GROUPS, "count": many}
    if many < figures.FEWEST_GROUPS or found.is_few:
        return Text("town-quarter-few", values)
    lines: Value = ""
    for line in reversed(sums(found, many, since, until, locale)):
        lines = Text("town-lines", {"line": line, "rest": lines})
    return Text("town-quarter", values | {"lines": lines})


def sums(found: Figures, groups: int, since: date, until: date, locale: str) -> list[str]:
    """The same of all groups together, for a municipality: a line for each figure, and for each kind."""
    values: dict[str, Value] = {**_span(since, until), "groups": groups, **_told(found)}
    head = render.plain("quarter-sums", locale, **values).splitlines()
    kinds = [f"{each['word']}: {each['count']}" for each in _bars(found.kinds, "category", locale)]
    return [*head, *kinds]


TIMES = (30, 60, 120, 300)  # seconds; where one bar ends and the next begins


def _times(found: Figures, locale: str) -> list[dict[str, object]]:
    edges = (0, *TIMES, figures.LONGEST + 1)
    bars: list[dict[str, object]] = [
        {
            "word": render.plain("quarter-within", locale, place=place),
            "count": sum(start <= each < end for each in found.times),
        }
        for place, (start, end) in enumerate(itertools.pairwise(edges))
    ]
    nobody = found.reports - len(found.times)
    return [*bars, {"word": render.plain("quarter-nobody", locale), "count": nobody}]


def _bars(counts: tuple[tuple[str, int], ...], key: str, locale: str) -> list[dict[str, object]]:
    return [
        {
            "word": render.plain(
                "quarter-others" if what == OTHERS else f"{key}-{what.replace('_', '-')}", locale
            ),
            "count": count,
        }
        for what, count in counts[:LONGEST_BAR]
    ]


def _span(since: date, until: date) -> dict[str, Value]:
    last = until - timedelta(days=1)
    return {"from_month": since.month, "to_month": last.month, "year": str(last.year)}


def _took(time: timedelta | None) -> Value:
    if time is None:
        return ""
    seconds = int(time.total_seconds())
    return Text("time-took", {"minutes": seconds // 60, "seconds": seconds % 60})
