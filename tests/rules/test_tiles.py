"""Every place of an area is found by its tile. (J3)"""

from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import MultiPoint, mapping

from saar.countries import COUNTRIES
from services.area import perimeter, tiles

NL = COUNTRIES["NL"]
LATITUDES, LONGITUDES = st.floats(50.8, 53.5), st.floats(3.4, 7.2)
PARTS = st.floats(-1.2, 1.2)


@given(LATITUDES, LONGITUDES, st.sampled_from(perimeter.RADII), PARTS, PARTS)
def test_what_lies_in_a_circle_is_found_by_its_tile(
    latitude: float, longitude: float, radius: int, north: float, east: float
) -> None:
    """No point of the area has a tile that the area does not have."""
    area = perimeter.circle(latitude, longitude, radius)
    reach = radius / perimeter.METRES_PER_DEGREE
    point = (latitude + north * reach, longitude + east * reach * 1.6)
    if perimeter.holds_point(area, *point):
        assert tiles.tile_at(*point) in tiles.tiles_of(area)


@given(
    LATITUDES,
    LONGITUDES,
    st.lists(st.tuples(PARTS, PARTS), min_size=3, max_size=8, unique=True),
    st.tuples(PARTS, PARTS),
)
def test_what_lies_in_a_drawn_area_is_found_by_its_tile(
    latitude: float,
    longitude: float,
    corners: list[tuple[float, float]],
    at: tuple[float, float],
) -> None:
    """The same for a shape of any form, and it has no tile that it does not touch."""
    drawn = MultiPoint([(longitude + x * 0.05, latitude + y * 0.05) for x, y in corners])
    area = {"kind": "shape", "geometry": dict(mapping(drawn.convex_hull.buffer(1e-4)))}
    found = tiles.tiles_of(area)
    point = (latitude + at[1] * 0.05, longitude + at[0] * 0.05)
    if perimeter.holds_point(area, *point):
        assert tiles.tile_at(*point) in found
    assert len(found) == len(set(found)) <= 200


def test_a_postcode_is_found_by_itself_and_by_the_wider_one() -> None:
    """1970 CD lies in 1970; another one does not. (J1)"""
    wide, narrow = perimeter.postcodes("1970", NL), perimeter.postcodes("1970 CD", NL)
    assert isinstance(wide, dict)
    assert isinstance(narrow, dict)
    asked = set(tiles.tiles_of_code("1970 cd", NL))
    assert asked & set(tiles.tiles_of(wide))
    assert asked & set(tiles.tiles_of(narrow))
    assert not set(tiles.tiles_of_code("1971 CD", NL)) & {
        *tiles.tiles_of(wide),
        *tiles.tiles_of(narrow),
    }
