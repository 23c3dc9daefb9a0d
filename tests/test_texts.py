"""The sentences: complete in both languages, rendered with what the code gives them."""

import functools
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from fluent.syntax import parse
from fluent.syntax.ast import Junk, Message, VariableReference
from fluent.syntax.visitor import Visitor

from saar.countries import COUNTRIES
from saar.effects import Keys, Screen, Text
from saar.policy import Tunable, tunables
from services.group.settings_panel import value_text
from services.incident import drafts
from tests.samples import NAME, SAMPLE
from texts.render import LOCALES, ROOM, MissingTextError, message, plain, render, screen
from understanding.lexicon import keyed
from understanding.meaning import Category

ROOT = Path(__file__).parent.parent
HELPERS = (
    r"politie|agent(?:en)?|wijkagent|hulp(?:diensten|verleners)?|brandweer|ambulance|meldkamer|patrouille|"
    r"police|officers?|cops|help|fire (?:brigade|engines?)|patrol(?: car)?|control room"
)
COME = (
    r"kom(?:t|en)|onderweg|rijd(?:t|en)|stuur(?:t|en)|gestuurd|er zo|"
    r"com(?:es?|ing)|on (?:its|their|the) way|sen(?:d|ds|t|ding)|arriv\w+|en route"
)
PROMISE = re.compile(rf"\b(?:{HELPERS})\b[^.!?]*\b(?:{COME})\b", re.IGNORECASE)
NO_PROMISE = {
    "De hulp komt pas als iemand belt.",
    "Help only comes when somebody calls.",
    "De politie kiest wat het eerst moet en komt niet altijd meteen.",
    "The police decide what comes first and may not come at once.",
}
"""These four say the opposite, and are right to."""
ANSWER_LIMIT = 200  # characters, Telegram's limit for the answer to a press
MESSAGE_LIMIT = 4096


class _Variables(Visitor):
    """The names of the values in one message, wherever they stand in it."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802 - Fluent's name
        self.found.add(node.id.name)


@functools.cache
def keys_of(locale: str) -> Mapping[str, frozenset[str]]:
    """All keys of a language with the names of the values each one uses; what does not parse fails."""
    found: dict[str, frozenset[str]] = {}
    for path in sorted((ROOT / "texts" / locale).glob("*.ftl")):
        for entry in parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, Junk), f"{path}: {entry.content}"
            if isinstance(entry, Message):
                variables = _Variables()
                variables.visit(entry)
                found[entry.id.name] = frozenset(variables.found)
    return found


def used_in_code() -> set[str]:
    """Keys that stand in the code as they are."""
    found: set[str] = set()
    for folder in ("services", "handlers", "bot"):
        for path in (ROOT / folder).rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            found |= set(re.findall(r'Text\(\s*"([a-z][a-z0-9-]+)"', text))
            found |= set(re.findall(r'key="([a-z]+-[a-z0-9-]+)"', text))
            found |= {
                f"button-{each}" for each in re.findall(r'talk\.button\(\s*"([a-z-]+)"', text)
            }
    return found


def test_both_languages_have_the_same_sentences_and_values() -> None:
    """No key, and no value in a sentence, is missing in one language."""
    assert keys_of("nl") == keys_of("en")


def test_every_key_in_the_code_has_its_sentence() -> None:
    """What the code names exists."""
    assert used_in_code() <= set(keys_of("nl"))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("key", sorted(keys_of("nl")))
def test_every_sentence_renders(key: str, locale: str) -> None:
    """With realistic values, within Telegram's limits, and without a placeholder left over."""
    text = render(key, locale, **SAMPLE)  # type: ignore[arg-type]
    assert text.strip()
    assert "{" not in text
    limit = ANSWER_LIMIT if key.startswith("press-") or key in ("kept", "erased") else MESSAGE_LIMIT
    assert len(plain(key, locale, **SAMPLE)) <= limit  # type: ignore[arg-type]


@pytest.mark.parametrize("locale", LOCALES)
def test_hidden_names_and_unknown_places_leave_no_hole(locale: str) -> None:
    """The other half of every choice renders too, without the name."""
    for key, values in keys_of(locale).items():
        if "hidden" in values:
            text = render(key, locale, **{**SAMPLE, "hidden": "yes"})  # type: ignore[arg-type]
            assert NAME not in text
        if "known" in values:
            assert render(key, locale, **{**SAMPLE, "known": "no", "place": ""})  # type: ignore[arg-type]


def test_values_are_escaped_and_unknown_keys_refused() -> None:
    """A name cannot carry markup, and a missing sentence is an error, never an empty line."""
    assert "&lt;b&gt;" in render("call-first", "nl", **{**SAMPLE, "name": "<b>"})  # type: ignore[arg-type]
    with pytest.raises(MissingTextError):
        render("no-such-text", "nl")
    with pytest.raises(ValueError, match="call-first"):
        render("call-first", "nl")


@pytest.mark.parametrize("locale", LOCALES)
def test_everything_the_reader_may_find_has_a_word(locale: str) -> None:
    """Categories, behaviour, and what a person or vehicle looks like."""
    keys = [f"category-{each.value}" for each in Category]
    keys += [f"category-{each}" for each in drafts.CATEGORIES]
    keys += [f"behaviour-{each}" for each in keyed("behaviour")]
    for section in ("colour", "vehicle", "thing", "clothing"):
        keys += [f"look-{each}" for each in keyed(section)]
    for key in keys:
        assert render(key.replace("_", "-"), locale)
    assert ", " in render("card-what", locale, seen=Keys(("behaviour-fire", "behaviour-smoke")))


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("each", tunables(), ids=lambda each: each.name)
def test_every_setting_can_be_read(each: Tunable, locale: str) -> None:
    """Its name, what it means, each value it can have, and why a country limits it. (12)"""
    keys = [each.text_key, f"{each.text_key}-about", f"section-{each.section.value}"]
    keys += [
        f"why-{code.lower()}-{each.name.replace('_', '-')}"
        for code, pack in COUNTRIES.items()
        if each.name in pack.only
    ]
    for key in keys:
        assert render(key, locale, **SAMPLE)  # type: ignore[arg-type]
    for value in (each.default, *each.choices):
        assert message(value_text(each, value), locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_every_reason_has_a_sentence(locale: str) -> None:
    """A reader's reasons can be told to a resident. (R1)"""
    found: set[str] = set()
    for path in (ROOT / "understanding").glob("*.py"):
        found |= set(re.findall(r'"(reason-[a-z]+)"', path.read_text(encoding="utf-8")))
    assert found
    for key in found:
        assert render(key, locale, word="x", claim="done")


@pytest.mark.parametrize("locale", LOCALES)
def test_every_screen_of_meld_starts_with_the_number_to_call(locale: str) -> None:
    """112 stands in the first line of each screen. (S2)"""
    for key in keys_of(locale):
        if key.startswith("meld-"):
            assert "112" in plain(key, locale, **SAMPLE).split("\n")[0]  # type: ignore[arg-type]


def test_nobody_is_called_a_burglar_by_the_bot() -> None:
    """Status words describe the report, not a person. (C4)"""
    allowed = {"conduct-names", "category-burglary", "reason-accusation"}
    for locale in LOCALES:
        for key in keys_of(locale):
            words = plain(key, locale, **{**SAMPLE, "seen": "", "category": ""}).lower()  # type: ignore[arg-type]
            if key not in allowed:
                assert not re.search(
                    r"\b(inbreker|dader|dief|burglar|thief|culprit|suspect)\b", words
                )


def promises(text: str) -> set[str]:
    """The sentences in a text that speak of help that comes."""
    sentences = re.split(r"(?<=[.!?])\s|^\s*\S*\s*=|^\s*[}\[*][^ ]*\s", text, flags=re.MULTILINE)
    return {each.strip() for each in sentences if each and PROMISE.search(each)}


def test_no_sentence_promises_help() -> None:
    """No text says that police or anybody else is coming, in any language. (A12)"""
    for path in sorted((ROOT / "texts").rglob("*.ftl")):
        assert promises(path.read_text(encoding="utf-8")) <= NO_PROMISE, path


@pytest.mark.parametrize(
    "sentence",
    [
        "De politie is onderweg.",
        "De politie komt eraan!",
        "Er is gebeld, agenten rijden jullie kant op.",
        "De meldkamer stuurt een wagen.",
        "The police are coming.",
        "Officers are on their way.",
        "An ambulance was sent.",
    ],
)
def test_a_promise_would_be_found(sentence: str) -> None:
    """The guard of A12 knows the ways in which help is promised. (A12)"""
    assert promises(f"some-key = Rustig blijven. {sentence}") == {sentence}


def test_a_line_that_cannot_be_rendered_never_takes_the_card_with_it() -> None:
    """The rest stands, and the sentence is named without its values; nothing at all is an error. (C1)"""
    told: list[str] = []
    good = Text("card-direction", {"direction": "Dorpsstraat"})
    bad = Text("card-where", {})
    shown = screen(Screen((good, bad)), "nl", left_out=lambda key, _why: told.append(key))
    assert shown == "Richting: Dorpsstraat"
    assert told == ["card-where"]
    endless = Text("card-direction", {"direction": "<" * 4000})
    assert len(screen(Screen((endless, endless, good)), "nl")) <= ROOM
    with pytest.raises(ValueError, match="card-where"):
        screen(Screen((bad,)), "nl")
