"""An exercise: SAAR played by the group, and never taken for anything real. (X4, M7)"""

import re

import pytest
from sqlalchemy import text

from saar.countries import COUNTRIES
from simulator import people
from tests.samples import SAMPLE
from tests.test_texts import keys_of
from tests.town import Group, Resident, Town, labels, plain
from texts.render import LOCALES
from texts.render import plain as rendered

BREAK_IN = "Er klimt nu iemand door het raam bij Kerkstraat 12"
CARS = "iemand voelt aan de deuren van auto's"


async def begun(town: Town, *, scene: str = CARS) -> Resident:
    """The admin, who has started an exercise."""
    tom = town.people["Tom"]
    await tom.starts()
    await tom.tells_bot("/oefening")
    await tom.presses(scene)
    return tom


def board(town: Town) -> str:
    """The newest board in the group."""
    return [each for each in town.chat().lines if each.startswith("🎓")][-1]


async def count(town: Town, table: str) -> int:
    async with town.bot.database.transaction() as session:
        found: int = (await session.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one()
        return found


async def played_to_the_call(town: Town) -> tuple[Resident, Resident]:
    """Anna saw it and told it, Bram played the call."""
    anna, bram = town.residents("Anna", "Bram")
    await anna.presses("Ik speel de melder")
    await town.advance(seconds=30)
    await anna.presses(f"{CARS}, bij de speeltuin")
    await town.advance(seconds=40)
    await bram.presses("Ik speel de beller")
    await bram.presses("bij de speeltuin")
    await bram.presses(CARS)
    return anna, bram


async def test_a_group_plays_saar_from_seeing_to_the_all_clear(town: Town) -> None:
    """One post that changes, a role for who wants one, and at the end what took how long. (M7)"""
    tom = await begun(town)
    assert "Wie kijkt er uit het raam?" in board(town)
    anna, _ = await played_to_the_call(town)
    assert "‘Gebeld’ om 20:01 door Bram" in board(town)
    (cees,) = town.residents("Cees")
    await cees.presses("Ik kijk mee")
    assert "1 bewoner kijkt mee" in board(town)
    await town.advance(seconds=60)
    await anna.presses("Sein veilig")
    over = board(town)
    assert over.startswith("🎓 OEFENING VOORBIJ – het was niet echt")
    assert re.search(r"Van begin tot melding: 3\d s", over)
    assert re.search(r"Van melding tot ‘gebeld’: 4\d s", over)
    assert "1 bewoner keek mee" in over
    assert "Anna" not in over
    assert "Bram" not in over
    assert len([each for each in town.chat().lines if each.startswith("🎓")]) == 1
    assert not town.chat().cards
    assert tom.sees_button("Ik speel de beller") is None


async def test_who_plays_learns_what_a_report_holds_and_what_is_asked(town: Town) -> None:
    """Looks and waiting are explained away; the control room asks for the place first. (M7)"""
    await begun(town)
    anna, bram = town.residents("Anna", "Bram")
    await anna.presses("Ik speel de melder")
    wrong = await anna.presses("Een vreemd type met een capuchon")
    assert "Hoe iemand eruitziet is geen melding" in (wrong.text or "")
    assert wrong.show_alert
    late = await anna.presses("Ik wacht tot ik meer weet")
    assert "Meld wat je nu ziet" in (late.text or "")
    assert "kiest nu wat er in de melding komt" in board(town)
    await anna.presses(f"{CARS}, bij de speeltuin")
    await bram.presses("Ik speel de beller")
    assert "Waar is het?" in bram.last_private_word
    again = await bram.presses("achter de winkels")
    assert "Kijk nog eens op het bord" in (again.text or "")
    await bram.presses("bij de speeltuin")
    assert "Wat gebeurt daar?" in bram.last_private_word
    assert "‘belt’ sinds" in board(town)


async def test_of_two_who_press_at_once_one_plays_and_the_other_reads_who(town: Town) -> None:
    """As with the lease: exactly one. (A2, X4)"""
    await begun(town)
    anna, bram = town.residents("Anna", "Bram")
    first = await anna.presses("Ik speel de melder", settle=False)
    second = await bram.presses("Ik speel de melder", settle=False)
    await town.settle()
    assert "Jij ziet het" in (first.text or "")
    assert "Anna speelt de melder" in (second.text or "")
    assert await count(town, "exercise_part") == 1
    again = town.chat().without_greeting[-1]
    assert "Ik speel de melder" not in " ".join(labels(again))


async def test_something_real_ends_it_at_once(town: Town) -> None:
    """The real card stands, the exercise gives way, and nothing of it is asked any more. (X4, S1)"""
    await begun(town)
    anna, bram = town.residents("Anna", "Bram")
    await anna.presses("Ik speel de melder")
    await bram.writes(BREAK_IN)
    assert "Inbraak" in town.chat().card
    assert "nog niemand" in town.chat().card
    assert "Er is een echte melding. Kijk daar." in board(town)
    assert anna.sees_button("Een vreemd type") is None
    assert await count(town, "exercise_part") == 0
    tom = town.people["Tom"]
    await tom.tells_bot("/oefening")
    assert "loopt een echte melding" in tom.last_private_word
    assert not any(CARS in each for each in labels(tom.words[-1]))


@pytest.mark.parametrize(
    "words",
    [
        "OEFENING: er klimt iemand door het raam bij Kerkstraat 12",
        "drill - man breekt in bij nr 12",
    ],
)
async def test_words_that_say_they_are_played_open_nothing(town: Town, words: str) -> None:
    """While an exercise runs; the same words without it, or meant, are a report. (X4, S1)"""
    await begun(town)
    (anna,) = town.residents("Anna")
    await anna.writes(words)
    assert not town.chat().cards
    assert "Wie kijkt er uit het raam?" in board(town)
    await anna.writes(f"Geen oefening! {BREAK_IN}")
    assert "Inbraak" in town.chat().card


async def test_a_real_cry_that_names_the_exercise_counts(town: Town) -> None:
    """A question, or a word that says that it is meant: no play. (X4, S1)"""
    await begun(town)
    (anna,) = town.residents("Anna")
    await anna.writes("Oefening? Nee dit is echt, er klimt iemand door het raam bij Kerkstraat 12")
    assert "Inbraak" in town.chat().card


async def test_it_leaves_no_statistics_and_never_crosses_a_bridge(town: Town) -> None:
    """No incident, no claim, no count, no relay; after a day nothing is left at all. (X4)"""
    tom = await begun(town)
    await played_to_the_call(town)
    for table in ("incident", "claim", "report", "tally", "relay", "asked"):
        assert await count(town, table) == 0
    stop = await tom.presses("Stop de oefening")
    assert stop.show_alert is not True
    assert "De beheerder stopte de oefening" in board(town)
    assert await count(town, "exercise") == 1
    await town.advance(minutes=25 * 60)
    assert await count(town, "exercise") == 0


async def test_who_takes_a_role_and_falls_silent_holds_up_nobody(town: Town) -> None:
    """After three minutes another may play it; after twenty without anything it ends. (X4, D4)"""
    await begun(town)
    anna, bram = town.residents("Anna", "Bram")
    await anna.presses("Ik speel de melder")
    await town.advance(minutes=3.1)
    assert "het duurde te lang" in anna.last_private_word
    assert "Wie kijkt er uit het raam?" in board(town)
    taken = await bram.presses("Ik speel de melder")
    assert "Jij ziet het" in (taken.text or "")
    await bram.presses(f"{CARS}, bij de speeltuin")
    await town.advance(minutes=21)
    assert "Er gebeurde niets meer" in board(town)


async def test_it_goes_on_after_a_restart_and_in_the_supergroup(town: Town) -> None:
    """All of it is in the database; after a migration the board is posted anew. (D4, G4)"""
    old = await town.founds("Molenwijk", admin="Mia", kind="group")
    mia = town.people["Mia"]
    await mia.starts()
    await mia.tells_bot("/oefening")
    await mia.presses(CARS)
    anna, bram = town.residents("Anna", "Bram", of="Molenwijk")
    await anna.starts()
    await anna.presses("Ik speel de melder")
    await town.restart()
    await anna.presses(f"{CARS}, bij de speeltuin")
    assert "Niemand heeft nog ‘gebeld’" in old.lines[-1]
    new = Group(town, people.migrate(town.world, old.chat))
    await town.settle()
    assert "Niemand heeft nog ‘gebeld’" in new.lines[-1]
    bram.home = new
    await bram.presses("Ik speel de beller")
    assert "‘belt’ sinds" in new.lines[-1]


async def test_a_board_that_somebody_deleted_comes_back_with_its_next_state(town: Town) -> None:
    """An admin tidied it away in the middle: who plays goes on. (D2)"""
    tom = await begun(town)
    (anna,) = town.residents("Anna")
    await anna.presses("Ik speel de melder")
    post = next(m for m in reversed(town.chat().posts) if plain(m).startswith("🎓"))
    people.delete(town.world, tom.person, town.chat().chat, post.message_id)
    await anna.presses(f"{CARS}, bij de speeltuin")
    assert "Niemand heeft nog ‘gebeld’" in board(town)
    await tom.presses("Stop de oefening")
    assert "De beheerder stopte" in board(town)
    assert len([each for each in town.chat().lines if each.startswith("🎓")]) == 1


async def test_only_members_play_and_only_admins_begin(town: Town) -> None:
    """Neither a stranger with a forged button nor a resident. (X4)"""
    await town.founds("Dorpsbuurt", admin="Piet")
    await begun(town)
    (anna,) = town.residents("Anna")
    await anna.starts()
    await anna.tells_bot("/oefening")
    assert "geen beheerder" in anna.last_private_word
    piet = town.people["Piet"]
    await piet.starts()
    message = piet.words[-1]
    async with town.bot.database.transaction() as session:
        number = (await session.execute(text("SELECT id FROM exercise"))).scalar_one()
    wire = f"ey:{number}:reporter"
    message.reply_markup = {"inline_keyboard": [[{"text": "x", "callback_data": wire}]]}
    pressed = people.press(town.world, piet.person, message.chat, message.message_id, "x")
    await town.settle()
    assert "voor iemand anders" in (pressed.text or "")
    assert await count(town, "exercise_part") == 0


@pytest.mark.parametrize("locale", LOCALES)
def test_every_word_of_it_says_what_it_is_and_none_holds_a_number(locale: str) -> None:
    """From the first character; no number to call in any country, whatever stands in it. (X4)"""
    numbers = {each.alarm for each in COUNTRIES.values()} | {"112", "0900", "911"}
    part = re.compile(r"exercise-(what|place|told|told-look|told-wait)(-\w+)?$")
    keys = [each for each in keys_of(locale) if "exercise" in each and each.split("-")[0] != "own"]
    assert len(keys) > 40
    for key in keys:
        shown = rendered(key, locale, **SAMPLE)  # type: ignore[arg-type]
        assert not any(number in shown for number in numbers), key
        inside = part.match(key) and key != "exercise-told-it"
        if not inside and not key.startswith(("log-", "section-")):
            assert shown.startswith("🎓"), key


@pytest.mark.parametrize(
    "words",
    [
        "Oefening stoppen! Er klimt nu iemand door het raam bij Kerkstraat 12",
        "Oefening voorbij, er klimt nu iemand door het raam bij Kerkstraat 12",
        "OEFENING: stop, er klimt nu iemand door het raam bij Kerkstraat 12",
    ],
)
async def test_in_doubt_an_alarm_is_meant(town: Town, words: str) -> None:
    """Only a colon or a dash makes it play, and no word that ends the play stands behind it. (X4, S1)"""
    await begun(town)
    (anna,) = town.residents("Anna")
    await anna.writes(words)
    assert "Inbraak" in town.chat().card
    assert "Er is een echte melding" in board(town)


async def test_a_played_message_may_be_put_right(town: Town) -> None:
    """An edit of it is play too. (X4, R5)"""
    await begun(town)
    (anna,) = town.residents("Anna")
    said = await anna.writes("OEFENING: er klimt iemand door het raam bij Kerkstraat 12")
    await anna.edits(said, "OEFENING: er klimt iemand door het raam bij Kerkstraat 12!")
    assert not town.chat().cards


async def test_a_double_tap_answers_one_question(town: Town) -> None:
    """The second question is asked, however fast somebody presses. (X4)"""
    await begun(town)
    anna, bram = town.residents("Anna", "Bram")
    await anna.presses("Ik speel de melder")
    await anna.presses(f"{CARS}, bij de speeltuin")
    await bram.presses("Ik speel de beller")
    await bram.presses("bij de speeltuin", settle=False)
    await bram.presses("bij de speeltuin", settle=False)
    await town.settle()
    assert "‘belt’ sinds" in board(town)
    assert "Wat gebeurt daar?" in bram.last_private_word


async def test_who_is_erased_stands_on_no_board(town: Town) -> None:
    """At once, as on cards. (Privacy, X4)"""
    await begun(town)
    _, bram = await played_to_the_call(town)
    await bram.starts()
    await bram.tells_bot("/verwijder")
    await bram.presses("Ja, wis alles")
    await town.advance(seconds=10)
    assert "Bram" not in board(town)
