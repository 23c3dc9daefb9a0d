"""Somebody else was called, somebody else called, or it was a bluff: none of it is a call of the author. (A15)"""

import pytest

from saar.labels import Claim, ClaimBy, Label
from understanding.meaning import Before, Category, Heard, OpenIncident, Place
from understanding.parties import is_barely_one, is_no_call
from understanding.reading import read
from understanding.text import message_of

RUNNING = OpenIncident(1, Place("Kerkstraat", "12", None), Category.BURGLARY)
ASKED = (
    Before("is er al gebeld?", same_sender=False, ago=20.0, incident_id=1),
    Before("er wordt ingebroken bij Kerkstraat 12", same_sender=False, ago=60.0, incident_id=1),
)
NO_CALLS = (
    "mijn buurvrouw heeft gebeld en ze komen eraan",
    "onze buren hebben gebeld, ze zijn onderweg",
    "Ans had ze aan de telefoon",
    "heb mijn man gebeld, hij komt met een blusser",
    "heb de conciërge aan de lijn, hij gaat kijken",
    "anwb gebeld, ze sturen iemand",
    "Vitens gebeld, ze sturen een ploeg",
    "monteur gesproken, hij komt zo",
    "doorgegeven aan de beheerder",
    "gemeld bij buitenbeter",
    "ja bij de vve gemeld",
    "heb aangebeld, ze doen niet open",
    "heb ze gesproken, ze zijn op vakantie",
    "ik hoor dat ze met twee wagens komen",
    "hij riep: ik heb de politie gebeld!",
    "[14:02] Kees: ik heb 112 gebeld, ze komen eraan",
    "uit de andere groep: ik heb 112 gebeld",
    "112 gebeld maar kreeg België",
    "ik heb gebluft dat de politie komt",
    "gedaan. lichten uit en boven",
    "bhv gebeld, ze komen",
    "AED gehaald, ze komen eraan",
    "taxi is onderweg, net gebeld",
    "i called out to them and they ran",
    "i called my husband, he's coming",
    "called the landlord, they're sending someone",
    "rang the alarm company, they're sending someone",
    "spoke to them, they're the new tenants",
    "reported it online",
    "told them i called the police but i didn't",
    "got through to the owner",
    "i rang the bell and they're coming",
    "told them to leave",
    "ambulance is on its way apparently",
    "the kids are asking where she is",
    "heb een vriend gebeld, hij komt helpen",
    "i called my friend, he's coming with a torch",
    "i shouted that i'd called the police",
    "hij antwoordde: heb 112 gebeld",
    "Kees: ik heb de politie gebeld",
    "ik heb gehoord dat ze komen",
    "er wordt gebeld aan mijn deur",
    "nu wordt er bij mij aangebeld",
    "ik heb een mevrouw van de verzekering aan de lijn, wat moet ik zeggen?",
    "I've got a man from the council on the phone",
    "agent komt straks nog even langs",
    "police will come back tomorrow",
)
CALLS = (
    "heb 112 gebeld",
    "heb net de politie gebeld, ze komen eraan",
    "ik heb ook zelf gebeld, ze zijn onderweg",
    "heb ik zelf ook gesproken met ze",
    "net gebeld, ze sturen een wagen",
    "heb ze aan de lijn",
    "fluisterend gebeld, ze komen",
    "called the police, they're on their way",
    "rang them 2 mins ago",
    "spoke to 999 just now, car is coming",
    "mijn man heeft 112 gebeld",
    "brandweer gebeld",
    "de meldkamer gesproken",
    "de centralist zei: ze komen eraan",
    "heb een vriend van de politie gesproken, ze sturen een wagen",
)
BARELY = (
    "ze vragen of ik een foto heb", "ze vroegen of ik al gebeld had", "heb ze gesproken, ze wonen er",
    "heb ze net aan de lijn gehad, ze zijn thuis", "net gebeld, stedin komt eraan", "ze zijn onderweg",
    "spoke to them, they're movers", "spoke to them through the window", "they want to know what she looks like",
    "it was reported",
)  # fmt: skip
"""Said of a control room or of anybody else."""


@pytest.mark.parametrize("text", NO_CALLS)
def test_the_words_of_somebody_else_are_no_call(text: str) -> None:
    """Whatever the networks make of them: nothing counts by itself as the author's. (A15)"""
    message = message_of(text)
    assert is_no_call(message)
    found = read(Heard(text, (RUNNING,), before=ASKED))
    own = found.claim is Claim.DONE and found.claim_by is ClaimBy.SELF and not found.failed
    assert not own or found.sure < 0.9


@pytest.mark.parametrize("text", CALLS)
def test_a_call_to_the_emergency_services_is_none_of_them(text: str) -> None:
    """What the author did is left to the reader. (A4)"""
    message = message_of(text)
    assert not is_no_call(message)
    assert not is_barely_one(message)


@pytest.mark.parametrize("text", BARELY)
@pytest.mark.parametrize("asked", ["is er al gebeld?", "heb je 112 al gebeld?"])
def test_what_could_be_about_anybody_is_asked_about(text: str, asked: str) -> None:
    """Its author is asked whether that was 112, and no card says so before. (A15)"""
    assert is_barely_one(message_of(text))
    before = (Before(asked, same_sender=False, ago=20.0, incident_id=1), *ASKED[1:])
    found = read(Heard(text, (RUNNING,), before=before))
    own = found.claim is Claim.DONE and found.claim_by is ClaimBy.SELF and not found.failed
    assert not own or found.sure < 0.9


@pytest.mark.parametrize(
    "text",
    [
        "sterke gaslucht Akkerstraat 21, net gebeld, stedin komt eraan",
        "net gebeld, stedin komt eraan",
    ],
)
def test_a_first_message_about_somebody_else_is_no_call_either(text: str) -> None:
    """With nothing open and nothing said before. (A15)"""
    found = read(Heard(text))
    own = found.claim is Claim.DONE and found.claim_by is ClaimBy.SELF and not found.failed
    assert not own or found.sure < 0.9


PLACES = (
    "Brandweerkazerne", "bij de brandweerkazerne", "ik sta bij de brandweerkazerne", "Politiebureau", "naast de meldkamer",
    "brandweerkazerne Dorpsstraat 3", "hij rent richting de brandweerkazerne", "at the fire station", "police station",
    "he is next to the police station now", "ik ben van de brandweer", "mijn man werkt bij de meldkamer", "ik werk bij de meldkamer",
    "ik zit bij de vrijwillige brandweer", "ik loop met de politie mee", "sta nu bij de agenten", "ik ben bij de politie",
    "wij staan bij de ambulance", "ik sta achter de brandweerwagen", "ik zit in de ambulance", "ik zie de politie", "ik hoor de ambulance",
    "ze staan bij de brandweer", "de alarmcentrale van mijn auto", "i'm with the police", "i work for the fire brigade",
    "i am behind the fire engine", "my son is in the police", "112meldingen.nl: brand in Heemskerk", "kaarsje voor de ambulance",
)  # fmt: skip
AT_ONE = (
    "ik sta bij de brandweerkazerne en heb 112 gebeld", "112 gebeld, hij rent naar het politiebureau",
    "heb net de meldkamer gesproken, politiebureau weet ervan", "called 999, he is near the police station",
    "ik sta bij de politie, heb ze zelf gebeld", "112 gebeld, ik zie de politie al", "i rang 999, i'm with the police now",
)  # fmt: skip


@pytest.mark.parametrize("text", PLACES)
@pytest.mark.parametrize("thread", [(), ASKED])
def test_a_building_of_the_emergency_services_is_no_call(
    text: str, thread: tuple[Before, ...]
) -> None:
    """Whoever stands beside it, or meets there, has called nobody: nothing is noted, nobody is asked. (A15)"""
    for running in ((), (RUNNING,)):
        found = read(Heard(text, running, before=thread if running else ()))
        assert found.claim is None or found.claim_by is not ClaimBy.SELF, found
        assert found.label is not Label.CALLED_112 or running


@pytest.mark.parametrize("text", AT_ONE)
def test_a_call_in_a_sentence_with_such_a_building_counts_as_before(text: str) -> None:
    """The building takes nothing away. (A4)"""
    found = read(Heard(text, (RUNNING,), before=ASKED))
    assert found.claim is Claim.DONE
    assert found.claim_by is ClaimBy.SELF


@pytest.mark.parametrize("text", [*NO_CALLS, "mijn alarmcentrale belde", "securitas belde"])
def test_nor_where_nothing_is_remembered_of_the_talk(text: str) -> None:
    """A report is open, and what was said before it is not known, as after a start. (A15)"""
    found = read(Heard(text, (RUNNING,)))
    own = found.claim in (Claim.DONE, Claim.NOW) and found.claim_by is ClaimBy.SELF
    assert not own or found.sure < 0.9
