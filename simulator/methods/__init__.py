"""The methods of the Bot API, one module per subject; each registers its own."""

from simulator.methods import (
    albums,
    callbacks,
    chats,
    commands,
    copying,
    deleting,
    editing,
    ephemerals,
    links,
    media,
    pins,
    polling,
    reactions,
    sending,
)
from simulator.methods.registry import Handler, find

__all__ = [
    "Handler",
    "albums",
    "callbacks",
    "chats",
    "commands",
    "copying",
    "deleting",
    "editing",
    "ephemerals",
    "find",
    "links",
    "media",
    "pins",
    "polling",
    "reactions",
    "sending",
]
