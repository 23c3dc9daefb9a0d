"""What one exported message holds: words, a picture that was left out, a place, a poll, or nothing any more. (H1)"""

import re
from dataclasses import dataclass

from history.entry import Kind, Left
from history.stamps import MARKS, unseen
from history.wording import kind_of, left_out, words

_SPOT = re.compile(
    r"^(?:[\w .,-]{0,40}: ?)?https?://(?:maps\.google\.[a-z.]+|(?:www\.)?google\.[a-z.]+/maps|maps\.apple\.com|foursquare\.com)\S*?"
    r"(?:[?&](?:q|ll|query)=|@)(?P<latitude>-?\d+(?:\.\d+)?)(?:,|%2C)(?P<longitude>-?\d+(?:\.\d+)?)\S*$",
    re.IGNORECASE,
)
_MENTION = re.compile("@\u2068([^\u2069]+)\u2069")
_QUOTED = re.compile(r"^(?:> ?[^\n]*\n)+\s*(?=\S)")
_REACTIONS = re.compile(r"\n\(- .* -\)\s*$")
_MEDIUM = re.compile(r"[^\s/\\]+\.[a-z0-9]{2,4}", re.IGNORECASE)
NORTH, EAST = 90, 180  # degrees


@dataclass(frozen=True)
class Content:
    """The words of a message, and what it is besides them."""

    text: str
    kind: Kind = Kind.TEXT
    edited: bool = False
    spot: tuple[float, float] | None = None

    @property
    def is_plain(self) -> bool:
        """Words and nothing else."""
        return self.kind is Kind.TEXT and not self.edited


def content_of(raw: str) -> Content | Left:
    """What a message's text in an export stands for."""
    text = _QUOTED.sub("", _REACTIONS.sub("", _MENTION.sub(r"@\1", raw)).lstrip("\n"))
    bare = unseen(text).strip()
    folded = bare.casefold()
    if not bare:
        return Left.EMPTY
    if _is_gone(folded):
        return Left.DELETED
    if any(folded.startswith(each) for each in words("text", "call")) and raw[:1] in MARKS:
        return Left.CALL
    if folded.startswith(words("text", "poll")) and any(
        f"\n{each}" in folded for each in words("text", "choice")
    ):
        return Content(_question(bare), Kind.POLL)
    spot = _spot(bare, folded)
    return spot or _medium(text, bare, folded) or _worded(bare, folded)


def _is_gone(folded: str) -> bool:
    exact = folded.rstrip(". ") in words("text", "deleted")
    return exact or any(
        folded.startswith(f"{each} ") and "\n" not in folded
        for each in words("text", "deleted")
        if each.endswith((" admin", " door", " par", " von"))
    )


def _question(bare: str) -> str:
    lines = bare.splitlines()
    return lines[1].strip() if len(lines) > 1 else ""


def _spot(bare: str, folded: str) -> Content | None:
    if folded.rstrip(". ") in words("text", "live"):
        return Content("", Kind.PLACE)
    found = _SPOT.match(bare)
    if not found:
        return None
    spot = (float(found["latitude"]), float(found["longitude"]))
    on_earth = abs(spot[0]) <= NORTH and abs(spot[1]) <= EAST
    return Content("", Kind.PLACE, spot=spot) if on_earth else None


def _medium(text: str, bare: str, folded: str) -> Content | None:
    """A picture, a voice message or a file, with the words below or before it."""
    for each, kind in left_out().items():
        if folded == each:
            return Content("", kind)
        if folded.startswith(f"{each}\n"):
            return Content(bare[len(each) :].strip(), kind)
        marked = re.search(f"[{MARKS}]{re.escape(each)}$", text.strip(), re.IGNORECASE)
        if marked and folded.endswith(each):
            return Content(bare[: -len(each)].strip(), kind)
    return _tagged(bare, folded) or _attached(bare, folded)


def _tagged(bare: str, folded: str) -> Content | None:
    at, tag = min(
        ((folded.find(each), each) for each in words("attached", "tags") if each in folded),
        default=(-1, ""),
    )
    end = folded.find(">", at)
    if at < 0 or end < 0:
        return None
    return Content((bare[:at] + bare[end + 1 :]).strip(), kind_of(bare[at + len(tag) : end]))


def _attached(bare: str, folded: str) -> Content | None:
    first = folded.split("\n", 1)[0]
    after = next((each for each in words("attached", "after") if first.endswith(each)), None)
    name = first[: -len(after)].strip() if after else ""
    if not after or not (_MEDIUM.fullmatch(name) or "." in name):
        return None
    return Content(bare[len(first) :].strip(), kind_of(name))


def _worded(bare: str, folded: str) -> Content:
    edited = next((each for each in words("text", "edited") if folded.endswith(each)), "")
    text = bare[: len(bare) - len(edited)].strip() if edited else bare
    return Content(text, edited=bool(edited))
