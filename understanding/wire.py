"""A reading as plain JSON values."""

from dataclasses import asdict
from typing import Any

from understanding.meaning import Reading


def as_json(reading: Reading) -> dict[str, Any]:
    """Give every field as plain JSON: enums as their values, tuples and sets as sorted lists."""
    plain = asdict(reading)
    plain["flags"] = sorted(reading.flags)
    plain["reasons"] = [{"key": r.key, "values": dict(r.values)} for r in reading.reasons]
    return {key: _plain(value) for key, value in plain.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, str):
        return str(value)
    return value
