"""What goes wrong on purpose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

When = Literal["before", "after"]
Kind = Literal["500", "502", "reset", "timeout", "429", "400", "401", "403", "404"]


@dataclass
class Fault:
    """The next ``times`` calls of ``method`` (None: of any) fail.

    ``before``: nothing was done. ``after``: it was done, but the answer is lost. ``chat_id`` narrows
    it to one chat; ``retry_after`` is in seconds and for 429 only; ``reason`` is what Telegram says
    with 400 or 403. Any method excludes getUpdates.
    """

    method: str | None = None
    times: int = 1
    when: When = "before"
    kind: Kind = "500"
    retry_after: int = 3
    chat_id: int | None = None
    reason: str = ""

    def meets(self, method: str, chat_id: object) -> bool:
        """Whether this call is one that fails."""
        if self.times < 1 or (self.chat_id is not None and chat_id != self.chat_id):
            return False
        if self.method is None:
            return method != "getUpdates"
        return self.method.lower() == method.lower()


class Faults:
    """The faults that wait for their call, first come first served."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Arrange a fault."""
        self.waiting.append(fault)

    def clear(self) -> None:
        """Nothing goes wrong any more."""
        self.waiting.clear()

    def take(self, method: str, chat_id: object) -> Fault | None:
        """The fault that meets this call, used up once."""
        for fault in self.waiting:
            if fault.meets(method, chat_id):
                fault.times -= 1
                if fault.times < 1:
                    self.waiting.remove(fault)
                return fault
        return None
