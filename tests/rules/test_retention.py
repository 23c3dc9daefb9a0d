"""How long anything about a person is kept. (14, R4, P1)"""

from datetime import timedelta

import pytest

import models
from saar import retention
from saar.retention import TERMS

HOURS = timedelta(hours=1)
DAYS = timedelta(days=1)
TELEGRAM_DELETES_WITHIN = 48 * HOURS


@pytest.mark.parametrize(
    ("table", "term"),
    [
        ("report", 48 * HOURS),
        ("claim", 48 * HOURS),
        ("watch", 48 * HOURS),
        ("asked", 48 * HOURS),
        ("incident", 30 * DAYS),
        ("resident", 30 * DAYS),
        ("membership", 30 * DAYS),
    ],
)
def test_terms_of_persons_and_incidents(table: str, term: timedelta) -> None:
    """What was said goes after 48 hours, the skeleton and who left after 30 days. (14, J4)"""
    assert TERMS[table] == term


@pytest.mark.parametrize(
    ("table", "minutes"),
    [("question", 10), ("draft", 15), ("awaited", 24 * 60), ("area_draft", 24 * 60)],
)
def test_terms_of_conversations(table: str, minutes: int) -> None:
    """A text that is asked about is held ten minutes, a half-made report fifteen; that a map file is
    expected, and the file until it is confirmed, a day. (R4, S2, G3)
    """
    assert TERMS[table] == timedelta(minutes=minutes)


def test_own_messages_go_while_telegram_still_deletes_them() -> None:
    """The bot removes its own messages before Telegram's 48 hours are over. (P1, 14)"""
    assert TERMS["posted"] == retention.OWN_MESSAGES
    assert timedelta(0) < retention.OWN_MESSAGES < TELEGRAM_DELETES_WITHIN


def test_an_update_is_remembered_as_long_as_it_can_come_again() -> None:
    """Telegram offers an update for a day; it is known longer than that, so it acts once. (D1)"""
    assert TERMS["seen_update"] > DAYS


def test_every_table_has_its_term() -> None:
    """Every table of people has a term from the day it exists, and no term is for a table long gone. (14)"""
    assert set(TERMS) == set(models.base.Base.metadata.tables) - {"duty"}


def test_nothing_is_kept_for_longer_than_the_skeleton() -> None:
    """No person stays longer than the skeleton of an incident, but for who changed a setting. (14)"""
    assert TERMS["audit"] == 90 * DAYS
    longer = {"audit", "month_count", "ring"}  # counts alone; with consent, for a year
    longer |= {"coordinator", "municipality"}  # as long as they come, and a year
    longer |= {"official_area", "official_word"}  # places, out of a public file
    others = [term for table, term in TERMS.items() if table not in longer]
    assert all(timedelta(0) < term <= retention.INCIDENT_SKELETON for term in others)
