"""/oefening: an admin starts an exercise for the group, or stops it. (M7, X4)"""

from handlers.panels.desk import Desk, Door
from models import exercise, incident
from saar.actions import Verb
from saar.effects import Answer, Text
from saar.exercise import Ending, Scene
from services.exercise import playing, screen


async def opened(at: Desk) -> Answer | None:
    """The scenes; or one is chosen, or what runs is stopped."""
    word, answer = at.action.word, None
    running = await exercise.running(at.session, at.group)
    if word == screen.STOP and running:
        await playing.finish(at.session, running, Ending.STOPPED, now=at.now)
    elif word in set(Scene):
        answer = await _begun(at, Scene(word), runs=running is not None)
    await at.show(await screen.screen(at.session, at.group))
    return answer


async def _begun(at: Desk, scene: Scene, *, runs: bool) -> Answer:
    """One at a time, and none where something real goes on."""
    if runs:
        return Answer(Text("press-exercise-runs"), alert=True)
    if await incident.open_in(at.session, at.group.id):
        return Answer(Text("press-exercise-not-now"), alert=True)
    await playing.begin(at.session, at.group, scene, at.person, now=at.now)
    return Answer(Text("press-exercise-begun"))


DOORS: dict[Verb, Door] = {Verb.EXERCISE: Door(opened, screen.SCREEN)}
