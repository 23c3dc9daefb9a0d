"""What the page offers besides the chats: quick replies and stories that play by themselves."""

from __future__ import annotations

from dataclasses import dataclass, field


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
    """What the page shows around the chats; ``quick_replies`` by language."""

    time_zone: str = "Europe/Amsterdam"
    quick_replies: dict[str, list[str]] = field(default_factory=lambda: {"nl": [], "en": []})
    stories: list[Story] = field(default_factory=list)
