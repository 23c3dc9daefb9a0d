"""Who opened the admins' map: Telegram alone can say so, and what it said is worth something for an hour. (M1)"""

from datetime import timedelta

from init_data_py.errors import ExpiredError, InvalidInitDataError
from init_data_py.parsing import strip_auth_header
from init_data_py.validation import validate_by_hash
from starlette.requests import Request

from web.site import Office

GOOD_FOR = timedelta(hours=1)
"""Since the app was opened: then it is opened again, from the bot's button."""
AHEAD = timedelta(minutes=1)
"""So far two clocks may differ."""
LONGEST = 4_000


class ShutError(Exception):
    """Nobody is let in; `key` names the sentence that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def entering(request: Request, office: Office) -> int:
    """The number of the Telegram user who opened the app; ShutError for anybody whom Telegram did not send."""
    header = request.headers.get("authorization", "")[:LONGEST]
    try:
        told = validate_by_hash(
            strip_auth_header(header), office.token, expires_in=GOOD_FOR, now=office.now()
        )
    except ExpiredError:
        raise ShutError("web-app-old") from None
    except InvalidInitDataError:
        raise ShutError("web-app-shut") from None
    if told.user is None or told.issued_at > office.now() + AHEAD:
        raise ShutError("web-app-shut")
    return told.user.id
