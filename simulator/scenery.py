"""What the page offers besides the chats: quick replies and stories that play by themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.replay import Replay


@dataclass(frozen=True)
class Step:
    """What a person does ``after`` so many seconds: write ``text``, or press one of ``press``."""

    after: float
    person: int
    text: str = ""
    press: tuple[str, ...] = ()


@dataclass(frozen=True)
class Story:
    """Steps in one group; ``title`` by language."""

    id: str
    title: dict[str, str]
    group: int
    steps: tuple[Step, ...]


@dataclass
class Scenery:
    """What the page shows around the chats; ``quick_replies`` by language.

    ``history_command`` reads a file with a chat's history, given as its last argument, and writes it as JSON;
    ``rights`` are those that the bot gets in a group that such a history is played into.
    """

    time_zone: str = "Europe/Amsterdam"
    quick_replies: dict[str, list[str]] = field(default_factory=lambda: {"nl": [], "en": []})
    stories: list[Story] = field(default_factory=list)
    history_command: str = ""
    rights: tuple[str, ...] = ()
    replay: Replay | None = None
