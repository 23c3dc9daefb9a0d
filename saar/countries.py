"""Country packs: numbers, time zone and what a country allows. Only NL is filled so far."""

from dataclasses import dataclass

from saar.policy import Policy, ReactLine


@dataclass(frozen=True)
class Country:
    """Phone numbers are as people dial them; `checked_on` is the day they were last verified.

    Source of the numbers: politie.nl, 112.nl and meldmisdaadanoniem.nl.
    """

    code: str
    alarm: str
    non_urgent: str
    anonymous: str
    animal: str
    text_phone: str
    chat_app: str
    time_zone: str
    locale: str
    react_options: tuple[ReactLine, ...]
    react_default: ReactLine
    checked_on: str

    def policy(self) -> Policy:
        """The defaults of a group in this country."""
        return Policy(react=self.react_default)


NL = Country(
    code="NL",
    alarm="112",
    non_urgent="0900-8844",
    anonymous="0800-7000",
    animal="144",
    text_phone="0800-8112",
    chat_app="112NL",
    time_zone="Europe/Amsterdam",
    locale="nl",
    react_options=tuple(ReactLine),
    react_default=ReactLine.VISIBLE_PRESENCE,
    checked_on="2026-11-23",
)

COUNTRIES = {pack.code: pack for pack in (NL,)}
