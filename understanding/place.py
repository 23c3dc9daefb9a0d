"""Where: street and number, or a landmark, as typed and tidied."""

import re

from understanding.meaning import Place
from understanding.text import Message

_ENDINGS = (
    "straat|str|weg|laan|plein|hof|kade|gracht|dijk|pad|steeg|singel|dreef|burg|plantsoen|wal|markt|baan|lei"
    "|park|akker|veld|haven|brink|erf|gaarde|kamp|donk|hage|horst|meent|oord|ring|berg|bos|brug|poort|zoom"
)
_STRICT = (
    "straat|weg|laan|plein|hof|kade|gracht|dijk|pad|steeg|singel|dreef|plantsoen|burgwal|markt|baan"
)
_NUMBER = r"(?:\s*(?:,|nr\.?|nummer|huisnummer|thv|t\.h\.v\.|ter hoogte van)?\s*(\d{1,4}(?:\s?[a-zA-Z](?!\w))?)(?![\d:.%]|\s*(?:uur|min|man|euro|jaar|jongens|personen|keer|x\b|m\b|meter)))?"
_FRONT = (
    r"[Oo]ude|[Nn]ieuwe|[Kk]orte|[Ll]ange|[Gg]rote|[Kk]leine|[Hh]oge|[Ll]age|[Bb]urgemeester|[Bb]urg\.|[Pp]rins|[Pp]rinses|[Kk]oning"
    r"|[Kk]oningin|[Ss]int|[Ss]t\.|[Dd]r\.|[Dd]okter|[Pp]rof\.|[Pp]astoor|[Gg]eneraal|[Aa]dmiraal|[Ee]erste|[Tt]weede|[Dd]erde|[1-9]e|[Vv]an|der|den|Jan|Pieter|Willem|Johan|Henri[ck]?|Karel|[A-Z]\."
)
_DUTCH = re.compile(
    rf"(?<![\w-])((?:(?:{_FRONT})\s+){{0,3}}[A-Za-zÀ-ÿ'-]{{2,}}(?:{_STRICT}))(?![\w-]){_NUMBER}",
)
_CAPITAL = re.compile(rf"(?<![\w-])([A-Z][a-zà-ÿ'-]{{2,}}(?:{_ENDINGS}))(?![\w-]){_NUMBER}")
_ENGLISH = re.compile(
    r"(?<![\w-])(?:(?:number |no\.? |nr\.? )?(\d{1,4}[a-zA-Z]?),?\s+)?"
    r"((?:(?:[Ss]t\.?|[Oo]ld|[Nn]ew|[Uu]pper|[Ll]ower|[Kk]ing|[Qq]ueen)\s+){0,1}[A-Za-z'-]{2,}\s+"
    r"(?:street|road|lane|avenue|close|drive|crescent|terrace|gardens|court|place|square|mews|grove|way|rd|ave|ln|hill|row|walk))(?!\w)",
    re.IGNORECASE,
)
_ONLY_NUMBER = re.compile(
    r"(?<!\w)(?:(?:op|bij|at|naast|tegenover|next to|opposite|outside|voor|achter|thv|van|into|to|near|behind)\s+)?"
    r"(?:nummer|nr\.?|huisnummer|huisnr\.?|number|no\.|house|huis|flat|apartment|appartement)\s*(\d{1,4}[a-zA-Z]?)(?!\w)"
    r"|(?<!\w)(?:bij|naast|tegenover|at|next to|opposite|outside|into|voor de deur van|nu op)\s+(?:nu\s+)?(?:mevrouw \w+ op\s+|meneer \w+ op\s+)?(\d{1,3}[a-zA-Z]?)(?![\w:.,%°]|\s*(?:uur|min|man|mensen|jongens|euro|am|pm|o'clock|people|jaar|km|meter|m\b|years|auto|vrouwen|mannen|personen|anderen|others))"
    r"|(?<!\w)(?:moving to|went into|nu bij|op)\s+(\d{1,3}[a-zA-Z]?)(?=\s*(?:,|$|\.|just))",
    re.IGNORECASE,
)
_LANDMARK = re.compile(
    r"(?<!\w)((?:basis|kleuter|middelbare |voet|spel|primary |secondary |train |bus |petrol |gas |police |fire )?"
    r"(?:school|schoolplein|kerk|park|station|speeltuin|speeltuintje|speelplaats|bushalte|bushokje|supermarkt|albert heijn|ah|jumbo|lidl|aldi|dirk|plus|vomar|spar|coop"
    r"|kruidvat|hema|action|gamma|praxis|bibliotheek|sporthal|sportveld|voetbalveld|zwembad|moskee|ziekenhuis|apotheek|huisarts|tankstation|benzinepomp|winkelcentrum|flat|parkeergarage|parkeerplaats|parkeerterrein|fietsenstalling|rotonde|viaduct|tunnel|tunneltje|brug|molen|gemeentehuis|stadhuis|buurthuis|kinderboerderij|begraafplaats|kerkhof|crèche|kinderopvang|skatepark|skatebaan|haven|sluis|spoor|kapper|bakker|slager|snackbar|kantine|tennisclub|volkstuinen|moestuin|geldautomaat|pinautomaat|markt|plein|vijver|gracht|bos|trapveldje|monument"
    r"|church|playground|bus stop|supermarket|tesco|sainsbury'?s|asda|library|mosque|hospital|pharmacy|chemist|shopping centre|car park|roundabout|underpass|bridge|town hall|community centre|cemetery|nursery|pub|corner shop|post office|atm|cash machine|canal|pond|allotments?|bakery|barber'?s|square|market))(?!\w)",
    re.IGNORECASE,
)
_NO_STREET = re.compile(
    r"(?:onderweg|wegweg|doorweg|langsweg|de weg|midden|halverwege|vanweg|rijbaan|loopbaan|spitsstrook|snelweg|fietspad|voetpad|tuinpad|zandpad"
    r"|schoolplein|parkeerhof|supermarkt|begraafplaats|rommelmarkt|vrijmarkt|op straat|hoofdstraat\b(?!\s*[A-Z])"
    r"|the way|that way|this way|my way|his way|their way|on the road|the street|my street|our street|this street|no way|the road|by the way|any place|the place|the way|first place|a close|which way)",
    re.IGNORECASE,
)
_STOP_WORDS = re.compile(
    r"^(?:(?:in|op|bij|de|het|aan|van|naar|richting|uit|hoek|langs|door|via|on|the|at|in|of|to|towards|into|from|down|along|by|near|corner|off|up|and|en|is|een|a|onze|our|nu|just|past|my|mijn|deze|this|heading|house|going|running|there's|there)\s+)+",
    re.IGNORECASE,
)


def place_in(message: Message) -> Place | None:
    """Find street, house number and landmark in a message; None where none is named."""
    text = message.raw
    street, number = street_in(text)
    if number is None:
        number = _number_in(text)
    landmark = _LANDMARK.search(text)
    found = _tidy(landmark[1]) if landmark and street is None else None
    if street is None and number is None and found is None:
        return None
    return Place(street, number, found)


def street_in(text: str) -> tuple[str | None, str | None]:
    """Give the first street and its number: `("Kerkstraat", "12")`, each None where not named."""
    for found in (*_DUTCH.finditer(text), *_CAPITAL.finditer(text)):
        street = _tidy(found[1])
        if street and not _NO_STREET.search(street):
            return street, _tidy_number(found[2])
    for found in _ENGLISH.finditer(text):
        street = _tidy(found[2])
        if street and " " in street and not _NO_STREET.search(found[2]):
            return street, _tidy_number(found[1])
    return None, None


def _number_in(text: str) -> str | None:
    found = _ONLY_NUMBER.search(text)
    if not found:
        return None
    return _tidy_number(next((group for group in found.groups() if group), None))


def _tidy_number(number: str | None) -> str | None:
    return re.sub(r"\s+", "", number).lower() if number else None


def _tidy(name: str) -> str:
    bare = _STOP_WORDS.sub("", " ".join(name.split()))
    return " ".join(
        word if word[:1].isupper() else word[:1].upper() + word[1:] for word in bare.split()
    )
