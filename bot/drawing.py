"""Pictures and files that are made at the moment they are sent; nothing of them is kept. (G2, G3, Privacy)"""

import asyncio
import io
from datetime import date, datetime
from typing import Any

from models.area import AreaDraft
from models.base import Session
from models.meeting import Meeting
from models.neighbourhood import Neighbourhood
from saar.effects import Sheet
from saar.municipality import GAP
from services.area.perimeter import Area
from services.area.pieces import Problem
from services.directory import overlap
from services.group import borders
from services.municipality import overview
from services.upkeep import own_copy


async def picture(session: Session, what: dict[str, Any], locale: str) -> bytes | Sheet | None:
    """PNG of what a row of the outbox names, or what is set first; None where that is no more."""
    if "code" in what:
        return _code(what["code"])
    if "quarter" in what:
        return await _quarter(session, what, locale)
    if "gaps" in what:
        return await _gaps(session, what["gaps"])
    if "overlap" in what:
        return await _overlap(session, what)
    from services.area import sketch  # noqa: PLC0415 - 15 MB that most groups never need

    draft = await session.get(AreaDraft, what["area"])
    found = borders.chosen(draft) if draft else None
    return None if found is None or isinstance(found, Problem) else sketch.png(found["geometry"])


async def _overlap(session: Session, what: dict[str, Any]) -> bytes | None:
    """Two areas, as they are or with the line between them. (M3)"""
    from services.area import sketch  # noqa: PLC0415 - as above

    both = await overlap.areas(session, what["overlap"], cut=what["cut"])
    return sketch.two(*both) if both else None


def _with_strips(found: list[Area]) -> bytes:
    from services.area import gaps, sketch  # noqa: PLC0415 - as above

    return sketch.many(found, gaps.between(found, GAP))


async def _gaps(session: Session, town_id: int) -> bytes | None:
    """The areas of a municipality's groups, and the strips between them that no group has. (M4)"""
    found = await overview.areas(session, town_id)
    return await asyncio.to_thread(_with_strips, found) if found else None


async def file(
    session: Session, what: dict[str, Any], locale: str, now: datetime
) -> bytes | Sheet | None:
    """A file, or what a printer has to set first; None where nothing of it is there any more."""
    if "about" in what:
        return await own_copy.file_of(session, what["about"], locale, now=now)
    if "rings" in what:
        from services.ringing import tree  # noqa: PLC0415 - as above

        home = await session.get(Neighbourhood, what["rings"])
        return await tree.sheet(session, home, locale) if home else None
    if "meeting" in what:
        return await _entry(session, what["meeting"], locale, now)
    from services.paper import leaflet, timeline  # noqa: PLC0415 - as above

    group = await session.get(Neighbourhood, what["of"])
    if group and "timeline" in what:
        found = await timeline.of_group(session, group, what["timeline"])
        return await timeline.sheet(session, found, group, locale, now=now) if found else None
    if group is None or group.join_link is None:
        return None
    return leaflet.sheet(group, leaflet.ordered(what["paper"], group.locale), bot=what["bot"])


async def _entry(session: Session, meeting_id: int, locale: str, now: datetime) -> bytes | None:
    from services.meetings import entry  # noqa: PLC0415 - as above

    made = await session.get(Meeting, meeting_id)
    group = await session.get(Neighbourhood, made.neighbourhood_id) if made else None
    return entry.file(made, group, locale, now=now) if made and group else None


async def _quarter(session: Session, what: dict[str, Any], locale: str) -> Sheet | None:
    from services.paper import quarter  # noqa: PLC0415 - as above

    group = await session.get(Neighbourhood, what["quarter"])
    if group is None:
        return None
    since, until = (date.fromisoformat(what[each]) for each in ("since", "until"))
    return await quarter.sheet(session, group, since, until, locale)


def _code(url: str) -> bytes:
    """A QR code of a link, with the quiet edge that readers need."""
    import segno  # noqa: PLC0415 - as above

    file = io.BytesIO()
    segno.make_qr(url, error="m").save(file, kind="png", scale=12, border=4)
    return file.getvalue()
