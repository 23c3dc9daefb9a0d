"""Stickers on request: asked for in private, handed out from a list, and the address goes. (M5)"""

from sqlalchemy import text

from tests.town import Resident, Town


async def asks(who: Resident, address: str, count: int = 1) -> None:
    """Somebody asks for stickers."""
    await who.starts()
    await who.tells_bot("/sticker")
    await who.presses("Adres invullen")
    await who.tells_bot(address)
    if count > 1:
        await who.presses(str(count))


async def desk(town: Town) -> Resident:
    """The admin, before the list."""
    tom = town.people["Tom"]
    await tom.starts()
    await tom.tells_bot("/instellingen")
    await tom.presses("Folder, poster, stickers")
    await tom.presses("Stickers op aanvraag")
    return tom


async def addresses(town: Town) -> int:
    async with town.bot.database.transaction() as session:
        found: int = (
            await session.execute(text("SELECT count(*) FROM sticker_request"))
        ).scalar_one()
        return found


async def test_residents_ask_and_an_admin_ticks_off(town: Town) -> None:
    """Totals a street, a list of doors, and nothing left once it is handed out. (M5)"""
    anna, bram, cees = town.residents("Anna", "Bram", "Cees")
    for each in (anna, bram, cees):
        await each.writes("hoi")
    await asks(anna, "Kerkstraat 12", count=2)
    assert "Kerkstraat 12, 2 stickers" in anna.last_private_word
    await asks(bram, "ik woon op de Molenweg 3a")
    await asks(cees, "kerkstraat 4")
    tom = await desk(town)
    assert "Stickers voor Kerkbuurt: 4" in tom.last_private_word
    assert "Kerkstraat: 3" in tom.last_private_word
    assert tom.last_buttons[0] == "✅ Kerkstraat 4 · 1"
    await tom.presses("✅ Kerkstraat 12")
    assert await addresses(town) == 2
    assert "Kerkstraat: 1" in tom.last_private_word
    assert not any("Kerkstraat" in each for each in town.chat().lines)
    assert "Kerkstraat" not in anna.last_private_word


async def test_the_municipality_gets_totals_and_no_door(town: Town) -> None:
    """To send on as it is. (M5)"""
    (anna,) = town.residents("Anna")
    await anna.writes("hoi")
    await asks(anna, "Kerkstraat 12", count=3)
    tom = await desk(town)
    await tom.presses("Totalen om door te sturen")
    assert "Kerkstraat: 3" in tom.last_private_word
    assert "12" not in tom.last_private_word
    assert "Anna" not in tom.last_private_word


async def test_what_is_no_address_is_asked_again_and_a_wish_can_be_taken_back(town: Town) -> None:
    """One sentence that says how; and one press that takes it away. (M5)"""
    (anna,) = town.residents("Anna")
    await anna.writes("hoi")
    await asks(anna, "bij mij thuis")
    assert "Ik zie geen straat met een huisnummer" in anna.last_private_word
    await anna.tells_bot("Kerkstraat 12")
    assert "Genoteerd" in anna.last_private_word
    await anna.presses("Toch niet")
    assert await addresses(town) == 0


async def test_an_address_goes_after_a_month_in_any_case(town: Town) -> None:
    """Whether or not anybody brought something. (M5, Privacy)"""
    (anna,) = town.residents("Anna")
    await anna.writes("hoi")
    await asks(anna, "Kerkstraat 12")
    await town.advance(minutes=31 * 24 * 60)
    assert await addresses(town) == 0


async def test_in_the_group_it_points_to_the_private_chat(town: Town) -> None:
    """No address is ever asked for in the group. (M5)"""
    (anna,) = town.residents("Anna")
    await anna.writes("/sticker")
    assert "privégesprek" in anna.last_private_word
    assert not town.chat().lines


async def test_a_forged_number_of_stickers_is_none(town: Town) -> None:
    """Only what the buttons say. (M5)"""
    (anna,) = town.residents("Anna")
    await anna.writes("hoi")
    await asks(anna, "1e Hogeweg 3")
    assert "1e Hogeweg 3, 1 sticker" in anna.last_private_word
    message = anna.words[-1]
    for word in ("0399999", "02" + "9" * 40, "5", "0"):
        message.reply_markup = {
            "inline_keyboard": [[{"text": "Vals", "callback_data": f"sk:1:{word}"}]]
        }
        await anna.presses("Vals")
        assert "1 sticker" in anna.last_private_word
