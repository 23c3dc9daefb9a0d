"""What was just said, told to the other processes and kept by none of them for longer than minutes. (R4)"""

from sqlalchemy import text

from models.base import Session

TALK = "buurtwacht_talk"
"""The channel of PostgreSQL on which it goes round, sealed."""
LARGEST = 7999  # bytes that PostgreSQL lets one message have


async def tell(session: Session, sealed: str) -> None:
    """It goes out with the commit, and into no table."""
    await session.execute(
        text("SELECT pg_notify(:channel, :sealed)"), {"channel": TALK, "sealed": sealed}
    )
