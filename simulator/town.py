"""A world out of a TOML file: who lives there, which groups there are, what the demo shows."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulator import people
from simulator.scenery import Scenery, Step, Story
from simulator.world import World

if TYPE_CHECKING:
    from pathlib import Path

    from simulator.records import Chat, Person


class BadTown(Exception):  # noqa: N818 - it is the file that is bad, not the program
    """The world file cannot be used; the message says why in one sentence."""


@dataclass(frozen=True)
class Town:
    """A world, the variables that its bot needs, and the folders to empty before it starts."""

    world: World
    environment: dict[str, str]
    fresh: tuple[str, ...]


def load(path: Path) -> Town:
    """Build the world that a file describes; its bot has just been added to most groups.

    A group with ``without_bot`` has yet to get it; one with ``join_by_request`` asks who wants in.

    Raises BadTown where the file is missing, is no TOML or names somebody who is not in it.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return _build(data)
    except OSError as problem:
        raise BadTown(f"cannot read {path}: {problem.strerror}") from problem
    except tomllib.TOMLDecodeError as problem:
        raise BadTown(f"{path} is no valid TOML: {problem}") from problem
    except KeyError as problem:
        raise BadTown(
            f"{path} lacks {problem.args[0]!r}, or nobody in it is called so"
        ) from problem


def _build(data: dict[str, Any]) -> Town:
    world = World()
    bot_data = data["bot"]
    bot = world.add_bot(
        bot_data["token"], first_name=bot_data["first_name"], username=bot_data["username"]
    )
    known = {one["key"]: _person(world, one) for one in data["people"]}
    groups: dict[str, Chat] = {}
    for one in data["groups"]:
        owner = known[one["owner"]]
        groups[one["key"]] = group = world.add_group(
            one["title"],
            owner=owner,
            admins=[known[key] for key in one.get("admins", [])],
            members=[known[key] for key in one.get("members", [])],
            join_by_request=one.get("join_by_request", False),
        )
        if not one.get("without_bot", False):
            people.add_bot(world, owner, group, bot, rights=bot_data.get("rights", []))
    world.scenery = _scenery(data, known, groups)
    environment = {name: str(value) for name, value in data.get("environment", {}).items()}
    return Town(world, environment, tuple(data.get("fresh", [])))


def _person(world: World, one: dict[str, Any]) -> Person:
    return world.add_person(
        one["first_name"],
        last_name=one.get("last_name"),
        username=one.get("username"),
        language_code=one.get("language", "nl"),
        note=one.get("note", ""),
    )


def _scenery(data: dict[str, Any], known: dict[str, Person], groups: dict[str, Chat]) -> Scenery:
    replies = data.get("quick_replies", [])
    stories = [
        Story(
            one["id"],
            one["title"],
            groups[one["group"]].id,
            tuple(_step(step, known) for step in one["steps"]),
        )
        for one in data.get("stories", [])
    ]
    by_language = {language: [one[language] for one in replies] for language in ("nl", "en")}
    zone, rights = data.get("time_zone", "Europe/Amsterdam"), tuple(data["bot"].get("rights", ()))
    return Scenery(zone, by_language, stories, rights=rights)


def _step(step: dict[str, Any], known: dict[str, Person]) -> Step:
    person = known[step["person"]].id
    return Step(step["after"], person, step.get("text", ""), tuple(step.get("press", ())))
