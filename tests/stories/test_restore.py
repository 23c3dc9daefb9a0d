"""A backup that was put back: what was posted after it was made counts for nothing, and goes."""

from sqlalchemy import text

from models.base import Session
from simulator import people
from simulator.records import Message, Press
from tests.town import Resident, Town, plain

FIRE = "BRAND bij Dorpsstraat 3, vlammen uit het dak!"


async def _forget(session: Session, table: str) -> None:
    """As after a restore: the newest row is not there, nor is its number known as used."""
    await session.execute(text(f"DELETE FROM {table} WHERE id = (SELECT max(id) FROM {table})"))
    if session.get_bind().dialect.name == "sqlite":
        await session.execute(text("UPDATE sqlite_sequence SET seq = 0"))


async def _presses(town: Town, who: Resident, card: Message, button: str) -> Press:
    pressed = people.press(town.world, who.person, card.chat, card.message_id, button)
    await town.settle()
    return pressed


async def test_a_card_from_before_a_restore_touches_no_new_incident(town: Town) -> None:
    """Its buttons say so and call no other incident settled; the old card goes, the new one stands. (D2, A15)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!")
    (old,) = town.chat().cards
    async with town.bot.database.transaction() as session:
        await _forget(session, "incident")
    await anna.writes(FIRE)
    new = town.chat().cards[-1]
    assert "Brand" in plain(new)

    press = await _presses(town, bram, old, "✅ Ik heb gebeld")
    assert press.show_alert
    assert "oud en telt niet meer" in (press.text or "")
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in town.chat().card
    assert [each.message_id for each in town.chat().cards] == [new.message_id]


async def test_a_forged_press_removes_no_card(town: Town) -> None:
    """Data about an incident that never was, sent from a card that counts: the card stays. (D2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!")
    (card,) = town.chat().cards
    markup = card.reply_markup
    card.reply_markup = {"inline_keyboard": [[{"text": "x", "callback_data": "d:99"}]]}
    await _presses(town, bram, card, "x")
    card.reply_markup = markup
    await town.advance(seconds=10)
    assert [each.message_id for each in town.chat().cards] == [card.message_id]
    assert "nog niemand heeft gebeld" in town.chat().card
