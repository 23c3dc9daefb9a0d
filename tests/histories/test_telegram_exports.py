"""Telegram Desktop's JSON: one chat, a whole account, two people of one name, replies, forwards, service messages."""

import json
from pathlib import Path
from typing import Any

import pytest

from history.entry import History, HistoryError, Kind, Left, Why
from history.files import Choices, load

AT = 1_705_082_582  # seconds since 1970


def message(number: int, text: Any, **more: Any) -> dict[str, Any]:
    return {
        "id": number, "type": "message", "date": "2024-01-12T19:03:02", "date_unixtime": str(AT + number),
        "from": "Anna", "from_id": "user1", "text": text, **more,
    }  # fmt: skip


CHAT = {
    "name": "Kerkbuurt", "type": "private_supergroup", "id": 5,
    "messages": [
        {"id": 1, "type": "service", "date": "2024-01-12T19:00:00", "action": "create_group", "actor": "Anna"},
        {"id": 2, "type": "service", "date": "2024-01-12T19:00:00", "action": "topic_created", "title": "Alarm"},
        message(3, "Er staat iemand in de tuin"),
        message(4, ["bel ", {"type": "phone", "text": "112"}, "!"], from_id="user2", reply_to_message_id=3),
        message(5, "", photo="(File not included)", from_id="user2"),
        message(6, "", media_type="voice_message", file="x.ogg"),
        message(7, "", location_information={"latitude": 52.1, "longitude": 5.2}),
        message(8, "moet je lezen", forwarded_from="Nieuws"),
        message(9, "weg account", **{"from": None, "from_id": "user9"}),
        message(10, "namens de groep", from_id="channel5"),
        message(11, "112 gebeld", edited="2024-01-12T19:05:00"),
        message(12, "", poll={"question": "?"}),
        "geen bericht",
    ],
}  # fmt: skip


def read(tmp_path: Path, data: Any, **choices: Any) -> History:
    file = tmp_path / "result.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    return load([file], Choices(**choices))


def test_a_chat_is_read_with_who_answers_whom(tmp_path: Path) -> None:
    """Marked pieces of a text are one text; service messages and channels are counted. (H1)"""
    found = read(tmp_path, CHAT)
    assert found.name == "Kerkbuurt"
    assert [each.text for each in found.entries][:2] == ["Er staat iemand in de tuin", "bel 112!"]
    assert found.entries[1].replies_to == found.entries[0].key
    assert (found.left[Left.SYSTEM], found.left[Left.CHANNEL]) == (2, 1)
    assert [(each.line, each.why) for each in found.unread] == [(13, Why.NOT_A_MESSAGE)]


def test_two_people_of_one_name_stay_two(tmp_path: Path) -> None:
    """Also somebody whose account is gone. (H1)"""
    assert read(tmp_path, CHAT).senders == ["Anna", "Anna (2)", "Deleted account"]


def test_what_a_message_is_besides_words(tmp_path: Path) -> None:
    """Pictures, voices, places, polls, forwards and edits. (H1)"""
    found = read(tmp_path, CHAT).entries
    kinds = [
        Kind.TEXT,
        Kind.TEXT,
        Kind.PICTURE,
        Kind.VOICE,
        Kind.PLACE,
        Kind.TEXT,
        Kind.TEXT,
        Kind.TEXT,
        Kind.POLL,
    ]
    assert [each.kind for each in found] == kinds
    assert [each.forwarded for each in found].index(True) == 5
    assert [each.edited for each in found].index(True) == 7
    assert found[4].spot == (52.1, 5.2)


def test_of_an_account_one_group_is_chosen(tmp_path: Path) -> None:
    """By itself where there is one; by its name where there are several, which the sentence lists. (H1)"""
    other = {"name": "Voetbal", "type": "private_group", "messages": [message(1, "wie komt er")]}
    alone = {"name": "Oma", "type": "personal_chat", "messages": [message(1, "dag")]}
    one = {"chats": {"list": [CHAT, alone]}}
    several = {"chats": {"list": [CHAT, other, alone]}}
    assert read(tmp_path, one).name == "Kerkbuurt"
    with pytest.raises(HistoryError, match=r"'Kerkbuurt', 'Voetbal'.*--chat NAME"):
        read(tmp_path, several)
    assert read(tmp_path, several, chat="voetbal").name == "Voetbal"
    assert read(tmp_path, several, chat="oma").name == "Oma"


def test_an_old_export_without_seconds_since_1970_keeps_its_zone(tmp_path: Path) -> None:
    """19:03 in Amsterdam is 18:03 in January. (H1)"""
    old = message(1, "dag")
    del old["date_unixtime"]
    found = read(tmp_path, {"name": "x", "type": "private_group", "messages": [old]})
    assert f"{found.entries[0].at:%H:%M}" == "18:03"
