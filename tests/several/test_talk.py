"""What one process hears the others know, and nobody else: sealed on its way, gone with the person. (R4)"""

import contextlib
from datetime import timedelta
from pathlib import Path

import psycopg
from psycopg import sql

from bot.news import parts
from bot.talk import Talk
from handlers.context import Memory, Said
from handlers.late import Late
from models.base import Base, Database
from models.talk import LARGEST, TALK
from tests import databases
from tests.databases import ON_POSTGRES
from tests.town import START

WHERE = (-1002000000001, None)
WORDS = "er zit een zonnebloem in de tuin van 12"


def process(token: str = "8112:TOWN") -> tuple[Talk, Memory]:
    memory = Memory()
    return Talk(token, memory, Late()), memory


def texts(memory: Memory) -> list[str]:
    return [each.text for each in memory.before(WHERE, 1, START + timedelta(minutes=1))]


def said(words: str, *, after: float = 0.0, user_id: int = 1) -> Said:
    return Said(WHERE, user_id, words, START + timedelta(seconds=after), None)


def test_another_process_knows_it_in_its_order() -> None:
    """Newest first, also where an older one came later; its own it has already. (F1)"""
    (one, mine), (two, theirs) = process(), process()
    for each in (said("derde", after=3), said("eerste", after=1), said("tweede", after=2)):
        two.heard(one.sealed(each))
        one.heard(one.sealed(each))
    assert texts(theirs) == ["derde", "tweede", "eerste"]
    assert texts(mine) == []


def test_nobody_without_the_token_reads_it() -> None:
    """Neither the words nor whose they are stand in what goes round; another bot's are left alone. (R4)"""
    (one, _), (other, memory) = process(), process("1:OTHER")
    sealed = one.sealed(said(WORDS))
    assert "zonnebloem" not in sealed
    assert str(WHERE[0]) not in sealed
    other.heard(sealed)
    other.heard("no seal at all")
    other.heard("één zonder zegel")
    assert texts(memory) == []


def test_the_longest_message_fits() -> None:
    """Four thousand characters of the widest kind: what the reader looks at goes round. (R5)"""
    (one, _), (two, memory) = process(), process()
    sealed = one.sealed(said("🔥" * 4096))
    assert len(sealed) <= LARGEST
    two.heard(sealed)
    assert set(texts(memory)[0]) == {"🔥"}


def test_who_is_erased_is_erased_everywhere() -> None:
    """What a person said goes from the memory of every process; others stay. (Privacy)"""
    (one, _), (two, memory) = process(), process()
    two.heard(one.sealed(said(WORDS)))
    two.heard(one.sealed(said("dank je", user_id=2)))
    two.heard(one.sealed_away(1))
    assert texts(memory) == ["dank je"]


@ON_POSTGRES
async def test_it_goes_out_with_the_commit_and_into_no_table(tmp_path: Path) -> None:
    """A transaction that is undone tells nobody; one that counts is heard once. (R4)"""
    url = await databases.with_tables(tmp_path / "talk.db")
    database, (one, _), (two, memory) = Database(url), process(), process()
    with psycopg.connect(**parts(url), autocommit=True) as hears:
        hears.execute(sql.SQL("LISTEN {}").format(sql.Identifier(TALK)))
        with contextlib.suppress(ZeroDivisionError):
            async with database.transaction() as session:
                await one.tell(session, said("toch niet"))
                raise ZeroDivisionError
        async with database.transaction() as session:
            await one.tell(session, said(WORDS))
        told = list(hears.notifies(timeout=1))
        rows = [
            hears.execute(
                sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(each))
            ).fetchone()
            for each in Base.metadata.tables
        ]
    await database.close()
    for each in told:
        two.heard(each.payload)
    assert texts(memory) == [WORDS]
    assert set(rows) == {(0,)}
