"""Neighbourhoods and postcodes as an authority drew them: offered to admins, and used to find a postcode. (G3, J1, M1)"""

from shapely.geometry import Point, shape

from models import official
from models.base import Session
from models.official import OfficialArea
from saar import directory
from saar.countries.pack import Country
from services.area import perimeter
from services.area.pieces import Piece

NEAR = 0.03
"""Degrees of latitude around a pin in which a neighbourhood's middle may lie."""
WIDER = 1.7
MOST_NEAR = 8
"""Neighbourhoods offered around a pin."""


async def near(session: Session, latitude: float, longitude: float) -> tuple[Piece, ...]:
    """Neighbourhoods around a point, that in which it lies first; degrees, WGS 84."""
    box = (latitude - NEAR, longitude - NEAR * WIDER, latitude + NEAR, longitude + NEAR * WIDER)
    found = [(each, shape(each.geometry)) for each in await official.around(session, *box)]
    here = Point(longitude, latitude)
    found.sort(key=lambda each: (not each[1].covers(here), each[1].distance(here)))
    return tuple(Piece(_named(each), drawn) for each, drawn in found[:MOST_NEAR])


async def called(session: Session, text: str) -> tuple[Piece, ...]:
    """Neighbourhoods in whose name each word of the text begins a word."""
    asked = directory.words(text)[: directory.MOST_WORDS]
    found = await official.with_words(session, asked) if asked else []
    return tuple(Piece(_named(each), shape(each.geometry)) for each in found)


def _named(area: OfficialArea) -> str:
    return f"{area.name} ({area.town})" if area.town else area.name


async def middle_of(session: Session, code: str, country: Country) -> tuple[float, float] | None:
    """Where a postcode lies, as an authority drew it; None where nobody imported it."""
    area = await official.narrowest(session, perimeter.codes_of(code, country))
    return (area.latitude, area.longitude) if area else None
