"""What a map file holds, read but not yet judged: named pieces with the lines or rings as written. (G3)"""

from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from saar.effects import Text


@dataclass(frozen=True)
class Problem:
    """Why something is no area: the key of a sentence with its values."""

    text: Text


@dataclass(frozen=True)
class Piece:
    """One area or line; `name` as the file has it, empty where it has none. x before y, as written."""

    name: str
    shape: BaseGeometry


@dataclass(frozen=True)
class Written:
    """The pieces of one file; `grid` is the EPSG code that it names, None where it names none."""

    pieces: tuple[Piece, ...]
    grid: int | None = None
