"""Composition room: builds and runs the bot; nobody imports it."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "1")  # python-telegram-bot then gives durations as timedelta
