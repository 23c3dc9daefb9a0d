"""Alarm 112: who calls, who holds the lease, and what the others read."""

from tests.town import Town, plain

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
PROWLER = "Er loopt een man langs de auto's in de Kerkstraat, hij voelt aan de portieren"


def first_line(town: Town) -> str:
    return town.chat().card.split("\n", 1)[0]


async def test_the_first_line_of_the_card_follows_the_call(town: Town) -> None:
    """The card says first who calls and since when, from nobody to called. (A1, A3)"""
    anna, _ = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    assert first_line(town) == "🔴 112: nog niemand heeft gebeld"

    await anna.presses("Ik bel nu")
    await town.advance(seconds=10)
    assert "Anna belt nu 112 (sinds 20:00)" in first_line(town)
    assert "Nog niet bevestigd" in first_line(town)
    assert "Bel zelf 112" in town.chat().card

    await anna.presses("Gelukt, ik heb gebeld")
    await town.advance(seconds=10)
    assert "Anna belde 112 om 20:00" in first_line(town)
    assert (
        "Niet nog eens bellen, tenzij je iets nieuws ziet of iemand gevaar loopt"
        in town.chat().card
    )
    assert "Bel zelf 112" in town.chat().card
    assert town.chat().bot_messages == 1


async def test_only_one_resident_gets_the_lease(town: Town) -> None:
    """Whoever presses second reads who is calling and since when, in the answer itself. (A2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)

    mine = await anna.presses("Ik bel nu", settle=False)
    other = await bram.presses("Ik bel nu", settle=False)
    await town.settle()

    assert "Jij belt nu 112" in (mine.text or "")
    assert "Anna belt al sinds 20:00" in (other.text or "")
    assert other.show_alert
    await town.advance(seconds=10)
    assert "Anna belt nu" in first_line(town)


async def test_a_lease_that_runs_out_is_not_a_call(town: Town) -> None:
    """After two minutes the card says not confirmed, the holder is asked, and another may call. (A2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    await anna.writes(BREAK_IN)
    await anna.presses("Ik bel nu")

    await town.advance(minutes=2, seconds=5)

    assert "Niet zeker of 112" in first_line(town)
    assert "is het gelukt om 112 te bellen" in anna.last_private_word
    assert "📞 Ik bel ook" in town.chat().card_buttons
    await bram.presses("Ik bel ook")
    await town.advance(seconds=10)
    assert "Bram belt nu" in first_line(town)


async def test_the_holder_can_stay_on_the_line(town: Town) -> None:
    """ "Still on the line" renews the holder's own lease for two minutes. (A2)"""
    (anna,) = town.residents("Anna")
    await anna.starts()
    await anna.writes(BREAK_IN)
    await anna.presses("Ik bel nu")
    await town.advance(minutes=2, seconds=5)

    await anna.presses("Ik ben nog aan de lijn")
    await town.advance(seconds=60)

    assert "Anna belt nu" in first_line(town)
    await town.advance(seconds=80)
    assert "Niet zeker" in first_line(town)


async def test_a_call_that_did_not_work_frees_the_lease_and_asks_the_group(town: Town) -> None:
    """ "Did not work", pressed or typed, asks the group at once. (A2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await anna.presses("Ik bel nu")

    await anna.presses("Het lukte niet")
    assert "nog niemand heeft gebeld" in first_line(town)
    assert [line for line in town.chat().lines if "Wie belt er nu?" in line]

    await bram.writes("ik bel nu")
    await bram.writes("ik kom er niet door, 112 in gesprek")
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in first_line(town)


async def test_a_typed_announcement_counts_and_can_be_undone(town: Town) -> None:
    """An announcement in the group counts, its author is told what was noted, and can undo it. (A4)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.writes("heb 112 gebeld, ze sturen een auto")
    assert "Bram belde 112" in first_line(town)
    assert "jij hebt 112 gebeld" in bram.last_private_word

    await bram.presses("Terugnemen")
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in first_line(town)


async def test_hearsay_and_other_numbers_settle_nothing(town: Town) -> None:
    """What somebody else did, and 0900-8844, are shown as just that. (A4)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(BREAK_IN)
    await bram.writes("de school heeft 112 gebeld")
    await carla.writes("0900-8844 gebeld")
    await town.advance(seconds=10)

    assert "nog niemand heeft gebeld" in first_line(town)
    assert "Bram hoorde dat iemand anders belde" in town.chat().card
    assert "Carla belde een ander nummer" in town.chat().card


async def test_questions_negations_and_jokes_claim_nothing(town: Town) -> None:
    """A wrong "112 has been called" is worse than a second call. (A4)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    for text in (
        "heeft iemand 112 gebeld?",
        "ik heb 112 niet gebeld",
        "iemand zal wel gebeld hebben",
        "als hij terugkomt bel ik 112",
        "ik woon op 112",
        "bel 112!",
    ):
        await bram.writes(text)
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in first_line(town)


async def test_later_claims_fold_into_the_card(town: Town) -> None:
    """A later announcement makes no new message: a reaction, a private word, a count. (A5)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(BREAK_IN)
    await anna.presses("Ik heb gebeld")
    said = await bram.writes("ik heb ook 112 gebeld")
    await carla.presses("Ik weet iets nieuws")
    await town.advance(seconds=10)

    assert said.reactions[town.account.id] == ["👍"]
    assert "Anna belde 112 al om 20:00" in bram.last_private_word
    assert "1 andere bewoner belde ook" in town.chat().card
    assert "Anna belde 112 om 20:00" in first_line(town)
    assert town.chat().bot_messages == 1


async def test_new_information_allows_another_call(town: Town) -> None:
    """Who knows something new may call, and the card shows that it was passed on. (A6)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await anna.presses("Ik heb gebeld")

    await bram.presses("Ik weet iets nieuws")
    assert "Bel 112 en vertel het" in bram.last_private_word
    assert "nieuwe informatie" not in town.chat().card
    await bram.presses("Doorgegeven")
    await town.advance(seconds=10)
    assert "Bram gaf nieuwe informatie door aan 112" in town.chat().card


async def test_nobody_calls_so_one_named_person_at_a_time_is_asked(town: Town) -> None:
    """The reporter after 90 s, three neighbours a minute each, then the group once, then quiet. (A8)"""
    anna, bram, carla, dora = town.residents("Anna", "Bram", "Carla", "Dora")
    tom = town.people["Tom"]
    await tom.starts()
    for resident in (bram, carla, dora):
        await resident.starts()
        await resident.writes("hoi")
    await anna.starts()
    await anna.writes(PROWLER)

    await town.advance(seconds=85)
    assert "Niemand heeft dat nog bevestigd" not in anna.last_private_word
    await town.advance(seconds=10)
    assert "is het gelukt om 112 te bellen" in anna.last_private_word
    asked = []
    for _ in range(3):
        await town.advance(seconds=60)
        asked.append(
            [r for r in (tom, bram, carla, dora) if "wil jij nu 112" in r.last_private_word]
        )
    assert [len(each) for each in asked] == [1, 2, 3]
    assert all("Waar precies" in each.last_private_word for each in asked[-1])
    assert town.chat().lines == []

    await town.advance(seconds=60)
    assert [line for line in town.chat().lines if "Nog niemand heeft 112 gebeld" in line]
    assert "Kun jij bellen?" in tom.last_private_word
    count = len(town.text_calls("sendMessage"))
    await town.advance(minutes=8)
    assert len(town.text_calls("sendMessage")) == count


async def test_an_urgent_report_asks_the_group_within_a_minute(town: Town) -> None:
    """Urgent: the reporter after 20 s, the group and the admins after 45 s, nobody in between. (A8)"""
    anna, bram = town.residents("Anna", "Bram")
    await bram.starts()
    await anna.starts()
    await anna.writes(BREAK_IN)
    await town.advance(seconds=25)
    assert "is het gelukt om 112 te bellen" in anna.last_private_word
    await town.advance(seconds=25)
    assert [line for line in town.chat().lines if "Nog niemand heeft 112 gebeld" in line]
    assert "wil jij nu" not in bram.last_private_word


async def test_asking_stops_and_is_tidied_once_somebody_called(town: Town) -> None:
    """The lines that asked for a call go when the call is made. (A8, C2)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await town.advance(seconds=50)
    assert town.chat().lines
    await bram.presses("Ik heb gebeld")
    await town.advance(seconds=10)
    assert town.chat().lines == []
    await town.advance(minutes=3)
    assert town.chat().lines == []


async def test_a_neighbour_without_private_chat_is_named_in_the_group(town: Town) -> None:
    """Whoever never opened the bot is asked by a short mention under the card. (A8)"""
    anna, bram = town.residents("Anna", "Bram")
    await bram.writes("hoi")
    await anna.writes(PROWLER)
    await town.advance(seconds=95)
    line = town.chat().without_greeting[-1]
    assert plain(line).startswith("Anna, is het gelukt")
    assert {"text_mention"} == {each["type"] for each in line.entities}
    assert line.reply_to == town.chat().cards[-1].message_id


async def test_not_urgent_stops_the_asking_and_anyone_may_still_call(town: Town) -> None:
    """The reporter or an admin may say "not urgent"; "call after all" stays for everyone. (A9)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(PROWLER)
    refused = await bram.presses("Geen spoed")
    assert "Alleen de melder of een beheerder" in (refused.text or "")

    await anna.presses("Geen spoed")
    await town.advance(seconds=10)
    assert "0900-8844" in first_line(town)
    await town.advance(minutes=4)
    assert town.chat().lines == []
    await bram.presses("Toch 112 bellen")
    await town.advance(seconds=10)
    assert "Bram belt nu" in first_line(town)


async def test_not_urgent_on_an_urgent_report_needs_a_second_tap(town: Town) -> None:
    """On an urgent report the first tap only asks. (A9)"""
    (anna,) = town.residents("Anna")
    await anna.writes(BREAK_IN)
    await anna.presses("Geen spoed")
    assert "Geen spoed" not in first_line(town)
    await anna.presses("Ja, echt geen spoed")
    await town.advance(seconds=10)
    assert "Geen spoed" in first_line(town)


async def test_who_cannot_call_gets_another_way_and_a_neighbour_is_asked(town: Town) -> None:
    """ "I can't call" names the app and the text phone, and asks somebody at once. (A9)"""
    anna, bram = town.residents("Anna", "Bram")
    await bram.starts()
    await bram.writes("hoi")
    await anna.writes(PROWLER)
    await anna.presses("Ik kan niet bellen")
    assert "112NL" in anna.last_private_word
    assert "wil jij nu 112 bellen" in bram.last_private_word


async def test_has_anyone_called_is_answered_from_the_card(town: Town) -> None:
    """The question is answered privately, with what the card knows, and never in the group. (A10)"""
    anna, bram = town.residents("Anna", "Bram")
    await bram.writes("heeft iemand 112 gebeld?")
    assert "Er loopt nu geen melding" in bram.last_private_word

    await anna.writes(BREAK_IN)
    await bram.writes("heeft iemand al gebeld?")
    assert "Nog niemand heeft 112 gebeld" in bram.last_private_word
    await anna.presses("Ik heb gebeld")
    await bram.writes("is de politie al gebeld?")
    assert "Anna belde 112 om 20:00" in bram.last_private_word
    assert town.chat().bot_messages == 1


async def test_a_reporter_may_doubt_a_call(town: Town) -> None:
    """ "Not called?" by a reporter brings the asking back; another resident cannot. (A11)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(BREAK_IN)
    await bram.presses("Ik heb gebeld")
    refused = await carla.presses("Niet gebeld?")
    assert "zelf gemeld" in (refused.text or "")
    await anna.presses("Niet gebeld?")
    await town.advance(seconds=10)
    assert "Niet zeker" in first_line(town)
    await town.advance(seconds=60)
    assert [line for line in town.chat().lines if "112" in line]


async def test_an_admin_may_withdraw_any_call(town: Town) -> None:
    """The maker withdraws while it is open, an admin always. (A11)"""
    anna, bram = town.residents("Anna", "Bram")
    tom = town.people["Tom"]
    await anna.writes(BREAK_IN)
    await bram.presses("Ik heb gebeld")
    await tom.presses("Niet gebeld?")
    await town.advance(seconds=10)
    assert "nog niemand heeft gebeld" in first_line(town)


async def test_a_press_on_a_closed_report_never_reopens_it(town: Town) -> None:
    """A press that crosses the closing is told so, and nothing changes. (A11)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(PROWLER)
    await anna.presses("Voorbij")
    await anna.presses("Loos alarm", settle=False)
    await town.bot.intake.poll(0)
    late = await bram.presses("Ik heb gebeld", settle=False)
    await town.settle()
    await town.advance(seconds=10)

    assert "gesloten" in (late.text or "")
    assert "loos alarm" in town.chat().card
    assert town.chat().card_buttons == []


async def test_a_caller_may_stand_on_the_card_without_a_name(town: Town) -> None:
    """One button hides the first name, at once and for later. (A13)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.writes("heb 112 gebeld")
    await bram.presses("Toon mijn naam niet")
    await town.advance(seconds=10)
    assert "Een bewoner belde 112 om 20:00" in first_line(town)
    assert "Bram" not in town.chat().card


async def test_words_that_ask_for_a_call_go_when_somebody_called(town: Town) -> None:
    """The reporter does not keep reading "call now" under a card that says called. (A5)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    assert "Bel nu eerst 112" in anna.last_private_word
    await bram.writes("heb 112 gebeld")
    await town.advance(seconds=10)
    assert anna.words == []
    assert "jij hebt 112 gebeld" in bram.last_private_word
