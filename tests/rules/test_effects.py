"""What waits in the outbox comes out as it went in. (D2)"""

import json
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from saar.actions import Action, Verb
from saar.effects import Button, Keys, Screen, Text

AT = datetime(2026, 3, 14, 20, 14, 5, tzinfo=UTC)
WORDS = st.text(max_size=10)
VALUES = st.dictionaries(
    WORDS,
    st.one_of(
        st.none(),
        st.booleans(),
        st.integers(),
        WORDS,
        st.datetimes(timezones=st.just(UTC)),
        st.lists(WORDS, max_size=3).map(lambda keys: Keys(tuple(keys))),
    ),
    max_size=3,
)
BUTTONS = st.builds(
    Button,
    key=WORDS,
    action=st.one_of(st.none(), st.builds(Action, st.sampled_from(Verb), st.integers(0, 9999))),
    values=VALUES,
    style=st.sampled_from((None, "danger", "success", "primary")),
    label=st.one_of(st.none(), WORDS),
    url=st.one_of(st.none(), WORDS),
)
ROWS = st.lists(st.lists(BUTTONS, max_size=2).map(tuple), max_size=2).map(tuple)


@given(st.builds(Text, key=WORDS, values=VALUES, buttons=ROWS))
def test_a_text_survives_the_outbox(text: Text) -> None:
    """Whatever waits as JSON is sent with the same values and buttons. (D2)"""
    assert Text.from_json(json.loads(json.dumps(text.as_json()))) == text


def test_how_a_text_waits() -> None:
    """Instants, lists of keys and buttons have one plain form in the table. (D2)"""
    call = Button("called", Action(Verb.CALLED, 7), {"n": 1}, style="success")
    text = Text("card", {"at": AT, "seen": Keys(("a", "b")), "name": None}, ((call,),))

    assert text.as_json() == {
        "key": "card",
        "values": {
            "at": {"at": "2026-03-14T20:14:05+00:00"},
            "seen": {"keys": ["a", "b"]},
            "name": None,
        },
        "buttons": [
            [
                {
                    "key": "called",
                    "action": "d:7",
                    "values": {"n": 1},
                    "style": "success",
                    "label": None,
                    "url": None,
                    "app": False,
                }
            ]
        ],
    }


def test_a_button_of_a_later_version_is_shown_without_an_action() -> None:
    """After going back a version, a waiting text is still sent, its unknown button dead. (D1)"""
    button: dict[str, object] = {
        "key": "new",
        "values": {},
        "style": None,
        "label": None,
        "url": None,
    }
    text = Text.from_json(
        {"key": "card", "values": {}, "buttons": [[{**button, "action": "zz:7"}]]}
    )
    assert text.buttons == ((Button("new"),),)


def test_a_screen_has_lines_above_one_keyboard() -> None:
    """A screen without buttons has none, and keeps its lines in order. (S2)"""
    lines = (Text("first"), Text("second"))
    assert (Screen(lines).lines, Screen(lines).buttons) == (lines, ())
