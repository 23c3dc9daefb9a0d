"""What anybody would say first: an alarm in plain words is shown or asked about, and small talk is not. (F1, R2)"""

from pathlib import Path

import pytest

from saar.weighing import THRESHOLDS, Subject
from understanding.meaning import Heard
from understanding.reading import read

ASKED = THRESHOLDS[Subject.OBSERVATION].ask
FIRST = Path(__file__).parent / "first.txt"
"""First messages that nothing was taught, as `language | kind or none | text`."""
MOST_LOST, MOST_ASKED = 20, 26
ALARMS = (
    "iemand steelt mijn fiets", "fiets gestolen, net, voor de deur Wilgenlaan 20", "net ingebroken bij nummer 4, ze zijn nog binnen",
    "break-in at 24 Mill Road right now", "buschauffeur wordt aangevallen", "MISSING boy 9, never came home from school",
    "wie heeft Daan gezien? Hij is 11 en zou naar huis fietsen vanaf voetbal", "er probeert iemand in te breken",
    "HUISELIJK GEWELD nr 27 BEL AUB", "papa slaat mama", "my dad is hitting my mum please help",
    "ambulance nodig Kerkplein 4", "ik word achtervolgd, Populierenlaan", "he has locked me in",
    "vrouw vermist, heeft een briefje achtergelaten", "DOG BIT MY SON, brown staffy, owner walked away",
)  # fmt: skip
SMALL_TALK = (
    "mijn fiets is vorig jaar gestolen", "wie heeft er een fietspomp te leen?", "mijn zoontje is jarig!",
    "fiets te koop, niet gestolen ;)", "my bike got stolen twice when I lived in town", "wie heeft Daans trui gezien?",
    "brandende vraag: wie maakt zondag de soep?", "de politie geeft donderdag een inbraakavond",
    "zullen we zaterdag de hond samen uitlaten", "great film, the burglar gets away with it", "ik word achtervolgd door reclame",
)  # fmt: skip


@pytest.mark.parametrize("text", ALARMS)
def test_a_plain_alarm_is_never_taken_for_small_talk(text: str) -> None:
    """By a first message, with nothing said before it."""
    assert read(Heard(text)).seen >= ASKED


@pytest.mark.parametrize("text", SMALL_TALK)
def test_the_same_words_in_small_talk_are_left_alone(text: str) -> None:
    """Neither shown nor asked about."""
    assert read(Heard(text)).seen < ASKED


def test_few_plain_alarms_are_lost_and_few_look_alikes_asked_about() -> None:
    """Of 240 alarms and 112 messages that only look like one; both counts may only fall. (R3)"""
    rows = [line.split(" | ") for line in FIRST.read_text(encoding="utf-8").splitlines()]
    seen = [(kind != "none", read(Heard(text)).seen >= ASKED) for _, kind, text in rows]
    lost = sum(alarm and not asked for alarm, asked in seen)
    asked_about = sum(asked and not alarm for alarm, asked in seen)
    assert (len(seen), lost <= MOST_LOST, asked_about <= MOST_ASKED) == (352, True, True)
