"""Ten neighbours who describe one thing make one card; two things stay two."""

from tests.town import Town

ONE_FIRE = (
    "Er komt dikke rook uit de flat aan de Dorpsstraat 20!",
    "brand in de dorpsstraat, zie vlammen op de tweede verdieping",
    "wat een rook hier in de Dorpsstraat",
    "het brandt bij Dorpsstraat 20, mensen staan op het balkon",
    "Dorpsstraat 22 hier, het is naast ons, de vlammen slaan eruit",
    "ja ik zie de vlammen ook, dorpsstraat 20",
    "There is a fire in the Dorpsstraat, number 20",
    "vlammen uit het raam van Dorpsstraat 20",
    "de brand in de Dorpsstraat wordt groter",
    "nu ook rook bij Dorpsstraat 24",
)


async def test_ten_neighbours_who_describe_one_fire_make_one_card(town: Town) -> None:
    """Other words, other lengths, another language, the house next door: one incident. (S5)"""
    names = ("Anna", "Bram", "Carla", "Dirk", "Els", "Frits", "Greet", "Hans", "Ida", "Joop")
    for resident, words in zip(town.residents(*names), ONE_FIRE, strict=True):
        await resident.writes(words)
        await town.advance(seconds=12)
    assert len(town.chat().cards) == 1
    assert "Dorpsstraat 20" in town.chat().card


async def test_two_burglaries_in_two_streets_stay_two(town: Town) -> None:
    """The same words about another street are another incident, in the same minute. (S5)"""
    anna, bram, carla = town.residents("Anna", "Bram", "Carla")
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!")
    await bram.writes("Er wordt ingebroken bij Molenweg 3!")
    assert len(town.chat().cards) == 2
    await carla.writes("ze zijn nu binnen bij Molenweg 3")
    assert len(town.chat().cards) == 2


async def test_the_same_street_far_away_is_another_place(town: Town) -> None:
    """A long street: two numbers far apart are two incidents. (S5)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!")
    await bram.writes("Er wordt gevochten bij Kerkstraat 214, een man ligt op de grond")
    assert len(town.chat().cards) == 2


async def test_who_says_it_is_something_else_gets_another_card(town: Town) -> None:
    """ "Something else" is taken at its word, also without a place. (S5)"""
    anna, bram = town.residents("Anna", "Bram")
    await anna.writes("Er wordt ingebroken bij Kerkstraat 12!")
    await bram.writes("Iets heel anders: er ligt een man bewusteloos op het voetpad")
    assert len(town.chat().cards) == 2
