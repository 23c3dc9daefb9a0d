"""Which way: a street, a landmark or a compass point."""

import re

from understanding.text import Message

_LEAD = re.compile(
    r"(?<!\w)(?:richting|naar|heading(?: for| to| towards)?|headed(?: for| to| towards)?|towards?|in de richting van"
    r"|(?:ran|running|drove|driving|went|off|gone|fled|turned|walking|legged it|away) (?:to|into|down|onto|up|along|towards)|via|linksaf|rechtsaf)\s+"
    r"(?:de |het |the |een |wijk |'t )?([\w'-]+(?:\s+(?:street|road|lane|avenue|close|drive|square|station|park|straat|weg|oost|west|noord|zuid|heijn))?)",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"\b(?:loop\w*|lopen|ren\w*|gerend|rijd\w*|rijdt|rijden|reed|gereden|\w*gereden|fiets\w*|ga\w*|vlucht\w*|gevlucht|scheur\w*|ging|liep"
    r"|richting|heading|headed|towards?|ran|drove|went|off|gone|fled|turned|running|driving|walking|legged|weg|afgeslagen)\b",
    re.IGNORECASE,
)
_COMPASS = re.compile(
    r"^(?:noord|zuid|oost|west|noorden|zuiden|oosten|westen|north|south|east|west|(?:noord|zuid)(?:oost|west)\w*"
    r"|(?:north|south)(?:east|west)|centrum|town|stad|snelweg|dorp|motorway)$",
    re.IGNORECASE,
)
_NOWHERE = re.compile(
    r"^(?:binnen|buiten|huis|boven|beneden|mij|mijn|me|my|ons|hem|haar|ze|jou|je|him|her|them|us|links|rechts|de|het|the|een|a"
    r"|left|right|home|inside|outside|back|ramen|binnenkant|iemand|someone|bed|alle|all|elkaar|our|die|dat|deze|toe|voren|achteren|school\w{4,}|werk|work|it|and|en)$",
    re.IGNORECASE,
)


def direction_in(message: Message) -> str | None:
    """Give where somebody is heading, as typed and tidied, or None."""
    if not _MOVES.search(message.raw):
        return None
    for found in _LEAD.finditer(message.raw):
        goal = found[1].strip("'-")
        if len(goal) > 2 and not _NOWHERE.match(goal) and not goal.isdigit():
            return goal[:1].upper() + goal[1:] if not _COMPASS.match(goal) else goal.lower()
    return None
