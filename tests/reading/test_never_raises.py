"""Any text can be read."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from understanding.plate import plates_in
from understanding.reading import Heard, OpenIncident, read, words_of
from understanding.wire import as_json

_WORDS = st.sampled_from(
    ["112", "heb", "gebeld", "niet", "?", "police", "called", ">", '"', "als", "\n", "🔥", ",", "of", "12", "straat"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=4096), st.booleans())
def test_any_text_is_read(text: str, going_on: bool) -> None:
    """Reading never raises, and its answer is plain JSON with claim and caller together."""
    reading = read(Heard(text, open_incidents=(OpenIncident(1),) if going_on else ()))
    json.dumps(as_json(reading))
    assert (reading.claim is None) == (reading.claim_by is None)
    assert 0 <= reading.confidence <= 1
    words_of(text)


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=60))
def test_any_jumble_of_our_words_is_read(words: list[str]) -> None:
    """Words in any order are read too."""
    reading = read(Heard(" ".join(words), open_incidents=(OpenIncident(1),)))
    assert (reading.claim is None) == (reading.claim_by is None)


@settings(max_examples=100, deadline=None)
@given(
    st.text(alphabet="ABGHJK0123456789- .", max_size=200),
    st.sampled_from(["NL", "BE", "DE", "UK", "XX"]),
)
def test_plates_of_any_text(text: str, country: str) -> None:
    """Plates come out of any text, for a country we know and for one we do not."""
    assert all(plate == plate.upper() for plate in plates_in(text, country))


def test_long_texts_are_cut() -> None:
    """A text of any length is read."""
    assert read(Heard("heb 112 gebeld " * 5000)).label
