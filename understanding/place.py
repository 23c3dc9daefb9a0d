"""Where: street and number, or a landmark, as typed and tidied."""

import re
from typing import TypeVar

from understanding.direction import is_goal
from understanding.housenumber import NUMBER, is_counted, tidy_number
from understanding.landmark import Landmark, landmarks_in
from understanding.meaning import Place
from understanding.street import Street, streets_in, tidy_name
from understanding.text import Message
from understanding.typed import tidied

_P = TypeVar("_P", Street, Landmark)
_LOOK_BACK = 60  # characters in which the words that tell the part a place plays may stand
_CLEAR = re.compile(
    r"(?<!\w)(?<!lijn )(?<!bus )(?<!tram )(?<!zaak)(?<!order )(?<!telefoon)(?<!tel )(?<!case )(?<!flight )(?<!model )"
    r"(?:nummer|nr\.?|huisnummer|huisnr\.?|hnr\.?|number|no\.?|house|huis|flat|apartment|appartement|perceel) ?("
    + NUMBER
    + ")",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?<!\w)(?:bij|naast|tegenover|t/o|thv|ter hoogte van|next to|opposite|outside|into|voor de deur van|nu op|now at)"
    r"(?: nu| huis| nr| mevrouw \w{1,20} op| meneer \w{1,20} op)? (" + NUMBER + ")",
    re.IGNORECASE,
)
_ON = re.compile(
    r"(?<!\d )(?<!stand )(?<!volume )(?<!verwarming )(?<!thermostaat )(?<!\w)op (" + NUMBER + r")"
    r"(?= (?:wordt|word|is|zijn|zit|zitten|staat|staan|gaat|loopt|lopen|brandt|ligt|liggen|klinkt|hoor|woont|wonen|heeft|doet|proberen|probeert)(?!\w)|[,.!?)]|$)",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?<!\w)at (\d{1,3}[a-z]?)(?![\w:.%])(?! ?(?:am|pm|last|tonight|o'clock))", re.IGNORECASE
)
_NEAR = re.compile(
    r"(?:moving to|went into|(?:^|they're|he's|she's|lives?|door|neighbours?|house) at) (\d{1,3}[a-z]?)(?![\w:.%])",
    re.IGNORECASE,
)
_CLOCK = 24
_MENDED = re.compile(
    r"[ ,.;:-]{0,3}(?:nee|sorry|oeps|pardon|ik bedoel|bedoel|i mean|no|correctie|correction|moet zijn|make that|maar)[ ,:]{1,2}"
    r"(?:(?:ik bedoel|bedoel|i mean|nummer|number|nr\.?|no\.?|het is|op|bij|at|moet|zijn|dus) )*("
    + NUMBER
    + ")",
    re.IGNORECASE,
)
_MARKED = re.compile(
    r"(?<!\w)(?:nee|sorry|oeps|pardon|bedoel|bedoelde|i mean|i meant|correctie|correction|moet zijn|make that)(?!\w)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"(?<!\w)(?:niet|not|nicht|isn't|wasn't)(?: [\w']{1,12}){0,3} $", re.IGNORECASE
)
_OWN = re.compile(
    r"(?<!\w)(?:(?:ik|wij|we|i|i'm|im|we're) (?:(?:woon|wonen|live|zit|zitten|sta|staan|am|are|kijk|ben|zelf)\b)"
    r"|(?:i'm|im|we're) (?:at|in|on|by|near|outside)|(?:woon|sta|zit|ben) (?:ik|zelf|hier)|woon|mijn adres is|my address is|i live|we live)[^\n.!?;,:]{0,35}$",
    re.IGNORECASE,
)
_ON_THE_WAY = re.compile(
    r"(?<!\w)(?:ambulance|ambu|brandweer|politie|agenten|police|fire engine|fire brigade)(?!\w)[^\n.!?;]{0,25}"
    r"(?<!\w)(?:komt|komen|rijdt|rijden|coming|comes|arriving)(?!\w)[^\n.!?;]{0,12}"
    r"(?<!\w)(?:van|vanaf|uit|vanuit|via|over|door|from|down|along)(?: de| het| the)? $",
    re.IGNORECASE,
)


def place_in(message: Message) -> Place | None:
    """Find street, house number and landmark in a message; None where none is named."""
    text = tidied(message.raw)
    streets = streets_in(text)
    landmarks = landmarks_in(text, streets)
    street = _chosen_street(text, streets, landmarks)
    landmark = _chosen_landmark(text, landmarks)
    number = _mended(text, street) if street else None
    if number is None or (street and _is_own(text, street)):
        number = _number_in(text, elsewhere=number is not None) or number
    if street is None and number is None and landmark is None:
        return None
    return Place(
        street.name if street else None, number, tidy_name(landmark.name) if landmark else None
    )


def _chosen_street(text: str, streets: list[Street], landmarks: list[Landmark]) -> Street | None:
    here = [each for each in streets if not _is_elsewhere(text, each)]
    kept = _corrected(text, here)
    if len(kept) == 1 and _is_own(text, kept[0]) and _is_elsewhere_too(text, kept[0], landmarks):
        return None
    others = [each for each in kept if not _is_own(text, each)]
    return next(iter([*others, *kept]), None)


def _is_elsewhere_too(text: str, own: Street, landmarks: list[Landmark]) -> bool:
    """True when the message goes on about a landmark that is set against the writer's own street."""
    return any(
        each.start > own.end
        and re.search(r"(?<!\w)(?:maar|but|terwijl|while)(?!\w)", text[own.end : each.start])
        for each in landmarks
        if not _is_elsewhere(text, each)
    )


def _chosen_landmark(text: str, landmarks: list[Landmark]) -> Landmark | None:
    here = _corrected(text, [each for each in landmarks if not _is_elsewhere(text, each)])
    others = [each for each in here if not _is_own(text, each)]
    strong = [each for each in others if not each.weak]
    return next(iter([*strong, *others, *here]), None)


def _is_elsewhere(text: str, place: Street | Landmark) -> bool:
    if is_goal(text, place.start, place.end):
        return True
    return _ON_THE_WAY.search(_before(text, place.start)) is not None


def _is_own(text: str, place: Street | Landmark) -> bool:
    return _OWN.search(_before(text, place.start)) is not None


def _corrected(text: str, places: list[_P]) -> list[_P]:
    """Leave out what the writer takes back: `niet bij de Lidl maar bij de Aldi`."""
    kept = [each for each in places if not _DENIED.search(_before(text, each.start))] or places
    for index in range(len(kept) - 1, 0, -1):
        if _MARKED.search(text[kept[index - 1].end : kept[index].start][:_LOOK_BACK]):
            return kept[index:]
    return kept


def _before(text: str, at: int) -> str:
    return text[max(0, at - _LOOK_BACK) : at]


def _mended(text: str, street: Street) -> str | None:
    """Give the number behind a street, or the one that puts it right."""
    if street.number is None:
        return None
    at = text.find(street.number, street.end)
    mended = _MENDED.match(text, at + len(street.number)) if at >= 0 else None
    return tidy_number(mended[1]) if mended and not is_counted(text, mended) else street.number


def _number_in(text: str, *, elsewhere: bool) -> str | None:
    """Give a number without a street; `elsewhere` leaves out where the writer is."""
    found = [
        hit
        for pattern in (_CLEAR, _BESIDE, _ON, _NEAR, _AT)
        for hit in pattern.finditer(text)
        if not is_counted(text, hit) and not (pattern is _AT and _may_be_a_clock(hit))
    ]
    found.sort(key=lambda hit: hit.start(1))
    kept = [hit for hit in found if not _DENIED.search(_before(text, hit.start()))] or found
    others = [hit for hit in kept if not _OWN.search(_before(text, hit.start()))]
    hit = next(iter(others if elsewhere else [*others, *kept]), None)
    if hit is None:
        return None
    mended = _MENDED.match(text, hit.end(1))
    return tidy_number(mended[1] if mended else hit[1])


def _may_be_a_clock(hit: re.Match[str]) -> bool:
    return hit[1].isdigit() and int(hit[1]) <= _CLOCK
