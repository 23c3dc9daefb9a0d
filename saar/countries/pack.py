"""What a country pack holds: numbers, time zone, codes and plates, defaults, and what is not allowed at all. (12)"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from saar.countries.plates import NumberPlates
from saar.policy import Mode, Policy

AID = frozenset({"fire", "gas", "medical", "person_in_danger", "traffic_danger", "water"})
"""Categories for the fire brigade or an ambulance, where those have a number of their own."""


@dataclass(frozen=True)
class Country:
    """Phone numbers are as people dial them, empty where the country has none; `checked_on` is the
    day they were last verified.

    `alarm` is the police's emergency number, `alarm_aid` that of fire brigade and ambulance;
    `postcode` is what people type (upper case), its group `area` the part that names the larger area, and
    one of at most `postcode_bare` signs may be a house number as well; `plates` are those of its own.
    `bounds` are west, south, east and north in degrees (WGS 84), its land in Europe with a little around it.
    `grids` are EPSG codes of its maps in metres, where a map without one can be told by its numbers.
    `helplines` are numbers beside them by category, for when nobody is in danger.
    `only`: per setting what may be chosen at all; `chosen`: defaults that differ from the policy's.
    Sources: politie.nl, 112.nl, netbeheernederland.nl and veiligthuis.nl; politie.be and besafe.be;
    polizei-beratung.de, nora-notruf.de and hilfetelefon.de; police.uk, ourwatch.org.uk,
    nationalgas.com and nationaldahelpline.org.uk.
    """

    code: str
    alarm: str
    alarm_aid: str
    non_urgent: str
    text_phone: str
    chat_app: str
    time_zone: str
    locale: str
    postcode: re.Pattern[str]
    plates: NumberPlates
    checked_on: str
    bounds: tuple[float, float, float, float]
    postcode_bare: int = 4
    grids: tuple[int, ...] = ()
    helplines: Mapping[str, str] = field(default_factory=dict)
    only: Mapping[str, tuple[StrEnum, ...]] = field(default_factory=dict)
    chosen: Mapping[str, Any] = field(default_factory=dict)

    @property
    def usual(self) -> dict[str, Any]:
        """Defaults that differ from the policy's, the country's number for no haste among them."""
        return {"nonurgent_number": self.non_urgent, **self.chosen}

    @property
    def alarms(self) -> tuple[str, ...]:
        """All emergency numbers; 112 works in all of them."""
        return tuple(dict.fromkeys(("112", self.alarm, self.alarm_aid)))

    @property
    def postcode_alone(self) -> re.Pattern[str]:
        """A postcode in a sentence, upper case."""
        return re.compile(rf"(?<!\w)(?:{self.postcode.pattern})(?!\w)")

    def holds(self, latitude: float, longitude: float) -> bool:
        """Can this point be in the country?"""
        west, south, east, north = self.bounds
        return west <= longitude <= east and south <= latitude <= north

    def policy(self) -> Policy:
        """The defaults of a group in this country."""
        return Policy(**self.usual)

    def number_for(self, category: str) -> str:
        """Which emergency number a category of incident needs."""
        return self.alarm_aid if category in AID else self.alarm


ANYWHERE = "112"
"""Reaches every service in every country here, if need be by being put through."""
SAAR_ONLY = (Mode.SAAR,)
