"""Photos and files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import content, files, rights
from simulator.errors import bad_request
from simulator.methods import ephemerals
from simulator.methods.registry import method

if TYPE_CHECKING:
    from collections.abc import Callable

    from simulator.records import StoredFile
    from simulator.request import Request


@method("sendPhoto")
def send_photo(request: Request) -> dict[str, Any]:
    """A photo by file_id or as bytes."""
    return _send(request, "photo", files.photo)


@method("sendDocument")
def send_document(request: Request) -> dict[str, Any]:
    """A file by file_id or as bytes."""
    return _send(request, "document", files.document)


def _send(
    request: Request, kind: str, build: Callable[[StoredFile], dict[str, Any]]
) -> dict[str, Any]:
    target = rights.chat(request)
    words, found = content.caption(request)
    fields: dict[str, Any] = {"kind": kind, "caption": words, "caption_entities": found}
    fields["content"] = build(_file(request, kind))
    if to_one := ephemerals.parameters(request):
        return ephemerals.send(request, target, to_one, fields)
    rights.may_send(request, target, f"can_send_{kind}s")
    return content.send(request, target, **fields)


def _file(request: Request, kind: str) -> StoredFile:
    value = request.text(kind)
    upload = request.files.get(value.removeprefix("attach://"))
    if upload is not None:
        return files.store(
            request.world,
            upload.data,
            mime_type=upload.mime_type,
            name=upload.name,
            folder=f"{kind}s",
        )
    if not value:
        raise bad_request(f"there is no {kind} in the request")
    if value not in request.world.files:
        raise bad_request(
            "wrong remote file identifier specified: can't unserialize it. Wrong last symbol"
        )
    return request.world.files[value]


@method("getFile")
def get_file(request: Request) -> dict[str, Any]:
    """Where the bytes of a file can be fetched."""
    file = request.world.files.get(request.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    return files.base(file) | {"file_path": file.path}
