"""What people are in danger of, as news of a report tells it, and what only looks like it. (C2)"""

import pytest

from understanding.meaning import Before, Category, Heard, OpenIncident, Place
from understanding.reading import read


def dangers(report: str, news: str) -> set[str]:
    """What the news says aloud, half a minute after the report."""
    running = OpenIncident(1, Place("Kerkstraat", "12", None), Category.VIOLENCE)
    before = Before(report, same_sender=False, ago=30.0, incident_id=1)
    found = read(Heard(news, (running,), before=(before,))).details
    kinds = {
        "weapon": found.weapon, "injury": found.injured, "fire": found.fire, "child": found.child,
    }  # fmt: skip
    return {kind for kind, there in kinds.items() if there}


@pytest.mark.parametrize(
    ("report", "news", "kind"),
    [
        ("Vechtpartij voor de kroeg", "eentje heeft een kapotte fles in zijn hand", "weapon"),
        ("Fight outside the pub", "he's got a bottle and he's swinging it", "weapon"),
        ("Man schreeuwt bij de bushalte", "iets in zijn hand, lijkt een mes", "weapon"),
        ("Vechtpartij voor de kroeg", "hij ligt nu op de grond en beweegt niet", "injury"),
        ("Fight outside the pub", "one is down, not getting up", "injury"),
        ("Gaslucht op de Kerkstraat", "mevrouw op 14 wordt niet goed", "injury"),
        ("Rook uit het dak van Kerkstraat 12", "de vlammen slaan er nu uit", "fire"),
        ("Iemand breekt in bij Kerkstraat 12", "er zit een kind alleen binnen", "child"),
    ],
)
def test_news_of_a_danger_is_told_as_what_it_is(report: str, news: str, kind: str) -> None:
    """Weapon, injury, fire, child: that one and no other."""
    assert dangers(report, news) == {kind}


@pytest.mark.parametrize(
    ("report", "news"),
    [
        ("Rook uit het dak van Kerkstraat 12", "de brandweer slaat met een bijl de deur in"),
        ("Iemand breekt in bij Kerkstraat 12", "ik heb zelf mijn honkbalknuppel gepakt"),
        ("Man schreeuwt bij de bushalte", "het is een paraplu, geen mes"),
        ("Iemand breekt in bij Kerkstraat 12", "de hele ruit ligt op de stoep"),
        ("Iemand breekt in bij Kerkstraat 12", "er ligt een fiets op de weg"),
        ("Smoke from number 9", "kids are out, all safe"),
    ],
)
def test_what_only_looks_like_a_danger_is_none(report: str, news: str) -> None:
    """A helper's axe, a neighbour's bat, what was denied, what lies there and is no person, who is safe."""
    assert dangers(report, news) == set()
