"""How long anything about a person is kept (Privacy in docs/specification.md)."""

from datetime import timedelta

QUESTION = timedelta(minutes=10)
"""A text that the bot asks about is held no longer (R4)."""
DRAFT = timedelta(minutes=15)
AREA_DRAFT = timedelta(days=1)
"""An area that an admin sent and did not confirm."""
INCIDENT_TEXT = timedelta(hours=48)
INCIDENT_SKELETON = timedelta(days=30)
OWN_MESSAGES = timedelta(hours=46)
"""Telegram deletes nothing older than 48 hours; this leaves two for a night's downtime."""
LEFT_MEMBER = timedelta(days=30)
QUIET_MEMBER = timedelta(days=90)
"""Who neither wrote nor pressed anything for so long is not asked to call either (A8); admins and
volunteers stay."""
FAILED_UPDATE = timedelta(days=30)
SEEN_UPDATE = timedelta(days=2)
"""Telegram keeps unconfirmed updates 24 hours, so nothing older can come again."""
UNDELIVERED = timedelta(days=2)
TALLY = timedelta(days=30)
"""Counts without persons; a group's thresholds forget with them."""

NUDGE = timedelta(days=30)
APPLICATION = timedelta(days=30)
"""What an applicant answered goes with the decision, or after a week; that somebody asked, after this."""
SCREEN = timedelta(days=7)
"""Which message shows a panel; ids only."""
INVITATION = timedelta(days=2)
"""The link in it works for one of them."""
MONTH_COUNT = timedelta(days=800)
"""Counts of a month, in which nobody is: two years and a quarter, to compare with."""
MEETING = timedelta(days=30)
"""After it was held, called off, or left lying: who came, and what it was about."""
PLAN = timedelta(days=28)
"""A vote about a meeting that nobody touches is called off while it is still known where its post stands."""
COORDINATOR = timedelta(days=365)
"""Of a municipality, after they were last seen."""
STICKER = timedelta(days=30)
"""An address that nobody brought stickers to; it goes at once when they are handed out."""
RING = timedelta(days=365)
"""Somebody without Telegram agreed to be rung: for a year, then the admin asks again."""
EXERCISE = timedelta(days=1)
"""Who played what goes when an exercise ends, the rest after this."""
BOARD = timedelta(days=30)
"""Where a post of the bot stands that did not change since; ids only. The next state is posted anew."""
AUDIT = timedelta(days=90)
"""Who changed what in a group; never the content of a message."""

# Every table that holds a person, and the term after which the person is gone from it.
TERMS: dict[str, timedelta] = {
    "resident": LEFT_MEMBER,
    "membership": LEFT_MEMBER,
    "incident": INCIDENT_SKELETON,
    "report": INCIDENT_TEXT,
    "claim": INCIDENT_TEXT,
    "watch": INCIDENT_TEXT,
    "reader": INCIDENT_TEXT,
    "asked": INCIDENT_TEXT,
    "card": INCIDENT_SKELETON,
    "posted": OWN_MESSAGES,
    "question": QUESTION,
    "draft": DRAFT,
    "screen": SCREEN,
    "timer": INCIDENT_SKELETON,
    "outbox": UNDELIVERED,
    "seen_update": SEEN_UPDATE,
    "failed_update": FAILED_UPDATE,
    "neighbourhood": LEFT_MEMBER,
    "topic": LEFT_MEMBER,
    "tally": TALLY,
    "nudge": NUDGE,
    "flag": NUDGE,
    "picture": OWN_MESSAGES,
    "application": APPLICATION,
    "audit": AUDIT,
    "invitation": INVITATION,
    "link": LEFT_MEMBER,
    "route": LEFT_MEMBER,
    "relay": INCIDENT_SKELETON,
    "awaited": AREA_DRAFT,
    "area_draft": AREA_DRAFT,
    "area_tile": LEFT_MEMBER,
    "official_area": MONTH_COUNT,
    "official_word": MONTH_COUNT,
    "overlap": LEFT_MEMBER,
    "municipality": COORDINATOR,
    "coordinator": COORDINATOR,
    "belonging": LEFT_MEMBER,
    "entry": INVITATION,
    "listing": LEFT_MEMBER,
    "listing_word": LEFT_MEMBER,
    "board": BOARD,
    "sticker_request": STICKER,
    "ring": RING,
    "meeting": MEETING,
    "meeting_option": MEETING,
    "meeting_vote": MEETING,
    "meeting_guest": MEETING,
    "month_count": MONTH_COUNT,
    "spared": INCIDENT_TEXT,
    "exercise": EXERCISE,
    "exercise_part": EXERCISE,
}
