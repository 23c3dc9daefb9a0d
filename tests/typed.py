"""A second opinion on every call and update: aiogram's own description of the Bot API."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import aiogram.methods
from aiogram.methods.base import TelegramMethod
from aiogram.types import BufferedInputFile, Update
from pydantic import BaseModel, TypeAdapter

if TYPE_CHECKING:
    from simulator.records import Call

UNCHECKED = frozenset({400, 401, 404})
_METHODS: dict[str, type[TelegramMethod[Any]]] = {
    found.__api_method__: found
    for found in vars(aiogram.methods).values()
    if isinstance(found, type)
    and issubclass(found, TelegramMethod)
    and isinstance(getattr(found, "__api_method__", None), str)
}


@functools.cache
def _answers(method: str) -> TypeAdapter[Any]:
    """What a method gives back; making this takes longer than all the rest of a call."""
    return TypeAdapter(_METHODS[method].__returning__)


def check_call(call: Call) -> None:
    """Raise AssertionError or ValidationError for a call that the Bot API does not know like this.

    What Telegram itself refused for its form (400, 401, 404) and what a fault ate is passed over.
    """
    refused = not call.ok and call.result_or_error["error_code"] in UNCHECKED
    if refused or call.fault is not None:
        return
    described = _METHODS[call.method]
    check_known(described.model_validate(_uploaded(call.params)), call.method)
    if call.ok:
        check_known(_answers(call.method).validate_python(call.result_or_error), call.method)


def _uploaded(value: Any) -> Any:
    """The parameters with what aiogram has for a file that came along."""
    if isinstance(value, dict):
        return {name: _uploaded(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_uploaded(one) for one in value]
    if isinstance(value, str) and value.startswith("attach://"):
        return BufferedInputFile(b"", "file")
    return value


def check_update(update: dict[str, Any]) -> None:
    """Raise AssertionError or ValidationError for an update that Telegram would not send."""
    checked = Update.model_validate(update)
    check_known(checked, "update")
    assert len(checked.model_fields_set) == 2, f"an update is one thing: {sorted(update)}"


def check_known(value: object, where: str) -> None:
    """Raise AssertionError for a field, at any depth, that aiogram has no description of."""
    if isinstance(value, BaseModel):
        assert not value.model_extra, f"{where}: unknown {sorted(value.model_extra or {})}"
        for name in value.model_fields_set:
            check_known(getattr(value, name), f"{where}.{name}")
    elif isinstance(value, list | tuple):
        for number, one in enumerate(value):
            check_known(one, f"{where}[{number}]")
