"""Somebody else was called, somebody else said it, or it was a bluff: words that make no call of their author. (A15)"""

import re

_EMERGENCY = (
    r"(?:112|110|101|999|911|000|de |het |the |an |a |alarmnummer|alarmcentrale|meldkamer|centralist\w*|politie|brandweer|ambulance|hulpdiensten?|ziekenauto"
    r"|police|cops|fire ?(?:brigade|service|department|engine)?|emergency|ambulances?|coast ?guard|kustwacht|operator|dispatcher?|control room|polizei|feuerwehr|policja|polisi?|pompiers)"
)
_BESIDE = (
    r"(?:er|al|ook|net|zojuist|nu|even|zelf|meteen|direct|already|also|too|just|now|back|again|in|for|about|at|straight|twice|myself|voor|gewoon|weer|nog|gelijk"
    r"|intussen|ondertussen|inmiddels|vast|snel|stiekem|vlug|buiten|boven|zeker|natuurlijk|min|minuten|keer|\w+end)"
)
_PRONOUN = r"(?:ik|i|we|wij|ze|hen|hun|het|dat|dit|it|them|that|this)"
_SAID = rf"(?!{_EMERGENCY}|{_PRONOUN}\b|{_BESIDE}\b)"
_ARTICLE = r"(?:(?:de|het|een|mijn|m'n|onze|zijn|haar|hun|the|a|an|my|our|his|her|their)\s+)?"
_SMALL = rf"(?:{_BESIDE}\s+)*"
_NAMES_EMERGENCY = re.compile(
    r"\b(?:112|110|101|999|911|000|alarmnummer|alarmcentrale|meldkamer|centralist\w*|politie|brandweer|ambulance\w*|hulpdienst\w*|police|fire (?:brigade|service|engine)"
    r"|emergency|coast ?guard|kustwacht|operator|dispatcher?|control room)\b"
)
_ANOTHER = re.compile(
    rf"\b(?:heb|had|hebben|hadden)\s+{_SMALL}(?:met\s+)?{_ARTICLE}{_SAID}[\w'-]+(?:\s[\w'-]+)?\s+(?:net |al |ook )?(?:gebeld|opgebeld|gesproken|aan de (?:lijn|telefoon)|wakker gemaakt|opgetrommeld|ingelicht|gewaarschuwd)\b"
    rf"|(?:^|[.!?,;:]\s*){_ARTICLE}{_SAID}(?!ik\b|i\b|wij\b|we\b|ja\b|yes\b|heb\b|had\b|dank|thanks|nee\b)[\w'-]+(?:\s(?!heb\b|had\b)[\w'-]+)?\s+(?:gebeld|gesproken)\b"
    rf"|\b(?:called|rang|phoned|spoke (?:to|with)|talked (?:to|with)|got through to|got hold of)\s+{_SMALL}{_ARTICLE}{_SAID}[\w'-]+"
    rf"|\b(?:doorgegeven|gemeld|melding gedaan|reported(?: it)?|passed (?:it|this) on)\s+(?:aan|bij|via|to|on|with)\s+{_ARTICLE}{_SAID}[\w'-]+"
    rf"|\b(?:aan|bij)\s+{_ARTICLE}{_SAID}[\w'-]+\s+(?:gemeld|doorgegeven)\b"
    rf"|^(?:ja |yes )?{_ARTICLE}{_SAID}(?!hulp\b|help\b|ik\b|i\b|we\b|wij\b|wagens?\b|auto\b|car\b)[\w'-]+(?:'s| is| are| zijn)\s+(?:onderweg|on (?:its|the|their|his|her) way)\b"
    r"|\breported (?:it )?online\b"
)
"""A call, a talk or a report whose other end is named, and is no emergency service."""
_DOOR = re.compile(
    r"\b(?:aangebeld|aangeklopt|aan de deur gebeld|gebeld bij de deur|rang the (?:door)?bell|knocked|rang next door|called (?:out|after|to|over|her name|his name|them names|the dog))\b"
)
_OTHERS_SUBJECT = re.compile(
    r"\b(?:buur\w*|overbuur\w*|buren|collega\w*|conci[eë]rge|juf|meester|school|neighbou?r\w*|colleague\w*|landlord|caretaker|teacher)\s+(?:van \w+ )?(?:heeft|hebben|had|hadden|belde|belden|has|have|called|rang|is|zijn|zit|zitten)\b"
    r"|(?:^|[.!?] )(?!(?:Heb|Had|Ik|Net|Ja|Al|We|Wij|I|Yes|Just|Got|Zij|Ze|Hij|Er)\b)[A-Z][a-zà-ÿ]+ (?:had|heeft) (?:ze|hen|hun|them)\b|\b(?:zijn|haar|hun|his|her|their) (?:vrouw|man|wife|husband|zoon|dochter) (?:had|heeft|has)\b"
    r"|\b[Zz]ij heeft ze aan\b"
)
_HEARD = re.compile(
    r"\b(?:ik hoor|hoor ik|hoor net|ik begrijp|ik las|ik lees|blijkbaar|kennelijk|schijnbaar|apparently|i hear|i heard|i read|i understand|zegt (?:mijn|m'n|de|een) (?:buur\w*|collega|man|vrouw)|his wife|her husband|been (?:reported|called in))\b"
)
_QUOTED = re.compile(
    r"\b(?:riep|roept|zei|zegt hij|zegt ze|appte?|schreef|schrijft|shouted|shouts|yelled|texts|texted|wrote|writes)\b[^.!?]{0,20}(?:[:\"“']|ik heb|i called|i've called)"
    r"|^\[?\d{1,2}[:.]\d{2}\]?\s|\b(?:andere groep|other (?:group|chat)|doorgestuurd|forwarded)\b|^>"
)
_BLUFF = re.compile(
    r"\b(?:gebluft|bluf\w*|bluff\w*|pretend\w*|i lied|gelogen|loog|deed alsof|doe alsof|to scare|om (?:hem|haar|ze|hen) (?:weg te jagen|bang te maken|af te schrikken)|told (?:him|her|them) (?:i|the police|that)|said i(?:'d| had| have)? called|but i didn't|maar niet echt)\b"
    r"|\b(?:gebeld|called|rang)\b[^.!?]{0,12}\b(?:maar|but)\b[^.!?]{0,20}\b(?:kreeg|got|hoorden|couldn't hear|verkeerd|wrong|belgi\w*|duitsland|germany)\b"
)
_TOLD_AWAY = re.compile(
    r"\btold (?:them|him|her) to\b|\b(?:kinderen|kids|children|mensen|people|buren|neighbou?rs|vrienden|friends)\b[^.!?]{0,12}\b(?:vragen|vroegen|asking|ask|asked)\b|\basking\b[^.!?]{0,40}\b(?:neighbou?rs|kids|children|other chat)\b"
)
_WHO_THEY_ARE = re.compile(
    r"\b(?:gesproken|aan de (?:lijn|telefoon)|gebeld|spoke to them|talked to them|on the phone|got them|they answered|answered)\b[^.!?]{0,6}[,.:]?\s+(?:de [a-z]+$|niks aan de hand|(?:het is|it's|zij zijn|ze zijn|ze zitten|they're|they are|she's|he's) (?:op vakantie|hun |de |een |in |niet thuis|op |on holiday|the |new |at (?:home|work)|away))"
)
_ELSE_DONE = re.compile(
    r"^(?:al |ik heb )?(?:gedaan|done)\b[\s.,!:]+(?:de |het |the )?(?:licht\w*|ramen|raam|deur\w*|gas|auto|foto\w*|kat|hond|lights?|windows?|doors?|photo\w*|car)\b"
    r"|\b(?:ehbo|aed|reanimatie|cpr|first aid)\b[^.!?]{0,12}\b(?:gedaan|gehaald|done|fetched)\b|\b(?:aed|ehbo)\s+(?:gehaald|gedaan)\b"
)


def is_no_call(text: str, raw: str) -> bool:
    """Whether the words say that it was somebody or something else; in doubt, that is said nothing about.

    `text` is in small letters, `raw` as it was typed.
    """
    told = (_QUOTED, _BLUFF, _OTHERS_SUBJECT)
    if any(each.search(raw) or each.search(text) for each in told):
        return True
    if _NAMES_EMERGENCY.search(text):
        return _HEARD.search(text) is not None and not re.search(
            r"\b(?:ik heb|i called|i rang|i've)\b", text
        )
    els = (_ANOTHER, _DOOR, _HEARD, _TOLD_AWAY, _WHO_THEY_ARE, _ELSE_DONE)
    return any(each.search(text) for each in els)
