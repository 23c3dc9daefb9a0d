"""Country packs: numbers, time zone, defaults, and what a country does not allow at all. (12)"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from saar.policy import Mode, Pictures, Plates, Policy, ReactLine

AID = frozenset({"fire", "gas", "medical", "person_in_danger", "traffic_danger", "water"})
"""Categories for the fire brigade or an ambulance, where those have a number of their own."""


@dataclass(frozen=True)
class Country:
    """Phone numbers are as people dial them, empty where the country has none; `checked_on` is the
    day they were last verified.

    `alarm` is the police's emergency number, `alarm_aid` that of fire brigade and ambulance;
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
    anonymous: str
    text_phone: str
    chat_app: str
    time_zone: str
    locale: str
    checked_on: str
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

    def policy(self) -> Policy:
        """The defaults of a group in this country."""
        return Policy(**self.usual)

    def number_for(self, category: str) -> str:
        """Which emergency number a category of incident needs."""
        return self.alarm_aid if category in AID else self.alarm


ANYWHERE = "112"
"""Reaches every service in every country here, if need be by being put through."""
SAAR_ONLY = (Mode.SAAR,)

NL = Country(
    code="NL",
    alarm="112",
    alarm_aid="112",
    non_urgent="0900-8844",
    anonymous="0800-7000",
    text_phone="0800-8112",
    chat_app="112NL",
    time_zone="Europe/Amsterdam",
    locale="nl",
    checked_on="2026-11-28",
    helplines={"animal_danger": "144", "domestic": "0800-2000", "gas": "0800-9009"},
    only={"mode": SAAR_ONLY},
)

BE = Country(
    code="BE",
    alarm="101",
    alarm_aid="112",
    non_urgent="",
    anonymous="",
    text_phone="",
    chat_app="112 BE",
    time_zone="Europe/Brussels",
    locale="nl",
    checked_on="2026-11-28",
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

DE = Country(
    code="DE",
    alarm="110",
    alarm_aid="112",
    non_urgent="",
    anonymous="",
    text_phone="",
    chat_app="nora",
    time_zone="Europe/Berlin",
    locale="en",
    checked_on="2026-11-28",
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

UK = Country(
    code="UK",
    alarm="999",
    alarm_aid="999",
    non_urgent="101",
    anonymous="0800 555 111",
    text_phone="18000",
    chat_app="emergencySMS",
    time_zone="Europe/London",
    locale="en",
    checked_on="2026-11-28",
    helplines={"domestic": "0808 2000 247", "gas": "0800 111 999"},
    only={"mode": SAAR_ONLY, "react": (ReactLine.OBSERVE_ONLY,)},
    chosen={"react": ReactLine.OBSERVE_ONLY},
)

COUNTRIES = {pack.code: pack for pack in (NL, BE, DE, UK)}
