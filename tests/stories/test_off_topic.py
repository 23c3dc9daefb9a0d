"""Small talk: said privately and kindly, moved with one tap, never during an incident. (O1–O4)"""

from simulator import people
from simulator.faults import Fault
from tests.stories.test_start_plan import chat_group
from tests.town import Group, Resident, Town, labels, plain

TALK = "Wie kent er een goede oppas voor zaterdagavond?"
MORE = (
    "Te koop: kinderfiets, 25 euro, ophalen op nummer 9",
    "Gefeliciteerd met je verjaardag Joop!",
    "Heeft iemand een goede loodgieter?",
)
BREAK_IN = "Er klimt nu iemand door het raam bij Kerkstraat 12"


async def linked(town: Town) -> Group:
    """A group for small talk is linked."""
    tom = town.people["Tom"]
    await tom.starts("plan1")
    return await chat_group(town, tom)


async def test_a_kind_word_and_one_tap_move_a_message(town: Town) -> None:
    """Told alone; the copy comes first, then the message goes; its writer is named there. (O2)"""
    small = await linked(town)
    (anna,) = town.residents("Anna")
    said = await anna.writes(TALK)
    assert "alleen voor wat nú niet veilig is" in anna.last_private_word
    assert town.chat().bot_messages == 0

    await anna.presses("Zet het in Kerkbuurt praat")
    copies = [plain(each) for each in small.posts]
    assert TALK in copies
    assert "Dit schreef Anna in Kerkbuurt." in copies
    assert said.message_id not in town.chat().chat.messages


async def test_what_cannot_be_copied_is_not_removed(town: Town) -> None:
    """The bot may not write there any more: nothing is lost, and its author is told. (O2)"""
    small = await linked(town)
    (anna,) = town.residents("Anna")
    await anna.starts()
    said = await anna.writes(TALK)
    people.mute(town.world, town.people["Tom"].person, small.chat)
    people.demote(town.world, town.people["Tom"].person, small.chat, town.account)
    await town.settle()
    await anna.presses("Zet het in Kerkbuurt praat")
    assert said.message_id in town.chat().chat.messages
    assert "kon je bericht niet verplaatsen" in anna.last_private_word


async def test_this_belongs_here_is_noted_and_nothing_moves(town: Town) -> None:
    """The author knows better; the message stays, and the group's precision shows it. (O2)"""
    (anna,) = town.residents("Anna")
    said = await anna.writes(TALK)
    await anna.presses("Dit hoort hier wel")
    assert said.message_id in town.chat().chat.messages
    tom = town.people["Tom"]
    await tom.starts()
    await tom.tells_bot("/instellingen")
    await tom.presses("Foto's en gewone praat")
    assert "1 tip van de laatste 30 dagen, 1 keer fout" in tom.last_private_word


async def test_never_during_an_incident_never_an_admin_never_twice_an_hour(town: Town) -> None:
    """And never in public. (O1)"""
    anna, bram = town.residents("Anna", "Bram")
    tom = town.people["Tom"]
    await tom.writes(TALK)
    assert "alarmgroep is alleen" not in tom.last_private_word
    await anna.writes(MORE[0])
    first = len(anna.words)
    assert first == 1
    await anna.writes(MORE[1])
    assert len(anna.words) == first
    await bram.writes(BREAK_IN)
    assert "Kerkstraat 12" in town.chat().card
    words = len(bram.words)
    await bram.writes(MORE[2])
    assert len(bram.words) == words
    assert town.chat().lines == []


async def test_the_second_time_names_the_rule_and_the_third_tells_the_admins(town: Town) -> None:
    """An hour apart; the admins hear it in private, without the text. (O2)"""
    (anna,) = town.residents("Anna")
    tom = town.people["Tom"]
    await tom.starts()
    await anna.writes(MORE[0])
    await town.advance(minutes=61)
    await anna.writes(MORE[1])
    assert "de afspraak" in anna.last_private_word
    assert not any("derde keer" in plain(each) for each in tom.words)
    await town.advance(minutes=61)
    await anna.writes(MORE[2])
    told = [plain(each) for each in tom.words if "derde keer" in plain(each)]
    assert len(told) == 1
    assert "loodgieter" not in told[0]


async def test_the_first_five_are_judged_by_the_admins(town: Town) -> None:
    """Right or wrong, in private; after five no more, and a wrong one counts. (O2)"""
    tom = town.people["Tom"]
    await tom.starts()
    for number in range(6):
        (who,) = town.residents(f"Buur{number}")
        await who.writes(TALK)
    asked = [each for each in tom.words if "Proef" in plain(each)]
    assert len(asked) == 5
    assert "t.me/c/" in str(asked[0].entities)
    pressed = await tom.presses("Klopte niet")
    assert "genoteerd" in (pressed.text or "")


async def test_digest_mode_tells_only_the_admins_once_a_day(town: Town) -> None:
    """Nothing to the author, one overview to the admins. (O3)"""
    tom = town.people["Tom"]
    await mode(tom, "Overzicht voor beheerders")
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(MORE[0])
    await bram.writes(MORE[1])
    assert anna.words == bram.words == []
    await town.advance(minutes=24 * 60 + 1)
    assert "stonden vandaag 2 berichten" in tom.last_private_word
    assert "Anna" not in tom.last_private_word


async def test_mode_off_says_nothing(town: Town) -> None:
    """The group does not want it; an alarm is read all the same. (O3)"""
    await mode(town.people["Tom"], "Niets doen")
    (anna,) = town.residents("Anna")
    await anna.writes(TALK)
    assert anna.words == []
    await anna.writes(BREAK_IN)
    assert "Kerkstraat 12" in town.chat().card


async def mode(tom: Resident, label: str) -> None:
    """Set what happens to small talk."""
    await tom.starts()
    await tom.tells_bot("/instellingen")
    await tom.presses("Foto's en gewone praat")
    await tom.presses("Gewone praat:")
    await tom.presses(label)


async def test_two_members_make_the_bot_ask_the_author(town: Town) -> None:
    """/offtopic as a reply; one is not enough, the same one twice neither. (O4)"""
    await linked(town)
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    said = await anna.writes("ok dan")
    await bram.writes("/offtopic", reply_to=said.message_id)
    assert "Denkt nog een buur dat" in bram.last_private_word
    await bram.writes("/offtopic", reply_to=said.message_id)
    assert not any("twee buren" in plain(each) for each in anna.words)
    await anna.starts()
    await carla.writes("/offtopic", reply_to=said.message_id)
    assert "twee buren denken" in anna.last_private_word
    assert "Zet het in Kerkbuurt praat" in labels(anna.words[-1])
    commands = [m for m in town.chat().chat.messages.values() if m.text == "/offtopic"]
    assert commands == []


async def test_admins_and_incidents_cannot_be_flagged(town: Town) -> None:
    """Not an admin's message, not your own, not while something goes on. (O1, O4)"""
    anna, bram = town.residents("Anna", "Bram")
    tom = town.people["Tom"]
    by_admin = await tom.writes("Morgen om 8 uur een vergadering in de school")
    await bram.writes("/offtopic", reply_to=by_admin.message_id)
    assert "bericht van een beheerder" in bram.last_private_word
    await bram.writes("/offtopic")
    assert "Beantwoord een bericht" in bram.last_private_word
    said = await anna.writes("ok dan")
    await anna.writes(BREAK_IN)
    await bram.writes("/offtopic", reply_to=said.message_id)
    assert "Er loopt nu een melding" in bram.last_private_word


async def test_a_failing_introduction_copies_nothing_twice(town: Town) -> None:
    """The copy arrived, the line above it did not at first: one copy, one line. (O2, D3)"""
    small = await linked(town)
    (anna,) = town.residents("Anna")
    said = await anna.writes(TALK)
    town.world.faults.add(Fault(method="sendMessage", kind="500", times=1))
    await anna.presses("Zet het in Kerkbuurt praat")
    await town.advance(seconds=10)
    shown = [plain(each) for each in small.posts]
    assert shown.count(TALK) == 1
    assert shown.count("Dit schreef Anna in Kerkbuurt.") == 1
    assert said.message_id not in town.chat().chat.messages


async def test_a_command_in_the_small_talk_group_points_to_the_alarm_group(town: Town) -> None:
    """112 first, then where to report; nothing is posted there. (G3, S2)"""
    small = await linked(town)
    tom = town.people["Tom"]
    before = len(small.posts)
    people.write(town.world, tom.person, small.chat, "/meld")
    await town.settle()
    seen = [*tom.words, *town.world.visible(tom.person, small.chat)]
    assert any("Is er gevaar? Bel 112" in plain(each) for each in seen)
    assert len(small.posts) == before


async def test_other_commands_in_the_small_talk_group_are_nobodys_business(town: Town) -> None:
    """What another bot is asked there, or nobody knows, gets no answer. (G3, R4)"""
    small = await linked(town)
    tom = town.people["Tom"]
    before = len(tom.words), len(town.world.visible(tom.person, small.chat))
    for words in ("/weer@another_bot morgen", "/weer morgen", "/weer"):
        people.write(town.world, tom.person, small.chat, words)
        await town.settle()
    now = len(tom.words), len(town.world.visible(tom.person, small.chat))
    assert now == (before[0], before[1] + 3)


async def test_without_a_second_group_a_tip_can_be_answered_with_yes(town: Town) -> None:
    """Nobody is left with only "it does belong here". (O1)"""
    (anna,) = town.residents("Anna")
    await anna.writes(TALK)
    assert "Zet je het ergens anders?" in anna.last_private_word
    pressed = await anna.presses("Ja, dat doe ik")
    assert "Zo blijft het hier rustig" in (pressed.text or "")


async def test_an_unlinked_small_talk_group_stays_silent(town: Town) -> None:
    """Unlinked with a button; it never turns into an alarm group by itself. (G3)"""
    small = await linked(town)
    tom = town.people["Tom"]
    await tom.presses("Ja, dat klopt")
    await tom.presses("Later")
    await tom.presses("Ja, zo doen we het")
    for _ in range(4):
        await tom.presses("Later")
    await tom.presses("Praatgroep loskoppelen")
    (anna,) = town.residents("Anna")
    await anna.writes(TALK)
    assert "Zet het in Kerkbuurt praat" not in anna.last_buttons
    assert "alarmgroep" in anna.last_private_word
    people.write(town.world, tom.person, small.chat, BREAK_IN)
    await town.settle()
    assert small.cards == []
    await anna.writes(BREAK_IN)
    assert len(town.chat().cards) == 1


async def test_a_migrated_group_moves_nothing_by_an_old_number(town: Town) -> None:
    """Message ids begin anew in a supergroup: an old tip moves no other message. (O2, G4)"""
    old = await town.founds("Molenwijk", admin="Mia", kind="group")
    (anna,) = town.residents("Anna", of="Molenwijk")
    await anna.starts()
    small = people.create_group(town.world, town.people["Mia"].person, "Molenwijk praat")
    people.add_bot(town.world, town.people["Mia"].person, small, town.account, payload="chat2")
    await town.settle()
    await anna.writes(TALK)
    people.migrate(town.world, old.chat)
    await town.settle()
    await anna.presses("Zet het in Molenwijk praat")
    assert town.text_calls("copyMessages") == []
