"""What can be heard and what can be understood: the types behind the door."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from saar.labels import Claim, ClaimBy, Flag, Label
from saar.weighing import Meaning


class Category(StrEnum):
    """What kind of thing is going on."""

    BURGLARY = "burglary"
    THEFT = "theft"
    VIOLENCE = "violence"
    FIRE = "fire"
    PERSON_IN_DANGER = "person_in_danger"
    SUSPICIOUS_PERSON = "suspicious_person"
    SUSPICIOUS_VEHICLE = "suspicious_vehicle"
    VANDALISM = "vandalism"
    DOOR_SCAM = "door_scam"
    MISSING_PERSON = "missing_person"
    TRAFFIC_DANGER = "traffic_danger"
    ANIMAL_DANGER = "animal_danger"
    GAS = "gas"
    MEDICAL = "medical"
    DOMESTIC = "domestic"
    WATER = "water"
    WEAPON = "weapon"
    DRUGS = "drugs"
    HARASSMENT = "harassment"
    OTHER = "other"


@dataclass(frozen=True)
class Place:
    """Where, as typed and tidied: `Place("Kerkstraat", "12", None)`."""

    street: str | None = None
    number: str | None = None
    landmark: str | None = None


@dataclass(frozen=True)
class Reason:
    """One ground for a reading; `texts` renders the key with the values."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class OpenIncident:
    """What a reader may know of an incident that is going on; `words` come from `words_of`.

    `held`: the sender said that they are calling about it.
    """

    id: int
    place: Place | None = None
    category: Category = Category.OTHER
    words: frozenset[str] = frozenset()
    held: bool = False


@dataclass(frozen=True)
class Before:
    """An earlier message of the thread; `ago` in seconds, `incident_id` None for what belongs to none."""

    text: str
    same_sender: bool
    ago: float
    incident_id: int | None = None


@dataclass(frozen=True)
class Heard:
    """One message and what surrounds it.

    `replies_to` is the id of the incident whose card is answered, `asked` what the bot asked this
    sender last ("called", "still_on", "over", "where"), `recent` the sender's last texts, oldest
    first. `before` is what was said in the group, newest first, and `open_incidents` stand with the
    one that has the latest news first. `own_only` is False when the text may hold words of somebody else, `forwarded` is True
    when all of it does. `alarms` are the emergency numbers where it was written,
    `nonurgent` the police's numbers there for what has no haste, `country` its two letters.
    """

    text: str
    open_incidents: tuple[OpenIncident, ...] = ()
    replies_to: int | None = None
    asked: str | None = None
    recent: tuple[str, ...] = ()
    own_only: bool = True
    forwarded: bool = False
    alarms: tuple[str, ...] = ("112",)
    nonurgent: tuple[str, ...] = ()
    country: str = "NL"
    before: tuple[Before, ...] = ()


@dataclass(frozen=True)
class Details:
    """A description in keys of the lexicon: `vehicle=("white", "van")`, `things=("crowbar",)`."""

    vehicle: tuple[str, ...] = ()
    persons: int | None = None
    things: tuple[str, ...] = ()
    clothing: tuple[str, ...] = ()
    weapon: bool = False
    injured: bool = False
    fire: bool = False
    child: bool = False


@dataclass(frozen=True)
class Reading:
    """What one message means.

    `confidence` is the probability of the label, `seen` that of a current observation, `sure` that
    of the claim as stated; all run from 0 to 1. `observes_now` is `seen` rounded. `claim_by` is None
    exactly where `claim` is None. `failed` marks an attempt to call that did not get through,
    `apart` that the text says outright that it is about something else than what is open.
    `joins` is the open incident that the thread makes it belong to, `belongs` that it is sure of it, `moves` that it does so wherever it is
    by now, `concerns` the one that a call in it is about, `names` the one whose words that call names, `asks_news` that it asks what is going on, `helped` that help is seen on the
    spot, `ended` that the thread shows the end, stated or not, `corrects` that it takes back or changes what was said before and `denies` what (keys, folded words), `words` what
    no key of the lexicon says, short and without names. `likely` is how sure the category is, 0 to 1, `kinds` how much is told of each (see `saar.facts`).
    `behaviour` holds keys of the lexicon and `plates` normalised number plates; `direction` is a street, landmark or compass point as typed, tidied.
    """

    label: Label
    flags: frozenset[Flag] = frozenset()
    confidence: float = 0.5
    claim: Claim | None = None
    claim_by: ClaimBy | None = None
    observes_now: bool = False
    category: Category = Category.OTHER
    behaviour: tuple[str, ...] = ()
    place: Place | None = None
    plates: tuple[str, ...] = ()
    direction: str | None = None
    details: Details = Details()
    failed: bool = False
    reasons: tuple[Reason, ...] = ()
    apart: bool = False
    seen: float = 0.0
    sure: float = 0.0
    joins: int | None = None
    belongs: bool = False
    concerns: int | None = None
    names: int | None = None
    asks_news: bool = False
    moves: bool = False
    helped: bool = False
    ended: bool = False
    corrects: bool = False
    words: tuple[str, ...] = ()
    likely: float = 0.0
    kinds: Mapping[Category, float] = field(default_factory=dict)
    denies: tuple[str, ...] = ()

    def meaning(
        self, *, incident_open: bool, several_open: bool = False, forwarded: bool = False
    ) -> Meaning:
        """The part that the rules weigh, with what is going on around it."""
        return Meaning(
            label=self.label,
            confidence=self.confidence,
            flags=self.flags,
            seen=self.seen,
            claim=self.claim,
            sure=self.sure,
            by_self=self.claim_by is ClaimBy.SELF,
            failed=self.failed,
            forwarded=forwarded,
            incident_open=incident_open,
            several_open=several_open,
            asks_news=self.asks_news,
        )
