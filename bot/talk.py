"""The short memory of several processes is one: what one of them hears, the others know. (F1)"""

import base64
import hashlib
import json
import logging
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from cryptography.fernet import Fernet, InvalidToken

from handlers.context import Memory, Said
from handlers.late import Late
from models import talk
from models.base import Session

log = logging.getLogger(__name__)

LONGEST = 1000  # characters; the reader looks at no more of what was said before


class Talk:
    """Sealed with a key from the bot's token, so that no text stands readable in any file of the server."""

    def __init__(self, token: str, memory: Memory, late: Late) -> None:
        key = hashlib.blake2b(token.encode(), digest_size=32, person=b"buurtwacht talk").digest()
        self._seal = Fernet(base64.urlsafe_b64encode(key))
        self._name = secrets.token_hex(4)
        self._memory, self._late = memory, late

    async def tell(self, session: Session, said: Said) -> None:
        """Of a message that is being taken; whoever takes the next one knows it."""
        await talk.tell(session, self.sealed(said))

    async def forget(self, session: Session, user_id: int) -> None:
        """Of somebody who is to be forgotten: everywhere."""
        await talk.tell(session, self.sealed_away(user_id))

    def sealed(self, said: Said) -> str:
        """One message, as it goes round."""
        (chat, topic), at = said.where, said.at.timestamp()
        return self._sealed([chat, topic, said.user_id, said.text[:LONGEST], at, said.about])

    def sealed_away(self, user_id: int) -> str:
        """A person who is to be forgotten, as it goes round."""
        return self._sealed([user_id])

    def _sealed(self, fields: Sequence[object]) -> str:
        return self._seal.encrypt(
            json.dumps([self._name, *fields], ensure_ascii=False).encode()
        ).decode()

    def heard(self, sealed: str) -> None:
        """Remember what another process took."""
        try:
            name, *fields = json.loads(self._seal.decrypt(sealed))
            if name != self._name:
                self._take(*fields)
        except (InvalidToken, ValueError, TypeError):
            log.warning("talk.unreadable: another bot, or another version, works on this database")

    def _take(self, *fields: Any) -> None:
        if len(fields) == 1:
            self._memory.forget(fields[0])
            self._late.forget(fields[0])
            return
        chat, topic, user_id, text, at, about = fields
        when = datetime.fromtimestamp(at, UTC)
        self._memory.hear(Said((chat, topic), user_id, text, when, about))
