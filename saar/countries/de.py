"""Germany: 110 for the police, 112 for the rest; observe only, no pictures, no plates."""

import re

from saar.countries.pack import SAAR_ONLY, Country
from saar.countries.plates import NumberPlates, shape
from saar.policy import Pictures, Plates, ReactLine

GERMAN = shape(r"([A-ZÄÖÜ]{1,3})-([A-Z]{1,2})[ -]?([1-9]\d{0,3}[EH]?)", last=" ", most=8)
PLATES = NumberPlates(
    own=(GERMAN,),
    abroad=(GERMAN,),
    clear=re.compile(r"[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ -][1-9]\d{1,3}[EH]?"),
)

PACK = Country(
    code="DE",
    alarm="110",
    alarm_aid="112",
    non_urgent="",
    text_phone="",
    chat_app="nora",
    time_zone="Europe/Berlin",
    locale="en",
    postcode=re.compile(r"(?P<area>[0-9]{5})"),
    plates=PLATES,
    checked_on="2026-11-28",
    bounds=(5.8, 47.2, 15.1, 55.1),
    helplines={"domestic": "116 016"},
    only={
        "mode": SAAR_ONLY,
        "react": (ReactLine.OBSERVE_ONLY,),
        "pictures": (Pictures.REMOVE,),
        "plates": (Plates.HIDDEN,),
    },
    chosen={
        "react": ReactLine.OBSERVE_ONLY,
        "pictures": Pictures.REMOVE,
        "plates": Plates.HIDDEN,
    },
)
