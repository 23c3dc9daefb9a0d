"""What a button means. The wire form fits Telegram's 64 bytes: verb, then numbers or short words."""

from dataclasses import dataclass
from enum import StrEnum

LONGEST_ID = 16  # digits
WIRE_LIMIT = 64  # bytes of callback_data, Telegram's limit


class Verb(StrEnum):
    """One meaning each; never reuse a value, old buttons stay in chats for years."""

    CALLING = "c"
    CALLED = "d"
    FAILED = "f"
    STILL_CALLING = "sc"
    CANNOT_CALL = "n"
    NOT_URGENT = "u"
    NOT_URGENT_SURE = "uu"
    WITHDRAW = "w"
    DOUBT = "q"
    HAVE_NEWS = "i"
    TOLD_NEWS = "it"
    WATCH = "k"
    GO_OUT = "g"
    CLOSE = "x"
    CLOSE_AS = "xa"
    CLOSE_SURE = "xs"
    KEEP_OPEN = "xk"
    STILL_ON = "so"
    SPLIT = "sp"
    MERGE = "mg"
    RELEASE = "rl"
    HIDE_NAME = "hn"
    DETAIL = "dt"
    ANSWER = "a"
    PICK = "p"
    DRAFT_CATEGORY = "dc"
    DRAFT_PLACE = "dp"
    DRAFT_POST = "dg"
    DRAFT_EARLIER = "de"
    DRAFT_CANCEL = "dx"
    START_REPORT = "sr"
    ERASE = "er"
    NUDGE_MOVE = "nm"
    NUDGE_BELONGS = "nb"
    NUDGE_JUDGE = "nj"
    PICTURE = "pp"
    JOIN = "jn"
    APPROVE = "ja"
    REFUSE = "jr"
    ASK_AGAIN = "jq"
    QUEUE = "jl"
    PAUSE = "pu"
    REMOVE_MESSAGE = "rm"
    VOLUNTEER = "vo"
    PLAN = "pl"
    PLAN_TICK = "pt"
    PLAN_LATER = "pz"
    COUNTRY = "co"
    LANGUAGE = "la"
    AREA = "pa"
    RADIUS = "pr"
    PANEL = "pn"
    SECTION = "ps"
    SETTING = "st"
    SET = "sv"
    UNSET = "su"
    LOG = "lg"
    BRIDGES = "br"
    BRIDGE = "bk"
    BRIDGE_INVITE = "bi"
    BRIDGE_REVOKE = "bx"
    BRIDGE_AGREE = "ba"
    BRIDGE_CONFIRM = "bc"
    BRIDGE_SET = "bs"
    BRIDGE_END = "be"
    RELAY_ON = "bp"
    OFFER = "bo"
    DUTY = "bd"


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
    verb, _, rest = wire.partition(":")
    subject, _, word = rest.partition(":")
    if verb not in {each.value for each in Verb} or not is_id(subject or "0"):
        return None
    return Action(Verb(verb), int(subject or 0), word)


def is_id(text: str) -> bool:
    """An id that a database can hold; callback data can be anything that a client sends."""
    return text.isdecimal() and len(text) <= LONGEST_ID
