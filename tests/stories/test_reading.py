"""Reading messages: act, ask, leave alone, and what never happens to a text."""

from pathlib import Path

from sqlalchemy import inspect, text

from simulator import people
from tests.town import Resident, Town, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"


async def everything_stored(town: Town) -> str:
    """All rows of all tables as text."""
    async with town.bot.database.engine.connect() as connection:
        names = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
        rows = [
            str((await connection.execute(text(f"SELECT * FROM {name}"))).all()) for name in names
        ]
    return "\n".join(rows)


async def test_small_talk_is_never_posted_or_stored(town: Town, tmp_path: Path) -> None:
    """A text that is no part of an incident is neither stored nor logged; its author may get a tip. (R2, R4)"""
    (anna,) = town.residents("Anna")
    await anna.writes("Wie wil zondag mee naar de rommelmarkt in de Zonnebloemstraat?")
    assert town.chat().bot_messages == 0
    assert "past beter in" in anna.last_private_word or "alarmgroep" in anna.last_private_word
    assert "rommelmarkt" not in await everything_stored(town)


async def test_a_forward_never_acts_but_asks(town: Town) -> None:
    """A forwarded alarm asks its sender; a yes posts it, and its text goes with the answer. (R1, R2, R4)"""
    (anna,) = town.residents("Anna")
    people.forward(town.world, anna.person, town.chat().chat, BREAK_IN, origin="hidden")
    await town.settle()
    assert town.chat().cards == []
    assert "is dit nu bezig" in anna.last_private_word
    assert "ingebroken" in await everything_stored(town)
    await anna.presses("Ja, nu bezig")
    assert "Kerkstraat 12" in town.chat().card


async def test_a_no_drops_the_text(town: Town) -> None:
    """After "no" nothing is posted and the text is gone. (R4)"""
    (anna,) = town.residents("Anna")
    people.forward(town.world, anna.person, town.chat().chat, BREAK_IN, origin="hidden")
    await town.settle()
    await anna.presses("Nee")
    assert town.chat().cards == []
    assert "ingebroken" not in await everything_stored(town)


async def test_an_unanswered_question_ends_by_itself(town: Town) -> None:
    """After 30 s an urgent one is posted as not confirmed, anything else is dropped. (R2)"""
    anna, bram = town.residents("Anna", "Bram")
    people.forward(town.world, anna.person, town.chat().chat, BREAK_IN, origin="hidden")
    await town.settle()
    await town.advance(seconds=35)
    assert "nog niet bevestigd door de melder" in town.chat().card

    people.forward(
        town.world,
        bram.person,
        town.chat().chat,
        "er rijdt een busje langzaam rond in de Dorpsstraat",
        origin="hidden",
    )
    await town.settle()
    await town.advance(seconds=35)
    assert len(town.chat().cards) == 1
    assert "busje" not in await everything_stored(town)


async def test_a_quoted_announcement_is_not_the_authors(town: Town) -> None:
    """A quote never counts. (R1, A4)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.writes("> ik heb 112 gebeld\ndat zei iemand gisteren in een film")
    await town.advance(seconds=5)
    assert "nog niemand heeft gebeld" in town.chat().card


async def test_other_languages_are_never_nagged(town: Town) -> None:
    """What is not understood gets no answer; an alarm may still be caught. (R3)"""
    (anna,) = town.residents("Anna", language="tr")
    for said in ("kto idzie na mecz w niedzielę", "beni ara", "merhaba komsular nasilsiniz"):
        await anna.writes(said)
    assert anna.words == []
    await anna.writes("bagarre avec couteau place du marché")
    assert len(town.chat().cards) == 1


async def test_editing_changes_the_report_and_never_alarms_again(town: Town) -> None:
    """The card follows an edit; no new message, no new card. (R5)"""
    (anna,) = town.residents("Anna")
    said = await anna.writes(BREAK_IN)
    await anna.edits(said, "Er wordt ingebroken bij Kerkstraat 21!")
    await town.advance(seconds=10)
    assert "Waar: Kerkstraat 21" in town.chat().card
    assert town.chat().bot_messages == 1
    await town.advance(minutes=16)
    await anna.edits(said, "Er wordt ingebroken bij Kerkstraat 99!")
    await town.advance(seconds=10)
    assert "Kerkstraat 21" in town.chat().card


async def test_editing_a_claim_away_withdraws_it(town: Town) -> None:
    """ "heb 112 gebeld" edited to "niet gebeld" no longer stands on the card. (R5, A11)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    said = await bram.writes("heb 112 gebeld")
    await town.advance(seconds=5)
    assert "Bram belde" in town.chat().card
    await bram.edits(said, "heb 112 NIET gebeld")
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in town.chat().card


async def test_a_voice_message_gets_one_private_word(town: Town) -> None:
    """112 first, then "report", then what to do who cannot talk. (R5)"""
    anna, bram = town.residents("Anna", "Bram")
    people.send_voice(town.world, anna.person, town.chat().chat)
    await town.settle()
    assert "Bel eerst 112" in anna.last_private_word
    assert "112NL" in anna.last_private_word
    assert anna.last_buttons == ["Melding maken"]
    assert bram.words == []
    assert town.chat().bot_messages == 0


async def test_odd_messages_never_crash_or_spam(town: Town) -> None:
    """Stickers, albums, polls, dice, contacts and forwards of forwards cause nothing. (R5)"""
    (anna,) = town.residents("Anna")
    chat = town.chat().chat
    people.send_sticker(town.world, anna.person, chat)
    people.send_album(town.world, anna.person, chat, 3)
    people.send_poll(town.world, anna.person, chat)
    people.send_contact(town.world, anna.person, chat)
    people.send_dice(town.world, anna.person, chat)
    people.send_video_note(town.world, anna.person, chat)
    people.forward(town.world, anna.person, chat, "👍", origin="hidden")
    await town.settle()
    assert town.chat().bot_messages == 0
    assert "foto uit de groep" in anna.last_private_word  # the album was seen
    await anna.writes(BREAK_IN)
    assert "Kerkstraat 12" in town.chat().card
    assert "failed_update" not in [name for name, count in (await failures(town)).items() if count]


async def failures(town: Town) -> dict[str, int]:
    """How many updates failed."""
    async with town.bot.database.engine.connect() as connection:
        found = await connection.execute(text("SELECT count(*) FROM failed_update"))
        return {"failed_update": found.scalar_one()}


async def test_english_residents_are_read_and_answered_in_english(town: Town) -> None:
    """The card speaks the group's language, private words the person's. (R3)"""
    lucy: Resident = town.resident("Lucy", language="en")
    await lucy.writes("someone is breaking into number 6 on Church Street")
    assert "nog niemand heeft gebeld" in town.chat().card
    assert "Please call 112 first" in lucy.last_private_word
    await lucy.writes("called 112, they are sending a car")
    await town.advance(seconds=5)
    assert "Lucy belde 112" in town.chat().card
    assert "you called 112" in lucy.last_private_word
    assert "Take back" in lucy.last_buttons


def test_plain_reads_nothing_from_nothing() -> None:
    """The helper that reads messages gives an empty text for none."""
    assert plain(None) == ""
