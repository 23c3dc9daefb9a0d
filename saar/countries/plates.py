"""How the number plates of a country look, and what else looks like one."""

import re
from dataclasses import dataclass

UNITS = re.compile(r"(?:KM|KG|NR|PK|MB|GB|ML|MM|CM|TV|WC|PM|DM|HP|MR|DR|ST|RD|ND|TH)")
POSTCODE = re.compile(r"[1-9]\d{3}[A-Z]{2}")


@dataclass(frozen=True)
class Shape:
    """One way to write a plate, in capitals; its groups are the parts, written with `mark` between them,
    before the last one with `last`. At most `most` letters and figures. `loose`: measures and
    postcodes look the same and are refused.
    """

    pattern: re.Pattern[str]
    mark: str = "-"
    last: str | None = None
    most: int | None = None
    loose: bool = False

    def plate(self, hit: re.Match[str]) -> str | None:
        """The plate as it is written down; None where it is something else."""
        parts = [part for part in hit.groups() if part]
        if self.most and len("".join(parts)) > self.most:
            return None
        if self.loose and (_is_postcode(hit[0]) or any(UNITS.fullmatch(part) for part in parts)):
            return None
        end = self.mark if self.last is None else self.last
        return end.join(filter(None, (self.mark.join(parts[:-1]), parts[-1])))


@dataclass(frozen=True)
class NumberPlates:
    """`own`: how groups of that country find them, `everywhere`: all other groups as well. `abroad`: how
    they are found elsewhere, written as in `clear` or with a word for a plate, or a vehicle, near by;
    `named`: only in capitals right behind a word for a plate. `small`: how one may look in small letters
    without hyphens, where a word could look the same.
    """

    own: tuple[Shape, ...] = ()
    everywhere: bool = False
    abroad: tuple[Shape, ...] = ()
    clear: re.Pattern[str] | None = None
    named: bool = False
    small: re.Pattern[str] | None = None


def shape(
    body: str,
    *,
    mark: str = "-",
    last: str | None = None,
    most: int | None = None,
    loose: bool = False,
) -> Shape:
    """A shape that stands on its own, not inside a longer word or code."""
    pattern = re.compile(rf"(?<![\w-]){body}(?![\w-])")
    return Shape(pattern, mark, last, most, loose)


def _is_postcode(text: str) -> bool:
    return POSTCODE.fullmatch(re.sub(r"[ .]", "", text)) is not None
