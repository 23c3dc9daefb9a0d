"""Other words, captions and buttons for a message that is there already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulator import content, rights, wire
from simulator.errors import bad_request
from simulator.methods.registry import method

if TYPE_CHECKING:
    from simulator.records import Message
    from simulator.request import Request

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)


@method("editMessageText")
def edit_text(request: Request) -> dict[str, Any]:
    """Other words, and other buttons or none."""
    message = content.own_message(request, rights.chat(request))
    words, found = content.text(request)
    if message.text is None:
        raise bad_request("there is no text in the message to edit")
    shown = content.preview(request, words, found)
    return _apply(request, message, text=words, entities=found, link_preview_options=shown)


@method("editMessageCaption")
def edit_caption(request: Request) -> dict[str, Any]:
    """Another caption, and other buttons or none."""
    message = content.own_message(request, rights.chat(request))
    if message.kind not in ("photo", "video", "document", "voice", "animation"):
        raise bad_request("there is no caption in the message to edit")
    words, found = content.caption(request)
    return _apply(request, message, caption=words, caption_entities=found)


@method("editMessageReplyMarkup")
def edit_markup(request: Request) -> dict[str, Any]:
    """Other buttons or none."""
    return _apply(request, content.own_message(request, rights.chat(request)))


def _apply(request: Request, message: Message, **fields: Any) -> dict[str, Any]:
    fields["reply_markup"] = content.keyboard(request, message.chat)
    if all(getattr(message, name) == value for name, value in fields.items()):
        raise bad_request(NOT_MODIFIED)
    content.charge(request, message.chat)
    worded = len(fields) > 1
    for name, value in fields.items():
        setattr(message, name, value)
    if worded or message.edit_date:
        message.edit_date = request.world.clock.now()
    request.world.changed(message)
    return wire.message(message)
