"""Files in memory, and the media objects that point to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator.records import StoredFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.world import World

# Begins and ends as a JPEG does; nobody here looks inside.
PIXEL = bytes.fromhex(
    "ffd8ffe000104a46494600010100000100010000ffdb004300" + "01" * 64 + "ffc0000b080001000101011100"
    "ffc40014000100000000000000000000000000000009ffc40014100100000000000000000000000000000000"
    "ffda0008010100003f0054dfffd9"
)


def store(world: World, data: bytes, *, mime_type: str, name: str, folder: str) -> StoredFile:
    """Keep bytes under new ids."""
    number = world.number()
    suffix = name.rsplit(".", 1)[-1] if "." in name else "bin"
    file = StoredFile(
        f"AgACAgLOCAL{number:08d}",
        f"AQADLOCAL{number:06d}",
        f"{folder}/file_{number}.{suffix}",
        data,
        mime_type,
        name,
    )
    world.files[file.file_id] = file
    return file


def base(file: StoredFile) -> dict[str, Any]:
    """What every object with a file has."""
    return {
        "file_id": file.file_id,
        "file_unique_id": file.file_unique_id,
        "file_size": len(file.data),
    }


def real(content: dict[str, Any]) -> str | None:
    """The file_id of a photo that is really one; None for those that people only pretend to send."""
    sizes = content.get("photo") or [{}]
    shown = sizes[-1]
    return shown.get("file_id") if shown.get("file_size", len(PIXEL)) != len(PIXEL) else None


def photo(file: StoredFile) -> dict[str, Any]:
    """The content of a message with a photo."""
    return {"photo": [base(file) | {"width": 640, "height": 480}]}


def document(file: StoredFile) -> dict[str, Any]:
    """The content of a message with a file."""
    return {"document": base(file) | {"file_name": file.name, "mime_type": file.mime_type}}


def voice(file: StoredFile) -> dict[str, Any]:
    """The content of a voice message of four seconds."""
    return {"voice": base(file) | {"duration": 4, "mime_type": file.mime_type}}


def video(file: StoredFile) -> dict[str, Any]:
    """The content of a video of six seconds."""
    size = {"width": 640, "height": 360, "duration": 6, "mime_type": file.mime_type}
    return {"video": base(file) | size}


def video_note(file: StoredFile) -> dict[str, Any]:
    """The content of a round video of five seconds."""
    return {"video_note": base(file) | {"length": 240, "duration": 5}}


def sticker(file: StoredFile, emoji: str) -> dict[str, Any]:
    """The content of a sticker."""
    size = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": base(file) | size | {"emoji": emoji}}


def animation(file: StoredFile) -> dict[str, Any]:
    """The content of a GIF; ``document`` is there too, as Telegram does for older bots."""
    named = {"file_name": file.name, "mime_type": file.mime_type}
    size = {"width": 320, "height": 240, "duration": 3}
    return {"animation": base(file) | size | named, "document": base(file) | named}


_BUILDERS: dict[str, tuple[str, Callable[[StoredFile], dict[str, Any]]]] = {
    "photos": ("photo", photo),
    "videos": ("video", video),
    "animations": ("animation", animation),
    "voices": ("voice", voice),
    "video_notes": ("video_note", video_note),
}


def content(file: StoredFile) -> tuple[str, dict[str, Any]]:
    """The kind of message that a stored file makes, and its content."""
    kind, build = _BUILDERS.get(file.path.split("/", 1)[0], ("document", document))
    return kind, build(file)
