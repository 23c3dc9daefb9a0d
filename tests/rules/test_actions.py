"""What a button means, on the wire and back. (A11, D2)"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saar.actions import WIRE_LIMIT, Action, On, Verb, Who, parse

# Buttons in chats carry these for years: a verb may be added here, never changed or reused.
WIRE = {
    "c": Verb.CALLING,
    "d": Verb.CALLED,
    "f": Verb.FAILED,
    "sc": Verb.STILL_CALLING,
    "n": Verb.CANNOT_CALL,
    "u": Verb.NOT_URGENT,
    "uu": Verb.NOT_URGENT_SURE,
    "w": Verb.WITHDRAW,
    "q": Verb.DOUBT,
    "i": Verb.HAVE_NEWS,
    "it": Verb.TOLD_NEWS,
    "k": Verb.WATCH,
    "g": Verb.GO_OUT,
    "x": Verb.CLOSE,
    "xa": Verb.CLOSE_AS,
    "xs": Verb.CLOSE_SURE,
    "xk": Verb.KEEP_OPEN,
    "so": Verb.STILL_ON,
    "sp": Verb.SPLIT,
    "mg": Verb.MERGE,
    "rl": Verb.RELEASE,
    "hn": Verb.HIDE_NAME,
    "dt": Verb.DETAIL,
    "a": Verb.ANSWER,
    "p": Verb.PICK,
    "dc": Verb.DRAFT_CATEGORY,
    "dp": Verb.DRAFT_PLACE,
    "dg": Verb.DRAFT_POST,
    "de": Verb.DRAFT_EARLIER,
    "dx": Verb.DRAFT_CANCEL,
    "sr": Verb.START_REPORT,
    "er": Verb.ERASE,
    "br": Verb.BRIDGES,
    "bk": Verb.BRIDGE,
    "bi": Verb.BRIDGE_INVITE,
    "bx": Verb.BRIDGE_REVOKE,
    "ba": Verb.BRIDGE_AGREE,
    "bc": Verb.BRIDGE_CONFIRM,
    "bs": Verb.BRIDGE_SET,
    "be": Verb.BRIDGE_END,
    "bp": Verb.RELAY_ON,
    "bo": Verb.OFFER,
    "bd": Verb.DUTY,
    "jl": Verb.QUEUE,
}
WORDS = st.from_regex(r"[a-z0-9_.:-]{0,20}", fullmatch=True)


@pytest.mark.parametrize(("wire", "verb"), WIRE.items())
def test_old_buttons_keep_their_meaning(wire: str, verb: Verb) -> None:
    """A button made long ago still does what it said. (D2)"""
    assert parse(f"{wire}:12") == Action(verb, 12)
    assert Action(verb, 12).wire() == f"{wire}:12"


@given(st.builds(Action, st.sampled_from(Verb), st.integers(0, 2**53), WORDS))
def test_a_press_means_what_the_button_meant(action: Action) -> None:
    """Every button comes back from the wire as it went, within Telegram's 64 bytes. (D2)"""
    wire = action.wire()
    assert parse(wire) == action
    assert len(wire.encode()) <= WIRE_LIMIT


@pytest.mark.parametrize(
    ("action", "wire"),
    [
        (Action(Verb.CALLING), "c"),
        (Action(Verb.CALLING, 7), "c:7"),
        (Action(Verb.CLOSE_AS, 7, "gone"), "xa:7:gone"),
        (Action(Verb.START_REPORT, 0, "nl"), "sr:0:nl"),
    ],
)
def test_the_wire_form_is_short(action: Action, wire: str) -> None:
    """A button takes a verb, a number and a word, and no more room than that. (D2)"""
    assert action.wire() == wire


@pytest.mark.parametrize(
    ("word", "fits"), [("a" * 60, True), ("a" * 61, False), ("é" * 30, True), ("é" * 31, False)]
)
def test_a_button_that_would_not_fit_is_refused(word: str, fits: bool) -> None:
    """Telegram cuts nothing: what is longer than 64 bytes is refused when it is made. (D2)"""
    action = Action(Verb.CALLING, 1, word)
    if fits:
        assert parse(action.wire()) == action
    else:
        with pytest.raises(ValueError, match="64 bytes"):
            action.wire()


@pytest.mark.parametrize("wire", ["", ":", "zz", "zz:7", "c:x", "c:-1", "c:1.5", "C:7", " c:7"])
def test_what_this_version_does_not_know_does_nothing(wire: str) -> None:
    """Buttons of another version, or made by others, are not guessed at. (D2)"""
    assert parse(wire) is None


def test_every_button_is_declared_once_and_has_one_handler() -> None:
    """What its number is of says where it is handled, and nowhere else. (D2, 12)"""
    from handlers import buttons
    from handlers.panels import doors
    from services.incident import presses

    handled = {
        On.INCIDENT: set(presses.HANDLERS),
        On.GROUP: set(doors.DOORS),
        On.APPLICATION: {Verb.JOIN},
    }
    screens = set(Verb).difference(*handled.values())
    assert set(buttons.SCREENS) == screens
    for on, verbs in handled.items():
        assert {verb for verb in Verb if verb.on is on} == verbs


def test_what_changes_a_group_is_for_its_admins() -> None:
    """Telegram is asked for every button that an admin's role matters for, and for no other. (12)"""
    assert all(verb.who is Who.ADMIN for verb in Verb if verb.on is On.GROUP)
    assert not Verb.CALLING.asks_role
    assert not Verb.CALLED.asks_role
    assert Verb.CLOSE.asks_role
    assert Verb.WITHDRAW.asks_role
