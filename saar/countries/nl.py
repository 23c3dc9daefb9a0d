"""The Netherlands: 112 for all, 0900-8844 without haste."""

import re

from saar.countries.pack import SAAR_ONLY, Country
from saar.countries.plates import NumberPlates, Shape, shape

CONSONANTS = "[BDFGHJKLMNPRSTVWXZ]"
SIDECODES = (
    "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99",
    "XX-999-X", "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9",
)  # fmt: skip


def _shapes(between: str, letter: str, *, loose: bool) -> tuple[Shape, ...]:
    found = []
    for code in SIDECODES:
        parts = (part.replace("X", letter).replace("9", r"\d") for part in code.split("-"))
        found.append(shape(between.join(f"({part})" for part in parts), loose=loose))
    return tuple(found)


PLATES = NumberPlates(
    own=(
        *_shapes("-", "[A-Z]", loose=False),
        *_shapes("[ .]", CONSONANTS, loose=True),
        *_shapes("", CONSONANTS, loose=True),
    ),
    everywhere=True,
)

PACK = Country(
    code="NL",
    alarm="112",
    alarm_aid="112",
    non_urgent="0900-8844",
    text_phone="0800-8112",
    chat_app="112NL",
    time_zone="Europe/Amsterdam",
    locale="nl",
    postcode=re.compile(r"(?P<area>[1-9][0-9]{3})(?:\s?[A-Z]{2})?"),
    plates=PLATES,
    checked_on="2026-11-28",
    bounds=(3.2, 50.7, 7.3, 53.7),
    grids=(28992,),
    helplines={"animal_danger": "144", "domestic": "0800-2000", "gas": "0800-9009"},
    only={"mode": SAAR_ONLY},
)
