"""Word lists as data: one file a language, compiled once to patterns.

An entry is a regular expression in a small dress: a blank is any white space, ` ~ ` a gap of at most
four words, `*` the rest of a word (after a bracket it repeats, as usual), `{name}` an entry of the `[part]` table of any file. Every entry
stands on whole words.
"""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FILES = ("shared", "calls", "kinds", "behaviour", "things", "nl", "en", "other")
_GAP = r"(?:\s+[^\s,.;!?]+){0,4}?\s+"
_NEVER = re.compile(r"(?!)")


@cache
def tables() -> dict[str, dict[str, Any]]:
    """Give the word files by name; read from disk once."""
    folder = Path(__file__).parent
    return {name: tomllib.loads((folder / f"{name}.toml").read_text("utf-8")) for name in _FILES}


@cache
def parts() -> dict[str, str]:
    """Give the named parts, every language's alternatives together."""
    merged: dict[str, list[str]] = {}
    for table in tables().values():
        for name, text in table.get("part", {}).items():
            merged.setdefault(name, []).append(text)
    return {name: "(?:" + "|".join(texts) + ")" for name, texts in merged.items()}


@cache
def pattern(group: str) -> re.Pattern[str]:
    """Give one pattern for a group of all languages; a group without entries never matches."""
    return compiled(_entries(group))


def _entries(group: str) -> list[str]:
    return [entry for table in tables().values() for entry in table.get("list", {}).get(group, ())]


@cache
def body(group: str) -> str:
    """Give the alternatives of a group without the edges of words, to be part of a larger pattern."""
    return "(?:" + "|".join(_expanded(entry) for entry in _entries(group)) + ")"


@cache
def keyed(section: str) -> dict[str, re.Pattern[str]]:
    """Give a pattern per key of a section, such as the colour keys."""
    merged: dict[str, list[str]] = {}
    for table in tables().values():
        for key, entries in table.get(section, {}).items():
            merged.setdefault(key, []).extend(entries)
    return {key: compiled(entries) for key, entries in merged.items()}


@cache
def mapping(name: str) -> dict[str, str]:
    """Give a word-to-word table, such as usual misspellings."""
    return {
        word: right
        for table in tables().values()
        for right, words in table.get(name, {}).items()
        for word in words
    }


@cache
def words(group: str) -> frozenset[str]:
    """Give a group of plain single words, blank-separated in the file."""
    return frozenset(
        word
        for table in tables().values()
        for word in table.get("words", {}).get(group, "").split()
    )


def compiled(entries: list[str]) -> re.Pattern[str]:
    """Compile entries of the word files to one pattern; see the module for how they are written."""
    if not entries:
        return _NEVER
    return re.compile(r"(?<!\w)(?:" + "|".join(_expanded(entry) for entry in entries) + r")(?!\w)")


def _expanded(entry: str) -> str:
    for _ in range(3):
        entry = re.sub(r"\{([a-z_]+)\}", lambda found: parts()[found[1]], entry)
    entry = (
        re.sub(r"(?<![)\]])\*", r"\\w*", entry.replace(" ~ ", "\0"))
        .replace(" ?", r"\s*")
        .replace(" ", r"\s+")
    )
    return entry.replace("\0", _GAP)
