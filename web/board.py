"""What the admins' map shows of one group: how it stands, who asks to be let in, and its neighbours. (M1, B1, G3)"""

from typing import Any

from shapely.geometry import mapping

from models import application, incident, link, listing, resident
from models.base import Session
from models.neighbourhood import Neighbourhood
from models.resident import Resident
from saar.effects import Text
from services.area import overlaps, perimeter
from services.area.perimeter import Area
from services.bridges import link_screens
from services.directory import finding
from services.group import reach
from texts import render

MOST_NEAR = 12
FINE = 0.00002
"""Degrees, two metres: smaller bends are not drawn."""


async def drawn(session: Session, group: Neighbourhood, lang: str) -> dict[str, Any]:
    """The whole board as JSON, every sentence in `lang`; no name or place of anybody but of who asks to be let in."""
    bridges = await link_screens.standing(session, group)
    linked = {other.id for _, other, _ in bridges}
    return {
        "id": group.id,
        "name": group.name,
        "area": _area(group.perimeter),
        "at": _middle(group.perimeter),
        "glance": await _glance(session, group, lang),
        "requests": await _requests(session, group, lang),
        "bridges": [
            {
                "name": other.name,
                "at": _middle(other.perimeter),
                "words": render.plain(line.key, lang, **line.values),
            }
            for _, other, line in bridges
        ],
        "near": await _near(session, group, linked, lang),
    }


def _area(found: Area | None) -> dict[str, Any] | None:
    if found is None or found["kind"] == "postcodes":
        return None
    return dict(mapping(overlaps.drawn(found).simplify(FINE)))


def _middle(found: Area | None) -> list[float] | None:
    middle = perimeter.middle(found) if found else None
    return [round(each, 5) for each in middle] if middle else None


async def _glance(session: Session, group: Neighbourhood, lang: str) -> list[str]:
    shown = await listing.of_group(session, group.id)
    area = perimeter.described(group.perimeter) if group.perimeter else ""
    lines = (
        Text("web-app-running", {"count": len(await incident.open_in(session, group.id))}),
        Text("web-app-reach", await reach.counts(session, group)),
        Text("web-app-area", {"known": bool(area), "area": area}),
        Text(
            "web-app-rights",
            {"all": group.can_pin and group.can_delete and group.can_invite},
        ),
        Text(
            "web-app-listed", {"listed": shown is not None, "place": shown.place if shown else ""}
        ),
    )
    return [render.plain(each.key, lang, **each.values) for each in lines]


async def _requests(session: Session, group: Neighbourhood, lang: str) -> list[dict[str, Any]]:
    asked = await application.to_decide(session, group.id)
    people = await resident.by_ids(session, {each.resident_id for each in asked})
    return [_asked(each, people[each.resident_id], lang) for each in asked]


def _asked(found: application.Application, person: Resident, lang: str) -> dict[str, Any]:
    words = render.plain(
        "web-app-request", lang,
        name=person.first_name, place=found.place or "", answered=found.place is not None, inside=found.inside.value,
    )  # fmt: skip
    return {"id": found.id, "words": words}


async def _near(
    session: Session, group: Neighbourhood, linked: set[int], lang: str
) -> list[dict[str, Any]]:
    """Listed groups around that show where they are, the nearest first."""
    middle = _middle(group.perimeter)
    if middle is None:
        return []
    asked = await link.invitations_to(session, group.id)
    hits = [
        each
        for each in await finding.at_point(session, middle[0], middle[1])
        if each.listing.shows_area and each.group.id != group.id and each.group.id not in linked
    ]
    hits.sort(key=lambda each: each.metres or 0)
    return [
        {
            "id": each.group.id,
            "name": each.group.name,
            "at": _middle(each.group.perimeter),
            "area": _area(each.group.perimeter),
            "asked": each.group.id in asked,
            "words": render.plain(
                "web-app-near-far", lang, metres=round((each.metres or 0) / 100) * 100
            ),
        }
        for each in hits[:MOST_NEAR]
    ]
