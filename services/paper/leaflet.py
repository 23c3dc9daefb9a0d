"""Leaflet, poster and stickers: what stands on them, in one language or two. (M5)"""

import io
from dataclasses import dataclass

from models.neighbourhood import Neighbourhood
from saar.actions import Action, Verb
from saar.effects import Button, Rows, Sheet, Text, Value
from saar.policy import Residence
from services.area import outline
from services.card import wording
from services.paper.letters import printable
from texts import render

SCREEN = "paper"
SHEETS = {"leaflet": "", "poster": "", "stickers-8": "8", "stickers-21": "21"}
"""What can be asked for; of stickers, how many labels are on a sheet."""
BOTH = "both"
LANGUAGES = (*render.LOCALES, BOTH)
STEPS = ("signal", "alarm", "app", "react")
RULES = ("now", "see", "pictures", "follow", "police", "talk", "age")
BOX = (128.0, 62.0)  # millimetres of the drawn area


@dataclass(frozen=True)
class Order:
    """What an admin asks for. `languages`: one of LANGUAGES."""

    sheet: str
    languages: str
    marks: bool

    @property
    def word(self) -> str:
        """As it stands in a button."""
        return f"{self.sheet}.{self.languages}.{'x' if self.marks else 'o'}"


def ordered(word: str, locale: str) -> Order:
    """The order in a button's word; a sheet that is not known, or none, only shows the screen."""
    sheet, _, rest = word.partition(".")
    languages, _, marks = rest.partition(".")
    return Order(
        sheet if sheet in SHEETS else "",
        languages if languages in LANGUAGES else locale,
        marks == "x",
    )


def screen(group: Neighbourhood, order: Order) -> Text:
    """What can be printed, in which language, with or without marks."""
    values: dict[str, Value] = {
        "group": group.name,
        "language": Text(f"paper-language-{order.languages}"),
        "marks": order.marks,
    }
    sheets: Rows = tuple(
        (_button(group, f"paper-{each}", Order(each, order.languages, order.marks), "primary"),)
        for each in SHEETS
    )
    languages = tuple(
        _button(
            group,
            f"paper-{each}",
            Order("", each, order.marks),
            "success" if each == order.languages else None,
        )
        for each in LANGUAGES
    )
    other = Order("", order.languages, not order.marks)
    marks = _button(group, "paper-no-marks" if order.marks else "paper-marks", other)
    asked = wording.button("stickers", Verb.STICKERS, group.id)
    back = wording.button("back", Verb.PANEL, group.id)
    return Text("paper", values, (*sheets, languages, (marks,), (asked,), (back,)))


def made(group: Neighbourhood, order: Order) -> Text:
    """The words below the file."""
    values: dict[str, Value] = {
        "what": Text(f"paper-{_layout(order)}"),
        "group": group.name,
        "marks": order.marks,
        "labels": int(SHEETS[order.sheet] or 0),
    }
    return Text("paper-made", values)


def file_name(group: Neighbourhood, order: Order, locale: str) -> str:
    """What the file is called: in plain letters, whatever the group's name holds."""
    what = render.plain(f"paper-file-{_layout(order)}", locale)
    return f"{what}-{group.id}.pdf"


def sheet(group: Neighbourhood, order: Order, *, bot: str) -> Sheet:
    """What the printer gets."""
    locales = list(render.LOCALES) if order.languages == BOTH else [order.languages]
    if order.languages == BOTH and group.locale in locales:
        locales.sort(key=lambda each: each != group.locale)
    url = group.join_link or ""
    values = {
        "sides": [_side(group, order, each, bot=bot, url=url) for each in locales],
        "url": url,
        "code": _code(url),
        "area": outline.rings(group.perimeter, wide=BOX[0], high=BOX[1]),
        "marks": order.marks,
        "labels": SHEETS[order.sheet],
    }
    return Sheet(_layout(order), values)


def _side(
    group: Neighbourhood, order: Order, locale: str, *, bot: str, url: str
) -> dict[str, object]:
    """Everything that one language says."""
    policy = group.policy
    values: dict[str, Value] = {
        **wording.numbers(group),
        "url": url,
        "bot": bot,
        "age": policy.minimum_age,
        "works": policy.residence is Residence.LIVE_OR_WORK,
    }

    def words(key: str) -> str:
        return render.plain(f"sheet-{key}", locale, group.pack.time_zone, **values)

    name = printable(group.name)
    what = Text(f"paper-{_layout(order)}")
    title = render.plain("paper-title", locale, what=what, group=name)
    plain = ("kicker", "promise", "about", "area", "join", "how", "foot", "saar", "order", "agreed", "asked", "complain", "watch")  # fmt: skip
    return {
        "lang": locale,
        "name": name,
        "title": title,
        "alt": words("code-alt"),
        **{each: words(each) for each in plain},
        "steps": [
            {
                "word": words(each),
                "about": words(f"{each}-about"),
                "alt": words(f"{each}-alt"),
                "picture": each,
            }
            for each in STEPS
        ],
        "rules": [words(f"rule-{each}") for each in RULES],
    }


def _layout(order: Order) -> str:
    return order.sheet.partition("-")[0]


def _code(url: str) -> str:
    """The code of a link as SVG, with the quiet edge that readers need."""
    import segno  # noqa: PLC0415 - for paper only

    file = io.BytesIO()
    segno.make_qr(url, error="m").save(file, kind="svg", border=2, xmldecl=False)
    return file.getvalue().decode()


def _button(group: Neighbourhood, key: str, order: Order, style: str | None = None) -> Button:
    action = Action(Verb.PAPER, group.id, order.word)
    return Button(key=f"button-{key}", action=action, style=style)
