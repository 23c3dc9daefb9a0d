"""The words that WhatsApp itself puts into an export, in the four languages that we read. (H1)"""

import tomllib
from functools import cache
from pathlib import Path

from history.entry import Kind

_FILE = Path(__file__).parent / "words.toml"
ENDINGS = {
    Kind.PICTURE: ("jpg", "jpeg", "png", "heic", "gif"),
    Kind.VIDEO: ("mp4", "mov", "3gp"),
    Kind.VOICE: ("opus", "m4a", "mp3", "aac", "ogg"),
    Kind.STICKER: ("webp",),
    Kind.CONTACT: ("vcf",),
}
"""What a file's name says that it is."""


@cache
def words(group: str, name: str) -> tuple[str, ...]:
    """One list of the file, in small letters, the longest first."""
    found = tomllib.loads(_FILE.read_text(encoding="utf-8"))[group][name]
    return tuple(sorted(found, key=len, reverse=True))


@cache
def left_out() -> dict[str, Kind]:
    """What stands where a picture, a voice message or a file was not exported."""
    kinds = {kind.value: kind for kind in ENDINGS} | {"file": Kind.FILE, "unknown": Kind.PICTURE}
    return {each: kind for name, kind in kinds.items() for each in words("media", name)}


def kind_of(file: str) -> Kind:
    """What a file is, by its name."""
    ending = file.rsplit(".", 1)[-1].strip("> ").lower()
    return next((kind for kind, known in ENDINGS.items() if ending in known), Kind.FILE)


def chat_name(file: str) -> str:
    """The chat's name, where the export's file carries it."""
    stem = Path(file).stem
    begins = next((each for each in words("file", "names") if stem.lower().startswith(each)), "")
    return stem[len(begins) :] if begins else ""
