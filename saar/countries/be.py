"""Belgium: 101 for the police, 112 for the rest; no pictures, no friendly chats."""

import re

from saar.countries.pack import Country
from saar.countries.plates import NumberPlates, shape
from saar.policy import Pictures, Plates, ReactLine

PLATES = NumberPlates(
    own=(
        shape(r"([1-9A-Z])-?([A-Z]{3})-?(\d{3})"),
        shape(r"(?:([A-Z]{3})-(\d{3})|(\d{3})-([A-Z]{3}))"),
    ),
    abroad=(shape(r"([1-9])[- .]?([A-Z]{3})[- .]?((?!112|101)\d{3})"),),
    clear=re.compile(r"[12]-[A-Z]{3}-\d{3}"),
)

PACK = Country(
    code="BE",
    alarm="101",
    alarm_aid="112",
    non_urgent="",
    text_phone="",
    chat_app="112 BE",
    time_zone="Europe/Brussels",
    locale="nl",
    postcode=re.compile(r"(?P<area>[1-9][0-9]{3})"),
    plates=PLATES,
    checked_on="2026-11-28",
    bounds=(2.5, 49.4, 6.5, 51.6),
    grids=(31370, 3812),
    only={
        "react": (ReactLine.OBSERVE_ONLY, ReactLine.VISIBLE_PRESENCE),
        "pictures": (Pictures.REMOVE,),
    },
    chosen={
        "react": ReactLine.OBSERVE_ONLY,
        "pictures": Pictures.REMOVE,
        "plates": Plates.HIDDEN,
    },
)
