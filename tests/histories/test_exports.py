"""Exports of a chat, as phones in four languages make them: each message once, by whom and when, and nothing that is none."""

import shutil
from collections import Counter
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from history.entry import Entry, History, HistoryError, Kind, Left, TwoOrders, Why
from history.files import Choices, load
from history.stamps import Order

SAMPLES = Path(__file__).parent / "samples"
PICTURE, VOICE, PLACE, POLL = Kind.PICTURE, Kind.VOICE, Kind.PLACE, Kind.POLL
EVERY = {
    "android-nl.txt": ("Android, day-first, 24 h", 11, {Left.SYSTEM: 9, Left.DELETED: 1}),
    "iphone-nl.txt": ("iPhone, day-first, 24 h", 12, {Left.SYSTEM: 4, Left.DELETED: 1, Left.CALL: 1}),
    "android-nl-12h.txt": ("Android, day-first, 12 h", 3, {}),
    "android-en-gb.txt": ("Android, day-first, 24 h", 5, {Left.SYSTEM: 4, Left.DELETED: 1}),
    "android-en-us.txt": ("Android, month-first, 12 h", 5, {Left.SYSTEM: 1}),
    "iphone-en-us.txt": ("iPhone, month-first, 12 h", 5, {Left.SYSTEM: 1}),
    "android-de.txt": ("Android, day-first, 24 h", 6, {Left.SYSTEM: 3, Left.DELETED: 1}),
    "iphone-de.txt": ("iPhone, day-first, 24 h", 4, {Left.SYSTEM: 1, Left.DELETED: 1}),
    "android-fr.txt": ("Android, day-first, 24 h", 4, {Left.SYSTEM: 3, Left.DELETED: 1}),
    "iphone-fr.txt": ("iPhone, day-first, 24 h", 4, {Left.SYSTEM: 1}),
    "signal-export.md": ("Signal", 2, {}),
}  # fmt: skip


def read(name: str, **choices: object) -> History:
    return load([SAMPLES / name], Choices(**choices))  # type: ignore[arg-type]


def saying(history: History, part: str) -> Entry:
    return next(each for each in history.entries if part in each.text)


@pytest.mark.parametrize("name", EVERY)
def test_every_message_of_an_export_is_read_once(name: str) -> None:
    """Which phone it was, how many wrote, and what was left out; nothing stays unread. (H1)"""
    form, count, left = EVERY[name]
    found = read(name)
    assert form in found.form
    assert len(found.entries) == count
    assert found.left == Counter(left)
    assert found.unread == []


@pytest.mark.parametrize("name", EVERY)
def test_no_line_of_the_messenger_is_taken_for_a_persons(name: str) -> None:
    """Neither its notices nor the group's own name. (H1)"""
    found = read(name)
    texts = " ".join(each.text for each in found.entries).casefold()
    assert not {"Kerkbuurt", "Church Lane", "Kirchviertel", "Quartier"} & set(found.senders)
    for notice in (
        "toegevoegd",
        "omitted",
        "weggela",
        "absente",
        "omis",
        "erstellt",
        "<",
        "\u200e",
    ):
        assert notice not in texts
    assert all(each.text or each.kind is not Kind.TEXT for each in found.entries)


def test_a_message_goes_on_over_several_lines() -> None:
    """Up to the next stamp. (H1)"""
    text = saying(read("android-nl.txt"), "nummer 12").text
    assert text == "Er staat iemand in de tuin van nummer 12\nhij heeft een zaklamp\nen een rugzak"


def test_a_message_that_begins_with_an_empty_line_is_one(tmp_path: Path) -> None:
    """Also where an editor took the blank behind the name away. (H1)"""
    file = tmp_path / "chat.txt"
    file.write_text("12-01-2024 19:01 - Anna:\n\nbrand bij de bakker\n12-01-2024 19:02 - Bram:\n")
    found = load([file])
    assert [(each.sender, each.text) for each in found.entries] == [("Anna", "brand bij de bakker")]
    assert found.left == Counter({Left.EMPTY: 1})


@pytest.mark.parametrize("name", ["android-nl.txt", "iphone-nl.txt"])
def test_pictures_voices_places_and_polls_are_told_apart(name: str) -> None:
    """Also where the picture itself was left out, and with the words beside it. (H1)"""
    found = read(name)
    kinds = Counter(each.kind for each in found.entries)
    assert (kinds[PICTURE], kinds[VOICE], kinds[PLACE], kinds[POLL]) == (2, 1, 1, 1)
    assert [each.text for each in found.entries if each.kind is PICTURE][1] in (
        "hier staat hij",
        "die daar",
    )
    spot = next(each.spot for each in found.entries if each.kind is PLACE)
    assert spot == (52.0907, 5.1214)
    assert saying(found, "schouwen").kind is POLL


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("android-nl.txt", "112 gebeld"), ("iphone-nl.txt", "112 gebeld"), ("android-en-gb.txt", "called 999"),
        ("android-de.txt", "110 angerufen"), ("android-fr.txt", "appelé"),
    ],
)  # fmt: skip
def test_the_mark_of_an_edit_is_no_word_of_its_writer(name: str, part: str) -> None:
    """The text stands without it. (H1)"""
    found = saying(read(name), part)
    assert found.edited
    assert ">" not in found.text


def test_a_number_a_member_without_a_name_and_a_mention_stay_who_they_are() -> None:
    """As the phone showed them, without marks that nobody sees. (H1)"""
    assert saying(read("android-nl.txt"), "Ans").sender == "+31 6 12345678"
    assert saying(read("iphone-nl.txt"), "Ans").sender == "Ans"
    assert saying(read("android-nl.txt"), "dank je").text == "@Marieke Verhoef top: dank je"


def test_a_message_that_somebody_pasted_is_no_message_of_its_own() -> None:
    """It carries a stamp of another day. (H1)"""
    found = read("iphone-nl.txt")
    assert "Sanne" not in found.senders
    assert saying(found, "dit schreef").text.endswith("Sanne: dag Joop")


def test_what_somebody_quotes_is_not_their_own_word() -> None:
    """Nor are the reactions of others below a message. (H1, R1)"""
    assert read("signal-export.md").entries[1].text == "Er staat iemand in de tuin van nummer 12"


def test_words_about_the_messenger_are_a_persons_words() -> None:
    """Somebody who asks about encryption is a neighbour, not a notice. (H1)"""
    assert saying(read("iphone-nl.txt"), "versleuteld?").sender == "Joop"


def test_days_and_months_that_cannot_be_told_apart_are_asked_about() -> None:
    """With the number in question; said once, either way works. (H1)"""
    with pytest.raises(TwoOrders, match=r"3/4/24.*--dates day-first"):
        read("android-zonder-tekens.txt")
    day = read("android-zonder-tekens.txt", order=Order.DAY_FIRST)
    month = read("android-zonder-tekens.txt", order=Order.MONTH_FIRST)
    assert (day.entries[0].at.month, month.entries[0].at.month) == (4, 3)
    assert [(each.line, each.why) for each in day.unread] == [(1, Why.BEFORE_FIRST)]


def test_time_itself_tells_days_from_months(tmp_path: Path) -> None:
    """All numbers are below thirteen, but only one order runs forward. (H1)"""
    file = tmp_path / "chat.txt"
    days = "".join(f"{day}/1/24, 10:00 - Anna: dag\n" for day in range(1, 13))
    file.write_text(days + "1/2/24, 10:00 - Anna: dag\n", encoding="utf-8")
    found = load([file])
    assert (found.entries[-1].at.month, found.entries[-1].at.day) == (2, 1)


def test_a_date_that_does_not_exist_is_named_by_its_line(tmp_path: Path) -> None:
    """The rest is read. (H1)"""
    file = tmp_path / "chat.txt"
    file.write_text(
        "31-01-2024 10:00 - Anna: dag\n31-02-2024 10:00 - Bram: hoi\n01-03-2024 10:00 - Anna: ja\n"
    )
    found = load([file])
    assert [(each.line, each.why, each.file) for each in found.unread] == [
        (2, Why.NO_SUCH_DATE, "chat.txt")
    ]
    assert found.senders == ["Anna"]


def test_the_hour_that_an_autumn_night_has_twice_runs_forward(tmp_path: Path) -> None:
    """Summer time ends at three; half past two comes twice. (H1)"""
    file = tmp_path / "chat.txt"
    hours = ("02:10:00", "02:50:00", "02:05:00", "02:40:00", "03:01:00")
    file.write_text("".join(f"[27-10-2024 {each}] Anna: {each}\n" for each in hours))
    times = [each.at for each in load([file]).entries]
    assert [f"{each:%H:%M}" for each in times] == ["00:10", "00:50", "01:05", "01:40", "02:01"]


def test_messages_of_one_minute_are_spread_over_it() -> None:
    """Where an export knows no seconds: nobody writes three messages in one instant. (H1)"""
    times = [each.at for each in read("android-nl.txt").entries if each.at.minute == 4]
    assert [each.second for each in times] == [20, 40]


def test_an_export_with_its_pictures_is_read_as_it_came(tmp_path: Path) -> None:
    """The zip of an iPhone, and that of an Android phone with a text that somebody sent in it. (H1)"""
    iphone, android = tmp_path / "WhatsApp Chat - Kerkbuurt.zip", tmp_path / "android.zip"
    with ZipFile(iphone, "w") as packed:
        packed.write(SAMPLES / "iphone-nl.txt", "_chat.txt")
        packed.writestr("00000012-PHOTO-2024-01-12-19-04-30.jpg", b"\xff\xd8")
    with ZipFile(android, "w") as packed:
        packed.write(SAMPLES / "android-nl.txt", "WhatsApp-chat met Kerkbuurt.txt")
        packed.writestr("notulen.txt", "een verslag van de vergadering")
    assert (load([iphone]).name, len(load([iphone]).entries)) == ("Kerkbuurt", 12)
    assert (load([android]).name, len(load([android]).entries)) == ("Kerkbuurt", 11)


def test_exports_that_overlap_are_one_chat(tmp_path: Path) -> None:
    """What both hold is there once, and twice what was said twice. (H1)"""
    lines = [f"12-01-2024 19:0{at} - Anna: bericht {at}\n" for at in range(6)]
    twice = ["12-01-2024 19:07 - Bram: ja\n"] * 2
    (tmp_path / "a.txt").write_text("".join(lines[:4]))
    (tmp_path / "b.txt").write_text("".join(lines[2:] + twice))
    found = load([tmp_path / "b.txt", tmp_path / "a.txt"])
    assert [each.text for each in found.entries] == [
        *(f"bericht {at}" for at in range(6)),
        "ja",
        "ja",
    ]


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("lijst.txt", b"melk\nbrood\n", "no export of a chat"),
        ("foto.txt", b"\xff\xd8\xff\xe0\x80", "no text file"),
        ("leeg.zip", b"PK\x05\x06" + bytes(18), "holds no chat"),
        ("stuk.json", b'{"messages": 3}', "no chat that Telegram Desktop exported"),
        ("stil.txt", b"12-01-2024 19:01 - Anna heeft Joop toegevoegd\n", "no message that somebody wrote"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_at_all_is_said_in_one_sentence(
    tmp_path: Path, name: str, data: bytes, sentence: str
) -> None:
    """It names the file, and nothing else happens. (H1)"""
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(HistoryError, match=sentence) as told:
        load([file])
    assert name in str(told.value)
    assert str(told.value).endswith(".")


def test_a_zip_that_was_cut_or_scratched_is_said_to_be_damaged(tmp_path: Path) -> None:
    """Whatever it is that the unpacking stumbles over. (H1)"""
    whole = tmp_path / "whole.zip"
    with ZipFile(whole, "w", ZIP_DEFLATED) as packed:
        packed.write(SAMPLES / "iphone-nl.txt", "_chat.txt")
    data = bytearray(whole.read_bytes())
    data[60:100] = bytes(40)
    scratched = tmp_path / "scratched.zip"
    scratched.write_bytes(data)
    with pytest.raises(HistoryError, match="damaged or locked"):
        load([scratched])


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """As the system says it. (H1)"""
    with pytest.raises(HistoryError, match=r"weg\.txt cannot be read"):
        load([tmp_path / "weg.txt"])


def test_a_file_of_an_old_windows_program_is_read(tmp_path: Path) -> None:
    """With a mark at its front, or two bytes a letter. (H1)"""
    text = (SAMPLES / "android-nl.txt").read_text(encoding="utf-8")
    for encoding in ("utf-8-sig", "utf-16"):
        file = tmp_path / f"{encoding}.txt"
        file.write_text(text, encoding=encoding)
        assert len(load([file]).entries) == 11


def test_reading_changes_no_file(tmp_path: Path) -> None:
    """The admin's only copy stays as it is. (H1)"""
    copy = shutil.copy(SAMPLES / "iphone-nl.txt", tmp_path)
    before = Path(copy).read_bytes()
    load([Path(copy)])
    assert Path(copy).read_bytes() == before
