"""A small picture of an area: its outline, north up, with a bar that tells how large it is. (G3)"""

import io
import math
from typing import Any

from PIL import Image, ImageDraw, ImageFont
from shapely.geometry import Polygon, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from services.area import overlaps
from services.area.perimeter import METRES_PER_DEGREE as FLAT
from services.area.perimeter import Area

WIDTH, HEIGHT, MARGIN = 640, 480, 60  # pixels
SHARPER = 2
"""Drawn this many times as large and made smaller, for smooth lines."""
FILLS, EDGES, SHARED = ("#bcd7ee", "#f3dcae"), ("#1f5f99", "#8a5a00"), "#9aa57f"
GROUND, LAND, EDGE, INK, STRIP = "#eef1ea", "#bcd7ee", "#1f5f99", "#22303c", "#e08a1e"
BARS = (10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)  # metres


def png(geometry: dict[str, Any]) -> bytes:
    """`geometry` is GeoJSON in degrees (WGS 84); one or more outlines with their holes."""
    found = shape(geometry)
    image = Image.new("RGB", (WIDTH * SHARPER, HEIGHT * SHARPER), GROUND)
    pen = ImageDraw.Draw(image)
    view = _View(found)
    for part in _outlines(found):
        pen.polygon(view.points(part.exterior), fill=LAND)
        for hole in part.interiors:
            pen.polygon(view.points(hole), fill=GROUND)
        for ring in (part.exterior, *part.interiors):
            pen.line(view.points(ring), fill=EDGE, width=3 * SHARPER, joint="curve")
    return _finished(image, pen, view)


def two(first: Area, second: Area) -> bytes:
    """Two areas in one picture, marked 1 and 2; what both have is the darkest. (M3)"""
    shapes = [overlaps.drawn(each) for each in (first, second)]
    image = Image.new("RGB", (WIDTH * SHARPER, HEIGHT * SHARPER), GROUND)
    pen = ImageDraw.Draw(image)
    view = _View(shapes[0].union(shapes[1]))
    for found, fill in (
        *zip(shapes, FILLS, strict=True),
        (shapes[0].intersection(shapes[1]), SHARED),
    ):
        for part in _outlines(found):
            pen.polygon(view.points(part.exterior), fill=fill)
    for number, (found, edge) in enumerate(zip(shapes, EDGES, strict=True), 1):
        for part in _outlines(found):
            pen.line(view.points(part.exterior), fill=edge, width=3 * SHARPER, joint="curve")
        _mark(pen, view, found.difference(shapes[2 - number]), found, number)
    return _finished(image, pen, view)


def many(areas: list[Area], strips: list[Area]) -> bytes:
    """Areas of several groups, and in a colour of their own the strips between them that no group has. (M4)"""
    shapes, open_ = ([overlaps.drawn(each) for each in some] for some in (areas, strips))
    image = Image.new("RGB", (WIDTH * SHARPER, HEIGHT * SHARPER), GROUND)
    pen = ImageDraw.Draw(image)
    view = _View(unary_union([*shapes, *open_]))
    for every, fill, edge in ((shapes, LAND, EDGE), (open_, STRIP, INK)):
        for found in every:
            for part in _outlines(found):
                pen.polygon(view.points(part.exterior), fill=fill)
                pen.line(view.points(part.exterior), fill=edge, width=2 * SHARPER, joint="curve")
    return _finished(image, pen, view)


def _finished(image: Image.Image, pen: ImageDraw.ImageDraw, view: "_View") -> bytes:
    _bar(pen, view)
    _north(pen)
    file = io.BytesIO()
    image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(file, "PNG", optimize=True)
    return file.getvalue()


def _mark(
    pen: ImageDraw.ImageDraw, view: "_View", own: BaseGeometry, whole: BaseGeometry, number: int
) -> None:
    """Its number, where the area is its own if it has such a place."""
    spot = (whole if own.is_empty else own).representative_point()
    ((x, y),) = view.points(spot)
    round_ = 16 * SHARPER
    pen.ellipse(
        (x - round_, y - round_, x + round_, y + round_), fill="#ffffff", outline=INK, width=SHARPER
    )
    pen.text((x, y), str(number), fill=INK, font=_font(), anchor="mm")


def _outlines(found: BaseGeometry) -> tuple[Polygon, ...]:
    return tuple(each for each in getattr(found, "geoms", (found,)) if isinstance(each, Polygon))


class _View:
    """Degrees to pixels, true to shape in the middle of the area."""

    def __init__(self, found: BaseGeometry) -> None:
        west, south, east, north = found.bounds
        self._flat = math.cos(math.radians((south + north) / 2))
        self._middle = ((west + east) / 2, (south + north) / 2)
        wide = max((east - west) * self._flat * FLAT, 1.0)
        high = max((north - south) * FLAT, 1.0)
        self.scale = SHARPER * min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high)

    def points(self, ring: BaseGeometry) -> list[tuple[float, float]]:
        return [self._point(x, y) for x, y in ring.coords]

    def _point(self, longitude: float, latitude: float) -> tuple[float, float]:
        east = (longitude - self._middle[0]) * self._flat * FLAT * self.scale
        north = (latitude - self._middle[1]) * FLAT * self.scale
        return WIDTH * SHARPER / 2 + east, HEIGHT * SHARPER / 2 - north


def _bar(pen: ImageDraw.ImageDraw, view: _View) -> None:
    """The longest round length that fits a third of the picture."""
    fits = [each for each in BARS if each * view.scale <= WIDTH * SHARPER / 3]
    metres = fits[-1] if fits else BARS[0]
    left, low = 20 * SHARPER, (HEIGHT - 18) * SHARPER
    right = left + metres * view.scale
    pen.line([(left, low), (right, low)], fill=INK, width=4 * SHARPER)
    words = f"{metres} m" if metres < 1000 else f"{metres // 1000} km"
    pen.text((left, low - 26 * SHARPER), words, fill=INK, font=_font())


def _north(pen: ImageDraw.ImageDraw) -> None:
    middle, top = (WIDTH - 30) * SHARPER, 14 * SHARPER
    tip = [(middle, top), (middle - 9 * SHARPER, top + 22 * SHARPER), (middle, top + 16 * SHARPER)]
    pen.polygon([*tip, (middle + 9 * SHARPER, top + 22 * SHARPER)], fill=INK)
    pen.text((middle, top + 34 * SHARPER), "N", fill=INK, font=_font(), anchor="mm")


def _font() -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size=18 * SHARPER)
