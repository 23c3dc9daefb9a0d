"""An alarm in the middle of small talk: shown, or asked about first. (F1, R2)"""

import pytest

from saar.labels import Flag
from saar.steps import Danger
from understanding import installed
from understanding.meaning import Before, Category, Heard
from understanding.reading import read
from understanding.thread import Following, Slot, Thread, Turn

CHAT = (Before("wie heeft er nog uien over?", same_sender=False, ago=30.0),)
SNEAKS = "er sluipt iemand met een zaklamp door de achtertuin van Kerkstraat 12"


class Doubting:
    """A reader of threads that sees an alarm as likely as told."""

    def __init__(self, opens: float) -> None:
        self._turns = {turn: opens if turn is Turn.OPENS else 0.0 for turn in Turn}

    def follow(self, _thread: Thread) -> Following:
        """Whatever the thread is."""
        return Following(
            self._turns,
            dict.fromkeys(Slot, 0.25),
            dict.fromkeys(Category, 1 / len(Category)),
            dict.fromkeys(Danger, 0.0),
        )


def seen(text: str, opens: float, monkeypatch: pytest.MonkeyPatch) -> tuple[float, bool]:
    """How likely an observation is, and whether it is urgent."""
    monkeypatch.setattr(installed, "threads", lambda: Doubting(opens))
    found = read(Heard(text, before=CHAT))
    return found.seen, Flag.URGENT in found.flags


def test_what_the_thread_hardly_sees_is_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words are shown where the thread sees more in them. (R2)"""
    doubted, urgent = seen(SNEAKS, 0.1, monkeypatch)
    assert 0.1 <= doubted < 0.5
    assert not urgent
    assert seen(SNEAKS, 0.6, monkeypatch)[0] >= 0.9


@pytest.mark.parametrize(
    "text",
    [
        "help inbreker",
        "vechtpartij voor het station, ze slaan hem helemaal in elkaar",
        "er komt rook en vuur uit het dak van Kerkstraat 12",
        "er ligt een man bewusteloos op straat bij de bakker",
    ],
)
def test_a_cry_and_what_is_grave_are_never_held_back(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the thread thinks. (F1)"""
    assert seen(text, 0.02, monkeypatch)[0] >= 0.9


@pytest.mark.parametrize("text", ["HELP!!", "inbreker bij mij!", "HELP HELP HELP"])
def test_a_short_cry_is_asked_about_at_least(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stays urgent, so that it is posted where nobody answers. (R2)"""
    cried, urgent = seen(text, 0.0, monkeypatch)
    assert cried >= 0.25
    assert urgent
