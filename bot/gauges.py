"""What the program counts of itself, as Prometheus reads it: never a text, a name or a number of anybody."""

import math
import shutil
import time
from collections.abc import Callable
from enum import StrEnum
from functools import partial

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector

from models.overview import Overview

SOON = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
"""Bounds in seconds of what takes long or not."""


class Part(StrEnum):
    """What has to go on by itself, each with its own sign of life."""

    TICK = "tick"
    SENDER = "sender"
    TELEGRAM = "telegram"


def free() -> float:
    """Bytes of room in the folder that the program runs in; not a number where that is gone."""
    try:
        return float(shutil.disk_usage(".").free)
    except OSError:  # the database's own events tell that
        return math.nan


class Gauges:
    """One for each program; `steady` gives seconds that only grow."""

    def __init__(self, steady: Callable[[], float] = time.monotonic) -> None:
        self.registry = CollectorRegistry()
        self._steady = steady
        self._beats = dict.fromkeys(Part, steady())
        self._last_update = steady()
        self._silent_since: float | None = None
        kept = self.registry
        ProcessCollector(registry=kept)
        self._updates = Counter(
            "buurtwacht_updates", "Updates taken", ["kind", "outcome"], registry=kept
        )
        self._update_seconds = Histogram(
            "buurtwacht_update_seconds", "From an update to its commit", buckets=SOON, registry=kept
        )
        self._reading_seconds = Histogram(
            "buurtwacht_reading_seconds", "Reading one text", buckets=SOON, registry=kept
        )
        self._card_seconds = Histogram(
            "buurtwacht_card_seconds",
            "From a report's commit to its card",
            buckets=SOON,
            registry=kept,
        )
        self._calls = Counter(
            "buurtwacht_telegram_calls", "Calls to Telegram", ["method", "outcome"], registry=kept
        )
        self._waiting = Gauge("buurtwacht_outbox_rows", "Rows to be sent", ["state"], registry=kept)
        self._oldest = Gauge("buurtwacht_outbox_oldest_seconds", "Age of the oldest", registry=kept)
        self._incidents = Gauge("buurtwacht_incidents_open", "Open incidents", registry=kept)
        self._groups = Gauge("buurtwacht_groups", "Groups that the bot is in", registry=kept)
        self._links = Gauge("buurtwacht_links", "Bridges", ["state"], registry=kept)
        self._answers = Gauge(
            "buurtwacht_database_up", "1 where the database answers", registry=kept
        )
        self._follow(kept)

    def _follow(self, kept: CollectorRegistry) -> None:
        """What is looked up at the moment somebody asks, whether or not the database answers."""
        beat = Gauge("buurtwacht_beat_seconds", "Since a sign of life", ["part"], registry=kept)
        for part in Part:
            beat.labels(part.value).set_function(partial(self.since, part))
        Gauge(
            "buurtwacht_telegram_unanswered_seconds",
            "Since the first of the calls that Telegram gave no answer to",
            registry=kept,
        ).set_function(self.unanswered_for)
        Gauge("buurtwacht_silent_seconds", "Since the last update", registry=kept).set_function(
            self.silent_for
        )
        Gauge(
            "buurtwacht_disk_free_bytes", "Room where the program runs", registry=kept
        ).set_function(free)

    def beat(self, part: Part) -> None:
        """A sign of life."""
        self._beats[part] = self._steady()

    def since(self, part: Part) -> float:
        """Seconds since the last one."""
        return self._steady() - self._beats[part]

    def unanswered_for(self) -> float:
        """Seconds since the first of the calls that Telegram gave no answer to; 0 where the last one was answered."""
        return 0.0 if self._silent_since is None else self._steady() - self._silent_since

    def silent_for(self) -> float:
        """Seconds since the last update."""
        return self._steady() - self._last_update

    def took(self, kind: str, seconds: float, *, fine: bool) -> None:
        """An update is done, or was given up."""
        self._last_update = self._steady()
        self._silent_since = None
        self._updates.labels(kind, "done" if fine else "given_up").inc()
        self._update_seconds.observe(seconds)

    def read(self, seconds: float) -> None:
        """A text was read."""
        self._reading_seconds.observe(seconds)

    def stood(self, seconds: float) -> None:
        """A card stands for the first time."""
        self._card_seconds.observe(seconds)

    def called(self, method: str, outcome: str) -> None:
        """Telegram answered; `outcome`: ok, busy (429), refused, or silent."""
        self._calls.labels(method, outcome).inc()
        if outcome == "silent":
            self._silent_since = self._silent_since or self._steady()
        else:
            self._silent_since = None
            self.beat(Part.TELEGRAM)

    def show(self, found: Overview | None) -> None:
        """What the database says just now; None where it does not answer."""
        self._answers.set(found is not None)
        if found is None:
            return
        self._waiting.labels("waiting").set(found.waiting)
        self._waiting.labels("parked").set(found.parked)
        self._oldest.set(found.oldest_seconds)
        self._incidents.set(found.open_incidents)
        self._groups.set(found.groups)
        for state, count in found.links.items():
            self._links.labels(state).set(count)
