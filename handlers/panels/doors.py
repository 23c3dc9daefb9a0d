"""Every button that only a group's admins may press, with what it does."""

from handlers.panels import (
    borders,
    bridges,
    exercises,
    listing,
    meetings,
    municipality,
    overlaps,
    panel,
    papers,
    people,
    plan,
    reach,
    rings,
)
from handlers.panels.desk import Door
from saar.actions import Verb

DOORS: dict[Verb, Door] = {
    **panel.DOORS,
    **plan.DOORS,
    **borders.DOORS,
    **reach.DOORS,
    **people.DOORS,
    **bridges.DOORS,
    **exercises.DOORS,
    **meetings.DOORS,
    **rings.DOORS,
    **papers.DOORS,
    **listing.DOORS,
    **overlaps.DOORS,
    **municipality.DOORS,
}
