"""What people do: each act stores what it leaves behind and tells the bots, as Telegram would."""

from simulator.people.apps import open_app
from simulator.people.channels import hide, post_in_channel
from simulator.people.forums import close_topic, create_topic, make_forum
from simulator.people.groups import (
    create_group,
    join,
    leave,
    migrate,
    mute,
    rename,
)
from simulator.people.joining import cancel_join_request, request_join
from simulator.people.private import block, unblock
from simulator.people.rights import add_bot, demote, givable, kick, promote
from simulator.people.sending import (
    forward,
    move_location,
    send_album,
    send_animation,
    send_contact,
    send_dice,
    send_document,
    send_location,
    send_photo,
    send_poll,
    send_sticker,
    send_venue,
    send_video,
    send_video_note,
    send_voice,
)
from simulator.people.talking import delete, edit, pin, press, react, start, unpin, write

__all__ = [
    "add_bot",
    "block",
    "cancel_join_request",
    "close_topic",
    "create_group",
    "create_topic",
    "delete",
    "demote",
    "edit",
    "forward",
    "givable",
    "hide",
    "join",
    "kick",
    "leave",
    "make_forum",
    "migrate",
    "move_location",
    "mute",
    "open_app",
    "pin",
    "post_in_channel",
    "press",
    "promote",
    "react",
    "rename",
    "request_join",
    "send_album",
    "send_animation",
    "send_contact",
    "send_dice",
    "send_document",
    "send_location",
    "send_photo",
    "send_poll",
    "send_sticker",
    "send_venue",
    "send_video",
    "send_video_note",
    "send_voice",
    "start",
    "unblock",
    "unpin",
    "write",
]
