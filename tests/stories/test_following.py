"""Following a talk: who called and who tried, help on the spot, corrections, and one card for one event."""

import pytest

from tests.town import Town

BREAK_IN = "Er wordt ingebroken bij Kerkstraat 12!"
FIRE = "Er komt rook uit het dak van Molenweg 8!"

NEVER_MADE = [
    "112 gebeld maar in gesprek",
    "heb 112 gebeld, wordt niet opgenomen!!",
    "112 gebeld maar ik kreeg alleen een bandje",
    "Rang 112 but the line was busy",
    "112 al drie keer gebeld, niks",
    "mijn zoontje heeft per ongeluk 112 gebeld",
    "ik belde 112 maar mijn batterij was leeg",
    "112 geprobeerd, viel weg",
    "tried 112, got cut off",
    "112 BELLEN NU",
    "politie heeft ze gesproken",
    "politie noemt dit een babbeltruc",
    "sta al tien minuten in de wacht bij 0900-8844",
    "dank je wel voor het bellen Anna",
    "als hij terugkomt bel ik 112",
    "heeft er al iemand 112 gebeld?",
]
MADE = [
    "heb 112 gebeld",
    "ik heb ze aan de lijn",
    "112 gebeld, ze sturen een wagen",
    "just got off the phone with 112",
]


@pytest.mark.parametrize("words", NEVER_MADE)
async def test_a_call_that_was_not_made_never_stands_on_the_card(town: Town, words: str) -> None:
    """Failed, by accident, ordered, asked, thanked for, another number: nobody reads that 112 was called. (A15)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.writes(words)
    await town.advance(seconds=10)
    assert "belde 112 om" not in town.chat().card
    assert "Niet nog eens bellen" not in town.chat().card


@pytest.mark.parametrize("words", MADE)
async def test_a_call_that_was_made_stands_on_the_card(town: Town, words: str) -> None:
    """Being on the line is a call as well. (A4, A14)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.writes(words)
    await town.advance(seconds=10)
    assert "Bram belde 112 om" in town.chat().card


async def test_a_call_that_failed_is_told_and_the_asking_goes_on(town: Town) -> None:
    """The card says that one did not get through, its author what to do, and others are asked. (A15)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.writes("112 gebeld maar in gesprek")
    await town.advance(seconds=5)
    assert "Een oproep kwam er niet door (20:00)" in town.chat().card
    assert "je kwam er niet door" in bram.last_private_word
    await town.advance(minutes=2)
    assert any("112" in line for line in town.chat().lines)
    await anna.writes("ik heb 112 gebeld, ze komen")
    await town.advance(seconds=10)
    assert "Anna belde 112" in town.chat().card
    assert "kwam er niet door" not in town.chat().card


async def test_nobody_is_asked_to_call_once_help_is_there(town: Town) -> None:
    """The card says so without saying who called, and "danger or doubt" stays; new danger asks again. (A14)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.writes("politie is er, twee agenten lopen naar de voordeur")
    await town.advance(minutes=5)
    assert "Hulp is ter plaatse, gemeld om 20:00" in town.chat().card
    assert "belde 112" not in town.chat().card
    assert "Bel zelf 112" in town.chat().card
    assert town.chat().lines == []
    await bram.writes("HELP hij heeft een mes en steekt op een agent in!")
    await town.advance(minutes=2)
    assert any("112" in line for line in town.chat().lines)


async def test_talk_about_a_running_report_opens_no_second_card(town: Town) -> None:
    """Jokes, pity, questions and what helpers do belong to it; a really different event has its own. (F1, F3)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(FIRE)
    await bram.writes("wat vreselijk voor die mensen")
    await carla.writes("eerste brandweerwagen rijdt verkeerd, staat op de Lindelaan")
    await bram.writes("helikopter boven de tunnel")
    await anna.writes("vlammen slaan er nu uit")
    assert len(town.chat().cards) == 1
    await carla.writes(
        "iets heel anders: er ligt een fietser bewusteloos op de Dorpsstraat, aangereden"
    )
    assert len(town.chat().cards) == 2


async def test_a_short_cry_after_small_talk_is_not_lost(town: Town) -> None:
    """Its author is asked at once, and it stands in the group where nobody answers. (R2, F1)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes("wie heeft er nog uien over?")
    await bram.writes("inbreker bij mij!")
    assert bram.sees_button("Ja, nu bezig")
    await town.advance(seconds=45)
    assert len(town.chat().cards) == 1


async def test_a_correction_counts_at_once(town: Town) -> None:
    """The newest number stands, the old one goes, and no second card opens. (S9)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes(BREAK_IN)
    await bram.writes("het is niet Kerkstraat 12 maar Kerkstraat 21")
    await town.advance(seconds=10)
    assert len(town.chat().cards) == 1
    where = next(line for line in town.chat().card.splitlines() if line.startswith("Waar:"))
    assert "Kerkstraat 21" in where
    assert "12" not in where
    assert "weer gezien" not in town.chat().card


async def test_what_was_taken_back_stands_nowhere_on_the_card(town: Town) -> None:
    """Neither in the description nor in what was seen later; what was seen beside it stays. (S9)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes(BREAK_IN)
    await bram.writes("ze stappen in een rode bus, een man met een ladder")
    await town.advance(seconds=10)
    assert "rood" in town.chat().card
    await carla.writes("die bus is niet rood maar blauw")
    await town.advance(seconds=10)
    card = town.chat().card
    assert "blauw" in card
    assert "rood" not in card
    assert "ladder" in card.split("👁", 1)[1]


async def test_an_end_that_nobody_states_stops_the_asking(town: Town) -> None:
    """The reporter is asked once, in private; the card stays open until they say. (F5)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.starts()
    await anna.writes(BREAK_IN)
    await bram.writes("ze hebben hem, hij zit geboeid in de politieauto")
    await town.advance(minutes=5)
    assert town.chat().lines == []
    assert any("een buur schrijft dat het voorbij is" in (word.text or "") for word in anna.words)
    assert "Afgelopen" not in town.chat().card


@pytest.mark.parametrize(
    "words",
    [
        "Zie je iemand aan je deur die je niet vertrouwt, bel dan 112",
        "Ik zag een inbreker in de spiegel haha",
        "112 is er voor spoed: als u ziet dat een woning in brand staat, bel dan direct",
    ],
)
async def test_advice_and_jokes_open_no_card(town: Town, words: str) -> None:
    """Not at once, and not when the question about it is left alone; a report does. (F1, R2)"""
    (anna,) = town.residents("Anna")
    await anna.writes(words)
    await town.advance(minutes=2)
    assert town.chat().cards == []
    await anna.writes(BREAK_IN)
    assert len(town.chat().cards) == 1


FIRE = "Brand bij Molenweg 3, vlammen uit het raam!"


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        ("ik zie de vlammen bij Molenweg ook, het dak brandt nu", "112 gebeld, ze komen eraan"),
        ("de vlammen slaan uit het dak op de Molenweg", "gemeld, brandweer is onderweg"),
        ("flink veel rook hier op de Molenweg", "heb ze gesproken, twee wagens komen"),
    ],
)
async def test_a_call_is_about_what_its_author_just_spoke_of(
    town: Town, seen: str, told: str
) -> None:
    """Two reports are open: what names a place belongs to that one, and so does the call behind it. (F4, A4)"""
    anna, bram, cor = town.residents("Anna", "Bram", "Cor")
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!")
    await town.advance(seconds=20)
    await bram.writes(FIRE)
    await town.advance(seconds=15)
    await cor.writes(seen)
    await town.advance(seconds=10)
    await cor.writes(told)
    await town.advance(seconds=10)
    burglary, fire = town.chat().card_texts
    assert "nog niemand heeft gebeld" in burglary
    assert "Cor belde 112" in fire


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("112 gebeld over de brand", "fire"),
        ("112 gebeld voor de inbraak", "burglary"),
        ("112 gebeld, ze sturen er een naar de Kerkstraat", "burglary"),
    ],
)
async def test_a_call_is_about_what_it_names(town: Town, text: str, about: str) -> None:
    """Whoever spoke of neither says it in the same breath: one card has the call, the other asks on. (A4, F4)"""
    anna, bram, cor = town.residents("Anna", "Bram", "Cor")
    await anna.writes("Inbraak bij Kerkstraat 12, er klimt iemand door het raam!")
    await town.advance(seconds=20)
    await bram.writes(FIRE)
    await town.advance(seconds=15)
    await cor.writes(text)
    await town.advance(seconds=10)
    cards = dict(zip(("burglary", "fire"), town.chat().card_texts, strict=True))
    assert "Cor belde 112" in cards.pop(about)
    assert "nog niemand heeft gebeld" in cards.popitem()[1]


async def test_who_called_speaks_of_that_call_again(town: Town) -> None:
    """What Cor says later of his call is no call about the report that came in between. (A4, F4)"""
    anna, bram, cor = town.residents("Anna", "Bram", "Cor")
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!")
    await town.advance(seconds=10)
    await cor.writes("112 gebeld, ze komen eraan")
    await town.advance(seconds=30)
    await bram.writes(FIRE)
    await town.advance(seconds=10)
    await cor.writes("heb 112 nog gezegd dat ze met z'n tweeën zijn")
    await town.advance(seconds=10)
    burglary, fire = town.chat().card_texts
    assert "Cor belde 112" in burglary
    assert "nog niemand heeft gebeld" in fire


async def test_a_call_out_of_nowhere_is_asked_about(town: Town) -> None:
    """Its author spoke of neither: nothing is counted, and nobody else reads a word. (F4, A4)"""
    anna, bram, cor = town.residents("Anna", "Bram", "Cor")
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!")
    await town.advance(seconds=20)
    await bram.writes(FIRE)
    await town.advance(seconds=15)
    await cor.writes("112 gebeld, ze komen eraan")
    assert "Over welke gaat het?" in cor.last_private_word
    assert all("nog niemand heeft gebeld" in card for card in town.chat().card_texts)


@pytest.mark.parametrize(
    "text",
    [
        "Peter praat nu met de meldkamer",
        "Linda praat met 112",
        "Jan zit nu met de meldkamer aan de lijn",
        "Kees heeft ze nu aan de lijn",
        "Dave is talking to the operator",
        "heb gebeld met 112 was in gesprek",
        "gebeld met de politie maar in gesprek",
        "hang nu met mijn moeder aan de telefoon",
    ],
)
async def test_nobody_called_in_the_name_of_another(town: Town, text: str) -> None:
    """A neighbour by first name, a busy line, one's mother: the author called nobody. (A4, A15)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!")
    await bram.writes(text)
    await town.advance(seconds=10)
    assert "Bram belde" not in town.chat().card
    assert "Bram belt" not in town.chat().card
    assert "nog niemand heeft gebeld" in town.chat().card or "hoorde" in town.chat().card


@pytest.mark.parametrize(
    "words",
    [
        "zijn op de hoogte. ze willen weten of er een kenteken op zit",
        "De centralist zegt: signalement en richting.",
    ],
)
async def test_who_said_they_call_and_tells_what_they_are_asked_is_through(
    town: Town, words: str
) -> None:
    """After "I am calling" less is needed than from somebody else, whose same words are asked about. (A4, A14)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes("Er klimt nu iemand door het raam bij Kerkstraat 12")
    await bram.writes("ik bel 112")
    await anna.writes("ze lopen naar een blauwe golf")
    await bram.writes(words)
    await town.advance(seconds=10)
    assert "Bram belde 112" in town.chat().card

    await carla.writes("Andere straat: er is brand in de Dorpsstraat 5")
    await town.advance(seconds=70)
    await anna.writes(words)
    await town.advance(seconds=10)
    assert "Anna belde" not in town.chat().card


async def test_a_place_that_was_corrected_stands_nowhere_on_the_card(town: Town) -> None:
    """Neither as where it is nor behind what was seen there. (S9)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes("er ligt een mevrouw in ons trappenhuis, ze kan niet opstaan")
    await bram.writes("hoort zij bij ons?")
    await anna.writes("Griffelstraat 85, eerste verdieping")
    await anna.writes("58 sorry, ik typ te snel")
    await town.advance(seconds=30)
    assert "Griffelstraat 58" in town.chat().card
    assert "85" not in town.chat().card
