"""What leaves: a text key with values and buttons, in one language. Rendered when it is sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Union, cast

from saar.actions import Action, parse


@dataclass(frozen=True)
class Keys:
    """A value that is itself a short list of texts, such as things seen; rendered with commas."""

    keys: tuple[str, ...]


Value = Union[str, int, bool, datetime, Keys, "Text", None]
"""What stands in a sentence; a Text is itself a sentence or a word in the reader's language."""


@dataclass(frozen=True)
class Button:
    """`key` names its text; `style` is one of Telegram's (danger, success, primary) or None.

    With `label` the text is that name (of a group, say); with `url` it opens a link, with `app` inside
    Telegram, which says who looks.
    """

    key: str
    action: Action | None = None
    values: Mapping[str, Value] = field(default_factory=dict)
    style: str | None = None
    label: str | None = None
    url: str | None = None
    app: bool = False


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Text:
    """One message: the key of its text, the values in it, and its rows of buttons."""

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)
    buttons: Rows = ()

    def as_json(self) -> dict[str, Any]:
        """Plain JSON; instants become {"at": ISO 8601}."""
        rows = [[_button_json(button) for button in row] for row in self.buttons]
        return {"key": self.key, "values": _values_json(self.values), "buttons": rows}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Text":
        """The inverse of `as_json`."""
        rows = tuple(tuple(_button(each) for each in row) for row in data["buttons"])
        return cls(data["key"], _values(data["values"]), rows)


@dataclass(frozen=True)
class Answer:
    """What the presser reads at once; `alert` needs a tap to go away."""

    text: Text
    alert: bool = False


@dataclass(frozen=True)
class Screen:
    """A message of several lines, each with a text of its own, above one keyboard."""

    lines: tuple[Text, ...]
    buttons: Rows = ()


@dataclass(frozen=True)
class Sheet:
    """Something to print: `name` is that of its layout, `values` plain JSON, `form` pdf or png."""

    name: str
    values: dict[str, Any]
    form: str = "pdf"


def _values_json(values: Mapping[str, Value]) -> dict[str, Any]:
    return {name: _value_json(value) for name, value in values.items()}


def _value_json(value: Value) -> Any:
    if isinstance(value, datetime):
        return {"at": value.isoformat()}
    if isinstance(value, Text):
        return {"text": value.as_json()}
    return {"keys": list(value.keys)} if isinstance(value, Keys) else value


def _values(data: Mapping[str, Any]) -> dict[str, Value]:
    return {name: _value(value) for name, value in data.items()}


def _value(value: Any) -> Value:
    if not isinstance(value, dict):
        return cast("Value", value)
    if "keys" in value:
        return Keys(tuple(value["keys"]))
    if "text" in value:
        return Text.from_json(value["text"])
    return datetime.fromisoformat(value["at"])


def _button_json(button: Button) -> dict[str, Any]:
    return {
        "key": button.key,
        "action": button.action.wire() if button.action else None,
        "values": _values_json(button.values),
        "style": button.style,
        "label": button.label,
        "url": button.url,
        "app": button.app,
    }


def _button(data: Mapping[str, Any]) -> Button:
    action = parse(data["action"]) if data["action"] else None
    return Button(
        data["key"],
        action,
        _values(data["values"]),
        data["style"],
        data["label"],
        data["url"],
        data.get("app", False),
    )
