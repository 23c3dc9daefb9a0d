"""Who is on the phone, and with whom: the author with the control room, a neighbour, or somebody with their mother. (A14)"""

import re

CONNECTED = re.compile(
    r"aan de (?:lijn|telefoon)|on the (?:line|phone)|(?:praat|spreek|hang|zit) (?:nu |nog )?met"
    r"|in gesprek met (?:de )?(?:112|meldkamer|alarmcentrale|politie|brandweer)|on (?:the )?phone (?:to|with)"
    r"|(?:'m|'s|\bam|\bis|\bare|\bstill) on (?:to|with) (?:112|999|911|000|them|the (?:police|operator|fire brigade)|police)"
    r"|(?:speaking|talking) (?:to|with)|(?:meldkamer|centralist|operator|dispatcher) (?:zegt|vraagt|says|asks)"
)
"""On the line with them: a call that is made. (A14)"""
_OWN_LEAD = re.compile(
    r"(?:(?:ja|yes|yep|ok|oke|okay|nu|now|al|already|just|net|nog|still|even|ik|i|i'm|im|i am|am|we|we're|ben|zit|sta|hang|zijn)[ ,.!]*)*"
)
"""What stands before "talking to them" where the author speaks of themself."""
_NAMED = re.compile(
    r"(?:^|[.!?,:] )(?!(?:Ik|Ja|Nee|We|Wij|I|Yes|No|Er|Het|Dat|Dit|De|Een|It|There|The|This|That|Politie|Police|Meldkamer|Centralist|Ambulance"
    r"|Brandweer|Operator|Dispatcher|Control|Emergency|Wat|Wie|What|Who|Hulp|Help)\b)[A-Z][a-zà-ÿ]+ (?:en [A-Z][a-zà-ÿ]+ )?"
    r"(?:zit|staat|hangt|praat|heeft|spreekt|is|has|belt|ringt)\b"
)
"""A neighbour by first name does it, not the author."""
_BESIDE = re.compile(
    r"\b(?:naast|bij|achter|voor) (?:mij|me|ons)\b|\b(?:next to|beside|with|by) (?:me|us)\b"
)
"""Whoever stands there calls for the author too. (A14)"""
_PRONOUN = re.compile(
    r"^(?:ja |yes |en |and |ok |oke )*(?:hij|zij|ze|he|she) (?:heeft|had|has|'s)\b|^(?:he's|she's)\b"
)
"""Whoever was said to be calling, in the next breath."""
_KIN = re.compile(
    r"\bmet (?:mijn|m'n|onze|me) (?:moeder|vader|ma|pa|mam|zus|broer|vriendin|vriend|dochter|zoon|man|vrouw|oma|opa|baas|collega|werk)\b"
    r"|\b(?:to|with) my (?:mum|mom|mother|dad|father|sister|brother|friend|daughter|son|husband|wife|boss|colleague)\b"
)
"""A private talk on the phone."""


def author(text: str) -> bool:
    """Does the author say that they speak with them now? Nobody else stands before it."""
    found = CONNECTED.search(text)
    return found is not None and _OWN_LEAD.fullmatch(text[: found.start()]) is not None


def neighbour(raw: str) -> bool:
    """Does a neighbour, by first name? Capitals count."""
    return CONNECTED.search(raw) is not None and _NAMED.search(raw) is not None


def the_same(text: str) -> bool:
    """Does it go on about whoever it was that calls, without a name?"""
    return _PRONOUN.search(text) is not None


def beside(text: str) -> bool:
    """Does somebody stand beside the author?"""
    return _BESIDE.search(text) is not None


def private(text: str) -> bool:
    """Is it a talk with the family?"""
    return CONNECTED.search(text) is not None and _KIN.search(text) is not None
