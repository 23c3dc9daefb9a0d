"""What is typed in private belongs to the question that is open; a question about it is answered. (G3, J1, B3, 12)"""

import pytest

from simulator import people
from tests.stories.test_joining import answers, area, asks, newcomer
from tests.stories.test_privacy import everything
from tests.stories.test_relays import BREAK_IN, neighbours, offer
from tests.town import Town, labels, plain


@pytest.mark.parametrize(
    "words", ["hoi wat moet ik doen?", "hallo", "waarom wil je dat weten?", "ik ben Fatima", "?"]
)
async def test_no_words_become_an_address(town: Town, words: str) -> None:
    """What is no address is explained and asked again; the address then counts. (J1)"""
    tom = await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await fatima.tells_bot(words)
    assert "ik wil nu alleen weten waar je woont" in fatima.last_private_word
    assert "uitnodiging" not in "".join(plain(each) for each in fatima.words)
    await answers(fatima)
    assert "Kerkstraat 12, 1964 AB" in tom.last_private_word
    assert words not in tom.last_private_word
    assert words not in await everything(town)


@pytest.mark.parametrize(
    "place", ["Kerkstraat 12", "1964 AB", "Kerkstraat", "nummer 12a achter", "1964"]
)
async def test_an_address_is_taken(town: Town, place: str) -> None:
    """A street, a number, a postcode. (J1)"""
    await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await fatima.tells_bot(place)
    assert "18 jaar of ouder" in fatima.last_private_word


async def test_words_where_a_button_is_asked_for(town: Town) -> None:
    """The question stands below them again, with its buttons. (J1)"""
    await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await fatima.tells_bot("Kerkstraat 12, 1964 AB")
    await fatima.tells_bot("ja hoor")
    assert "18 jaar of ouder" in fatima.last_private_word
    assert "Ja, ik ben 18 of ouder" in fatima.last_buttons


async def test_who_waits_for_the_admin_reads_where_it_stands(town: Town) -> None:
    """And is not told to ask for an invitation; the address stays as it was. (J2)"""
    tom = await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await answers(fatima)
    await fatima.tells_bot("hoe lang duurt dat?")
    assert "De beheerder van Kerkbuurt kijkt ernaar" in fatima.last_private_word
    assert "Kerkstraat 12, 1964 AB" in tom.last_private_word


async def test_an_applicant_who_sees_a_fire_is_no_form(town: Town) -> None:
    """112 first. (S2)"""
    await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await fatima.tells_bot("Help er is brand bij Molenweg 3, vlammen uit het raam!")
    assert "112" in fatima.last_private_word
    assert "waar je woont" not in fatima.last_private_word


@pytest.mark.parametrize("number", ["112", "1 1 2", "911"])
async def test_an_emergency_number_is_refused_where_another_is_asked(
    town: Town, number: str
) -> None:
    """The form says so and asks again; a good number is taken. (12)"""
    tom = town.people["Tom"]
    await tom.starts("set1")
    await tom.presses("Bellen")
    await tom.presses("Nummer als er geen haast is")
    await tom.presses("Nummer invullen")
    await tom.tells_bot(number)
    assert "Dit is een alarmnummer" in tom.last_private_word
    await tom.tells_bot("0900-8844")
    assert "0900-8844" in tom.last_private_word


@pytest.mark.parametrize(
    ("ticked", "question", "answer"),
    [
        ((), "waarom moet ik een land kiezen?", "welke nummers ik noem"),
        (("Ja, dat klopt",), "wat zijn grenzen?", "de rand van je buurt"),
        (
            ("Ja, dat klopt", "Later", "Ja, zo doen we het", "Later"),
            "wat is een praatgroep?",
            "een tweede groep, voor alles wat geen alarm is",
        ),
    ],
)
async def test_a_question_about_a_step_is_answered(
    town: Town, ticked: tuple[str, ...], question: str, answer: str
) -> None:
    """In words about that step, and the plan stands below again. (G3)"""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    for button in ticked:
        await tom.presses(button)
    await tom.tells_bot(question)
    said, plan = tom.words[-2:]
    assert answer in plain(said)
    assert "Startplan van Kerkbuurt" in plain(plan)
    assert labels(plan)


async def test_nobody_else_is_told_about_the_plan(town: Town) -> None:
    """A resident's question gets the resident's help, also of one who was an admin. (G1, G3)"""
    tom = town.people["Tom"]
    anna = town.resident("Anna")
    people.promote(town.world, tom.person, town.chat().chat, anna.person)
    await anna.starts("plan1")
    people.demote(town.world, tom.person, town.chat().chat, anna.person)
    await town.settle()
    await anna.tells_bot("wat is een praatgroep?")
    assert "Startplan" not in anna.last_private_word
    assert "/meld" in anna.last_private_word


async def test_a_line_that_judges_is_no_report_either(town: Town) -> None:
    """It is refused as a line and offered for no group; another line is asked for. (B3, P2)"""
    _tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(BREAK_IN)
    await olga.presses("Regel erbij")
    await olga.tells_bot("Hij loopt nu jullie kant op, verdachte Marokkaan")
    await town.advance(seconds=3)
    assert any("Dat kan zo niet" in plain(each) for each in olga.words)
    assert not any("Zet het in" in label for each in olga.words for label in labels(each))
    assert "Marokkaan" not in offer(olga)
    assert "Marokkaan" not in await everything(town)
    await olga.tells_bot("Hij loopt nu richting de school")
    await town.advance(seconds=3)
    await olga.presses("Zet hem in onze groep")
    assert "Beheerder: Hij loopt nu richting de school" in town.chat("Oost").card


@pytest.mark.parametrize("line", ["112 is al gebeld", "ik heb 112 gebeld", "Omar belde 112"])
async def test_a_line_says_nothing_of_a_call(town: Town, line: str) -> None:
    """Whether somebody called stands on the card, where it is known; never beside it. (B3, A4)"""
    _tom, anna, olga, _omar = await neighbours(town)
    await anna.writes(BREAK_IN)
    await olga.presses("Regel erbij")
    await olga.tells_bot(line)
    await town.advance(seconds=3)
    assert line not in offer(olga)
    await olga.presses("Zet hem in onze groep")
    await town.advance(seconds=5)
    assert line not in town.chat("Oost").card


@pytest.mark.parametrize("words", ["ik heb 112 gebeld", "/status"])
async def test_an_applicant_is_never_sent_to_ask_for_an_invitation(town: Town, words: str) -> None:
    """The request runs: its question stands there again. (J1)"""
    await area(town)
    fatima = newcomer(town)
    await asks(town, fatima)
    await fatima.tells_bot(words)
    assert "Waar woon je" in fatima.last_private_word
    assert "uitnodiging" not in "".join(plain(each) for each in fatima.words)
