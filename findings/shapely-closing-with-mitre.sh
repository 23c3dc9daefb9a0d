#!/usr/bin/env bash
# shapely 2.2.0 (GEOS inside): widening two areas with mitred corners and narrowing them again leaves the gap between them open, where
# round corners fill it. The two calls give no error, and the result holds two long spikes in place of the strip.
#
# "Close the gaps of less than 300 metres" is commonly written as buffer(150).buffer(-150), and join_style="mitre" is the usual advice to
# keep right angles sharp and polygons small. Widened, the two circles here overlap and become one outline with two notches that point
# inwards. Narrowing a notch with a mitre drives its point on until it meets the one from the other side, up to mitre_limit times the
# distance, so the neck that should stay is cut through; with a round join the cut ends a distance away. An engineer who tried "mitre" on
# squares, where both give the same strip, would expect it on any shape.
#
# The script fails when the mitred result becomes one area, or the round one two, or the squares differ.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check shapely==2.2.0
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import sys

from shapely import Point, box, union_all

REACH = 150.0
circles = union_all([Point(0, 0).buffer(500, quad_segs=24), Point(1152, 0).buffer(500, quad_segs=24)])
squares = union_all([box(0, 0, 1000, 1000), box(1152, 0, 2152, 1000)])


def closed(shape, join):
    found = shape.buffer(REACH, join_style=join).buffer(-REACH, join_style=join)
    added = found.difference(shape)
    parts = [part.area for part in getattr(added, "geoms", (added,)) if part.area > 1]
    return len(getattr(found, "geoms", (found,))), [round(each) for each in parts]


seen = {
    (name, join): closed(shape, join)
    for name, shape in (("circles", circles), ("squares", squares))
    for join in ("round", "mitre")
}
for (name, join), (areas, parts) in seen.items():
    print(f"{name}, {join}: {areas} area(s) afterwards; what was filled, in square metres: {parts}")
fine = (
    seen["circles", "round"][0] == 1
    and seen["circles", "mitre"][0] == 2
    and seen["squares", "round"][0] == seen["squares", "mitre"][0] == 1
)
sys.exit(0 if fine else 1)
PYTHON
