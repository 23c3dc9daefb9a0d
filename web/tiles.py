"""Pictures of the land under the map: another server's, out of one file, or none at all. (M2)"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pmtiles.reader import MmapSource, Reader
from pmtiles.tile import TileType

KINDS = {
    TileType.PNG: "image/png",
    TileType.JPEG: "image/jpeg",
    TileType.WEBP: "image/webp",
    TileType.AVIF: "image/avif",
}
FARTHEST = 22
"""Zoom levels that a map has."""


class NoTilesError(ValueError):
    """The pictures cannot be used; its text says why, in words for an operator."""


@dataclass(frozen=True)
class Tiles:
    """`address` holds {z}, {x} and {y}; a `file` is PMTiles with pictures in it. Neither: a plain background."""

    address: str = ""
    file: "Pictures | None" = None

    @property
    def shown(self) -> str:
        """Where a browser asks for a picture; empty for none."""
        return "/tiles/{z}/{x}/{y}" if self.file else self.address


class Pictures:
    """One PMTiles file (version 3) with pictures; NoTilesError where it is something else."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                reader: Any = Reader(MmapSource(file))  # type: ignore[no-untyped-call]
            header = reader.header()
        except Exception as error:  # noqa: BLE001 - its reader raises whatever a broken file makes it trip over
            raise NoTilesError(f"{path} is no PMTiles file ({type(error).__name__})") from None
        self._reader, kind = reader, header["tile_type"]
        if kind not in KINDS:
            raise NoTilesError(
                f"{path} holds no pictures but {kind.name}: make one with PNG, JPEG or WebP"
            )
        self.kind = KINDS[kind]

    def picture(self, z: int, x: int, y: int) -> bytes | None:
        """One picture; None where the file has none there."""
        if not (0 <= z <= FARTHEST and 0 <= x < 1 << z and 0 <= y < 1 << z):
            return None
        found: bytes | None = self._reader.get(z, x, y)
        return found


def tiles_of(given: str) -> Tiles:
    """What an operator set: an address, the path of a file, or nothing."""
    if not given:
        return Tiles()
    if given.startswith("https://"):
        if any(each not in given for each in ("{z}", "{x}", "{y}")):
            raise NoTilesError(f"{given} must hold {{z}}, {{x}} and {{y}}")
        return Tiles(address=given)
    return Tiles(file=Pictures(Path(given)))
