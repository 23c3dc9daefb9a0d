"""Details after the alert, each optional, in the order that helps the police most. (S4)"""

from models.incident import Incident
from models.neighbourhood import Neighbourhood
from saar.actions import Action, Verb
from saar.effects import Button, Rows, Text
from saar.facts import Facts
from saar.steps import Danger
from services.card import wording

KINDS = (
    "burglary", "theft", "violence", "domestic", "fire", "gas", "medical", "missing_person", "suspicious_person",
    "suspicious_vehicle", "vandalism", "door_scam", "traffic_danger", "animal_danger", "water", "weapon", "drugs",
    "harassment", "other",
)  # fmt: skip
VEHICLES = ("bike", "scooter", "car", "van")
MOST_PERSONS = 4


def screen(incident: Incident, group: Neighbourhood, *, corrects: bool) -> Text:
    """The panel: how they leave, how many they are, whether anyone is armed or hurt.

    `corrects`: who reads it may also say that place or kind is wrong.
    """
    rows: Rows = (
        tuple(
            wording.button(f"detail-{each}", Verb.DETAIL, incident.id, word=f"v.{each}")
            for each in VEHICLES
        ),
        tuple(
            wording.button(f"detail-persons-{count}", Verb.DETAIL, incident.id, word=f"p.{count}")
            for count in range(1, MOST_PERSONS + 1)
        ),
        tuple(
            wording.button(f"detail-{each}", Verb.DETAIL, incident.id, word=f"d.{each}")
            for each in (Danger.WEAPON.value, Danger.INJURY.value)
        ),
    )
    return Text(
        "details", wording.about(incident, group), (*rows, *wrong(incident)) if corrects else rows
    )


def correction(incident: Incident, group: Neighbourhood) -> Text:
    """Which kind it is then; a place is written, because no button can name it. (S9)"""
    buttons = [
        Button(
            key=f"category-{each.replace('_', '-')}",
            action=Action(Verb.DETAIL, incident.id, f"k.{each}"),
        )
        for each in KINDS
        if each != incident.facts.category
    ]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Text("details-wrong", wording.about(incident, group), rows)


def wrong(incident: Incident) -> Rows:
    """The way to the correction, for an admin who has no panel before them."""
    return ((wording.button("detail-wrong", Verb.DETAIL, incident.id, word="w.menu"),),)


def facts_from(word: str) -> Facts | None:
    """What one of the panel's buttons says; None for those that open a panel."""
    kind, _, value = word.partition(".")
    if kind == "v" and value in VEHICLES:
        return Facts(vehicle=(value,))
    if kind == "k" and value in KINDS:
        return Facts(category=value, likely=1.0, corrects=True)
    if kind == "p" and value.isdecimal():
        return Facts(persons=int(value))
    if kind == "d" and value in (Danger.WEAPON.value, Danger.INJURY.value):
        return Facts(dangers=(value,))
    return None
