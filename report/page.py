"""One page of HTML: what the bot would have done with a chat's history, for an admin to judge. (H2)"""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from report import figures
from report.chart import Chart, chart
from report.figures import STEPS, Figures
from texts.render import plain, render

FOLDER = Path(__file__).parent
SOME = 8
"""Tips that are shown at once; the rest is one press away."""
MINUTE = 60
KEPT_TAGS = re.compile(r"<(?!/?(?:b|i|u|s|blockquote)>)[^>]*>")
"""A card's markup is Telegram's; of it only emphasis and quotations mean anything here."""
RIGHT, WRONG = "right", "wrong"

Came = Mapping[str, Any]


def page(came: Came, lang: str, judged: Mapping[str, str] | None = None) -> str:
    """The whole page; `judged` is what was found right or wrong before, by the keys of `key_of`."""
    told = _Told(came, lang, judged or {})
    template = _environment().get_template("page.html.j2")
    return template.render(told.values(), t=told.text, lang=lang)


def judgements(kept: Mapping[str, Any]) -> dict[str, str]:
    """What somebody found right and wrong, out of the small file that the page makes."""
    found = kept.get("judged", {})
    fine = isinstance(found, dict)
    return {str(key): str(word) for key, word in found.items()} if fine else {}


def key_of(kind: str, at: str, sender: str) -> str:
    """What is judged: by when and who it was, so that it is found again after an update of the bot."""
    return f"{kind} {at} {sender}"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip


class _Told:
    """What the template shows, in one language and one time zone."""

    def __init__(self, came: Came, lang: str, judged: Mapping[str, str]) -> None:
        self._came, self._lang, self._judged = came, lang, judged
        self._about: Came = came["about"]
        self._zone = ZoneInfo(self._about["zone"])

    def text(self, key: str, /, **values: Any) -> Markup:
        """One sentence of texts/."""
        return Markup(render(f"report-{key}", self._lang, self._about["zone"], **values))  # noqa: S704 - its values are escaped there

    def values(self) -> dict[str, Any]:
        """Everything by its name in the template."""
        found = figures.figures_of(self._came)
        incidents = [self._incident(each) for each in self._came["incidents"]]
        tips = [self._line("tip", number) for number in self._came["tipped"]]
        return {
            "about": self._about,
            "since": self._day(self._about["from"]),
            "until": self._day(self._about["to"]),
            "stopped": self._about["played"] < self._about["messages"],
            "figures": found,
            "times": {
                "median": self._lasted(found.median_call), "worst": self._lasted(found.worst_call),
            },
            "charts": self._charts(found),
            "incidents": incidents,
            "tips": tips[:SOME],
            "more_tips": tips[SOME:],
            "questions": [self._question(each) for each in self._came["questions"]],
            "verdicts": self._verdicts([*incidents, *tips]),
            "style": Markup((FOLDER / "page.css").read_text(encoding="utf-8")),  # noqa: S704 - ours
            "script": Markup((FOLDER / "page.js").read_text(encoding="utf-8")),  # noqa: S704 - ours
            "kept": json.dumps({"chat": self._about["chat"], "version": self._about["version"]}),
        }  # fmt: skip

    def _charts(self, found: Figures) -> list[Chart]:
        days = [self._plain(f"weekday-{each}") for each in range(figures.WEEKDAYS)]
        months = [self._month(each[0]) for each in found.by_month]
        waits = [
            self._plain("within", duration=self._lasted(timedelta(seconds=each))) for each in STEPS
        ]
        made = [
            chart(
                self._plain("chart-hours"),
                [str(each) for each in range(figures.HOURS)],
                found.by_hour,
            ),
            chart(self._plain("chart-weekdays"), days, found.by_weekday),
            chart(self._plain("chart-months"), months, [each[2] for each in found.by_month]),
            chart(self._plain("chart-messages"), months, [each[1] for each in found.by_month]),
            chart(self._plain("chart-waits"), [*waits, self._plain("longer")], found.by_wait),
        ]
        return [each for each in made if any(bar.value for bar in each.bars)]

    def _incident(self, each: Came) -> dict[str, Any]:
        opening = self._line("card", each["opened_by"], at=each["opened_at"])
        calls = [
            self._line("call", call["message"]) | {"kind": call["kind"]} for call in each["calls"]
        ]
        wait = figures.time_to_call(each)
        return {
            **opening,
            "kind": plain(f"category-{each['category'].replace('_', '-')}", self._lang),
            "place": each["place"],
            "urgent": each["urgent"],
            "day": self._day(each["opened_at"]),
            "card": self._card(each["card"]),
            "stood": [(self._clock(at["at"]), self._card(at["text"])) for at in each["stood"]],
            "wait": self._lasted(wait) if wait is not None else None,
            "first": each["first_call"],
            "calls": calls,
            "saved": figures.saved(each),
            "asked": [(self._clock(ask["at"]), ask["who"], ask["key"]) for ask in each["asked"]],
        }

    def _question(self, each: Came) -> dict[str, Any]:
        return self._line("question", each["after_message"]) | {"about": each["key"]}

    def _line(self, kind: str, number: int | None, *, at: str | None = None) -> dict[str, Any]:
        """A message that somebody wrote, and what was thought of it before."""
        quote = self._came["quotes"].get(str(number), {})
        at, sender = quote.get("at", at), quote.get("sender", "")
        key = key_of(kind, str(at), sender)
        return {
            "key": key, "judged": self._judged.get(key, ""), "at": self._moment(at),
            "sender": sender, "text": quote.get("text", ""),
        }  # fmt: skip

    def _verdicts(self, every: Sequence[Mapping[str, Any]]) -> dict[str, int]:
        """What was judged before: how many of those stand here still, and how many are gone."""
        here = {each["key"] for each in every}
        return {
            "wrong_still": sum(word == WRONG and key in here for key, word in self._judged.items()),
            "wrong_gone": sum(
                word == WRONG and key not in here for key, word in self._judged.items()
            ),
            "right_still": sum(word == RIGHT and key in here for key, word in self._judged.items()),
            "right_gone": sum(
                word == RIGHT and key not in here for key, word in self._judged.items()
            ),
        }

    def _card(self, text: str) -> Markup:
        return Markup(KEPT_TAGS.sub("", text).replace("\n", "<br>"))  # noqa: S704 - rendered with escaped values

    def _plain(self, key: str, /, **values: Any) -> str:
        return plain(f"report-{key}", self._lang, self._about["zone"], **values)

    def _lasted(self, time: timedelta | None) -> str:
        if time is None:
            return "–"
        minutes, seconds = divmod(round(time.total_seconds()), MINUTE)
        return self._plain("lasted", minutes=minutes, seconds=seconds)

    def _month(self, month: str) -> str:
        return self._plain(f"month-{int(month[5:])}")

    def _day(self, iso: str | None) -> str:
        if iso is None:
            return "–"
        day = datetime.fromisoformat(iso).astimezone(self._zone)
        month = self._plain(f"month-{day.month}")
        return self._plain("day", day=str(day.day), month=month, year=str(day.year))

    def _clock(self, iso: str) -> str:
        return f"{datetime.fromisoformat(iso).astimezone(self._zone):%H:%M:%S}"

    def _moment(self, iso: str | None) -> str:
        return f"{self._day(iso)} {self._clock(iso)[:5]}" if iso else ""
