"""Words as they go on paper: without the small pictures that a screen shows. (M5, M9)"""

import unicodedata

DECORATION = frozenset({"So", "Sk", "Cf", "Cn", "Co", "Cs", "Me"})
"""Unicode categories of what people put around words: pictures, and what joins or colours them."""
SELECTORS = frozenset("\ufe0e\ufe0f")
"""They say how a picture looks."""


def printable(words: str) -> str:
    """Line by line without pictures; as it is where nothing else would be left."""
    lines = [" ".join(_kept(line).split()) for line in words.split("\n")]
    return "\n".join(filter(None, lines)) or words


def _kept(line: str) -> str:
    return "".join(
        each
        for each in line
        if unicodedata.category(each) not in DECORATION and each not in SELECTORS
    )
