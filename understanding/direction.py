"""Which way: a street, a landmark or a compass point."""

import re

from understanding.landmark import Landmark, landmarks_in
from understanding.street import Street, streets_in, tidy_name
from understanding.text import Message
from understanding.typed import tidied

_LEAD = re.compile(
    r"(?<!\w)(?:(?P<to>richting|naar|in de richting van|heading(?: for| to| towards)?|headed(?: for| to| towards)?|towards?"
    r"|in (?:the )?direction of|en direction de|vers|nach|(?:in )?richtung)"
    r"|(?P<into>(?:ran|running|drove|driving|went|off|gone|going|fled|turned|walking|legged it|sprinted|cycled|away|left|right)"
    r"(?: to| into| down| onto| up| along| through)|via|linksaf|rechtsaf))\s+"
    r"(?P<article>(?:de|het|the|een|a|an|wijk|'t|t|den|la|le|der|dem) )?",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:from|uit|vanuit|from the|uit de|komt|komen)\s$", re.IGNORECASE)
_MOVES = re.compile(
    r"\b(?:(?:van|uit|vanaf) (?:de|het|'t) [\w-]{1,30} (?:de|het) [\w-]{1,30} (?:op|in)|loop\w*|lopen|ren|rent|rende|rennen|\w*gerend|rijd\w*|rijdt|rijden|reed|reden|gereden|\w*gereden|fiets(?:t|en|te)|gefietst|\w*gefietst|ga|gaat|gaan"
    r"|gingen|gegaan|vlucht\w*|gevlucht|scheur\w*|ging|liep|liepen|\w*gelopen|sprint\w*|spurt\w*|stuift|racet?|raast|vertrokken|kwijt"
    r"|richting|richtung|direction|heading|headed|towards?|ran|drove|drives?|went|going|off|gone|fled|turned|running|driving|walking|walked|cycling|cycled"
    r"|riding|sprinted|legged|legging|weg|afgeslagen|linksaf|rechtsaf|sloeg|slaat|partis?|parti|lief|fuhr|rennt)\b",
    re.IGNORECASE,
)
_COMPASS = re.compile(
    r"(?:noord|zuid|oost|west|noorden|zuiden|oosten|westen|north|south|east|west|(?:noord|zuid)(?:oost|west)(?:en)?"
    r"|(?:north|south)[- ]?(?:east|west)|centrum|town|stad|snelweg|dorp|motorway)(?!\w)",
    re.IGNORECASE,
)
_WENT = re.compile(
    r"(?<!\w)(?:going|went|headed|heading|ran|drove|running|driving|walking) ((?:north|south)[- ]?(?:east|west)|north|south|east|west)(?:wards|bound)?(?!\w)",
    re.IGNORECASE,
)
_NOWHERE = re.compile(
    r"(?:binnen|buiten|huis|boven|beneden|mij|mijn|me|my|ons|hem|haar|ze|jou|je|him|her|them|us|links|rechts|de|het|the|een|a"
    r"|left|right|home|inside|outside|back|ramen|binnenkant|iemand|someone|bed|alle|all|elkaar|our|die|dat|deze|toe|voren|achteren"
    r"|school\w{4,}|werk|work|it|and|en|wie|wat|waar|welke|which|this|that|they|zijn|hun|somewhere|ergens|down|up|along|into|onto|over|through|fast)$",
    re.IGNORECASE,
)
_OURSELVES = re.compile(
    r"(?<!\w)(?:(?:ik|wij|we) (?:ga|gaan|loop|lopen|rijd|rij|rijden|fiets|fietsen|kom|komen|moet|moeten|wil|willen)"
    r"|(?:ga|loop|rij|fiets|kom|moet) ik|(?:gaan|lopen|rijden|komen) (?:we|wij)|(?:i'm|i am|we're|we are|i'll|we'll)(?: going| heading| driving| walking)?|i|we)"
    r"(?: [\w']+){0,3}\s*$",
    re.IGNORECASE,
)
_ARTICLED = re.compile(r"(?<!\w)(?:de|het|'t|t|den)\s$", re.IGNORECASE)
_PLACED = re.compile(
    r"(?<!\w)(?:in|op|bij|aan|van|voor|achter|langs|thv|naast|hoek) (?:de|het|'t|t|den)\s$",
    re.IGNORECASE,
)
_ENTERED = re.compile(
    r" (?:in|op|uit|af|door)(?: ?(?:$|[\n,.!?;)]|en |met |richting |naar |nu |achterna)"
    r"| ?(?:gerend|gereden|gelopen|gevlucht|gefietst|gegaan|geslagen|gescheurd|gesprint)(?!\w))"
)
_WORD = re.compile(r"[^\W_][\w'-]*")

_Place = Street | Landmark


def direction_in(message: Message) -> str | None:
    """Give where somebody is heading, as typed and tidied, or None."""
    text = tidied(message.raw)
    if not _MOVES.search(text):
        return None
    streets = streets_in(text)
    places: list[_Place] = [*streets, *landmarks_in(text, streets)]
    return (
        _led(text, places, "to")
        or _entered(text, places)
        or _led(text, places, "into")
        or _compass_gone(text)
    )


def is_goal(text: str, start: int, end: int) -> bool:
    """True when the place at these positions is where somebody heads, not where they are."""
    before = text[max(0, start - 45) : start]
    for lead in _LEAD.finditer(before):
        if lead.end() == len(before) and not _FROM.search(before[: lead.start()]):
            return True
    return _is_entered(text, start, end)


def _led(text: str, places: list[_Place], group: str) -> str | None:
    for lead in _LEAD.finditer(text):
        before = text[max(0, lead.start() - 40) : lead.start()]
        indefinite = (lead["article"] or "").strip().lower() in ("een", "a", "an")
        if not lead[group] or indefinite or _FROM.search(before) or _OURSELVES.search(before):
            continue
        goal = _goal_at(text, places, lead)
        if goal:
            return goal
    return None


def _goal_at(text: str, places: list[_Place], lead: re.Match[str]) -> str | None:
    at = lead.end()
    for place in places:
        if place.start in (at, lead.start("article")):
            return tidy_name(place.name)
    compass = _COMPASS.match(text, at)
    if compass:
        return compass[0].lower()
    word = _WORD.match(text, at)
    if not word or len(word[0]) < 3 or _NOWHERE.match(word[0]) or word[0].isdigit():
        return None
    return tidy_name(word[0].strip("'-"))


def _entered(text: str, places: list[_Place]) -> str | None:
    """`rijden de Molenstraat in`."""
    return next((tidy_name(p.name) for p in places if _is_entered(text, p.start, p.end)), None)


def _is_entered(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 16) : start]
    if not _ENTERED.match(text, end) or not _ARTICLED.search(before) or _PLACED.search(before):
        return False
    return _MOVES.search(text) is not None or "linksaf" in text


def _compass_gone(text: str) -> str | None:
    found = _WENT.search(text)
    return found[1].lower() if found else None
