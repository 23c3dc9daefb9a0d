"""The admin's screen for an exercise: what it is, which scene, and how to stop it. (M7, X4)"""

from models import exercise, incident
from models.base import Session
from models.neighbourhood import Neighbourhood
from saar.actions import Action, Verb
from saar.effects import Button, Rows, Text, Value
from saar.exercise import Scene
from services.card import wording
from services.exercise import words

SCREEN = "exercise"
STOP = "stop"


async def screen(session: Session, group: Neighbourhood) -> Text:
    """Scenes to choose from; one that runs can only be stopped; none where something real is open."""
    back = (wording.button("back", Verb.PANEL, group.id),)
    values: dict[str, Value] = {"group": group.name}
    played = await exercise.running(session, group)
    if played:
        stop = wording.button("exercise-stop", Verb.EXERCISE, group.id, word=STOP, style="danger")
        about = values | words.scene(played.scene)
        return Text("exercise-runs", about, ((stop,), back))
    if await incident.open_in(session, group.id):
        return Text("exercise-not-now", values, (back,))
    scenes: Rows = tuple(
        (
            Button(
                key="button-exercise-scene",
                action=Action(Verb.EXERCISE, group.id, each.value),
                values=words.scene(each),
            ),
        )
        for each in Scene
    )
    return Text("exercise-choose", values, (*scenes, back))
