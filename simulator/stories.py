"""Playing a story: persons act one after the other, in the world's time."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING

from simulator import people

if TYPE_CHECKING:
    from simulator.scenery import Step, Story
    from simulator.world import World

log = logging.getLogger(__name__)


async def play(world: World, story: Story) -> None:
    """Do every step when its time has come; a step that cannot be done is passed over."""
    due = world.clock.now()
    for step in story.steps:
        due += timedelta(seconds=step.after)
        while (left := (due - world.clock.now()).total_seconds()) > 0:
            await world.news.wait(left, since=world.news.count)
        try:
            act(world, story, step)
        except (LookupError, PermissionError, ValueError) as problem:
            log.warning("story.step_skipped story=%s reason=%s", story.id, problem)


def act(world: World, story: Story, step: Step) -> None:
    """Do one step. Raises LookupError where nothing shows the button to press."""
    group = world.groups[story.group]
    person = world.people[step.person]
    if step.text:
        people.write(world, person, group, step.text)
        return
    for message in reversed(world.visible(person, group)):
        for row in message.buttons:
            for button in row:
                if "callback_data" in button and _named(button["text"], step.press):
                    people.press(
                        world,
                        person,
                        group,
                        message.message_id,
                        button["callback_data"],
                        ephemeral_message_id=message.ephemeral_message_id,
                    )
                    return
    raise LookupError(f"{person.first_name} sees no button {' / '.join(step.press)}")


def _named(text: str, wanted: tuple[str, ...]) -> bool:
    return any(one.lower() in text.lower() for one in wanted)
