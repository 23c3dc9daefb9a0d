"""The United Kingdom: 999 for all, 101 without haste; observe only."""

import re

from saar.countries.pack import SAAR_ONLY, Country
from saar.countries.plates import NumberPlates, shape
from saar.policy import ReactLine

BRITISH = shape(
    r"(?:([A-HJ-PR-Y]{2}\d{2})[ ]?([A-HJ-PR-Z]{3})|([A-HJ-NPR-Y]\d{1,3}) ?([A-Z]{3})"
    r"|([A-Z]{3}) (\d{1,3}[A-HJ-NPR-Y])|([A-Z]{1,2}[IZ][A-Z]?) ?(\d{1,4}))",
    mark=" ",
    loose=True,
)
PLATES = NumberPlates(
    own=(BRITISH,),
    abroad=(BRITISH,),
    clear=re.compile(r"[A-HJ-PR-Y]{2}\d{2} [A-HJ-PR-Z]{3}"),
    small=re.compile(r"[A-Z]{2}\d{2} ?[A-Z]{3}|[A-Z]\d{3} ?[A-Z]{3}"),
)

PACK = Country(
    code="UK",
    alarm="999",
    alarm_aid="999",
    non_urgent="101",
    text_phone="18000",
    chat_app="emergencySMS",
    time_zone="Europe/London",
    locale="en",
    postcode=re.compile(r"(?P<area>[A-Z]{1,2}[0-9][0-9A-Z]?)(?:\s?[0-9][A-Z]{2})?"),
    plates=PLATES,
    checked_on="2026-11-28",
    bounds=(-8.7, 49.8, 1.8, 60.9),
    grids=(27700,),
    helplines={"domestic": "0808 2000 247", "gas": "0800 111 999"},
    only={"mode": SAAR_ONLY, "react": (ReactLine.OBSERVE_ONLY,)},
    chosen={"react": ReactLine.OBSERVE_ONLY},
)
