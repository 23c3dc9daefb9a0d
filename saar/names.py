"""Names as people typed them, without what the eye cannot see. (A13)"""

import unicodedata

BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs without ink: fillers of Hangul, and the empty Braille cell."""
UNSEEN = frozenset({"Cc", "Cf", "Co", "Cn", "Cs"})
"""Unicode's categories of controls: direction marks that turn a line around, joiners, unassigned."""
LONGEST = 40


def tidied(name: str) -> str:
    """One line without marks that turn or hide text; empty where nothing is left to read."""
    seen = (" " if each in BLANKS else each for each in unicodedata.normalize("NFC", name))
    kept = "".join(each for each in seen if unicodedata.category(each) not in UNSEEN)
    return " ".join(kept.split())[:LONGEST].strip()
