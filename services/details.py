"""Details after the alert, each optional, in the order that helps the police most. (S4)"""

from models.incident import Incident
from models.neighbourhood import Neighbourhood
from saar.actions import Verb
from saar.effects import Rows, Text
from saar.facts import Facts
from saar.steps import Danger
from services import talk

VEHICLES = ("bike", "scooter", "car", "van")
MOST_PERSONS = 4


def screen(incident: Incident, group: Neighbourhood) -> Text:
    """The panel: how they leave, how many they are, whether anyone is armed or hurt."""
    rows: Rows = (
        tuple(
            talk.button(f"detail-{each}", Verb.DETAIL, incident.id, word=f"v.{each}")
            for each in VEHICLES
        ),
        tuple(
            talk.button(f"detail-persons-{count}", Verb.DETAIL, incident.id, word=f"p.{count}")
            for count in range(1, MOST_PERSONS + 1)
        ),
        tuple(
            talk.button(f"detail-{each}", Verb.DETAIL, incident.id, word=f"d.{each}")
            for each in (Danger.WEAPON.value, Danger.INJURY.value)
        ),
    )
    return Text("details", talk.about(incident, group), rows)


def facts_from(word: str) -> Facts | None:
    """What one of the panel's buttons says; None for the button that opens the panel."""
    kind, _, value = word.partition(".")
    if kind == "v" and value in VEHICLES:
        return Facts(vehicle=(value,))
    if kind == "p" and value.isdecimal():
        return Facts(persons=int(value))
    if kind == "d" and value in (Danger.WEAPON.value, Danger.INJURY.value):
        return Facts(dangers=(value,))
    return None
