#!/usr/bin/env bash
# whatstk 0.9.1: a WhatsApp export of a phone with a Dutch 12-hour clock is read without an error, and every message of an
# afternoon stands twelve hours too early.
#
# Phones set to Dutch write "7:03 p.m.", with dots. whatstk finds the header's form by itself and its documentation names
# 12-hour clocks as supported; "7:03 PM" of a phone set to English (US) is read as 19:03. With dots the two letters are taken
# for text of the header: 7:03 p.m. becomes 07:03, and five past midnight becomes five past noon. An engineer would expect
# either the right hour or an error. chat-miner 0.6.0, which gives the whole stamp to dateutil, reads the same lines right.
#
# Beside it stands the second surprise that a merge of both parsers' answers would hide: a date such as 3/4/24 in a file
# that holds no number above twelve is read day first by both, with no word that it could be March as well as April.
#
# The script fails when whatstk reads 19:03, or when either parser refuses or warns about the ambiguous date.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check whatstk==0.9.1 chat-miner==0.6.0
cd "$folder"
printf '%s\n' '12-01-2024 7:03 p.m. - Marieke: hello' '13-01-2024 12:05 a.m. - Joop: good night' > dutch.txt
printf '%s\n' '1/12/24, 7:03 PM - Marieke: hello' '1/13/24, 12:05 AM - Joop: good night' > american.txt
printf '%s\n' '3/4/24, 19:03 - Marieke: hello' '3/4/24, 19:04 - Joop: hi' > either.txt
"$folder/venv/bin/python" - <<'PYTHON'
import logging
import sys
import warnings

logging.disable(logging.CRITICAL)
warnings.simplefilter("error", UserWarning)
from chatminer.chatparsers import WhatsAppParser
from whatstk import WhatsAppChat


def first(file):
    return [f"{each:%Y-%m-%d %H:%M}" for each in WhatsAppChat.from_source(file).df["date"]]


def second(file):
    parser = WhatsAppParser(file)
    parser.parse_file()
    return sorted(f"{each.timestamp:%Y-%m-%d %H:%M}" for each in parser.parsed_messages._parsed_messages)


wrong, right = ["2024-01-12 07:03", "2024-01-13 12:05"], ["2024-01-12 19:03", "2024-01-13 00:05"]
seen = {
    "whatstk, Dutch": (first("dutch.txt"), wrong),
    "whatstk, American": (first("american.txt"), right),
    "chat-miner, Dutch": (second("dutch.txt"), right),
    "whatstk, either": (first("either.txt"), ["2024-04-03 19:03", "2024-04-03 19:04"]),
    "chat-miner, either": (second("either.txt"), ["2024-04-03 19:03", "2024-04-03 19:04"]),
}
for name, (found, _) in seen.items():
    print(f"{name}: {found}")
sys.exit(0 if all(found == expected for found, expected in seen.values()) else 1)
PYTHON
