"""Sets a sheet as PDF/UA or as pictures, with the letters that come with the project. (M5)

Typst 0.15 refuses a PDF/UA in which a letter is missing from every font: nothing is ever printed as a box.
"""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import typst

FOLDER = Path(__file__).parent
FONTS = FOLDER / "fonts"
SHEETS = FOLDER / "sheets"
UNKNOWN = re.compile(r"the text [`\"]+(.*?)[`\"]+ could not be displayed", re.DOTALL)
TYPED = frozenset({"timeline", "rings", "quarter"})
MOST_UNKNOWN = 50
"""So many different runs of letters that no font has are looked for in one sheet."""
DENSE = 200.0  # points per inch of a picture


class LettersError(ValueError):
    """These letters are in none of the fonts."""


def pdf(name: str, values: dict[str, Any]) -> bytes:
    """One PDF/UA-1 document; LettersError for what cannot be printed.

    On sheets that hold what people typed, a letter that no font has becomes a question mark instead.
    """
    words = json.dumps(values, ensure_ascii=False)
    for _ in range(MOST_UNKNOWN):
        try:
            return _compile(name, words, format="pdf", pdf_standards=["ua-1"])[0]
        except LettersError as error:
            if name not in TYPED:
                raise
            words = _without(words, str(error))
    raise LettersError("…")


def _without(words: str, unknown: str) -> str:
    """A letter that no font has, as a question mark; a mark that stood on it stands on nothing, and goes."""
    if unknown != "?":
        return words.replace(unknown, "?")
    return re.sub(r"(?<=\?)(.)", lambda hit: "" if _is_mark(hit[1]) else hit[1], words)


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter).startswith("M")


def pictures(name: str, values: dict[str, Any], *, dense: float = DENSE) -> list[bytes]:
    """The same, a PNG for each page; LettersError too."""
    pdf(name, values)
    return _compile(name, json.dumps(values), format="png", ppi=dense)


def _compile(name: str, values: str, **wanted: Any) -> list[bytes]:
    try:
        made = typst.compile(
            str(SHEETS / f"{name}.typ"),
            root=str(SHEETS),
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
            sys_inputs={"values": values},
            **wanted,
        )
    except typst.TypstError as error:
        found = UNKNOWN.search(str(error))
        if found is None:
            raise
        raise LettersError(found[1]) from None
    return made if isinstance(made, list) else [made]
