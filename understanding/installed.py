"""The model that is installed, or why there is none and the word lists do the work."""

from functools import cache
from typing import TYPE_CHECKING
from zipfile import BadZipFile

if TYPE_CHECKING:
    from understanding.following import ThreadReader
    from understanding.kinds import Kinds
    from understanding.model import Model


class MissingModelError(Exception):
    """The trained model cannot be used here; its text says why, in words for an operator."""


def trained() -> "Model | None":
    """The model, read once; None where there is none to use."""
    found = _found()
    return None if isinstance(found, MissingModelError) else found


@cache
def threads() -> "ThreadReader | None":
    """The reader of threads, read once; None where messages are read one by one."""
    found = _found()
    if isinstance(found, MissingModelError):
        return None
    try:
        from understanding.following import load  # noqa: PLC0415 - without numpy there is a fallback

        return load(*found.shared)
    except (OSError, EOFError, BadZipFile, ValueError, KeyError):
        return None


@cache
def kinds() -> "Kinds | None":
    """The plain judge of kinds, read once; None where there is none to use."""
    try:
        from understanding.kinds import load  # noqa: PLC0415 - without numpy there is a fallback

        return load()
    except (ImportError, OSError, EOFError, BadZipFile, ValueError, KeyError):
        return None


def check() -> str:
    """Say which run made the model; MissingModelError where the word lists read instead."""
    found = _found()
    if isinstance(found, MissingModelError):
        raise found
    talks = "talks are followed" if threads() else "each message is read alone"
    return f"{found.about['messages']} messages, {found.about['layers']} layers, {talks}"


@cache
def _found() -> "Model | MissingModelError":
    try:
        from understanding.model import load  # noqa: PLC0415 - without numpy there is a fallback

        return load()
    except ImportError as error:
        return MissingModelError(f"{error.name} is not installed")
    except FileNotFoundError:
        return MissingModelError("understanding/weights/reader.npz is not there")
    except (OSError, EOFError, BadZipFile, ValueError, KeyError) as error:
        return MissingModelError(f"the model file cannot be read ({type(error).__name__})")
