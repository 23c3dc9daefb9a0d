"""Plates of countries without groups of their own: cars from there drive here too.

Shapes as their registration offices write them: France since 2009; Poland, two or three letters of a
district and four or five signs; Romania, a county, two or three figures, three letters; Bulgaria, a
region and a series in letters that Latin and Cyrillic share.
"""

import re

from saar.countries.plates import NumberPlates, shape

FRANCE = NumberPlates(
    abroad=(shape(r"([A-HJ-NP-TV-Z]{2})[- ]?(\d{3})[- ]?([A-HJ-NP-TV-Z]{2})"),),
    clear=re.compile(r"[A-Z]{2}-\d{3}-[A-Z]{2}"),
    small=re.compile(r"[A-Z]{2} ?\d{3} ?[A-Z]{2}"),
)
POLAND = NumberPlates(
    abroad=(shape(r"([A-PR-Z]{2,3})[ -]?((?=(?:[A-Z]*\d){2})[0-9ACE-HJ-NP-Y]{4,5})", mark=" "),),
    named=True,
)
ROMANIA = NumberPlates(
    abroad=(shape(r"(?:(B)[ -]?(\d{2,3})|([A-Z]{2})[ -]?(\d{2}))[ -]?([A-Z]{3})"),),
    named=True,
)
BULGARIA = NumberPlates(
    abroad=(shape(r"([ABCEHKMOPTXY]{1,2})[ -]?(\d{4})[ -]?([ABCEHKMOPTXY]{2})", mark=" "),),
    named=True,
)
ABROAD = (FRANCE, POLAND, ROMANIA, BULGARIA)
