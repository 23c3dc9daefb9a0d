"""The words of an incident that several services say, with their buttons."""

from collections.abc import Mapping

from models.incident import Incident
from models.neighbourhood import Neighbourhood
from saar.actions import Action, Verb
from saar.countries.pack import Country
from saar.effects import Button, Keys, Rows, Text, Value
from saar.emergency import Claim, ClaimKind
from saar.facts import Facts
from saar.steps import Outcome

OUTCOMES = (
    Outcome.POLICE,
    Outcome.FALSE_ALARM,
    Outcome.GONE,
    Outcome.UNKNOWN,
    Outcome.NO_REPORT,
)


def button(
    key: str,
    verb: Verb,
    subject: int,
    *,
    word: str = "",
    style: str | None = None,
    values: Mapping[str, Value] | None = None,
) -> Button:
    """A button with a text of its own."""
    action = Action(verb, subject, word)
    return Button(key=f"button-{key}", action=action, style=style, values=values or {})


def numbers(neighbourhood: Neighbourhood) -> dict[str, Value]:
    """The phone numbers of the country, for any text."""
    found = country_numbers(neighbourhood.pack) | {"group": neighbourhood.name}
    own = neighbourhood.policy.nonurgent_number
    return found | {"nonurgent": own} if own else found


def country_numbers(country: Country) -> dict[str, Value]:
    """The phone numbers of a country, where no group is known."""
    return {
        "alarm": country.alarm,
        "nonurgent": country.non_urgent or Text("local-police"),
        "silent": Text(
            f"silent-{country.code.lower()}",
            {"chatapp": country.chat_app, "textphone": country.text_phone},
        ),
    }


def where(facts: Facts) -> str:
    """The place in one short line, as typed; empty where none is known."""
    street = " ".join(filter(None, (facts.street, facts.number)))
    if not facts.street and facts.number:
        street = f"nr. {facts.number}"
    return ", ".join(filter(None, (street, facts.landmark)))


def place_value(facts: Facts) -> dict[str, Value]:
    """`place` for texts, with `known` as "yes" or "no" for a choice between two sentences."""
    place = where(facts)
    return {"place": place, "known": "yes" if place else "no"}


def other(facts: Facts) -> dict[str, Value]:
    """The place of a second incident in the same text."""
    place = where(facts)
    return {"other": place, "otherknown": "yes" if place else "no"}


def about(incident: Incident, neighbourhood: Neighbourhood) -> dict[str, Value]:
    """The values that most texts about an incident use."""
    return {
        **numbers(neighbourhood),
        "alarm": neighbourhood.pack.number_for(incident.facts.category),
        **place_value(incident.facts),
        "category": Keys((f"category-{incident.facts.category.replace('_', '-')}",)),
    }


def named(claim: Claim | None, names: Mapping[int, Value]) -> dict[str, Value]:
    """Who a claim is by, since when, and which number it is about; an empty name is "a resident"."""
    if claim is None:
        return {"name": "", "hidden": "yes"}
    name = names.get(claim.resident_id) if claim.resident_id else None
    made = claim.number if claim.kind is not ClaimKind.OTHER_NUMBER else None
    called: dict[str, Value] = {"alarm": made} if made else {}
    return {"name": name or "", "hidden": "no" if name else "yes", "at": claim.at, **called}


def call_rows(incident_id: int, *, reporter: bool = True) -> Rows:
    """The answers to "call now"; only a reporter may say that it is not urgent. (A9)"""
    cannot = button("cannot-call", Verb.CANNOT_CALL, incident_id)
    urgent = button("not-urgent", Verb.NOT_URGENT, incident_id)
    return (
        (button("calling", Verb.CALLING, incident_id, style="danger"),),
        (button("called", Verb.CALLED, incident_id, style="success"),),
        (cannot, urgent) if reporter else (cannot,),
    )


def lease_rows(incident_id: int) -> Rows:
    """What the one who is calling can say next."""
    return (
        (button("got-through", Verb.CALLED, incident_id, style="success"),),
        (
            button("still-calling", Verb.STILL_CALLING, incident_id),
            button("did-not-work", Verb.FAILED, incident_id, style="danger"),
        ),
    )


def undo_rows(incident_id: int, *, hidden: bool) -> Rows:
    """Take back what was noted, or choose to stand on cards without a name. (A4, A13)"""
    key = "show-name" if hidden else "hide-name"
    return (
        (
            button("undo", Verb.WITHDRAW, incident_id),
            button(key, Verb.HIDE_NAME, incident_id, word="no" if hidden else "yes"),
        ),
    )


def outcome_rows(incident_id: int) -> Rows:
    """How it ended, one tap. (X1)"""
    rows = tuple(
        (
            button(
                f"outcome-{each.value.replace('_', '-')}",
                Verb.CLOSE_AS,
                incident_id,
                word=each.value,
            ),
        )
        for each in OUTCOMES
    )
    return (*rows, (button("keep-open", Verb.KEEP_OPEN, incident_id, style="primary"),))


def message_link(group: Neighbourhood, message_id: int | None) -> str | None:
    """Telegram's own link to a message; only supergroups have one."""
    if message_id is None or not str(group.chat_id).startswith("-100"):
        return None
    return f"https://t.me/c/{str(group.chat_id)[4:]}/{message_id}"


def nested(lines: tuple[Text, ...]) -> Value:
    """Several lines as one value."""
    found: Value = ""
    for line in reversed(lines):
        found = Text("plan-lines", {"line": line, "rest": found})
    return found
