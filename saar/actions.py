"""What a button means. The wire form fits Telegram's 64 bytes: verb, then numbers or short words."""

from dataclasses import dataclass
from enum import Enum, StrEnum, auto

LONGEST_ID = 16  # digits
WIRE_LIMIT = 64  # bytes of callback_data, Telegram's limit


class On(Enum):
    """What the number in a button is of; HOME is a group that one is in, GROUP one that is administered."""

    INCIDENT = auto()
    QUESTION = auto()
    DRAFT = auto()
    NUDGE = auto()
    PICTURE = auto()
    APPLICATION = auto()
    RESIDENT = auto()
    EXERCISE = auto()
    MEETING = auto()
    RING = auto()
    OPTION = auto()
    TOWN = auto()
    HOME = auto()
    GROUP = auto()


class Who(Enum):
    """Who may press. MEMBER: of a group that got the alert. BY_ROLE: the same, and for an admin it does
    more. REPORTER: or an admin. OWNER: only whom it was made for.
    """

    ANYONE = auto()
    MEMBER = auto()
    BY_ROLE = auto()
    REPORTER = auto()
    ADMIN = auto()
    OWNER = auto()


class Verb(StrEnum):
    """Every button, declared once: its wire, what its number is of, and who may press it.

    One meaning each; never reuse a wire, old buttons stay in chats for years.
    """

    on: On
    who: Who

    def __new__(cls, wire: str, on: On, who: Who) -> "Verb":
        """A verb is its wire; the rest hangs on it."""
        verb = str.__new__(cls, wire)
        verb._value_ = wire
        verb.on, verb.who = on, who
        return verb

    CALLING = "c", On.INCIDENT, Who.MEMBER
    CALLED = "d", On.INCIDENT, Who.MEMBER
    FAILED = "f", On.INCIDENT, Who.MEMBER
    STILL_CALLING = "sc", On.INCIDENT, Who.MEMBER
    CANNOT_CALL = "n", On.INCIDENT, Who.MEMBER
    NOT_URGENT = "u", On.INCIDENT, Who.REPORTER
    NOT_URGENT_SURE = "uu", On.INCIDENT, Who.REPORTER
    WITHDRAW = "w", On.INCIDENT, Who.BY_ROLE
    DOUBT = "q", On.INCIDENT, Who.BY_ROLE
    HAVE_NEWS = "i", On.INCIDENT, Who.MEMBER
    TOLD_NEWS = "it", On.INCIDENT, Who.MEMBER
    WATCH = "k", On.INCIDENT, Who.MEMBER
    GO_OUT = "g", On.INCIDENT, Who.MEMBER
    CLOSE = "x", On.INCIDENT, Who.REPORTER
    CLOSE_AS = "xa", On.INCIDENT, Who.REPORTER
    CLOSE_SURE = "xs", On.INCIDENT, Who.REPORTER
    KEEP_OPEN = "xk", On.INCIDENT, Who.REPORTER
    STILL_ON = "so", On.INCIDENT, Who.REPORTER
    SPLIT = "sp", On.INCIDENT, Who.MEMBER
    MERGE = "mg", On.INCIDENT, Who.ADMIN
    RELEASE = "rl", On.INCIDENT, Who.ADMIN
    READ = "rd", On.INCIDENT, Who.MEMBER
    HIDE_NAME = "hn", On.INCIDENT, Who.MEMBER
    DETAIL = "dt", On.INCIDENT, Who.BY_ROLE
    ANSWER = "a", On.QUESTION, Who.OWNER
    PICK = "p", On.QUESTION, Who.OWNER
    DRAFT_CATEGORY = "dc", On.DRAFT, Who.OWNER
    DRAFT_PLACE = "dp", On.DRAFT, Who.OWNER
    DRAFT_POST = "dg", On.DRAFT, Who.OWNER
    DRAFT_EARLIER = "de", On.DRAFT, Who.OWNER
    DRAFT_CANCEL = "dx", On.DRAFT, Who.OWNER
    START_REPORT = "sr", On.HOME, Who.ANYONE
    ERASE = "er", On.RESIDENT, Who.OWNER
    SPEAK = "lo", On.RESIDENT, Who.OWNER
    NUDGE_MOVE = "nm", On.NUDGE, Who.OWNER
    NUDGE_AGREED = "ny", On.NUDGE, Who.OWNER
    NUDGE_BELONGS = "nb", On.NUDGE, Who.OWNER
    NUDGE_JUDGE = "nj", On.GROUP, Who.ADMIN
    PICTURE = "pp", On.PICTURE, Who.OWNER
    KEEP_PICTURE = "ph", On.HOME, Who.ANYONE
    JOIN = "jn", On.APPLICATION, Who.OWNER
    APPROVE = "ja", On.GROUP, Who.ADMIN
    REFUSE = "jr", On.GROUP, Who.ADMIN
    ASK_AGAIN = "jq", On.GROUP, Who.ADMIN
    QUEUE = "jl", On.GROUP, Who.ADMIN
    PAUSE = "pu", On.GROUP, Who.ADMIN
    REMOVE_MESSAGE = "rm", On.GROUP, Who.ADMIN
    VOLUNTEER = "vo", On.HOME, Who.MEMBER
    HEAR = "hr", On.HOME, Who.MEMBER
    EXERCISE_ROLE = "ey", On.EXERCISE, Who.MEMBER
    EXERCISE_ANSWER = "eq", On.EXERCISE, Who.OWNER
    EXERCISE_SAFE = "ez", On.EXERCISE, Who.MEMBER
    EXERCISE = "ex", On.GROUP, Who.ADMIN
    PAPER = "pe", On.GROUP, Who.ADMIN
    QUARTER = "qt", On.GROUP, Who.ADMIN
    TIMELINE = "tm", On.GROUP, Who.ADMIN
    MEETING = "mt", On.GROUP, Who.ADMIN
    MEETING_VOTE = "mv", On.OPTION, Who.MEMBER
    MEETING_COME = "mc", On.MEETING, Who.MEMBER
    MEETING_FILE = "mf", On.MEETING, Who.MEMBER
    STICKER = "sk", On.HOME, Who.MEMBER
    STICKERS = "sl", On.GROUP, Who.ADMIN
    RINGS = "ri", On.GROUP, Who.ADMIN
    RING_OFF = "ro", On.RING, Who.OWNER
    TOWN = "gm", On.TOWN, Who.OWNER
    TOWN_GROUP = "gg", On.GROUP, Who.ADMIN
    OVERLAP = "ov", On.GROUP, Who.ADMIN
    LISTING = "ls", On.GROUP, Who.ADMIN
    PLAN = "pl", On.GROUP, Who.ADMIN
    PLAN_TICK = "pt", On.GROUP, Who.ADMIN
    PLAN_LATER = "pz", On.GROUP, Who.ADMIN
    COUNTRY = "co", On.GROUP, Who.ADMIN
    LANGUAGE = "la", On.GROUP, Who.ADMIN
    TOPIC = "tp", On.GROUP, Who.ADMIN
    AREA = "pa", On.GROUP, Who.ADMIN
    RADIUS = "pr", On.GROUP, Who.ADMIN
    CORNERS = "pc", On.GROUP, Who.ADMIN
    AREA_PICK = "pk", On.GROUP, Who.ADMIN
    AREA_TAKE = "py", On.GROUP, Who.ADMIN
    REACH = "rh", On.GROUP, Who.ADMIN
    PANEL = "pn", On.GROUP, Who.ADMIN
    SECTION = "ps", On.GROUP, Who.ADMIN
    SETTING = "st", On.GROUP, Who.ADMIN
    SET = "sv", On.GROUP, Who.ADMIN
    UNSET = "su", On.GROUP, Who.ADMIN
    LOG = "lg", On.GROUP, Who.ADMIN
    BRIDGES = "br", On.GROUP, Who.ADMIN
    BRIDGE = "bk", On.GROUP, Who.ADMIN
    BRIDGE_INVITE = "bi", On.GROUP, Who.ADMIN
    BRIDGE_REVOKE = "bx", On.GROUP, Who.ADMIN
    BRIDGE_AGREE = "ba", On.GROUP, Who.ADMIN
    BRIDGE_CONFIRM = "bc", On.GROUP, Who.ADMIN
    BRIDGE_SET = "bs", On.GROUP, Who.ADMIN
    BRIDGE_END = "be", On.GROUP, Who.ADMIN
    RELAY_ON = "bp", On.GROUP, Who.ADMIN
    OFFER = "bo", On.GROUP, Who.ADMIN
    DUTY = "bd", On.GROUP, Who.ADMIN

    @property
    def asks_role(self) -> bool:
        """Telegram is asked, before the transaction, whether an admin pressed it."""
        return self.who in (Who.REPORTER, Who.BY_ROLE, Who.ADMIN)


WIRES = {verb.value: verb for verb in Verb}


@dataclass(frozen=True)
class Action:
    """A verb with its subject: an incident, question or draft id, and at most one more word."""

    verb: Verb
    subject: int = 0
    word: str = ""

    def wire(self) -> str:
        """The callback_data; ValueError where it would not fit."""
        text = ":".join(filter(None, (self.verb.value, str(self.subject or ""), self.word)))
        if self.word and not self.subject:
            text = f"{self.verb.value}:0:{self.word}"
        if len(text.encode()) > WIRE_LIMIT:
            raise ValueError(f"the button {text!r} is longer than {WIRE_LIMIT} bytes")
        return text


def parse(wire: str) -> Action | None:
    """Read callback_data; None for what this version does not know."""
    name, _, rest = wire.partition(":")
    subject, _, word = rest.partition(":")
    verb = WIRES.get(name)
    if verb is None or not is_id(subject or "0"):
        return None
    return Action(verb, int(subject or 0), word)


def is_id(text: str) -> bool:
    """An id that a database can hold; callback data can be anything that a client sends."""
    return text.isdecimal() and len(text) <= LONGEST_ID
