"""/mijngegevens: a copy of all that is kept about whoever asks, and of nobody else."""

import json
from typing import Any

import pytest

from models.base import Base
from saar.retention import TERMS
from services.upkeep import own_copy
from simulator import people
from tests.town import Resident, Town
from texts.render import LOCALES, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12, kenteken G-123-BH"


def copy_for(person: Resident) -> dict[str, Any]:
    """The newest file in a person's private chat."""
    town = person.town
    message = next(each for each in reversed(person.words) if each.kind == "document")
    data = town.world.files[message.content["document"]["file_id"]].data
    found: dict[str, Any] = json.loads(data)
    return found


def tables(copy: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    return {each["table"]: each["rows"] for each in copy["kept"]}


async def test_a_person_gets_all_that_is_kept_about_them(town: Town) -> None:
    """Words and settings, each with what it is and how long it stays; the file comes in private. (Privacy)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    await anna.writes(BREAK_IN)
    await bram.writes("heb 112 gebeld")
    await anna.writes("/mijngegevens")
    copy = copy_for(anna)
    held = tables(copy)
    assert held["report"][0]["text"] == BREAK_IN
    assert held["resident"][0]["first_name"] == "Anna"
    assert [each["what"] for each in copy["kept"] if each["table"] == "report"] == [
        "Wat je zelf meldde"
    ]
    assert all(each["days_at_most"] > 0 for each in copy["kept"])
    assert town.chat().bot_messages == 1  # the card


async def test_the_words_below_the_file_say_what_it_is(town: Town) -> None:
    """The groups and how much of what, in one's own language. (Privacy)"""
    anna, bram = town.resident("Anna"), town.resident("Bram", language="en")
    for each, command in ((anna, "/mijngegevens"), (bram, "/mydata")):
        await each.starts()
        await each.writes("hoi")
        await each.tells_bot(command)
    assert "Je groepen: Kerkbuurt" in anna.last_private_word
    assert "Your groups: Kerkbuurt" in bram.last_private_word
    assert copy_for(bram)["about"].startswith("All that Buurtwacht keeps")


async def test_nobody_else_stands_in_it(town: Town) -> None:
    """Neither a neighbour's name nor their words, however much they did together. (Privacy)"""
    anna, bram = town.residents("Anna", "Bram")
    for each in (anna, bram):
        await each.starts()
    await anna.writes(BREAK_IN)
    await bram.writes("heb 112 gebeld, hij heeft een rode muts en een zonnebloem")
    await anna.tells_bot("/mijngegevens")
    told = json.dumps(copy_for(anna), ensure_ascii=False)
    assert "Bram" not in told
    assert "zonnebloem" not in told
    assert str(bram.person.id) not in told


async def test_who_never_pressed_start_reads_how(town: Town) -> None:
    """A file for one person goes to their private chat and nowhere else. (Privacy)"""
    (anna,) = town.residents("Anna")
    await anna.writes("/mijngegevens")
    assert "druk op Start" in anna.last_private_word
    assert not [each for each in town.chat().posts if each.kind == "document"]


async def test_after_erasing_nothing_is_left_to_copy(town: Town) -> None:
    """Only that the person asked just now. (Privacy)"""
    (anna,) = town.residents("Anna")
    await anna.starts()
    await anna.writes(BREAK_IN)
    await anna.tells_bot("/verwijder")
    await anna.presses("Ja, wis alles")
    await anna.tells_bot("/mijngegevens")
    assert set(tables(copy_for(anna))) <= {"resident", "membership", "outbox"}


async def test_who_blocks_the_bot_meanwhile_gets_nothing_and_nothing_breaks(town: Town) -> None:
    """The file waits for nobody. (Privacy)"""
    (anna,) = town.residents("Anna")
    await anna.starts()
    people.block(town.world, anna.person, next(iter(town.world.bots.values())))
    await town.settle()
    await anna.writes("/mijngegevens")
    await anna.writes(BREAK_IN)
    assert "Inbraak" in town.chat().card


@pytest.mark.parametrize("locale", LOCALES)
def test_every_table_with_a_person_is_named_and_has_its_term(locale: str) -> None:
    """A new table with a person in it needs a sentence that says what it is. (Privacy)"""
    named = [each for each in Base.metadata.sorted_tables if own_copy.persons_in(each)]
    assert len(named) > 15
    for table in named:
        assert plain(f"own-copy-{table.name.replace('_', '-')}", locale)
        assert table.name in TERMS


def test_every_column_that_holds_a_person_is_looked_through() -> None:
    """By our number or by Telegram's; none is missed because it is called otherwise. (Privacy)"""
    known = {"resident_id", "reporter_id", "user_id", "receiver", "added_by"}
    for table in Base.metadata.sorted_tables:
        found = {each.name for each in own_copy.persons_in(table)}
        assert {each.name for each in table.columns if each.name in known} <= found
