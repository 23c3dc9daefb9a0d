"""What is kept, how long, and how it goes."""

from pathlib import Path

from sqlalchemy import inspect, text

from models.base import Base
from saar.retention import TERMS
from simulator import people
from tests.databases import ON_SQLITE
from tests.town import Town

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12, kenteken G-123-BH"


KNOWN = {
    "area_tile.tile",
    "board.name",
    "overlap.seen",
    "official_area.code",  # of places, from a public file
    "official_area.geometry",
    "official_area.name",
    "official_area.source",
    "official_area.town",
    "official_word.word",
    "municipality.chat_link",
    "municipality.name",
    "coordinator.resident_id",
    "entry.token",
    "listing.place",  # of a town, as an admin typed it, to be shown to anybody
    "listing_word.word",
    "ring.name",
    "ring.phone",
    "sticker_request.number",
    "sticker_request.resident_id",
    "sticker_request.street",
    "meeting.place",
    "meeting.topic",
    "meeting_guest.resident_id",
    "meeting_option.resident_id",
    "meeting_option.word",
    "meeting_vote.resident_id",
    "month_count.what",
    "spared.resident_id",
    "exercise_part.resident_id",
    "duty.holder",
    "duty.name",
    "invitation.token",
    "claim.number",
    "relay.note",
    "route.classes",
    "card.shown",
    "draft.category",
    "draft.facts",
    "failed_update.error",
    "failed_update.kind",
    "tally.kind",
    "topic.name",
    "incident.facts",
    "neighbourhood.country",
    "neighbourhood.locale",
    "neighbourhood.name",
    "application.place",
    "application.resident_id",
    "application.user_id",
    "flag.resident_id",
    "membership.calls_street",
    "nudge.resident_id",
    "picture.album",
    "picture.file_id",
    "picture.resident_id",
    "audit.after",
    "audit.before",
    "audit.resident_id",
    "audit.what",
    "awaited.resident_id",
    "awaited.word",
    "neighbourhood.perimeter",
    "neighbourhood.plan",
    "neighbourhood.settings",
    "outbox.key",
    "outbox.locale",
    "outbox.parked",
    "outbox.payload",
    "posted.key",
    "posted.state",
    "question.text",
    "reader.locale",
    "reader.resident_id",
    "report.facts",
    "report.text",
    "resident.first_name",
    "resident.locale",
    "screen.name",
    "area_draft.pieces",  # borders and names of neighbourhoods, as an admin sent them
    "area_draft.chosen",
    "area_draft.resident_id",
    "asked.resident_id",
    "claim.resident_id",
    "draft.resident_id",
    "incident.reporter_id",
    "membership.resident_id",
    "neighbourhood.added_by",
    "neighbourhood.join_link",  # of the group, made by the bot
    "outbox.user_id",
    "posted.receiver",
    "question.resident_id",
    "report.resident_id",
    "resident.user_id",
    "screen.user_id",
    "watch.resident_id",
}


async def rows(town: Town, table: str) -> int:
    async with town.bot.database.transaction() as session:
        found: int = (await session.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one()
        return found


async def everything(town: Town) -> str:
    async with town.bot.database.engine.connect() as connection:
        names = await connection.run_sync(lambda sync: inspect(sync).get_table_names())
        found = [
            str((await connection.execute(text(f"SELECT * FROM {name}"))).all()) for name in names
        ]
    return "\n".join(found)


def test_every_table_has_its_term() -> None:
    """No table without a term, no term without a table; only which process sends holds nobody. (Privacy)"""
    assert set(TERMS) == set(Base.metadata.tables) - {"duty"}


def test_every_column_that_can_hold_a_person_or_a_text_is_known() -> None:
    """A new column with a person or words in it has to be looked at by a human first. (Privacy)"""
    person_names = ("resident_id", "user_id", "reporter_id", "added_by", "receiver")
    found = set()
    for table in Base.metadata.tables.values():
        for column in table.columns:
            kind = type(getattr(column.type, "impl", column.type)).__name__
            if kind in ("String", "JSON") or column.name in person_names:
                found.add(f"{table.name}.{column.name}")
    assert found == KNOWN


async def test_texts_persons_and_plates_go_48_hours_after_the_end(town: Town) -> None:
    """The skeleton stays thirty days, then nothing. (Privacy)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.writes("heb 112 gebeld")
    assert "G-123-BH" in await everything(town)
    await town.advance(minutes=61)
    await town.advance(minutes=48 * 60 + 5)
    stored = await everything(town)
    assert "G-123-BH" not in stored
    assert "ingebroken" not in stored
    assert await rows(town, "claim") == 0
    assert await rows(town, "report") == 0
    assert await rows(town, "incident") == 1
    await town.advance(minutes=30 * 24 * 60)
    assert await rows(town, "incident") == 0


@ON_SQLITE
async def test_what_is_forgotten_is_in_no_file_any_more(town: Town, tmp_path: Path) -> None:
    """Neither in the database nor in its log: searched byte by byte, while the bot runs. (Privacy)"""
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN + ", zij droeg een zonnebloem")
    told = (b"zonnebloem", b"123-BH")

    def found() -> set[bytes]:
        files = [each.read_bytes() for each in tmp_path.glob("town.db*")]
        return {each for each in told if any(each in held for held in files)}

    assert found() == set(told)
    await town.advance(minutes=61)
    await town.advance(minutes=48 * 60 + 5)
    assert found() == set()


async def test_the_bots_extra_messages_go_within_telegrams_48_hours(town: Town) -> None:
    """The closing line and private words about an incident are deleted in time. (Privacy)"""
    (anna,) = town.residents("Anna")
    await anna.starts()
    await anna.writes(BREAK_IN)
    await town.advance(minutes=70)
    assert len(town.chat().lines) == 1
    await town.advance(minutes=47 * 60)
    assert town.chat().lines == []


async def test_erase_forgets_a_person_at_once(town: Town) -> None:
    """Asked once, then the name goes from the database and from open cards. (Privacy)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.writes("heb 112 gebeld")
    await bram.writes("/verwijder")
    await bram.presses("Nee")
    assert await rows(town, "resident") == 3
    await bram.writes("/verwijder")
    await bram.presses("Ja, wis alles")
    await town.advance(seconds=15)
    assert "Bram" not in town.chat().card
    assert "Een bewoner belde 112" in town.chat().card
    assert "Bram" not in await everything(town)


async def test_privacy_is_short_and_private(town: Town) -> None:
    """/privacy answers the person alone. (Privacy)"""
    (anna,) = town.residents("Anna")
    await anna.writes("/privacy")
    assert "Andere berichten bewaar ik niet" in anna.last_private_word
    assert town.chat().bot_messages == 0


async def test_who_was_not_seen_for_ninety_days_is_forgotten(town: Town) -> None:
    """Who only chatted once is forgotten; admins, volunteers and who still writes are not. (O2, A8)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes("hoi")
    await carla.starts()
    await carla.tells_bot("/beller")
    await carla.presses("altijd")
    await town.advance(minutes=60 * 24 * 60)
    await bram.writes("ook hoi")
    assert "Anna" in await everything(town)
    await town.advance(minutes=31 * 24 * 60)
    kept = await everything(town)
    assert "Anna" not in kept
    assert all(name in kept for name in ("Bram", "Carla", "Tom"))


async def test_who_left_is_forgotten_in_thirty_days(town: Town) -> None:
    """Left the group and silent for thirty days: no row is left. (J4)"""
    (anna,) = town.residents("Anna")
    await anna.writes("hoi")
    people.leave(town.world, anna.person, town.chat().chat)
    await town.settle()
    assert "Anna" in await everything(town)
    await town.advance(minutes=31 * 24 * 60)
    assert "Anna" not in await everything(town)
