"""How many people a message describes: counted, grouped, or one by a singular noun."""

import re
from functools import cache

from understanding.lexicon import keyed, pattern
from understanding.text import Message, message_of

_GROUPS = (
    (2, r"tweetal|duo|koppel|allebei|beiden|both of them|tweee?n|2en|the two of them|pair of them"),
    (3, r"drietal|trio|drieen|3en"),
    (4, r"viertal|vieren|4en"),
    (5, r"vijftal|vijven|5en"),
    (6, r"zestal|zessen|6en"),
)
_ABOUT = re.compile(
    r"(?<!\w)(?:(?:man|stuk|stuks|mannetje|persoon) of (?P<about>\d{1,2})|(?:groep(?:je)?|clubje|stel(?:letje)?) van (?P<group>\d{1,2})"
    r"|(?:zijn|waren) (?:er )?met (?:z['’]?n |zijn )?(?P<with>\d{1,2})|(?:it['’]?s|its) (?P<its>\d{1,2}) not \d{1,2}"
    r"|(?:group|gang|bunch) of (?P<gang>\d{1,2}))(?!\w)(?! (?:jaar|uur|years|minuten|min))"
)
"""A number of people in other words: "man of 5", "ze zijn met 2", "its 3 not 4"."""
_ON_WHEELS = (
    r" (?:op|on) (?:(?:een|de|hun|a|the) )?(?:[a-z]+ )?(?:scooters?|fatbikes?|brommers?|mopeds?|motor|motorbikes?|fiets|fietsen|bikes?|e-?bikes?)"
    r"| in (?:hoodies|balaclavas|tracksuits|black|dark clothing|donkere kleding|het zwart|trainingspak)"
)
_SMALL = r"(?:of|en|or|and|met|with|in|op|on|van|bij|naar|for|the|de|het|to|keer|x|uur|jaar)(?!\w)"
_RANGE = re.compile(
    r"\d\s?(?:of|a|à|or|to|tot|-|/)\s?$|(?<!\w)(?:twee|drie|vier|vijf|two|three|four|five) (?:of|or|a) $"
)
_RANGE_BEHIND = re.compile(
    r"(?:,|\s)?\s?(?:of|or|a|tot|to|-|/)\s?(?:\d|twee|drie|vier|vijf|zes|two|three|four|five|six)"
)
_JOINED = re.compile(
    r"(?:[ ,]{1,2})(?:en|and|und|et|plus|&|\+)(?: nog| also| ook)? (?:(?:een|a|an|one|1|un|une|eine?) )?(?:[a-z]{2,} )?"
)
_MISSING = re.compile(
    r"(?<!\w)(?:mijn|onze|ons|my|our|her|zijn|haar) (?:[a-z]+ )?(?:dochter|dochtertje|zoon|zoontje|kind|kleinzoon|kleindochter|opa|oma|moeder|vader|man|vrouw"
    r"|broertje|zusje|daughter|son|kid|child|boy|girl|mum|mom|dad|nan|gran|grandad|grandma|husband|wife|brother|sister)(?!\w)"
    r"[^.!?\n]{0,40}(?<!\w)(?:missing|vermist|kwijt|weggelopen|verdwenen|zoek|disappeared|wandered off|not come home)(?!\w)"
)
_MOST = 30  # people that a bare number may count
_VERB_BEHIND = re.compile(r"\s+(?:[a-z]+t|is|ging|liep|stond|zat|in|op|aan|bij|achter|onder)(?!\w)")


def persons_in(message: Message) -> int | None:
    """Give the number of people described, or None where none are counted or singular."""
    text = " ".join(message.text.split())
    groups = [hit for hit in _counted(text) if not _is_range(text, hit[0], hit[2])]
    for count, words in _GROUPS:
        found = re.search(rf"(?<!\w)(?:{words})(?!\w)", text)
        if found:
            groups.append((found.start(), found.end(), found.end(), count))
    if not groups and numbered(text):
        return numbered(text)
    single = _single(text)
    if groups or single:
        chains = _chains(text, sorted([*groups, *single]))
        counted = [chain for chain in chains if any(each in groups for each in chain)]
        return sum(count for *_, count in (counted or chains)[0])
    return 1 if _MISSING.search(text) or _somebody(message) else None


def numbered(text: str) -> int | None:
    """A number of people that stands beside no word for them: "ze zijn met 2"."""
    told = _ABOUT.search(text)
    number = next(int(each) for each in told.groups() if each) if told else 0
    return number if 0 < number < _MOST else None


def counted(text: str) -> int | None:
    """Give the number of people in the few words of a marked count: `met z'n tweeën`, `drie`, `2 man`."""
    found = persons_in(message_of(text))
    bare = " ".join(text.lower().split())
    if found or (bare.isdigit() and int(bare) < _MOST):
        return found or int(bare) or None
    return next((int(key) for key, each in keyed("count").items() if each.fullmatch(bare)), None)


_Group = tuple[int, int, int, int]  # start, end, end of its number, how many


def _counted(text: str) -> list[_Group]:
    return [
        (hit.start(), hit.end(), hit.end("count"), _value(hit["count"]))
        for hit in _counted_people().finditer(text)
    ]


def _single(text: str) -> list[_Group]:
    none = [hit.span() for hit in pattern("no_person").finditer(text)]
    return [
        (hit.start(), hit.end(), hit.end(), 1)
        for hit in pattern("one_person").finditer(text)
        if not any(start < hit.end() and end > hit.start() for start, end in none)
    ]


def _chains(text: str, groups: list[_Group]) -> list[list[_Group]]:
    """Put together what is joined: `twee mannen en een meisje`."""
    chains: list[list[_Group]] = []
    for group in groups:
        end = chains[-1][-1][1] if chains else 0
        joined = _JOINED.match(text, end) if chains else None
        if joined and end < group[0] <= joined.end():
            chains[-1].append(group)
        elif group[0] >= end:
            chains.append([group])
    return chains


def _is_range(text: str, start: int, end: int) -> bool:
    """`30 of 40 man` counts nobody."""
    if _RANGE.search(text[max(0, start - 8) : start]):
        return True
    return _RANGE_BEHIND.match(text, end) is not None


def _somebody(message: Message) -> bool:
    for sentence in message.sentences:
        found = pattern("somebody").search(sentence.text)
        if not found or sentence.asks or pattern("no_somebody").search(sentence.text):
            continue
        if (
            found.start() > 0
            or found[0] != "iemand"
            or _VERB_BEHIND.match(sentence.text, found.end())
        ):
            return True
    return False


@cache
def _counted_people() -> re.Pattern[str]:
    numbers = "|".join(each.pattern for key, each in keyed("count").items() if key != "1")
    people = pattern("people").pattern
    return re.compile(
        rf"(?<![\w.,:/-])(?P<count>{numbers}|1[0-9]|[2-4][0-9])(?:(?: (?!{_SMALL})[a-z-]{{2,20}}){{0,2}} (?:{people})|{_ON_WHEELS})(?!\w)"
    )


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    return next(int(key) for key, each in keyed("count").items() if each.fullmatch(number))
