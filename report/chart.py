"""Bars as inline SVG: no script, no font and no colour that a printer lacks. (H2)"""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, FOOT, HEAD = 640, 150, 22, 16
GAP = 0.25  # part of a bar's place that stays free


@dataclass(frozen=True)
class Bar:
    """One bar: what stands below it, its height's number, and its place in the picture."""

    label: str
    value: int
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Where its label stands."""
        return self.x + self.width / 2


@dataclass(frozen=True)
class Chart:
    """A picture of bars; `title` is what it tells, also to who cannot see it."""

    title: str
    bars: tuple[Bar, ...]
    width: int = WIDTH
    height: int = HEIGHT

    @property
    def floor(self) -> int:
        """Where the bars stand."""
        return HEIGHT - FOOT

    @property
    def spoken(self) -> str:
        """The same in words."""
        return ", ".join(f"{each.label}: {each.value}" for each in self.bars)


def chart(title: str, labels: Sequence[str], values: Sequence[int]) -> Chart:
    """Bars for these values, the highest as high as there is room."""
    most = max(values, default=0) or 1
    place = WIDTH / max(1, len(values))
    room = HEIGHT - FOOT - HEAD
    bars = tuple(
        Bar(
            label, value, round(place * at + place * GAP / 2, 1),
            round(HEIGHT - FOOT - room * value / most, 1), round(place * (1 - GAP), 1),
            round(room * value / most, 1),
        )
        for at, (label, value) in enumerate(zip(labels, values, strict=True))
    )  # fmt: skip
    return Chart(title, bars)
